/**
 * Turns the digits of a list number, Arabic or Chinese, into its ordinal.
 */

/** 一 … 九 as 1 … 9, and the capitals 壹 … 玖; 0 for every other unit. */
export const HAN_DIGITS = new Uint8Array(65536)
for (const [i, digit] of Array.from('一二三四五六七八九').entries()) HAN_DIGITS[digit.charCodeAt(0)] = i + 1
/** 十 */
export const TEN = 0x5341

/** The ordinal of a capital numeral, 壹 to 拾; 0 for every other unit. */
export function capitalOrdinal(unit: number): number {
  return CAPITALS.indexOf(String.fromCharCode(unit)) + 1
}
const CAPITALS = '壹贰叁肆伍陆柒捌玖拾'

/** Reads 一 … 九十九 at `start`: value and end, or null. */
export function readHanOrdinal(text: string, start: number): { value: number; end: number } | null {
  let i = start
  let value = HAN_DIGITS[text.charCodeAt(i)] ?? 0
  if (value > 0) i++
  if (text.charCodeAt(i) === TEN) {
    i++
    const ones = HAN_DIGITS[text.charCodeAt(i)] ?? 0
    if (ones > 0) i++
    value = (value === 0 ? 1 : value) * 10 + ones
  }
  return value === 0 ? null : { value, end: i }
}

/** Reads up to three digits at `start`. */
export function readDigits(text: string, start: number): { value: number; end: number } | null {
  let i = start
  let value = 0
  while (i - start < 4) {
    const digit = text.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) break
    value = value * 10 + digit
    i++
  }
  return i === start || i - start > 3 ? null : { value, end: i }
}
