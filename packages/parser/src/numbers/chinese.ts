/**
 * Turns a run of Chinese digits into a value, or into the two ends that a pair of neighbours means (三五万).
 *
 * ```
 * // 二百一十六   216        三百五   350       二〇二三   2023
 * // 三五万      30000–50000            十五六   15–16
 * ```
 */
import { DIGIT, digitValue, KIND, PLACE, SCALE, TENS } from './chars.ts'

export interface ChineseValue {
  /** NaN where the run is no number. */
  value: number
  max: number | null
  /** Digits alone, place by place: 二〇二三. */
  positional: boolean
}

/** Longest run that is still read as a number; a longer one is no number that anybody printed. */
const LONGEST = 40

const NO_NUMBER: ChineseValue = { value: Number.NaN, max: null, positional: false }

/** Reads `text.slice(start, end)`, all of whose characters are Chinese digits, places and scales. */
export function readChinese(text: string, start: number, end: number): ChineseValue {
  if (end - start > LONGEST) return NO_NUMBER
  let digitsOnly = true
  let pair = -1
  let pairs = 0
  let before = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    const isDigit = KIND[unit] === DIGIT
    if (!isDigit) digitsOnly = false
    const value = isDigit ? digitValue(unit) : 0
    if (value > 0 && before > 0) {
      pair = i
      pairs++
    }
    before = value
  }
  if (digitsOnly) return readDigits(text, start, end)
  if (pairs === 0) return { value: structured(text, start, end, -1), max: null, positional: false }
  const value = structured(text, start, end, pair)
  const max = structured(text, start, end, pair - 1)
  if (pairs > 1 || !(value < max)) return NO_NUMBER
  return { value, max, positional: false }
}

function readDigits(text: string, start: number, end: number): ChineseValue {
  const first = digitValue(text.charCodeAt(start))
  if (end - start === 2 && first > 0) {
    const second = digitValue(text.charCodeAt(start + 1))
    if (second === first + 1 || (first === 3 && second === 5)) return { value: first, max: second, positional: false }
  }
  let value = 0
  for (let i = start; i < end; i++) value = value * 10 + digitValue(text.charCodeAt(i))
  return { value, max: null, positional: true }
}

/** The place-value reading, leaving out the character at `skip`. NaN where a double no longer tells numbers apart. */
function structured(text: string, start: number, end: number, skip: number): number {
  let total = 0
  let section = 0
  let digit = 0
  let held = false
  /** The place that a trailing digit falls one below: 三百五 is 350; 0 where a 零 said otherwise. */
  let below = 0
  for (let i = start; i < end; i++) {
    if (i === skip) continue
    const unit = text.charCodeAt(i)
    const value = digitValue(unit)
    switch (KIND[unit]) {
      case DIGIT:
        if (value === 0) below = 0
        digit = digit * 10 + value
        held = digit > 0
        break
      case TENS:
        section += value
        below = 0
        break
      case PLACE:
        section += (held ? digit : 1) * value
        below = value
        digit = 0
        held = false
        break
      case SCALE:
        total = scaled(total, section + digit, value)
        section = 0
        digit = 0
        held = false
        below = value
        break
    }
  }
  const value = total + section + (held && below >= 100 && digit < 10 ? (digit * below) / 10 : digit)
  return value < 1e21 ? value : Number.NaN
}

function scaled(total: number, section: number, scale: number): number {
  if (scale === 1e8) return (total + section === 0 ? 1 : total + section) * scale
  if (section === 0) return (total === 0 ? 1 : total) * scale
  return total + section * scale
}
