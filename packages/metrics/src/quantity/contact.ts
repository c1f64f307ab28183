/** Turns a numeral into the contact that it is part of: a telephone number, an e-mail or web address, a postcode. */
import { type Numeral, unitsOf } from '@taizhang/parser/reading'
import type { Rejection } from './rejection.ts'

/** Within an e-mail or web address: letters, digits and dots without a blank up to an @ or //. */
export function inAddress(text: string, start: number, end: number): boolean {
  let left = start
  while (left > 0 && start - left < 64 && IN_ADDRESS.has(text.charCodeAt(left - 1))) left--
  let right = end
  while (right < text.length && right - end < 64 && IN_ADDRESS.has(text.charCodeAt(right))) right++
  if (right - left === end - start) return false
  const word = text.slice(left, right)
  return /@\w|www\.|https?:|\.(?:com|cn|gov|org|net)\b/.test(word)
}
export const IN_ADDRESS = unitsOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.%+@/:-')

const PHONE =
  /(?:\(?0\d{2,3}\)?[-—– ]?)?\d{7,8}(?:[-—转]\d{1,6})?(?!\d)|1[3-9]\d{9}(?!\d)|400[-—]?\d{3}[-—]?\d{4}(?!\d)/y
const PHONE_LABEL = /(?:电话|热线|手机|传真|联系方式|联系人|座机|专线|话)[^。;\n]{0,24}$/

/** 0510-81178213, 12345678 behind 电话: a telephone number, or another long string of digits that counts nothing. */
export function phoneAt(text: string, numeral: Numeral): Rejection | null {
  if (!numeral.plain || numeral.end - numeral.start < 3) return null
  PHONE.lastIndex = numeral.start
  const found = PHONE.exec(text)
  if (found === null) return longNumber(text, numeral)
  const labelled = PHONE_LABEL.test(text.slice(Math.max(0, numeral.start - 30), numeral.start))
  const areaCode = /^\(?0\d{2,3}\)?[-—– ]\d{7,8}/.test(found[0]) || /^(?:1[3-9]\d{9}|400)/.test(found[0])
  if (!labelled && !areaCode) return longNumber(text, numeral)
  return { reason: 'phone', start: numeral.start, end: numeral.start + found[0].length }
}

/** Postcodes, licence numbers, site codes: a long string of digits that no unit follows. */
function longNumber(text: string, { start, end }: Numeral): Rejection | null {
  const digits = end - start
  if (digits === 6 && /(?:邮编|邮政编码|邮码)[:为是 ]{0,3}$/.test(text.slice(Math.max(0, start - 8), start)))
    return { reason: 'identifier', start, end }
  if (digits >= 8 && !/[万亿元]/.test(text[end] ?? ''))
    return { reason: 'identifier', start, end: text[end] === '号' ? end + 1 : end }
  return null
}
