/**
 * Turns counts of time from the reference into days and stretches: 三天前, 两周后, 半年后; 近三年, 过去两个月, 未来五年.
 *
 * A stretch has the reference for one end. Without a reference they are durations, and no dates.
 */
import { joint, matchAt } from './joints.ts'
import { blank, dayNumber, type Moment, type Reference, type Scope, setDayNumber, setMonths } from './moment.ts'

const COUNT = String.raw`(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3}|半)`
const UNIT = '(?<unit>天|日|周(?![年岁期边])|年(?![级龄限期])|个?(?:星期|礼拜)|个月|个?季度)(?<half>半)?'
const SHIFT = joint(
  new RegExp(
    `${COUNT}个?${UNIT}(?:(?<before>之前|以前|前(?![后期往述提列三两二一半\\d]))|(?<since>以?来(?![年往自源]))|(?:之后|以后|过后|后(?![续期勤备台三两二一半\\d])))`,
    'y',
  ),
)
const STRETCH = joint(
  new RegExp(`(?:(?<past>近|最近|过去|此前|以往|[前上])|未来|今后|接下来|往后|[后下])的?${COUNT}个?${UNIT}`, 'y'),
)
/** Before 前, 上, 后 or 下, what makes them part of another word or a date's own. */
const NO_STRETCH = /[目以之提此今然最落先空当年月日号天度底周接往将临附就靠毗远]/
const DIGITS = '0123456789一二两三四五六七八九十半'

/** First and second characters of stretches, and of 半年后. */
export const SHIFT_STARTS: readonly (readonly [string, string])[] = [
  ['近前上后下', `${DIGITS}的`],
  ['最', '近'],
  ['过', '去'],
  ['未', '来'],
  ['今往', '后'],
  ['此', '前'],
  ['以', '往'],
  ['接', '下'],
  ['半', '年个'],
]

interface Day extends Reference {
  month: number
  day: number
}

/** A day some time before or after the reference, or the stretch up to it (三年来); null without a reference, or where none stands. */
export function shiftAt(scope: Scope, at: number): Moment | null {
  const base = dayOf(scope.reference)
  if (base === null) return null
  const match = matchAt(SHIFT, scope.text, at)
  if (match === null || (at > 0 && /[第近约每满逾超去来]/.test(scope.text[at - 1]!))) return null
  const steps = stepsOf(match.groups!)
  if (steps === null) return null
  const { before, since } = match.groups!
  const owner = moved(blank(at, at + match[0].length), base, (before ?? since) ? negative(steps) : steps)
  return since === undefined ? owner : { ...owner, last: { ...blank(at, owner.end), ...base, dated: true } }
}

/** A stretch that ends or begins at the reference. */
export function stretchAt(scope: Scope, at: number): Moment | null {
  const { text } = scope
  if (text[at] === '半') return shiftAt(scope, at)
  const base = dayOf(scope.reference)
  if (base === null || (at > 0 && NO_STRETCH.test(text[at - 1]!))) return null
  const match = matchAt(STRETCH, text, at)
  if (match === null) return null
  const steps = stepsOf(match.groups!)
  if (steps === null) return null
  const end = at + match[0].length
  const here = { ...blank(at, end), ...base, dated: true }
  if (match.groups!.past === undefined) return { ...here, last: moved(blank(at, end), base, steps) }
  const { count, unit } = match.groups!
  if (match[0].startsWith('前') && unit === '个月' && isYearToDate(numberOf(count!), base))
    return {
      ...blank(at, end),
      year: base.year,
      month: 1,
      dated: true,
      last: { ...here, month: numberOf(count!), day: null },
    }
  return { ...moved(blank(at, end), base, negative(steps)), last: here }
}

/** 前5个月 told in May or June are those of the year: so statistics are reported. */
function isYearToDate(count: number, { month }: Day): boolean {
  return count === month || count === month - 1
}

function dayOf(reference: Reference | null): Day | null {
  if (reference === null || reference.month === null || reference.day === null) return null
  return { year: reference.year, month: reference.month, day: reference.day }
}

interface Steps {
  months: number
  days: number
}

const negative = ({ months, days }: Steps): Steps => ({ months: -months, days: -days })

function moved(owner: Moment, { year, month, day }: Day, { months, days }: Steps): Moment {
  if (months !== 0) setMonths(owner, year, month + months, day)
  else setDayNumber(owner, dayNumber(year, month, day))
  return days === 0 ? owner : setDayNumber(owner, dayNumber(owner.year!, owner.month!, owner.day!) + days)
}

const FIFTEEN = 15

/** Months and days of a count and its unit; null for 半天. */
function stepsOf({ count, unit, half }: Record<string, string | undefined>): Steps | null {
  const number = numberOf(count!) + (half === undefined ? 0 : 0.5)
  if (Number.isNaN(number)) return null
  if (unit === '年') return { months: number * 12, days: 0 }
  if (unit!.endsWith('季度')) return Number.isInteger(number) ? { months: number * 3, days: 0 } : null
  if (unit === '个月') return { months: Math.floor(number), days: Number.isInteger(number) ? 0 : FIFTEEN }
  if (!Number.isInteger(number)) return null
  return { months: 0, days: unit === '天' || unit === '日' ? number : number * 7 }
}

/** NaN for 三五 and 二三, which are two numbers. */
function numberOf(printed: string): number {
  if (printed === '半') return 0.5
  if (/\d/.test(printed)) return Number(printed)
  const ten = printed.indexOf('十')
  const digit = (character: string | undefined) =>
    character === '两' ? 2 : '一二三四五六七八九'.indexOf(character ?? ' ') + 1
  if (ten < 0) return printed.length === 1 ? digit(printed) : Number.NaN
  if (ten > 1 || (ten === 0 && printed.length > 2)) return Number.NaN
  return (ten === 0 ? 1 : digit(printed[0])) * 10 + digit(printed[ten + 1])
}
