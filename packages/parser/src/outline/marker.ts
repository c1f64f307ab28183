/**
 * Turns the start of a line, or of a clause, into a marker: the style of its number and the ordinal.
 *
 * Invariants: a marker never takes a decimal (1.5亿元) or a year for a list number; reading one is bounded and allocates
 * nothing but its result.
 */

import { isListNumber } from '../numbers/list-number.ts'
import { capitalOrdinal, HAN_DIGITS, readDigits, readHanOrdinal, TEN } from './ordinal.ts'
import { measureMarker, nthMarker, wordMarker } from './ordinal-words.ts'
import { type Marker, marker, Style } from './style.ts'

function isDigitAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  return unit >= 48 && unit <= 57
}

/**
 * The marker at an offset of clean text, or null.
 *
 * ```
 * // (一)加强领导   1.关于“…”问题的整改   反馈问题三:学用脱节
 * // ^^^           ^^                    ^^^^^^
 * ```
 */
export function markerAt(text: string, start: number, end: number): Marker | null {
  const unit = text.charCodeAt(start)
  if (unit >= 48 && unit <= 57) return arabicMarker(text, start)
  if (HAN_DIGITS[unit]! > 0 || unit === TEN) return hanMarker(text, start)
  switch (unit) {
    case 40: // (
      return parenMarker(text, start)
    case 0x7b2c: // 第
      return nthMarker(text, start, end)
    case 0x5176: // 其一 其次
    case 0x9996: // 首先
    case 0x518d: // 再次
    case 0x6700: // 最后
    case 0x53e6: // 另一方面
      return wordMarker(text, start)
    case 0x6574: // 整改措施1
    case 0x5177: // 具体措施1
    case 0x63aa: // 措施1
    case 0x4e3e: // 举措1
      return measureMarker(text, start)
  }
  if (unit < 0x2460) return letterMarker(text, start, unit, end)
  if (unit <= 0x2473) return marker(text, Style.Circle, unit - 0x245f, start + 1)
  if (unit <= 0x2487) return marker(text, Style.CircleParen, unit - 0x2473, start + 1)
  if (unit <= 0x249b) return marker(text, Style.Dot, unit - 0x2487, start + 1)
  if (unit >= 0x3220 && unit <= 0x3229) return marker(text, Style.HanParen, unit - 0x321f, start + 1)
  if (text[start + 1] === '、' && capitalOrdinal(unit) > 0)
    return marker(text, Style.Han, capitalOrdinal(unit), start + 2)
  return null
}

/** A. A、 a) and, in brackets, (a): never the start of a word or of an address. */
function letterMarker(text: string, start: number, unit: number, end: number): Marker | null {
  const ordinal = letterOrdinal(unit)
  const mark = text[start + 1]
  if (ordinal === 0 || (mark !== '.' && mark !== '、' && mark !== ')')) return null
  return start + 2 < end && text.charCodeAt(start + 2) < 0x2000 && text[start + 2] !== ' '
    ? null
    : marker(text, Style.Letter, ordinal, start + 2)
}

/** A … H and a … h as 1 … 8; 0 for every other unit. */
function letterOrdinal(unit: number): number {
  const upper = unit & ~32
  return upper >= 65 && upper <= 72 ? upper - 64 : 0
}

function arabicMarker(text: string, start: number): Marker | null {
  const number = readDigits(text, start)
  if (number === null || number.value === 0) return null
  const { value, end } = number
  switch (text[end]) {
    case '.':
      return isDigitAt(text, end + 1) && !isListNumber(text, start, end)
        ? dottedMarker(text, end)
        : marker(text, Style.Dot, value, end + (text[end + 1] === '、' ? 2 : 1))
    case '、':
      return value > 300 ? null : marker(text, Style.Comma, value, end + 1)
    case ')':
      return marker(text, Style.HalfParen, value, end + 1)
  }
  return null
}

/** 2.3.1 and 2.3, where what follows is no unit that would make a decimal of it: 2.3公里. */
function dottedMarker(text: string, dot: number): Marker | null {
  let i = dot
  let dots = 0
  let last = 0
  while (text[i] === '.' && dots < 3) {
    const number = readDigits(text, i + 1)
    if (number === null) break
    last = number.value
    i = number.end
    dots++
  }
  if (last === 0 || last > 99) return null
  const next = text.charCodeAt(i)
  if (dots === 1 && !(next === 32 || next === 0x3001 || next === 0x201c || (next > 0x4e00 && !isUnit(text, i))))
    return null
  return marker(text, dots === 1 ? Style.Dotted : dots === 2 ? Style.Dotted3 : Style.Dotted4, last, i)
}

/** What goes on with a decimal: a scale, a measure, a bound, the other end of a range. */
const UNIT =
  /[万亿千百十吨亩顷倍秒瓦兆余]|元|角|公[里斤顷分]|[平立]方|[毫厘分]?米|[毫千]?克(?!服|扣)|升(?!级|学|温)|里|度|折|级(?![别领])|成[,。;以左]|个(?:百分点|基点|月|点|小时)|小时|分钟|年(?![轻度终])|天|周(?![密期边])|比|左右|以[上下内外]|多[万亿元]|[和至到、]\d|人次|[人户家件台]\//y

function isUnit(text: string, at: number): boolean {
  UNIT.lastIndex = at
  return UNIT.test(text)
}

function hanMarker(text: string, start: number): Marker | null {
  const number = readHanOrdinal(text, start)
  if (number === null) return null
  const { value, end } = number
  switch (text[end]) {
    case '、':
      // 一、二级 and 三、四季度 are no headings
      return HAN_DIGITS[text.charCodeAt(end + 1)]! > 0 && text[end + 2] !== '是' && !startsWords(text, end + 1)
        ? null
        : marker(text, Style.Han, value, end + 1)
    case '.':
      return isDigitAt(text, end + 1) ? null : marker(text, Style.Han, value, end + 1)
    case '是':
      return { style: Style.Is, ordinal: value, end: end + 1 }
    case '要':
      return end - start <= 2 && !'素点求务件害闻'.includes(text[end + 1] ?? ' ')
        ? { style: Style.Is, ordinal: value, end: end + 1 }
        : null
    case ')':
      return marker(text, Style.HanParen, value, end + 1)
    case '方':
      return value === 1 && text[end + 1] === '面' ? { style: Style.OneSide, ordinal: 1, end: end + 2 } : null
  }
  return null
}

/** 一以贯之 三会一课 may begin a heading; 二级 三季度 may not. */
function startsWords(text: string, offset: number): boolean {
  const next = text.charCodeAt(offset + 1)
  return next !== 0x7ea7 && next !== 0x5b63 && next !== 0x3001 && next !== 0x4e2a && next !== 0x671f && next !== 0x6b21
}

function parenMarker(text: string, start: number): Marker | null {
  const letter = text[start + 2] === ')' ? letterOrdinal(text.charCodeAt(start + 1)) : 0
  if (letter > 0) return marker(text, Style.Letter, letter, start + 3)
  const digits = readDigits(text, start + 1)
  const number = digits ?? readHanOrdinal(text, start + 1)
  if (number === null || text[number.end] !== ')') return null
  return marker(text, digits === null ? Style.HanParen : Style.Paren, number.value, number.end + 1)
}
