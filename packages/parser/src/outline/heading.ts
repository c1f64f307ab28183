/**
 * Turns the words of a heading into what it states: a fault in its frame, a fault, or a deed.
 *
 * Invariants: ranges lie within the line; a title is the fault alone, without 关于“…”问题的整改 around it.
 */

import { STATUS_BRACKET } from '../lexicon/closing.ts'
import { DEED_WORDS, FAULT_WORDS, FRAME_CLOSE, FRAME_CLOSE_BARE, FRAME_OPEN } from '../lexicon/headings.ts'
import { type LabelKind, labelAt } from '../lexicon/labels.ts'
import { markerAt } from './marker.ts'
import type { Range } from './outline.ts'
import { bareStatus } from './status-words.ts'

export interface Heading {
  /** The heading's words, without its number, final mark and status bracket. */
  words: Range
  /** The fault alone. */
  title: Range
  /** Behind the heading and its mark: where a run-in body begins, or the line's end. */
  end: number
  /** 关于“…”问题的整改 */
  frame: boolean
  /** Whether the frame quotes the fault. */
  quoted: boolean
  /** The frame opens with 关于, as measures never do. */
  about: boolean
  /** The frame holds an area, not a fault: 关于党的领导方面存在的问题. */
  area: boolean
  /** The words state a fault. */
  fault: boolean
  /** A bracket such as (已完成) behind the words. */
  bracket: Range | null
}

const open = new RegExp(FRAME_OPEN, 'y')
const close = new RegExp(FRAME_CLOSE, 'y')
const closeBare = new RegExp(FRAME_CLOSE_BARE, 'y')
const closesAtEnd = new RegExp(`${FRAME_CLOSE}$`)
const closesBareAtEnd = new RegExp(`${FRAME_CLOSE_BARE}$`)
const faultWords = new RegExp(FAULT_WORDS.map(([pattern]) => pattern).join('|'))
const deedStart = new RegExp(`^(?:${DEED_WORDS.map(([pattern]) => pattern).join('|')})`)

/** Whether words state a fault: 学用转化有差距, but not 着力解决…不到位的问题. */
export function statesFault(words: string): boolean {
  if (!faultWords.test(words)) return false
  if (!deedStart.test(words)) return true
  // 落实…不到位 and 加强监管不力 begin like deeds and end in the fault
  return (
    faultWords.test(words.slice(-7)) &&
    !/^(?:着力|切实|坚决|大力|全力|持续|解决|整治|纠治|防范|补|堵|消除|破解|进一步|不断)/.test(words)
  )
}

/**
 * Reads the heading that begins at `start`, behind its number.
 *
 * ```
 * // 1.关于“企业创新动能不够强劲”问题的整改。一是强化培育。
 * //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^                          words
 * //       ^^^^^^^^^^                                title
 * ```
 */
export function readHeading(text: string, start: number, end: number): Heading {
  open.lastIndex = start
  const opened = open.test(text)
  const from = opened ? open.lastIndex : start
  return quotedFrame(text, start, from, end) ?? plainHeading(text, start, opened ? from : start, end)
}

function quotedFrame(text: string, start: number, from: number, end: number): Heading | null {
  const first = text[from]
  if (first !== '“' && first !== '"' && first !== '‘') return null
  let shut = closingQuote(text, from, end)
  const single = shut
  while (shut >= 0 && (text[shut + 1] === '“' || (text[shut + 1] === '、' && text[shut + 2] === '“'))) {
    const next = closingQuote(text, text[shut + 1] === '“' ? shut + 1 : shut + 2, end)
    if (next < 0) break
    shut = next
  }
  if (shut < 0) return null
  close.lastIndex = shut + 1
  let behind = -1
  if (close.test(text)) behind = close.lastIndex
  else if (from > start) {
    closeBare.lastIndex = shut + 1
    behind = closeBare.test(text) ? closeBare.lastIndex : -1
    // 关于“…”。 with nothing behind the quotation
    if (behind < 0 && (shut + 1 >= end || isMark(text.charCodeAt(shut + 1)))) behind = shut + 1
  }
  if (behind < 0 || behind > end) return null
  // “…”“…”: two faults keep their quotes
  let last = single === shut ? shut : shut + 1
  if (text[last - 1] === '。' || text[last - 1] === ',' || text[last - 1] === ';') last--
  const { bracket, next } = pastMarks(text, behind, end)
  return {
    words: { start, end: behind },
    title: { start: single === shut ? from + 1 : from, end: last },
    end: next,
    frame: true,
    quoted: true,
    about: text.startsWith('关于', start),
    area: false,
    fault: true,
    bracket,
  }
}

function plainHeading(text: string, start: number, from: number, end: number): Heading {
  const stop = (from > start ? frameStop(text, from, end) : null) ?? headingStop(text, start, end)
  const { bracket, next } = pastMarks(text, stop, end)
  // 【组织推进】, read from behind its bracket
  let shut = text[start - 1] === '【' && text[stop - 1] === '】' ? stop - 1 : stop
  let bracketed = bracket
  if (bracketed === null) {
    const inside = trailingBracket(text, start, stop)
    if (inside !== null) {
      bracketed = inside
      shut = inside.start
    }
  }
  const words = { start, end: shut }
  const tail = text.slice(Math.max(from, shut - 24), shut)
  const closing = closesAtEnd.exec(tail) ?? (from > start ? closesBareAtEnd.exec(tail) : null)
  let title = words
  let frame = false
  let area = false
  if (closing !== null && closing[0].length > 0 && shut - closing[0].length > from) {
    const inner = { start: from, end: shut - closing[0].length }
    const innerFault = statesFault(text.slice(inner.start, inner.end))
    if (from > start || innerFault) {
      frame = true
      title = unquoted(text, inner)
      // 关于党的建设方面的问题, 关于审计发现问题整改方面
      area = text.startsWith('方面', title.end - 2) || (!innerFault && text.startsWith('方面', shut - 2))
    }
  } else if (text[start] === '“') title = unquoted(text, words)
  // 对于“三会一课”记录不全: the fault without the word that turns to it
  else if (from > start + 1 && isFaultAlone(text.slice(from, shut))) title = { start: from, end: shut }
  const fault = frame || (shut - start <= 90 && statesFault(text.slice(title.start, title.end)))
  return {
    words,
    title,
    end: next,
    frame,
    quoted: false,
    about: frame && text.startsWith('关于', start),
    area,
    fault,
    bracket: bracketed,
  }
}

function isFaultAlone(words: string): boolean {
  return words.length <= 40 && !/[,;]/.test(words) && statesFault(words)
}

/** Leaves out quotes that enclose the whole, and an opening quote that is never closed. */
function unquoted(text: string, range: Range): Range {
  if (text[range.start] !== '“') return range
  const shut = closingQuote(text, range.start, range.end)
  if (shut === range.end - 1) return { start: range.start + 1, end: range.end - 1 }
  return shut < 0 ? { start: range.start + 1, end: range.end } : range
}

/** Offset of the quote that closes the one at `from`, or -1. */
function closingQuote(text: string, from: number, end: number): number {
  const open = text.charCodeAt(from)
  const shut = open === 0x201c ? 0x201d : open === 0x2018 ? 0x2019 : 34
  let depth = 0
  for (let i = from; i < end; i++) {
    const at = text.charCodeAt(i)
    if (at === shut && (shut !== 34 || i > from)) {
      depth--
      if (depth === 0 || shut === 34) return i
    } else if (at === open) depth++
  }
  return -1
}

function isMark(unit: number): boolean {
  return unit === 0x3002 || unit === 58 || unit === 44 || unit === 59 || unit === 46
}

/** Skips a status bracket and the mark behind a heading. */
function pastMarks(text: string, at: number, end: number): { bracket: Range | null; next: number } {
  let next = at
  let bracket: Range | null = null
  if (next < end && text.charCodeAt(next) === 0x3002) next++
  STATUS_BRACKET.lastIndex = next
  if (STATUS_BRACKET.test(text) && STATUS_BRACKET.lastIndex <= end) {
    bracket = { start: next, end: STATUS_BRACKET.lastIndex }
    next = STATUS_BRACKET.lastIndex
  }
  if (next < end && isMark(text.charCodeAt(next)) && text.charCodeAt(next - 1) !== 0x3002) next++
  return { bracket, next }
}

/** A bracket at a heading's end that declares its issue's state, or labels who and when: (已完成) (责任单位:办公室) ——已完成 */
function trailingBracket(text: string, start: number, stop: number): Range | null {
  const last = text[stop - 1]
  if (last !== ')' && last !== '】' && last !== ']' && last !== '〕') return trailingDash(text, start, stop)
  for (let i = stop - 2; i > start && stop - i < LONGEST_BRACKET; i--) {
    const at = text[i]
    if (at !== '(' && at !== '【' && at !== '[' && at !== '〔') continue
    const label = labelAt(text, i + 1, stop)
    if (label !== null && DECLARED.has(label.kind)) return { start: i, end: stop }
    STATUS_BRACKET.lastIndex = i
    return STATUS_BRACKET.test(text) && (STATUS_BRACKET.lastIndex === stop || STATUS_BRACKET.lastIndex === stop + 1)
      ? { start: i, end: stop }
      : null
  }
  return null
}
const LONGEST_BRACKET = 60
const DECLARED: ReadonlySet<LabelKind> = new Set(['responsible', 'person', 'deadline', 'status'])

function trailingDash(text: string, start: number, stop: number): Range | null {
  let dash = stop - 1
  const least = Math.max(start, stop - LONGEST_DASHED)
  while (dash > least && text.charCodeAt(dash) !== DASH) dash--
  if (dash <= least || bareStatus(text, dash + 1, stop) !== stop) return null
  return { start: text.charCodeAt(dash - 1) === DASH ? dash - 1 : dash, end: stop }
}
const LONGEST_DASHED = 16
const DASH = 0x2014

const closesBeforeMark = new RegExp(`${FRAME_CLOSE}(?=[,。:;]|\\.\\D)`, 'g')

/** Where an opened frame closes before a mark within its first sentence: 针对…的问题,一是… */
function frameStop(text: string, from: number, end: number): number | null {
  const sentence = text.slice(from, Math.min(end, from + 120))
  const stop = sentence.indexOf('。')
  closesBeforeMark.lastIndex = 2
  const found = closesBeforeMark.exec(stop < 0 ? sentence : sentence.slice(0, stop + 1))
  return found === null ? null : from + found.index + found[0].length
}

/** Where a heading without a quoted frame ends: at 。, at a colon before a list or a label, else at the line's end. */
function headingStop(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x3002) return i
    if (unit === 58) {
      if (i + 1 >= end || markerAt(text, i + 1, end) !== null || labelAt(text, i + 1, end) !== null) return i
      if (closesAtEnd.test(text.slice(Math.max(start, i - 14), i))) return i
    }
  }
  return end
}
