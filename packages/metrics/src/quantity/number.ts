/**
 * Turns a numeral into a number with what belongs to it: its sign, 余 and 多, 亿 behind 个, 分之, a fraction's bar.
 *
 * ```
 * // 零下5   2亿余   两个亿   五又三分之一   百分之九十   1/3
 * ```
 */

import type { Numeral } from '@taizhang/parser/reading'
import { unitsOf } from '@taizhang/parser/reading'
import { SCALES } from '../lexicon/units.ts'
import { type Count, isHan, type Source } from './source.ts'

const APPROXIMATE = unitsOf('余多几来')
const OTHER_WORD = /^(?:余[额款下]|多[少样数方层]|来[自源])/
const SIGN_STOPS = /[\dA-Za-z\u4e00-\u9fff%)”》]/
const GE = 0x4e2a // 个
const DOT = 0x70b9 // 点
const AND = 0x53c8 // 又
const FEN = 0x5206 // 分
const HALF = 0x534a // 半
const SLASH = 0x2f
const BLANK = 0x20

/** The number that begins at a numeral; null where it is none. */
export function numberAt(source: Source, index: number): Count | null {
  const numeral = source.numerals[index]!
  if (Number.isNaN(numeral.value)) return null
  const { text } = source
  const start = signed(text, numeral.start)
  const count =
    fractionAt(source, index) ?? (source.bare ? powerAt(source, index) : null) ?? grown(text, numeral, index)
  count.start = start
  if (start < numeral.start && isNegative(text, start)) negate(count)
  return count
}

/** A share, a mixed fraction, one with a bar, or a half: told by the character behind the numeral. */
function fractionAt(source: Source, index: number): Count | null {
  const numeral = source.numerals[index]!
  switch (source.text.charCodeAt(numeral.end)) {
    case FEN:
      return shareAt(source, index)
    case AND:
      return mixedFraction(source, index)
    case SLASH:
    case BLANK:
      return slashAt(source, index)
    case HALF:
      return oneHalf(source, numeral, index)
    default:
      return null
  }
}

function negate(count: Count): void {
  const { value, max } = count
  count.value = -(max ?? value)
  count.max = max === null ? null : -value
}

/** A sign belongs to the number where no digit or letter stands before it: -5%, 负3度, 零下5度. */
export function signed(text: string, start: number): number {
  const unit = text.charCodeAt(start - 1)
  if (unit === 0x8d1f) return text[start - 2] === '正' || text[start - 2] === '担' ? start : start - 1 // 负, not 正负, 担负
  if (unit === 0x4e0b || unit === 0x4e0a) return text[start - 2] === '零' ? start - 2 : start // 零下, 零上
  const sign = unit === BLANK ? start - 2 : start - 1
  const mark = text.charCodeAt(sign)
  if (mark !== 0x2d && mark !== 0x2212 && mark !== 0x2b) return start
  // 1 - 5 is no negative number, nor is 8+N a sum
  return SIGN_STOPS.test(text[sign - 1] ?? '') || (unit === BLANK && sign > 0) ? start : sign
}

function isNegative(text: string, start: number): boolean {
  const unit = text.charCodeAt(start)
  return unit !== 0x2b && !(unit === 0x96f6 && text.charCodeAt(start + 1) === 0x4e0a)
}

function counted(numeral: Numeral, next: number, end: number, value: number, max: number | null = null): Count {
  return { numeral, start: numeral.start, end, value, max, bound: null, next, unit: null, fraction: false, sum: false }
}

/** 余, 多, 几 and a scale behind the digits: 80余万, 2亿余, 十几, 两个多亿. */
function grown(text: string, numeral: Numeral, index: number): Count {
  const count = counted(numeral, index + 1, numeral.end, numeral.value, numeral.max)
  if (numeral.vague || numeral.max !== null) count.bound = numeral.vague ? 'approx' : null
  if (approximateAt(text, count.end, numeral.value)) {
    count.bound = 'approx'
    count.end++
    scale(count, scaleAt(text, count.end))
  }
  if (text.charCodeAt(count.end) === GE) {
    const vague = APPROXIMATE.has(text.charCodeAt(count.end + 1))
    const found = scaleAt(text, count.end + (vague ? 2 : 1))
    if (found !== null && found.value >= 1e4) {
      if (vague) count.bound = 'approx'
      scale(count, found)
      count.sum = true
    }
  }
  return count
}

function approximateAt(text: string, at: number, value: number): boolean {
  if (!APPROXIMATE.has(text.charCodeAt(at)) || OTHER_WORD.test(text.slice(at, at + 2))) return false
  if (text[at] === '来') return value % 10 === 0 && value > 0
  // 十几 and 二十几, but 三几 is nothing
  return text[at] !== '几' || value % 10 === 0
}

function scale(count: Count, found: { end: number; value: number } | null): void {
  if (found === null) return
  count.value = round(count.value * found.value)
  if (count.max !== null) count.max = round(count.max * found.value)
  count.end = found.end
}

function scaleAt(text: string, at: number): { end: number; value: number } | null {
  const first = text.charCodeAt(at)
  if (!SCALE_STARTS.has(first)) return null
  for (const length of [2, 1]) {
    const words = text.slice(at, at + length)
    const value = SCALES[words]
    if (value !== undefined && words.length === length) return { end: at + length, value }
  }
  return null
}
const SCALE_STARTS = unitsOf('十百千万亿')

function isNext(next: Numeral | undefined, start: number): next is Numeral {
  return next !== undefined && next.start === start && !Number.isNaN(next.value)
}

/** 百分之九十七, 千分之三, 三分之二: two numerals and 分之. */
function shareAt({ text, numerals }: Source, index: number): Count | null {
  const whole = numerals[index]!
  if (!text.startsWith('分之', whole.end) || !(whole.value > 0)) return null
  const at = whole.end + 2
  const minus = text[at] === '负' ? 1 : 0
  const part = numerals[index + 1]
  if (!isNext(part, at + minus)) return null
  const count = grown(text, part, index + 1)
  count.numeral = whole
  const { end } = count
  if (whole.value === 100) count.unit = { end, unit: '%', dimension: 'percent' }
  else if (whole.value >= 1000) {
    count.unit = { end, unit: '‰', dimension: 'rate' }
    rescale(count, 1000, whole.value)
  } else {
    count.fraction = true
    rescale(count, 1, whole.value)
  }
  if (minus === 1) negate(count)
  return count
}

function rescale(count: Count, by: number, over: number): void {
  count.value = (count.value * by) / over
  if (count.max !== null) count.max = (count.max * by) / over
}

/** 五又二分之一 */
function mixedFraction(source: Source, index: number): Count | null {
  const { text, numerals } = source
  const whole = numerals[index]!
  if (text.charCodeAt(whole.end) !== AND || !isNext(numerals[index + 1], whole.end + 1)) return null
  const part = shareAt(source, index + 1) ?? slashAt({ ...source, bare: true }, index + 1)
  if (part === null || !part.fraction) return null
  return { ...part, numeral: whole, value: whole.value + part.value }
}

/** What stands before a fraction with a bar in prose: 占1/3, 约2/3. */
const PART_OF = unitsOf('占达超近约足过的到即少低高缩减降升增至短')

/** 缩短一半, 超过一半 */
function oneHalf({ text, bare }: Source, numeral: Numeral, index: number): Count | null {
  const { start, end, value } = numeral
  if (value !== 1 || text.charCodeAt(end) !== HALF) return null
  if (!PART_OF.has(text.charCodeAt(start - 1)) && !(bare && !isHan(text, start - 1))) return null
  if (isHan(text, end + 1) && !HALF_ENDS.has(text.charCodeAt(end + 1))) return null
  return { ...counted(numeral, index + 1, end + 1, 0.5), fraction: true }
}
const HALF_ENDS = unitsOf('以左的是')

/** 1/3, and 2 1/4 where numbers alone are asked for. */
function slashAt(source: Source, index: number): Count | null {
  const { text, numerals, bare } = source
  const first = numerals[index]!
  if (!first.plain || first.script !== 'arabic') return null
  const second = numerals[index + 1]
  if (bare && text.charCodeAt(first.end) === BLANK && isNext(second, first.end + 1)) {
    const part = slashAt(source, index + 1)
    if (part === null || !(part.value < 1) || SIGN_STOPS.test(text[part.end] ?? '')) return null
    return { ...part, numeral: first, value: first.value + part.value }
  }
  if (text.charCodeAt(first.end) !== SLASH || !isNext(second, first.end + 1)) return null
  if (!second.plain || second.script !== 'arabic' || !(second.value > 0)) return null
  if (text.charCodeAt(first.start - 1) === SLASH || text.charCodeAt(second.end) === SLASH) return null
  const proper = first.value < second.value && second.value <= 100 && PART_OF.has(text.charCodeAt(first.start - 1))
  if (!bare && !proper) return null
  return { ...counted(first, index + 2, second.end, first.value / second.value), fraction: true }
}

/** 10^5, 3×10^8, 1.2e5, 零点77, 3点14: only where numbers alone are asked for. */
function powerAt({ text, numerals }: Source, index: number): Count | null {
  const first = numerals[index]!
  const next = numerals[index + 1]
  if (next === undefined || next.start - first.end > 2 || !next.plain) return null
  const between = text.slice(first.end, next.start)
  const isExponent = between === '^' || between === '^-' || /^[eE][+-]?$/.test(between)
  if (isExponent) {
    const exponent = between.endsWith('-') ? -next.value : next.value
    const value = between.startsWith('^') ? first.value ** exponent : Number(`${first.value}e${exponent}`)
    return Number.isFinite(value) ? counted(first, index + 2, next.end, value) : null
  }
  if (between === '×' && next.value === 10) {
    const power = powerAt({ text, numerals, units: undefined, bare: true }, index + 1)
    if (power !== null)
      return counted(first, power.next, power.end, Number(`${first.value}e${Math.log10(power.value)}`))
  }
  if (
    text.charCodeAt(first.end) === DOT &&
    next.start === first.end + 1 &&
    first.plain &&
    !/[分秒刻时钟]/.test(text[next.end] ?? '')
  )
    return counted(first, index + 2, next.end, first.value + next.value / 10 ** (next.end - next.start))
  return null
}

/** Floating point leaves a product a hair off; figures are printed with at most a dozen digits. */
export function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15))
}
