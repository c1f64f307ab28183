/**
 * Turns clean text into numerals: every maximal run of digits, Arabic or Chinese, with its value.
 *
 * One cursor, one pass; numerals are in order and never overlap. A numeral says nothing of units: what it is becomes known
 * one floor up.
 */

import { codesOf } from '../text/codes.ts'
import {
  ARABIC,
  DIGIT,
  digitValue,
  FRACTION,
  HALF,
  inRun,
  KIND,
  kindAt,
  NONE,
  needsCompany,
  PLACE,
  SCALE,
  VAGUE,
} from './chars.ts'
import { readChinese } from './chinese.ts'
import { beginsAtPoint, readDecimal } from './decimal.ts'
import { readMixed, round } from './mixed.ts'

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
const QUARTER = 0x523b // 刻
/** 零下 and 零上 are no numbers. */
const BELOW = '下上'
const OF = 0x4e4b // 之
/** Nouns that end in 数: 人数十余, 参数. */
const NOUN_OF_NUMBER = '人次总件户个少多倍指参函分系常无代点票岁基实位算额'
/** What may stand before 半 as part of another word: 上半年, 一半, 大半. */
const NO_HALF_BEHIND = '上下前后过大多一南北东西各对折参减'
/** What a half is of: 半年, 半个月, 半公里. */
const HALVES =
  /[年天米斤吨亩里升磅打]|成(?!品|年)|小时|分钟|公[里斤顷分升]|千[米克瓦]|平方|立方|英[里尺寸亩]|海里|加仑|厘米|毫[米升克]|个(?:多?[月小钟世学星季百]|半)/y

/**
 * All numerals of a clean text. `codes`: its code units, where they are at hand.
 *
 * ```
 * // 追缴2,615.8万元,完成率百分之九十,三五年
 * //   ^^^^^^^^          ^    ^^    ^^
 * ```
 */
export function scanNumerals(text: string, codes: Uint16Array = codesOf(text)): Numeral[] {
  const numerals: Numeral[] = []
  for (let at = nextDigit(codes, 0); at < codes.length; ) {
    const numeral = readAt(text, at, KIND[codes[at]!]!)
    if (numeral !== null) numerals.push(numeral)
    at = nextDigit(codes, numeral === null ? at + 1 : numeral.end)
  }
  return numerals
}

/** The next character that is of a kind. */
function nextDigit(codes: Uint16Array, from: number): number {
  const kinds = KIND
  let at = from
  while (at < codes.length && kinds[codes[at]!] === NONE) at++
  return at
}

function readAt(text: string, start: number, kind: number): Numeral | null {
  switch (kind) {
    case ARABIC:
      return readArabic(text, start)
    case FRACTION:
      return readFraction(text, start)
    case VAGUE:
      return readVague(text, start)
    case HALF:
      return readHalf(text, start)
    default:
      return inRun(text, start) ? readRun(text, start) : null
  }
}

/** 1,280 · 3.5 · .5 · 3½ · 2163.5万 · 3万5千 · 1亿2000万 */
function readArabic(text: string, digit: number): Numeral {
  const start = beginsAtPoint(text, digit) ? digit - 1 : digit
  const { end, value, plain } = readDecimal(text, start)
  const kind = kindAt(text, end)
  if (kind === FRACTION && plain) {
    const whole = value + digitValue(text.charCodeAt(end))
    return { start, end: end + 1, value: whole, max: null, script: 'arabic', plain: false, vague: false }
  }
  const mixed = kind === PLACE || kind === SCALE ? readMixed(text, end, value) : null
  if (mixed === null || mixed.end === end)
    return { start, end, value, max: null, script: 'arabic', plain, vague: false }
  const script = mixed.parts ? 'mixed' : 'arabic'
  return { start, end: mixed.end, value: mixed.value, max: null, script, plain: false, vague: false }
}

/** ½ */
function readFraction(text: string, start: number): Numeral {
  const value = digitValue(text.charCodeAt(start))
  return { start, end: start + 1, value, max: null, script: 'arabic', plain: false, vague: false }
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

function readRun(text: string, from: number): Numeral | null {
  let start = from
  let end = start + 1
  while (inRun(text, end)) end++
  const first = text.charCodeAt(start)
  if (end === start + 1) {
    if (needsCompany(first) && !standsAlone(text, start)) return null
    if (first === ZERO && BELOW.includes(text[end] ?? '\n')) return null // 零下5度
  }
  // 收拾三间: the word ends before the number
  else if (needsCompany(first) && !isCapital(text.charCodeAt(start + 1))) start++
  const numeral = end === start + 1 ? digitAt(text, start) : chineseAt(text, start, end)
  if (numeral.max !== null) return numeral
  if (text.charCodeAt(end) === POINT) return withFraction(text, numeral)
  return kindAt(text, end) === ARABIC ? withArabic(text, numeral) : numeral
}

/** 三: one digit or place. */
function digitAt(text: string, start: number): Numeral {
  const value = digitValue(text.charCodeAt(start))
  return { start, end: start + 1, value, max: null, script: 'chinese', plain: true, vague: false }
}

/** 二百一十六 */
function chineseAt(text: string, start: number, end: number): Numeral {
  const { value, max, positional } = readChinese(text, start, end)
  return { start, end, value, max, script: 'chinese', plain: positional, vague: false }
}

/** 三万5千: digits with a smaller scale behind a Chinese one. */
function withArabic(text: string, numeral: Numeral): Numeral {
  const last = text.charCodeAt(numeral.end - 1)
  if (KIND[last] !== PLACE && KIND[last] !== SCALE) return numeral
  const part = readDecimal(text, numeral.end)
  const behind = kindAt(text, part.end)
  if (behind !== PLACE && behind !== SCALE) return numeral
  const mixed = readMixed(text, part.end, part.value)
  if (mixed.end === part.end || mixed.value >= digitValue(last)) return numeral
  return { ...numeral, end: mixed.end, value: numeral.value + mixed.value, script: 'mixed', plain: false }
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

/** 三点五, 三点五千万, 零点77: 点 and digits behind; 九点三十分 is a time and stays nine. */
function withFraction(text: string, numeral: Numeral): Numeral {
  const point = numeral.end
  let end = point + 1
  let fraction = 0
  let power = 1
  const kind = kindAt(text, end) === ARABIC && numeral.value === 0 ? ARABIC : DIGIT
  for (; kindAt(text, end) === kind; end++) {
    fraction = fraction * 10 + digitValue(text.charCodeAt(end))
    power *= 10
  }
  if (end === point + 1 || power > 1e15 || isTime(text, end, fraction) || isPhrase(text, numeral, end)) return numeral
  let value = round(numeral.value + fraction / power)
  while (kindAt(text, end) === SCALE || (kindAt(text, end) === PLACE && kindAt(text, end + 1) === SCALE)) {
    if (kindAt(text, end) === SCALE && !inRun(text, end)) break
    value = round(value * digitValue(text.charCodeAt(end++)))
  }
  return { ...numeral, end, value, plain: false }
}

/** 九点三十分, 八点一刻: what stands behind the digits tells the hour. */
function isTime(text: string, end: number, fraction: number): boolean {
  const behind = text.charCodeAt(end)
  if (kindAt(text, end) === PLACE) return kindAt(text, end + 1) !== SCALE
  if (behind === QUARTER) return fraction < 4
  return (behind === MINUTE && text.charCodeAt(end + 1) !== OF) || behind === CLOCK
}

/** 一点一滴, 两点一线 */
function isPhrase(text: string, numeral: Numeral, end: number): boolean {
  return end - numeral.start === 3 && '滴线面'.includes(text[end] ?? '\n')
}
