/**
 * Turns a text as loaded into clean text, with the way back.
 *
 * Invariants: `clean.text` holds half-width forms only (U+FF01–FF5E and U+3000 folded), simplified characters, one line
 * per paragraph or row; every clean offset leads to exactly one source offset and the map never runs backwards.
 */
import type { Span } from '../model.ts'
import {
  ANGLE,
  BREAK,
  classes,
  classesIn,
  classOf,
  DROP,
  FOLD,
  fold,
  foldedForms,
  isDigit,
  isHan,
  isLatin,
  NEWLINE,
  OPEN,
  PLAIN,
  SPACE,
  STAR,
  TAB,
  TONED,
  TRADITIONAL,
} from './chars.ts'
import { type Printed, printedLines } from './printed.ts'
import { simplifiedAt } from './traditional.ts'
import { JOIN, JOIN_CELLS, KEEP, planLines, SKIP } from './wrap.ts'

const COLON = 58

/** Clean text and its map back to the text as loaded. Ranges inside the reader are ranges of `text`. */
export class Clean {
  readonly source: string
  readonly text: string
  /** map[i] is the source offset of clean character i; map[text.length] is source.length. Null: the two are the same. */
  readonly map: Int32Array | null
  /** Whether the source is printed in traditional characters. */
  readonly traditional: boolean

  constructor(source: string, text: string, map: Int32Array | null, traditional = false) {
    this.source = source
    this.text = text
    this.map = map
    this.traditional = traditional
  }

  /** Source offset at which the clean character stands. */
  at(offset: number): number {
    return this.map === null ? offset : this.map[offset]!
  }

  /** The source span under a clean range: from its first character through its last, dropped ones between included. */
  span(start: number, end: number): Span {
    if (this.map === null) return { start, end }
    if (end <= start) return { start: this.map[start]!, end: this.map[start]! }
    return { start: this.map[start]!, end: this.map[end - 1]! + 1 }
  }

  /** Clean offset of the first clean character at or behind a source offset. */
  clean(sourceOffset: number): number {
    if (this.map === null) return sourceOffset
    let low = 0
    let high = this.text.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.map[middle]! < sourceOffset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The characters as published under a clean range, without the line breaks and gaps that cleaning dropped. */
  printed(start: number, end: number): string {
    const span = this.span(start, end)
    if (span.end - span.start === end - start) return this.source.slice(span.start, span.end)
    let out = ''
    for (let i = start; i < end; i++) out += this.source[this.map![i]!]
    return out
  }
}

/**
 * Cleans a text: widths folded, traditional characters simplified, hard wraps joined, page numbers between lines and
 * stray blanks dropped. Any text is taken; nothing throws.
 *
 * ```
 * // ２０２３ 年新增企\n业 182 家   →   2023年新增企业182家
 * ```
 */
export function cleanText(source: string): Clean {
  return new Cleaner(source).clean()
}

/** Written anew by every pass; kept, because fresh memory costs more than the pass itself. */
let scratch = { out: new Uint16Array(1 << 15), map: new Int32Array(1 << 15) }

function scratchFor(length: number): typeof scratch {
  if (scratch.out.length < length) scratch = { out: new Uint16Array(length * 2), map: new Int32Array(length * 2) }
  return scratch
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/** One pass over the printed lines, writing units and their source offsets. */
class Cleaner {
  private readonly source: string
  private readonly out: Uint16Array<ArrayBuffer>
  private readonly map: Int32Array
  private readonly traditional: boolean
  private readonly toned: boolean
  private readonly seen: number
  private length = 0

  constructor(source: string) {
    this.source = source
    this.seen = classesIn(source)
    this.traditional = (this.seen & (1 << TRADITIONAL)) !== 0
    this.toned = (this.seen & (1 << TONED)) !== 0
    const { out, map } = scratchFor(source.length + 1)
    this.out = out
    this.map = map
  }

  clean(): Clean {
    const { source } = this
    const lines = printedLines(source, this.seen)
    const plan = planLines(source, lines)
    let before: Printed | null = null
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!
      if (plan[i] === SKIP) continue
      const joined = plan[i] === JOIN || plan[i] === JOIN_CELLS
      if (this.length > 0 && !joined) this.put(10, line.from - 1)
      if (joined && before !== null) for (let t = 0; t < before.tabsAfter; t++) this.put(9, before.to)
      before = line
      if (plan[i] !== JOIN) for (let t = line.tabsBefore; t > 0; t--) this.put(9, line.from - 1)
      this.line(plan[i] === KEEP ? pastHashes(source, line.from) : line.from, line.to)
    }
    this.map[this.length] = source.length
    const text = decoder.decode(this.out.subarray(0, this.length))
    if (text === source) return new Clean(source, source, null)
    // nothing dropped: only forms differ, and every offset is its own
    if (this.length === source.length) return new Clean(source, text, null, this.traditional)
    return new Clean(source, text, this.map.slice(0, this.length + 1), this.traditional)
  }

  private put(unit: number, from: number): void {
    this.out[this.length] = unit
    this.map[this.length++] = from
  }

  private line(from: number, to: number): void {
    const { source, out, map, traditional } = this
    let n = this.length
    for (let i = from; i < to; i++) {
      const unit = source.charCodeAt(i)
      const kind = classes[unit]!
      if (kind === PLAIN) {
        out[n] = traditional && unit >= 0x2e80 ? simplifiedAt(source, i) : unit
        map[n++] = i
      } else if (kind === FOLD) {
        out[n] = foldedForms[unit]!
        map[n++] = i
      } else {
        this.length = n
        i = this.special(kind, unit, i, to) - 1
        n = this.length
      }
    }
    this.length = n
  }

  /** Reads a unit that may be dropped; gives the offset to go on at. */
  private special(kind: number, unit: number, at: number, to: number): number {
    if (kind === SPACE) return this.space(at, to)
    if (kind === DROP || kind === NEWLINE || kind === BREAK) return at + 1
    if (kind === OPEN) return this.bracket(at, to)
    if (kind === STAR && this.source.charCodeAt(at + 1) === 42) return at + 2
    if (kind === ANGLE && this.source.startsWith('<!--', at)) return this.comment(at, to)
    this.put(kind === TRADITIONAL ? simplifiedAt(this.source, at) : unit, at)
    return at + 1
  }

  /** Drops a run of blanks, or keeps one where it parts two words or two numbers. */
  private space(at: number, to: number): number {
    const { source } = this
    let next = at
    while (next < to && (classOf(source.charCodeAt(next)) === SPACE || classOf(source.charCodeAt(next)) === DROP))
      next++
    if (next >= to || this.length === 0) return next
    const before = this.out[this.length - 1]!
    const after = fold(source.charCodeAt(next))
    if (partsWords(before, after) && !(isDigit(before) && isDigit(after) && this.oneNumber(next, to))) this.put(32, at)
    else if (before === 46 && isDigit(after) && this.numbersList()) this.put(32, at)
    return next
  }

  /** Whether the point written last ends a list number at its line's start: `3. 50户…` is no decimal. */
  private numbersList(): boolean {
    const { out } = this
    let i = this.length - 2
    while (i >= 0 && isDigit(out[i]!)) i--
    return this.length - 2 - i > 0 && this.length - 2 - i <= 2 && (i < 0 || out[i] === 10)
  }

  /** Whether digits before and behind a blank are one number: 1 286 and 2 0 2 3, but not 138 0013 8000. */
  private oneNumber(next: number, to: number): boolean {
    const { source, out } = this
    let left = 0
    while (left < 4 && isDigit(out[this.length - 1 - left]!)) left++
    let right = 0
    while (right < 5 && next + right < to && isDigit(fold(source.charCodeAt(next + right)))) right++
    if (right <= 2 && fold(source.charCodeAt(next + right)) === COLON) return false // 2024.3.8 9:30
    // 2 1/4 is two and a quarter
    if (fold(source.charCodeAt(next + right)) === 47) return false
    if (right === 1)
      return classOf(source.charCodeAt(next + 1)) === SPACE || left === 1 || out[this.length - 1 - left] !== 32
    let behind = source.charCodeAt(next + right)
    if (classOf(behind) === SPACE) behind = source.charCodeAt(next + right + 1)
    return left <= 3 && right === 3 && (behind === 46 || isHan(behind)) && out[this.length - 1 - left] !== 32
  }

  /** Drops a pinyin gloss behind a character: 關(guān). */
  private bracket(at: number, to: number): number {
    const { source } = this
    if (this.toned && this.length > 0 && isHan(this.out[this.length - 1]!)) {
      let i = at + 1
      let letters = 0
      while (i < to && letters < 8) {
        const unit = source.charCodeAt(i)
        if (classOf(unit) !== TONED && !(unit >= 97 && unit <= 122) && unit !== 0x261) break
        letters++
        i++
      }
      if (letters > 0 && fold(source.charCodeAt(i)) === 41) return i + 1
    }
    this.put(40, at)
    return at + 1
  }

  private comment(at: number, to: number): number {
    const close = this.source.slice(at, Math.min(to, at + 80)).indexOf('-->')
    if (close >= 0) return at + close + 3
    this.put(60, at)
    return at + 1
  }
}

/** Behind the signs of a Markdown heading: `## 一、整改情况`. */
function pastHashes(source: string, from: number): number {
  let i = from
  while (source.charCodeAt(i) === 35 && i - from < 6) i++
  return i > from && classOf(source.charCodeAt(i)) === SPACE ? i : from
}

/** Whether a blank between two units is part of the text: between Latin words, and between numbers. */
function partsWords(before: number, after: number): boolean {
  const left = isLatin(before) || isDigit(before)
  const right = isLatin(after) || isDigit(after)
  if (left && right) return true
  return before < 0x80 && after < 0x80 && before !== TAB && (isLatin(before) || isLatin(after)) && before !== 32
}
