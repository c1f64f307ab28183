/** Turns printed days of the lunar calendar into days: 农历八月十五, 正月初一, 腊月廿三; without a year they have no value. */
import { type Digits, digitsAt } from './digits.ts'
import { joint, matchAt } from './joints.ts'
import { lunarDay } from './lunar.ts'
import { blank, type Moment, type Scope, setDayNumber } from './moment.ts'

const LUNAR = joint(
  /(?<label>农历|阴历|旧历)?(?:(?<year>\d{4}|[一二][〇零○一二三四五六七八九]{3})年)?(?<leap>闰)?(?<month>正|腊|冬|\d{1,2}|[一二三四五六七八九十]{1,2})月(?<day>初?[一二三四五六七八九十廿卅]{1,3}|\d{1,2})?[日号]?/y,
)
const NAMED: Record<string, number> = { 正: 1, 冬: 11, 腊: 12 }

/** The day that a lunar date at an offset names. A month alone has no value: it lies across two. */
export function lunarAt(scope: Scope, at: number, lent: Moment | null): Moment | null {
  const match = matchAt(LUNAR, scope.text, at)
  if (match === null) return null
  const { label, year, leap, month, day } = match.groups!
  if (label === undefined && (NAMED[month!] === undefined || day === undefined)) return null
  const owner = { ...blank(at, at + match[0].length), unknown: true }
  const printed = year === undefined ? null : numberOf(digitsAt(year, 0))
  const inYear = printed ?? lent?.year ?? scope.reference?.year ?? null
  if (inYear === null || day === undefined) return owner
  const dayOfMonth = numberOf(digitsAt(day.replace('初', ''), 0))
  const number = lunarDay(inYear, NAMED[month!] ?? numberOf(digitsAt(month!, 0)), dayOfMonth, leap !== undefined)
  return number === null ? owner : setDayNumber({ ...owner, unknown: false }, number)
}

const numberOf = (digits: Digits | null) => digits?.value ?? Number.NaN
