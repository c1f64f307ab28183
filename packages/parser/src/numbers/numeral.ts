/**
 * Turns clean text into numerals: every maximal run of digits, Arabic or Chinese, with its value.
 *
 * One cursor, one pass; numerals are in order and never overlap. A numeral says nothing of units: what it is becomes known
 * one floor up.
 */
import {
  ARABIC,
  DIGIT,
  digitValue,
  HALF,
  isChinese,
  KIND,
  kindAt,
  NONE,
  needsCompany,
  PLACE,
  SCALE,
  VAGUE,
} from './chars.ts'
import { readChinese } from './chinese.ts'
import { readDecimal } from './decimal.ts'

/** A maximal run of digits in clean text. */
export interface Numeral {
  start: number
  end: number
  /** NaN where the run is no number by itself. */
  value: number
  /** The upper end of a pair of neighbours: 三五万 is 30000 to 50000. */
  max: number | null
  script: 'arabic' | 'chinese' | 'mixed'
  /** A bare string of digits without separator, decimal point or scale: what years, codes and phones are made of. */
  plain: boolean
  /** 数十, 几百万: the value is that of the place alone. */
  vague: boolean
}

const ZERO = 0x96f6 // 零
const POINT = 0x70b9 // 点
const MINUTE = 0x5206 // 分
const CLOCK = 0x949f // 钟
const OF = 0x4e4b // 之
/** Nouns that end in 数: 人数十余, 参数. */
const NOUN_OF_NUMBER = '人次总件户个少多倍指参函分系常无代点票岁基实位算额'
/** What may stand before 半 as part of another word: 上半年, 一半, 大半. */
const NO_HALF_BEHIND = '上下前后过大多一南北东西各对折参减'
/** What a half is of: 半年, 半个月, 半公里. */
const HALVES = /[年天米斤吨亩成]|小时|公[里斤顷]|平方|个(?:多?[月小钟世学星季百]|半)/y
/** Units that begin with a place or a scale: 千米, 百分点. */
const UNIT_BEHIND = '米克瓦卡伏赫帕分字吉兆'

/**
 * All numerals of a clean text.
 *
 * ```
 * // 追缴2,615.8万元,完成率百分之九十,三五年
 * //   ^^^^^^^^          ^    ^^    ^^
 * ```
 */
export function scanNumerals(text: string): Numeral[] {
  const numerals: Numeral[] = []
  const { length } = text
  for (let i = 0; i < length; i++) {
    const kind = KIND[text.charCodeAt(i)]!
    if (kind === NONE) continue
    const numeral =
      kind === ARABIC
        ? readArabic(text, i)
        : kind === VAGUE
          ? readVague(text, i)
          : kind === HALF
            ? readHalf(text, i)
            : readRun(text, i)
    if (numeral === null) continue
    numerals.push(numeral)
    i = numeral.end - 1
  }
  return numerals
}

/** 1,280 · 3.5 · 2163.5万 · 3万5千 · 1亿2000万 · 4万零300 */
function readArabic(text: string, start: number): Numeral {
  const { end, value, plain } = readDecimal(text, start)
  return kindAt(text, end) < PLACE
    ? { start, end, value, max: null, script: 'arabic', plain, vague: false }
    : readScaled(text, start, end, value, plain)
}

/** Reads scales and the smaller parts behind them: 3万, 3万5千, 1亿零500万. */
function readScaled(text: string, start: number, from: number, first: number, plain: boolean): Numeral {
  let end = from
  let value = first
  let total = 0
  let script: Numeral['script'] = 'arabic'
  let last = Number.POSITIVE_INFINITY
  for (;;) {
    const scale = scaleAt(text, end, start)
    if (scale === null) break
    value *= scale.value
    end = scale.end
    const part = scale.value < last && Number.isInteger(first) ? partBehind(text, end, scale.value) : null
    if (part === null) break
    total += value
    last = scale.value
    value = part.value
    end = part.end
    script = 'mixed'
    if (part.whole) break
  }
  return { start, end, value: round(total + value), max: null, script, plain: plain && end === from, vague: false }
}

/** A part behind a scale: its own scale follows (5千 of 3万5千), or it ends the number (300 of 4万零300, 5 of 3万5). */
function partBehind(text: string, at: number, scale: number): { end: number; value: number; whole: boolean } | null {
  const zero = text[at] === '零' || text[at] === '〇'
  const from = zero ? at + 1 : at
  const kind = kindAt(text, from)
  if (kind !== ARABIC && (kind !== DIGIT || digitValue(text.charCodeAt(from)) === 0)) return null
  const next =
    kind === ARABIC ? readDecimal(text, from) : { end: from + 1, value: digitValue(text.charCodeAt(from)), plain: true }
  const behind = kindAt(text, next.end)
  if (behind === PLACE || behind === SCALE) {
    const own = scaleAt(text, next.end, from)
    return own !== null && own.value < scale ? { end: next.end, value: next.value, whole: false } : null
  }
  if (!next.plain || next.value >= scale) return null
  if (zero || 10 ** (next.end - from) === scale) return { end: next.end, value: next.value, whole: true }
  // 3万5: the digit is that of the next place, and nothing counts it
  if (next.end - from > 1 || scale < 1000 || !endsNumber(text, next.end)) return null
  return { end: next.end, value: (next.value * scale) / 10, whole: true }
}

const ENDS = ',。;:、!?)”》\n元块'
function endsNumber(text: string, at: number): boolean {
  return at >= text.length || ENDS.includes(text[at]!)
}

/** Floating point leaves 2163.5 × 10000 a hair off; figures are printed with at most a dozen digits. */
function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15))
}

/**
 * The scale at an offset: 万, 亿, 千万, 万亿, 百; null where none stands. 千 and 百 only where they do not begin a unit (千米,
 * 千瓦时, 百分点), 十 only behind a single digit (2十).
 */
function scaleAt(text: string, at: number, start: number): { end: number; value: number } | null {
  let value = 1
  let end = at
  for (; end - at < 3; end++) {
    const kind = kindAt(text, end)
    if (kind !== SCALE && kind !== PLACE) break
    const unit = digitValue(text.charCodeAt(end))
    if (kind === PLACE && end + 1 < text.length && UNIT_BEHIND.includes(text[end + 1]!)) break
    if (unit === 10 && at - start > 1) break
    value *= unit
  }
  return end === at ? null : { end, value }
}

/** 数十, 几百万: a place that 数 or 几 counts; null where they are words of their own. */
function readVague(text: string, start: number): Numeral | null {
  const kind = kindAt(text, start + 1)
  if (kind !== PLACE && kind !== SCALE) return null
  const isNumber = text.charCodeAt(start) === 0x6570 || text.charCodeAt(start) === 0x6578 // 数
  if (isNumber && start > 0 && NOUN_OF_NUMBER.includes(text[start - 1]!)) return null
  let end = start + 1
  while (kindAt(text, end) === PLACE || kindAt(text, end) === SCALE) end++
  if (text.charCodeAt(end - 1) === 0x5343 && text.charCodeAt(end) === 0x7c73) end-- // 几千米 is 几 of 千米
  if (end === start + 1 || text.startsWith('分之', end)) return null
  const { value } = readChinese(text, start + 1, end)
  return { start, end, value, max: null, script: 'chinese', plain: false, vague: true }
}

/** 半 of 半年, 半个月, 半公里; null in 上半年, 一半, 半导体. */
function readHalf(text: string, start: number): Numeral | null {
  if (start > 0 && NO_HALF_BEHIND.includes(text[start - 1]!)) return null
  HALVES.lastIndex = start + 1
  if (!HALVES.test(text)) return null
  return { start, end: start + 1, value: 0.5, max: null, script: 'chinese', plain: true, vague: false }
}

function readRun(text: string, start: number): Numeral | null {
  let end = start + 1
  while (isChinese(kindAt(text, end))) end++
  const first = text.charCodeAt(start)
  if (end === start + 1) {
    if (needsCompany(first) && !standsAlone(text, start)) return null
    if (first === ZERO && /[下上]/.test(text[end] ?? '')) return null // 零下5度
    const numeral: Numeral = {
      start,
      end,
      value: digitValue(first),
      max: null,
      script: 'chinese',
      plain: true,
      vague: false,
    }
    return text.charCodeAt(end) === POINT ? withFraction(text, numeral) : numeral
  }
  // 收拾三间: the word ends before the number
  if (needsCompany(first) && !isCapital(text.charCodeAt(start + 1))) start++
  const { value, max, positional } = readChinese(text, start, end)
  const numeral: Numeral = {
    start,
    end,
    value,
    max,
    script: 'chinese',
    plain: positional || end - start === 1,
    vague: false,
  }
  return text.charCodeAt(end) === POINT && max === null ? withFraction(text, numeral) : numeral
}

const CAPITALS = '零壹贰貳叁參叄参肆伍陆陸柒捌玖拾佰仟万萬亿億'
function isCapital(unit: number): boolean {
  return CAPITALS.includes(String.fromCharCode(unit))
}

/** A capital alone is a number only before money, or between marks: 伍元, not 队伍. */
function standsAlone(text: string, at: number): boolean {
  return /[元圆角分整]/.test(text[at + 1] ?? '') || !(isHan(text, at - 1) || isHan(text, at + 1))
}

function isHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0x4e00 && unit <= 0x9fff
}

/** 三点五, 三点五万: 点 and digits behind; 九点三十分 is a time and stays nine. */
function withFraction(text: string, numeral: Numeral): Numeral {
  let end = numeral.end + 1
  let fraction = 0
  let power = 1
  while (kindAt(text, end) === DIGIT) {
    fraction = fraction * 10 + digitValue(text.charCodeAt(end))
    power *= 10
    end++
  }
  const behind = text.charCodeAt(end)
  const isTime = kindAt(text, end) === PLACE || behind === MINUTE || behind === CLOCK
  if (end === numeral.end + 1 || power > 1e12 || (isTime && text.charCodeAt(end + 1) !== OF)) return numeral
  let value = round(numeral.value + fraction / power)
  for (; kindAt(text, end) === SCALE; end++) value = round(value * digitValue(text.charCodeAt(end)))
  return { ...numeral, end, value, plain: false }
}
