/**
 * Turns a text as loaded into clean text, with the way back.
 *
 * Invariants: `clean.text` holds half-width forms only (U+FF01–FF5E and U+3000 folded), simplified characters, one line
 * per paragraph or row; every clean offset leads to exactly one source offset and the map never runs backwards.
 */
import type { Span } from '../model.ts'

/** Clean text and its map back to the text as loaded. Ranges inside the reader are ranges of `text`. */
export class Clean {
  readonly source: string
  readonly text: string
  /** map[i] is the source offset of clean character i; map[text.length] is source.length. Null: the two are the same. */
  readonly map: Int32Array | null

  constructor(source: string, text: string, map: Int32Array | null) {
    this.source = source
    this.text = text
    this.map = map
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
    if (this.map === null) return this.source.slice(start, end)
    let out = ''
    for (let i = start; i < end; i++) out += this.source[this.map[i]!]
    return out
  }
}

/** Folds widths only, for now one character for one. */
export function cleanText(source: string): Clean {
  return new Clean(
    source,
    source.replace(/[！-～]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' '),
    null,
  )
}
