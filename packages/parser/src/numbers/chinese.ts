/**
 * Turns a run of Chinese digits into a value, or into the two ends that a pair of neighbours means (三五万).
 *
 * ```
 * // 二百一十六   216        三百五   350       二〇二三   2023
 * // 三五万      30000–50000            十五六   15–16
 * ```
 */
import { DIGIT, digitValue, KIND, PLACE, TENS } from './chars.ts'

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
  const sum = new Sum()
  let digit = 0
  let held = false
  /** The place that a trailing digit falls one below: 三百五 is 350; 0 where a 零 said otherwise. */
  let below = 0
  for (let i = start; i < end; i++) {
    if (i === skip) continue
    const unit = text.charCodeAt(i)
    const value = digitValue(unit)
    const kind = KIND[unit]
    if (kind === DIGIT) {
      if (value === 0) below = 0
      digit = digit * 10 + value
      held = digit > 0
      continue
    }
    if (kind === TENS) sum.section += value
    else if (kind === PLACE) sum.section += (held ? digit : 1) * value
    else sum.scale(digit, value)
    below = kind === TENS ? 0 : value
    digit = 0
    held = false
  }
  return sum.total(held && below >= 100 && digit < 10 ? (digit * below) / 10 : digit)
}

/** The parts of a number by the scale that closes them: 三万二千亿 五千万 六百. */
export class Sum {
  /** Closed by 亿. */
  private upper = 0
  /** Closed by 万 alone. */
  private middle = 0
  /** What 十, 百 and 千 made since the last scale. */
  section = 0

  /** 万 or 亿, with the digit right before it. */
  scale(digit: number, value: number): void {
    const open = this.section + digit
    this.section = 0
    if (value === 1e4) {
      // 万万; a tower's 亿万 has nothing before its 万
      if (open > 0) this.middle += open * 1e4
      else if (this.middle > 0 || this.upper === 0) this.middle = (this.middle || 1) * 1e4
      else this.upper *= 1e4
      return
    }
    const below = this.middle + open
    this.middle = 0
    if (below === 0) this.upper = (this.upper || 1) * value
    // 三万亿五千亿 goes down; 二亿三千万亿 multiplies
    else if (this.upper === 0 || below * value < this.upper) this.upper += below * value
    else this.upper = (this.upper + below) * value
  }

  total(digit: number): number {
    const value = this.upper + this.middle + this.section + digit
    return value < 1e21 ? value : Number.NaN
  }
}
