/**
 * Turns a text as loaded into clean text, with the way back.
 *
 * Invariants: `clean.text` holds half-width forms only (U+FF01–FF5E and U+3000 folded), simplified characters, one line
 * per paragraph or row; every clean offset leads to exactly one source offset and the map never runs backwards.
 */
import type { Span } from '../model.ts'
import { type Cleaned, Cleaner } from './cleaner.ts'

/** Clean text and its map back to the text as loaded. Ranges inside the reader are ranges of `text`. */
export class Clean {
  readonly source: string
  /** A short name of the source: the same source, the same name. */
  readonly name: string
  readonly text: string
  /** The code units of `text`, for what looks at every one. */
  readonly codes: Uint16Array
  /** map[i] is the source offset of clean character i; map[text.length] is source.length. Null: the two are the same. */
  readonly map: Int32Array | null
  /** Whether the source is printed in traditional characters. */
  readonly traditional: boolean

  constructor({ source, name, text, codes, map, traditional }: Cleaned) {
    this.source = source
    this.name = name
    this.text = text
    this.codes = codes
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
  return new Clean(new Cleaner(source).clean())
}
