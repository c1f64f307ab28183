/**
 * Turns a text as loaded into clean text, with the way back.
 *
 * Invariants: `clean.text` holds half-width forms only (U+FF01–FF5E and U+3000 folded), simplified characters, one line
 * per paragraph or row; every clean offset leads to exactly one source offset and the way back never runs backwards.
 */
import { ArgumentError } from '../argument.ts'
import type { Span } from '../model.ts'
import { type Cleaned, Cleaner } from './cleaner.ts'
import type { Way } from './way.ts'

/** Clean text and its way back to the text as loaded. Ranges inside the reader are ranges of `text`. */
export class Clean {
  readonly source: string
  /** A short name of the source: the same source, the same name. */
  readonly name: string
  readonly text: string
  /** The code units of `text`, for what looks at every one. */
  readonly codes: Uint16Array
  /** The way from `text` to `source`. Null: every offset is its own. */
  readonly way: Way | null
  /** Whether the source is printed in traditional characters. */
  readonly traditional: boolean

  constructor({ source, name, text, codes, way, traditional }: Cleaned) {
    this.source = source
    this.name = name
    this.text = text
    this.codes = codes
    this.way = way
    this.traditional = traditional
  }

  /** Source offset at which the clean character stands. */
  at(offset: number): number {
    return this.way === null ? offset : this.way.at(offset)
  }

  /** The source span under a clean range: from its first character through its last, dropped ones between included. */
  span(start: number, end: number): Span {
    const { way } = this
    if (way === null) return { start, end }
    const from = way.at(start)
    return { start: from, end: end <= start ? from : way.at(end - 1) + 1 }
  }

  /** Clean offset of the first clean character at or behind a source offset. */
  clean(sourceOffset: number): number {
    if (this.way === null) return sourceOffset
    let low = 0
    let high = this.text.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.way.at(middle) < sourceOffset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The characters as published under a clean range, without the line breaks and gaps that cleaning dropped. */
  printed(start: number, end: number): string {
    const span = this.span(start, end)
    if (span.end - span.start === end - start) return this.source.slice(span.start, span.end)
    let out = ''
    for (let i = start; i < end; i++) out += this.source[this.at(i)]
    return out
  }
}

/**
 * Cleans a text: widths folded, traditional characters simplified, hard wraps joined, page numbers between lines and
 * stray blanks dropped. Any text is taken; only what is no text throws, an ArgumentError.
 *
 * ```
 * // ２０２３ 年新增企\n业 182 家   →   2023年新增企业182家
 * ```
 */
export function cleanText(source: string): Clean {
  if (typeof source !== 'string')
    throw new ArgumentError('text', 'a string', source, "a file's bytes are read by extract() or load()")
  return new Clean(new Cleaner(source).clean())
}
