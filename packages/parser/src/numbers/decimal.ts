/** Turns a string of Arabic digits, with separators and a decimal point, into a value. */

import { unitsOf } from '../text/units.ts'
import { ARABIC, KIND, kindAt } from './chars.ts'
import { isListNumber } from './list-number.ts'

export interface Decimal {
  end: number
  value: number
  /** Neither separators nor a decimal point. */
  plain: boolean
}

const ZERO = 0x30
const DOT = 0x2e
const COMMA = 0x2c
const BLANK = 0x20
const MINUS = 0x2d
const PERCENT = 0x25
/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power)

/** Reads 1,280 · 3.5 · 2024 at an offset where a digit, or a point and a digit, stands. */
export function readDecimal(text: string, start: number): Decimal {
  let end = start
  let value = 0
  for (; kindAt(text, end) === ARABIC; end++) value = value * 10 + text.charCodeAt(end) - ZERO
  let digits = end - start
  let plain = true
  if (digits > 0 && digits <= 3) {
    const separator = separatorAt(text, start, end)
    while (separator !== 0 && text.charCodeAt(end) === separator && threeDigits(text, end + 1)) {
      for (let i = end + 1; i < end + 4; i++) value = value * 10 + text.charCodeAt(i) - ZERO
      end += 4
      digits += 3
      plain = false
    }
  }
  if (text.charCodeAt(end) === DOT && kindAt(text, end + 1) === ARABIC && !isListNumber(text, start, end)) {
    const point = end++
    for (; kindAt(text, end) === ARABIC; end++) value = value * 10 + text.charCodeAt(end) - ZERO
    digits += end - point - 1
    plain = false
    value = digits <= 15 ? value / POWERS[end - point - 1]! : value
  }
  // beyond fifteen digits the sum above has lost some
  if (digits > 15) value = Number(plain ? text.slice(start, end) : text.slice(start, end).replace(/[, ]/g, ''))
  return { end, value, plain }
}

/** Whether a point before a digit begins a number: .5 at a text's start, behind a blank, a bracket or a sign. */
export function beginsAtPoint(text: string, digit: number): boolean {
  if (text.charCodeAt(digit - 1) !== DOT) return false
  return digit === 1 || ' (:,<>=~-'.includes(text[digit - 2]!)
}

/** The separator of thousands behind the first digits: a comma, or a blank where groups of three lead to a unit; 0 for none. */
function separatorAt(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(end)
  if (unit === COMMA) return COMMA
  if (unit !== BLANK || !threeDigits(text, end + 1)) return 0
  if (text.charCodeAt(start - 1) === BLANK && kindAt(text, start - 2) === ARABIC) return 0
  let last = end
  while (text.charCodeAt(last) === BLANK && threeDigits(text, last + 1) && last - end < 24) last += 4
  const behind = text.charCodeAt(last)
  const isWhole = last === text.length && (start === 0 || text.charCodeAt(start - 1) === MINUS)
  const isAmount =
    isWhole || behind === PERCENT || (behind === DOT && kindAt(text, last + 1) === ARABIC) || COUNTS.has(behind)
  return isAmount ? BLANK : 0
}

/** What may stand behind groups parted by blanks, so that they are one number: 1 234 567元. */
const COUNTS = unitsOf('万亿元圆个人名项条件户家吨亩米公平立升千美港欧英日')

function threeDigits(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (kindAt(text, i) !== ARABIC) return false
  return at + 3 >= text.length || KIND[text.charCodeAt(at + 3)] !== ARABIC
}
