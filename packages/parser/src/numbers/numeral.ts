/**
 * Turns clean text into numerals: every maximal run of digits, Arabic or Chinese, with its value.
 *
 * One cursor, one pass; numerals are in order and never overlap. A numeral says nothing of units: what it is becomes known
 * one floor up.
 */
import { ARABIC, DIGIT, digitValue, kindOf, NONE, PLACE, SCALE } from './chars.ts'
import { readChinese } from './chinese.ts'

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
}

const DOT = 0x2e
const COMMA = 0x2c
const POINT = 0x70b9 // 点

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
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i))
    if (kind === NONE) continue
    const numeral = kind === ARABIC ? readArabic(text, i) : readChineseRun(text, i)
    numerals.push(numeral)
    i = numeral.end - 1
  }
  return numerals
}

/** 1,280 · 3.5 · 2163.5万 · 3万5千 · 1亿2000万 */
function readArabic(text: string, start: number): Numeral {
  const first = readDecimal(text, start)
  let { end } = first
  let value = first.value
  let plain = first.plain
  let script: Numeral['script'] = 'arabic'
  let total = 0
  let last = Number.POSITIVE_INFINITY
  for (;;) {
    const scale = readScale(text, end)
    if (scale === null) break
    plain = false
    value *= scale.value
    end = scale.end
    const kind = kindOf(text.charCodeAt(end))
    if (scale.value >= last || (kind !== ARABIC && kind !== DIGIT)) break
    const next = kind === ARABIC ? readDecimal(text, end) : null
    if (next === null || kindOf(text.charCodeAt(next.end)) < PLACE) break
    total += value
    last = scale.value
    value = next.value
    end = next.end
    script = 'mixed'
  }
  return { start, end, value: round(total + value), max: null, script, plain }
}

/** Floating point leaves 2163.5 × 10000 a hair off; figures are printed with at most a dozen digits. */
function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15))
}

interface Decimal {
  end: number
  value: number
  plain: boolean
}

function readDecimal(text: string, start: number): Decimal {
  let end = start
  while (kindOf(text.charCodeAt(end)) === ARABIC) end++
  let plain = true
  if (end - start <= 3) {
    let grouped = end
    while (text.charCodeAt(grouped) === COMMA && threeDigits(text, grouped + 1)) grouped += 4
    if (grouped > end) {
      end = grouped
      plain = false
    }
  }
  if (text.charCodeAt(end) === DOT && kindOf(text.charCodeAt(end + 1)) === ARABIC) {
    end++
    while (kindOf(text.charCodeAt(end)) === ARABIC) end++
    plain = false
  }
  const digits = text.slice(start, end)
  return { end, value: Number(plain ? digits : digits.replaceAll(',', '')), plain }
}

function threeDigits(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (kindOf(text.charCodeAt(i)) !== ARABIC) return false
  return kindOf(text.charCodeAt(at + 3)) !== ARABIC
}

/** 万, 亿, 千万, 万亿, 百; 千 and 百 only where they do not begin a unit (千米, 千瓦时, 百分点). */
function readScale(text: string, at: number): { end: number; value: number } | null {
  let end = at
  let value = 1
  for (; end - at < 3; end++) {
    const unit = text.charCodeAt(end)
    const kind = kindOf(unit)
    if (kind !== SCALE && kind !== PLACE) break
    if (kind === PLACE && (digitValue(unit) < 100 || UNIT_BEHIND.test(text[end + 1] ?? ''))) break
    value *= digitValue(unit)
  }
  return end === at ? null : { end, value }
}

const UNIT_BEHIND = /[米克瓦卡伏赫帕分]/

function readChineseRun(text: string, start: number): Numeral {
  let end = start + 1
  while (kindOf(text.charCodeAt(end)) > ARABIC) end++
  const { value, max, positional } = readChinese(text, start, end)
  const numeral: Numeral = { start, end, value, max, script: 'chinese', plain: positional || end - start === 1 }
  return text.charCodeAt(end) === POINT && max === null ? withFraction(text, numeral) : numeral
}

/** 三点五, 三点五万: 点 and digits behind; 九点三十分 is a time and stays nine. */
function withFraction(text: string, numeral: Numeral): Numeral {
  let end = numeral.end + 1
  let fraction = 0
  let place = 0.1
  while (kindOf(text.charCodeAt(end)) === DIGIT) {
    fraction += digitValue(text.charCodeAt(end)) * place
    place /= 10
    end++
  }
  const behind = text.charCodeAt(end)
  const isTime = kindOf(behind) === PLACE || behind === 0x5206 || behind === 0x949f // 分 钟
  if (end === numeral.end + 1 || (isTime && text[end + 1] !== '之')) return numeral
  let value = Number((numeral.value + fraction).toPrecision(12))
  for (; kindOf(text.charCodeAt(end)) === SCALE; end++) value *= digitValue(text.charCodeAt(end))
  return { ...numeral, end, value, plain: false }
}
