/** Turns a string of Arabic digits, with separators and a decimal point, into a value. */
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
/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power)

/** Reads 1,280 · 3.5 · 2024 at an offset where a digit stands. */
export function readDecimal(text: string, start: number): Decimal {
  let end = start
  let value = 0
  for (; kindAt(text, end) === ARABIC; end++) value = value * 10 + text.charCodeAt(end) - ZERO
  let digits = end - start
  let plain = true
  if (digits <= 3)
    while (text.charCodeAt(end) === COMMA && threeDigits(text, end + 1)) {
      for (let i = end + 1; i < end + 4; i++) value = value * 10 + text.charCodeAt(i) - ZERO
      end += 4
      digits += 3
      plain = false
    }
  if (text.charCodeAt(end) === DOT && kindAt(text, end + 1) === ARABIC && !isListNumber(text, start, end)) {
    const point = end++
    for (; kindAt(text, end) === ARABIC; end++) value = value * 10 + text.charCodeAt(end) - ZERO
    digits += end - point - 1
    plain = false
    value = digits <= 15 ? value / POWERS[end - point - 1]! : value
  }
  // beyond fifteen digits the sum above has lost some
  if (digits > 15) value = Number(plain ? text.slice(start, end) : text.slice(start, end).replaceAll(',', ''))
  return { end, value, plain }
}

function threeDigits(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (kindAt(text, i) !== ARABIC) return false
  return at + 3 >= text.length || KIND[text.charCodeAt(at + 3)] !== ARABIC
}
