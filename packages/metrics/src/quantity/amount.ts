/**
 * Turns a numeral and the words behind it into one amount: 2亿余元, 10—15个工作日, 三分之二, 123元1角.
 */
import type { Bound } from '@taizhang/parser'
import { type Numeral, unitsOf } from '@taizhang/parser/reading'
import { RANK_BEFORE } from '../lexicon/set-phrases.ts'
import { SCALES } from '../lexicon/units.ts'
import { prefixedBound, suffixedBound } from './bound.ts'
import { chineseAmountFits } from './chinese-amount.ts'
import type { CleanQuantity } from './quantity.ts'
import { type Unit, type UnitIndex, unitAt } from './unit.ts'

const RANK = new RegExp(`(?:${RANK_BEFORE.join('|')})(?:全[省市国县区州]|前)?$`)

const ORDER = 0x7b2c // 第

/** 排名第三: a rank; the quote begins at 第. */
export function rankAt(text: string, numeral: Numeral): CleanQuantity | null {
  const start = numeral.start - 1
  if (text.charCodeAt(start) !== ORDER || !RANK.test(text.slice(Math.max(0, start - 6), start))) return null
  if (/^(?:批|届|次|轮|期|一批)/.test(text.slice(numeral.end, numeral.end + 2))) return null
  const end = /[位名]/.test(text[numeral.end] ?? '') ? numeral.end + 1 : numeral.end
  return { start, end, value: numeral.value, max: null, unit: '', dimension: 'rank', bound: 'exact' }
}

/** 百分之九十七, 千分之三, 三分之二, 二又三分之一: two numerals and 分之. */
export function shareAt(text: string, numerals: readonly Numeral[], index: number): CleanQuantity | null {
  const whole = numerals[index]!
  if (!text.startsWith('分之', whole.end)) return null
  const part = numerals[index + 1]
  if (part === undefined || part.start !== whole.end + 2 || !(whole.value > 0)) return null
  const suffix = suffixedBound(text, part.end)
  const quote = {
    start: whole.start,
    end: suffix?.end ?? part.end,
    bound: suffix?.bound ?? prefixedBound(text, whole.start) ?? 'exact',
  }
  if (whole.value === 100) return { ...quote, value: part.value, max: part.max, unit: '%', dimension: 'percent' }
  if (whole.value >= 1000)
    return { ...quote, value: (part.value * 1000) / whole.value, max: null, unit: '‰', dimension: 'rate' }
  return { ...quote, value: part.value / whole.value, max: null, unit: '', dimension: 'rate' }
}

/** A number while its quote grows to the right. */
interface Growing {
  end: number
  value: number
  max: number | null
  bound: Bound | null
}

/** The amount that begins at a numeral; null where no unit stands behind it. */
export function amountAt(
  text: string,
  numerals: readonly Numeral[],
  index: number,
  bare: boolean,
  units?: UnitIndex,
): CleanQuantity | null {
  const numeral = numerals[index]!
  if (Number.isNaN(numeral.value)) return null
  const first = grown(text, numeral)
  let unit = unitAt(text, blank(text, first.end), units)
  let last = first
  const ranged =
    unit === null || joins(text, unit.end) !== null ? rangeEnd(text, numerals, index, first, unit, units) : null
  if (ranged !== null) {
    last = ranged.growing
    unit = ranged.unit
  }
  if (unit === null) return bare ? bareAmount(text, numeral, last) : null
  if (
    numeral.script === 'chinese' &&
    !bare &&
    !chineseAmountFits(text, numeral, unit, last.bound !== null || ranged !== null)
  )
    return null
  return finished(text, numeral, last, unit, numerals, index, units)
}

function blank(text: string, at: number): number {
  return text.charCodeAt(at) === 32 ? at + 1 : at
}

/** 余, 多, 几 and a scale behind the digits: 80余万元, 2亿余元, 十几名. */
function grown(text: string, numeral: Numeral): Growing {
  const { end, value, max } = numeral
  const vague = VAGUE.has(text.charCodeAt(end)) && !/^(?:余[额款下]|多[少样元数方层])/.test(text.slice(end, end + 2))
  if (!vague || (text[end] === '来' && value % 10 !== 0)) return { end, value, max, bound: null }
  const scale = scaleAt(text, end + 1)
  if (scale === null) return { end: end + 1, value, max, bound: 'approx' }
  return { end: scale.end, value: value * scale.value, max: max === null ? null : max * scale.value, bound: 'approx' }
}
const VAGUE = unitsOf('余多几来')

function scaleAt(text: string, at: number): { end: number; value: number } | null {
  for (const length of [2, 1]) {
    const value = SCALES[text.slice(at, at + length)]
    if (value !== undefined) return { end: at + length, value }
  }
  return null
}

const JOINERS = unitsOf('至到-—–－~～或')
const JOIN = /(?:至|到|[-—–－~～]{1,2}|或者?) ?/y

function joins(text: string, at: number): number | null {
  if (!JOINERS.has(text.charCodeAt(at))) return null
  JOIN.lastIndex = at
  const found = JOIN.exec(text)
  return found === null ? null : at + found[0].length
}

/** The far end of 10—15个工作日, 2%至3%, 3至5名, 50万元至100万元; from 由 on, X至Y are two amounts and no range. */
function rangeEnd(
  text: string,
  numerals: readonly Numeral[],
  index: number,
  first: Growing,
  unit: Unit | null,
  units?: UnitIndex,
): { growing: Growing; unit: Unit } | null {
  const numeral = numerals[index]!
  const start = joins(text, unit === null ? blank(text, first.end) : unit.end)
  const second = numerals[index + 1]
  if (start === null || second === undefined || second.start !== start || Number.isNaN(second.value)) return null
  if (unit !== null && FROM.has(text.charCodeAt(numeral.start - 1))) return null
  const far = grown(text, second)
  const farUnit = unitAt(text, blank(text, far.end), units)
  if (farUnit === null || (unit !== null && farUnit.unit !== unit.unit)) return null
  const near = unit === null ? sharedScale(text, first.value, second) : first.value
  if (!(near < far.value)) return null
  return {
    growing: { end: far.end, value: near, max: far.max ?? far.value, bound: far.bound ?? first.bound },
    unit: farUnit,
  }
}

const FROM = unitsOf('由从自')

/** 3至5万元 is 30000 to 50000: the scale printed once is that of both. */
function sharedScale(text: string, near: number, far: Numeral): number {
  const printed = /[万亿千百]+$/.exec(text.slice(far.start, far.end))?.[0]
  const scale = printed === undefined ? undefined : SCALES[printed]
  return scale !== undefined && near * scale <= far.value && near < 10_000 ? near * scale : near
}

/** Units that add up when they follow each other: 123元1角, 四年六个月, 3小时20分钟. */
const LADDERS: readonly (readonly [string, string, number])[] = [
  ['元', '角', 0.1],
  ['角', '分', 0.1],
  ['元', '分', 0.01],
  ['年', '个月', 1 / 12],
  ['小时', '分钟', 1 / 60],
  ['分钟', '秒', 1 / 60],
  ['公里', '米', 0.001],
  ['米', '厘米', 0.01],
  ['公斤', '克', 0.001],
  ['斤', '两', 0.1],
  ['吨', '公斤', 0.001],
  ['亩', '分', 0.1],
  ['岁', '个月', 1 / 12],
]

function finished(
  text: string,
  numeral: Numeral,
  growing: Growing,
  unit: Unit,
  numerals: readonly Numeral[],
  index: number,
  units?: UnitIndex,
): CleanQuantity {
  let { value, bound } = growing
  let { end } = unit
  for (let step: Unit = unit, i = index + 1; growing.max === null && i < numerals.length && i < index + 4; i++) {
    const next = numerals[i]!
    const lower = next.start === end ? unitAt(text, next.end, units) : null
    const ladder = lower && LADDERS.find(([upper, below]) => upper === step.unit && below === lower.unit)
    if (!lower || !ladder) break
    value += next.value * (step === unit ? ladder[2] : ladder[2] * ladderBelow(unit.unit, step.unit))
    end = lower.end
    step = lower
  }
  if (
    text[end] === '半' &&
    ['年', '天', '小时', '个月', '岁', '周'].includes(unit.unit) &&
    !/^半[年天数]/.test(text.slice(end, end + 2))
  ) {
    value += 0.5
    end++
  }
  const { suffix, start } = { suffix: suffixedBound(text, end), start: signed(text, numeral.start) }
  if (suffix !== null) end = suffix.end
  if (start < numeral.start) value = -value
  return {
    start,
    end,
    value: Number.isSafeInteger(value) && value < 1e15 ? value : Number(value.toPrecision(15)),
    max: growing.max,
    unit: unit.unit,
    dimension: unit.unit === '位' && /[前后]/.test(text[start - 1] ?? '') ? 'rank' : unit.dimension,
    bound: suffix?.bound ?? outerBound(text, start, end, unit) ?? bound ?? 'exact',
  }
}

function ladderBelow(top: string, step: string): number {
  return LADDERS.find(([upper, below]) => upper === top && below === step)?.[2] ?? 1
}

/** A sign belongs to the number where no digit or letter stands before it: -5%, 负3度. */
function signed(text: string, start: number): number {
  const sign = text.charCodeAt(start - 1)
  if (sign === NEGATIVE) return start - 1
  if ((sign === 0x2d || sign === 0x2212) && !/[\dA-Za-z\u4e00-\u9fff%)]/.test(text[start - 2] ?? '')) return start - 1
  return start
}

const NEGATIVE = 0x8d1f // 负

/** 在N天内 says at most; else what stands right before the quote. */
function outerBound(text: string, start: number, end: number, unit: Unit): Bound | null {
  const prefixed = prefixedBound(text, start)
  if (prefixed !== null) return prefixed
  if (unit.dimension === 'duration' && text[end] === '内' && text[end + 1] !== '容') return 'at_most'
  return null
}

function bareAmount(text: string, numeral: Numeral, growing: Growing): CleanQuantity {
  const suffix = suffixedBound(text, growing.end)
  const start = signed(text, numeral.start)
  return {
    start,
    end: suffix?.end ?? growing.end,
    value: start < numeral.start ? -growing.value : growing.value,
    max: growing.max,
    unit: '',
    dimension: 'other',
    bound: suffix?.bound ?? prefixedBound(text, start) ?? growing.bound ?? 'exact',
  }
}
