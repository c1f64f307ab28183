/**
 * Turns the start of a line, or of a clause, into a marker: the style of its number and the ordinal.
 *
 * Invariants: a marker never takes a decimal (1.5亿元) or a year for a list number; reading one is bounded and allocates
 * nothing but its result.
 */

import { isListNumber } from '../numbers/list-number.ts'

/** Numbering styles. Their order is no rank; see `rankOf`. */
export const Style = {
  /** 第一部分 第一章 */
  Part: 1,
  /** 一、 */
  Han: 2,
  /** （一） */
  HanParen: 3,
  /** 1. */
  Dot: 4,
  /** 1.2 */
  Dotted: 5,
  /** 1、 */
  Comma: 6,
  /** (1) */
  Paren: 7,
  /** 1) */
  HalfParen: 8,
  /** A. */
  Letter: 9,
  /** ① */
  Circle: 10,
  /** ⑴ */
  CircleParen: 11,
  /** 一是 一要 */
  Is: 12,
  /** 第一， 其一， */
  Nth: 13,
  /** 首先 其次 最后 */
  Firstly: 14,
  /** 一方面 另一方面 */
  OneSide: 15,
  /** 问题1： 【问题一】 反馈问题： */
  Problem: 16,
  /** 第7项 */
  Item: 17,
  /** unnumbered 关于“…”问题的整改 */
  Frame: 18,
  /** unnumbered section heading */
  Bare: 19,
  /** unnumbered …方面 */
  BareGroup: 20,
  /** a row of a table */
  Row: 21,
} as const
export type Style = (typeof Style)[keyof typeof Style]

export interface Marker {
  style: Style
  ordinal: number | null
  /** Behind the marker. */
  end: number
}

const RANK: Record<Style, number> = {
  [Style.Bare]: 0,
  [Style.Part]: 1,
  [Style.Han]: 2,
  [Style.HanParen]: 3,
  [Style.BareGroup]: 3.5,
  [Style.Item]: 3.6,
  [Style.Problem]: 4,
  [Style.Frame]: 4.5,
  [Style.Row]: 4.6,
  [Style.Dot]: 5,
  [Style.Dotted]: 5.5,
  [Style.Comma]: 5.6,
  [Style.Paren]: 6,
  [Style.HalfParen]: 6.5,
  [Style.Letter]: 6.6,
  [Style.Circle]: 7,
  [Style.CircleParen]: 7,
  [Style.Is]: 8,
  [Style.Nth]: 8,
  [Style.Firstly]: 8,
  [Style.OneSide]: 8,
}

/** How deep a style usually stands: 一、 above （一） above 1. above （1） above ① above 一是. */
export function rankOf(style: Style): number {
  return RANK[style]
}

/** Styles that only ever number measures or reasons, never headings. */
export function isClauseStyle(style: Style): boolean {
  return RANK[style] === 8
}

const HAN_DIGITS = new Uint8Array(65536)
for (const [i, digit] of Array.from('一二三四五六七八九').entries()) HAN_DIGITS[digit.charCodeAt(0)] = i + 1
const TEN = 0x5341

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

function isDigitAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  return unit >= 48 && unit <= 57
}

function skipSpace(text: string, offset: number): number {
  return text.charCodeAt(offset) === 32 ? offset + 1 : offset
}

/** A marker, with the blank behind it. */
export function marker(text: string, style: Style, ordinal: number | null, end: number): Marker {
  return { style, ordinal, end: skipSpace(text, end) }
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
  }
  if (unit >= 0x2460 && unit <= 0x2473) return marker(text, Style.Circle, unit - 0x245f, start + 1)
  if (unit >= 0x2474 && unit <= 0x2487) return marker(text, Style.CircleParen, unit - 0x2473, start + 1)
  if (unit >= 0x2488 && unit <= 0x249b) return marker(text, Style.Dot, unit - 0x2487, start + 1)
  if (unit >= 65 && unit <= 72 && (text[start + 1] === '.' || text[start + 1] === '、'))
    return isDigitAt(text, start + 2) ? null : marker(text, Style.Letter, unit - 64, start + 2)
  return null
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

/** 2.3.1 and, with a blank or a letter of no unit behind it, 2.3 */
function dottedMarker(text: string, dot: number): Marker | null {
  let i = dot
  let dots = 0
  let last = 0
  while (text[i] === '.' && dots < 4) {
    const number = readDigits(text, i + 1)
    if (number === null) break
    last = number.value
    i = number.end
    dots++
  }
  if (last === 0 || last > 99) return null
  const next = text.charCodeAt(i)
  const headed = next === 32 || next === 0x3001 || next === 0x201c || DOTTED_HEADS.has(text[i] ?? '')
  return dots >= 2 || headed ? marker(text, Style.Dotted, last, i) : null
}
const DOTTED_HEADS = new Set(['关', '针', '对', '学', '贯', '落', '党', '干', '基', '加', '强'])

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
  const digits = readDigits(text, start + 1)
  const number = digits ?? readHanOrdinal(text, start + 1)
  if (number === null || text[number.end] !== ')') return null
  return marker(text, digits === null ? Style.HanParen : Style.Paren, number.value, number.end + 1)
}

const ITEM_TAIL = /(?:项|条)(?:反馈|整改|具体)?(?:任务|问题|事项)?(?:[:.、](?!第)|(?=[“\n])|$)/y

function nthMarker(text: string, start: number, end: number): Marker | null {
  const number = readDigits(text, start + 1) ?? readHanOrdinal(text, start + 1)
  if (number === null) return null
  const next = text[number.end]
  if (next === ',' || next === '、' || next === ':')
    return { style: Style.Nth, ordinal: number.value, end: number.end + 1 }
  if (next === '部' || next === '章') {
    const behind = number.end + (next === '部' && text[number.end + 1] === '分' ? 2 : next === '章' ? 1 : 0)
    if (behind === number.end) return null
    return marker(text, Style.Part, number.value, '::、,'.includes(text[behind] ?? ' ') ? behind + 1 : behind)
  }
  ITEM_TAIL.lastIndex = number.end
  if (ITEM_TAIL.test(text) && ITEM_TAIL.lastIndex <= end)
    return marker(text, Style.Item, number.value, ITEM_TAIL.lastIndex)
  return null
}

const WORDS: readonly (readonly [word: string, style: Style, ordinal: number])[] = [
  ['首先', Style.Firstly, 1],
  ['其次', Style.Firstly, 2],
  ['再次', Style.Firstly, 3],
  ['最后', Style.Firstly, 4],
  ['另一方面', Style.OneSide, 2],
]

function wordMarker(text: string, start: number): Marker | null {
  for (const [word, style, ordinal] of WORDS)
    if (text.startsWith(word, start)) {
      const next = text[start + word.length]
      if (style === Style.OneSide) return { style, ordinal, end: start + word.length }
      return next === ',' || next === '是' || next === ':' ? { style, ordinal, end: start + word.length + 1 } : null
    }
  if (text[start] !== '其') return null
  const number = readHanOrdinal(text, start + 1)
  if (number === null || number.end !== start + 2) return null
  const next = text[number.end]
  return next === ',' || next === ':' || next === '是'
    ? { style: Style.Nth, ordinal: number.value, end: number.end + 1 }
    : null
}
