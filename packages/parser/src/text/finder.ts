/**
 * Turns a pattern into a finder of its matches in a stretch of text: it is looked at only where a match of it can begin.
 *
 * No stretch is copied. Invariant: a match lies wholly within the stretch that it is looked for in; what stands around the
 * stretch is seen by assertions alone.
 */
import { Beginnings } from './beginnings.ts'
import { endsOf } from './pattern.ts'
import { Units } from './units.ts'

/** Finds the matches of one pattern. */
export class Finder {
  private readonly pattern: RegExp
  /** The characters that a match can begin with, and the first two of them; null where that may be any. */
  private readonly starts: Units | null
  private readonly pairs: Beginnings | null

  constructor(pattern: RegExp) {
    this.pattern = new RegExp(pattern.source, 'y')
    const { starts, pairs } = endsOf(pattern.source)
    this.starts = starts === null ? null : new Units(starts)
    this.pairs = pairs === null ? null : new Beginnings(pairs)
  }

  /** The first match between two offsets, of those that begin before a third; null where there is none. */
  first(text: string, start: number, end: number, until = end): RegExpExecArray | null {
    for (let at = start; at < until; at++) {
      if (!this.mayBegin(text, at)) continue
      this.pattern.lastIndex = at
      const match = this.pattern.exec(text)
      if (match !== null && this.pattern.lastIndex <= end) return match
    }
    return null
  }

  /** Whether there is a match between two offsets. */
  test(text: string, start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      if (!this.mayBegin(text, at)) continue
      this.pattern.lastIndex = at
      if (this.pattern.test(text) && this.pattern.lastIndex <= end) return true
    }
    return false
  }

  private mayBegin(text: string, at: number): boolean {
    const { starts, pairs } = this
    if (starts !== null && !starts.has(text.charCodeAt(at))) return false
    return pairs === null || at + 1 >= text.length || pairs.mayBe(text.charCodeAt(at), text.charCodeAt(at + 1))
  }
}
