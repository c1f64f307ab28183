/**
 * Turns a pattern into a finder of its matches in a stretch of text: it is looked at only where a match of it can begin.
 *
 * No stretch is copied. Invariant: a match lies wholly within the stretch that it is looked for in; what stands around the
 * stretch is seen by assertions alone.
 */
import { Beginnings } from './beginnings.ts'
import { endsOf } from './pattern.ts'

/** Finds the matches of one pattern. */
export class Finder {
  private readonly pattern: RegExp
  /** What a match can begin with; null where that may be anything. */
  private readonly begins: Beginnings | null

  constructor(pattern: RegExp) {
    this.pattern = new RegExp(pattern.source, 'y')
    this.begins = Beginnings.ofPattern(endsOf(pattern.source))
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
    return this.begins === null || this.begins.mayBe(text.charCodeAt(at), text.charCodeAt(at + 1))
  }
}
