/**
 * Turns a source into clean text in one pass over its printed lines, writing units and the offsets they come from.
 */
import {
  ANGLE,
  BREAK,
  classesIn,
  classOf,
  DROP,
  fold,
  forms,
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
import { contentName } from './identity.ts'
import { type Printed, printedLines } from './printed.ts'
import { simplifiedAt } from './traditional.ts'
import { Way } from './way.ts'
import { JOIN, JOIN_CELLS, KEEP, type Plan, planLines, SKIP } from './wrap.ts'

const COLON = 58

/** What cleaning makes of a source: see `Clean`. */
export interface Cleaned {
  source: string
  name: string
  text: string
  codes: Uint16Array
  way: Way | null
  traditional: boolean
}

/** Written anew by every pass; kept, because fresh memory costs more than the pass itself. */
let scratch = scratchOf(1 << 15)

function scratchOf(length: number) {
  return { codes: new Uint16Array(length), out: new Uint16Array(length) }
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/** One pass over the printed lines, writing units and their source offsets. */
export class Cleaner {
  private readonly source: string
  private readonly name: string
  /** The source's code units. */
  private readonly codes: Uint16Array
  private readonly out: Uint16Array<ArrayBuffer>
  private way = new Way()
  private traditional = false
  private toned: boolean | null = null
  private length = 0

  constructor(source: string) {
    if (scratch.out.length <= source.length) scratch = scratchOf(source.length * 2)
    this.source = source
    this.codes = scratch.codes
    this.out = scratch.out
    this.name = contentName(source, this.codes)
  }

  clean(): Cleaned {
    const { source, name } = this
    this.write()
    const { length, traditional } = this
    const codes = this.out.slice(0, length)
    const text = decoder.decode(codes)
    if (text === source) return { source, name, text: source, codes, way: null, traditional }
    // nothing dropped: only forms differ, and every offset is its own
    return { source, name, text, codes, way: length === source.length ? null : this.way, traditional }
  }

  private write(): void {
    const { source } = this
    const lines = printedLines(source, this.codes)
    const plan = planLines(source, lines)
    this.writeLines(lines, plan)
    // a character that only traditional texts hold says how the others are to be read
    if (this.traditional) this.writeLines(lines, plan)
    this.way.lead(this.length, source.length)
  }

  private writeLines(lines: readonly Printed[], plan: Plan): void {
    let before: Printed | null = null
    this.length = 0
    this.way = new Way()
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!
      if (plan[i] === SKIP) continue
      const joined = plan[i] === JOIN || plan[i] === JOIN_CELLS
      if (this.length > 0 && !joined) this.put(10, line.from - 1)
      if (joined && before !== null) for (let t = 0; t < before.tabsAfter; t++) this.put(9, before.to)
      before = line
      if (plan[i] !== JOIN) for (let t = line.tabsBefore; t > 0; t--) this.put(9, line.from - 1)
      this.line(plan[i] === KEEP ? pastHashes(this.source, line.from) : line.from, line.to)
    }
  }

  private put(unit: number, from: number): void {
    this.way.lead(this.length, from)
    this.out[this.length++] = unit
  }

  private line(from: number, to: number): void {
    for (let i = from; i < to; ) {
      i = this.plain(i, to)
      if (i < to) i = this.special(this.codes[i]!, i, to)
    }
  }

  /** Writes units up to the next one that has to be looked at; gives its offset. */
  private plain(from: number, to: number): number {
    const { source, codes, out, traditional } = this
    // an import is looked up wherever it is named: here once
    const table = forms
    let n = this.length
    let i = from
    for (; i < to; i++) {
      const form = table[codes[i]!]!
      if (form === 0) break
      out[n++] = form
    }
    if (i > from) this.way.lead(this.length, from)
    if (traditional) simplify(source, from, i, out, this.length)
    this.length = n
    return i
  }

  /** Reads a unit that may be dropped; gives the offset to go on at. */
  private special(unit: number, at: number, to: number): number {
    const kind = classOf(unit)
    if (kind === SPACE) return this.space(at, to)
    if (kind === DROP || kind === NEWLINE || kind === BREAK) return at + 1
    if (kind === OPEN) return this.bracket(at, to)
    if (kind === STAR && this.source.charCodeAt(at + 1) === 42) return at + 2
    if (kind === ANGLE && this.source.startsWith('<!--', at)) return this.comment(at, to)
    if (kind === TRADITIONAL) this.traditional = true
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
    if (this.length > 0 && isHan(this.out[this.length - 1]!)) {
      let i = at + 1
      let letters = 0
      while (i < to && letters < 8) {
        const unit = source.charCodeAt(i)
        if (classOf(unit) !== TONED && !(unit >= 97 && unit <= 122) && unit !== 0x261) break
        letters++
        i++
      }
      if (letters > 0 && fold(source.charCodeAt(i)) === 41 && this.hasTones()) return i + 1
    }
    this.put(40, at)
    return at + 1
  }

  /** Whether any letter of the source bears a tone, as pinyin's do. */
  private hasTones(): boolean {
    this.toned ??= (classesIn(this.source) & (1 << TONED)) !== 0
    return this.toned
  }

  private comment(at: number, to: number): number {
    const close = this.source.slice(at, Math.min(to, at + 80)).indexOf('-->')
    if (close >= 0) return at + close + 3
    this.put(60, at)
    return at + 1
  }
}

/** Writes the simplified forms of a stretch of Chinese over its own. */
function simplify(source: string, from: number, to: number, out: Uint16Array, at: number): void {
  for (let i = from; i < to; i++)
    if (source.charCodeAt(i) >= 0x2e80 && classOf(source.charCodeAt(i)) === PLAIN)
      out[at + i - from] = simplifiedAt(source, i)
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
