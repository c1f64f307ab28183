/**
 * Turns an anchored pattern into a cue: a pattern that is looked at only where its first or last character stands.
 *
 * Most patterns of the lexicon begin with ^ or end with $, and most words they are asked of neither begin nor end as they
 * must. Which characters those are is read from the pattern itself, once. Invariant: a cue answers as its pattern does.
 */
import { Beginnings } from './beginnings.ts'
import { type Ends, endsOf } from './pattern.ts'
import { Units } from './units.ts'

const OPEN: Ends = { starts: null, pairs: null, first: null, last: null, held: null }

/** Words longer than this are not gone through before the pattern is. */
const LONGEST_LOOK = 48

/** A pattern, and the characters that what it matches must begin with, end with and hold. */
export class Cue {
  readonly pattern: RegExp
  /** What words that it matches begin with, and end with; null where that may be anything. */
  readonly first: Units | null
  readonly last: Units | null
  /** One of these stands in all words that it matches, whatever stands around; null where that is not known. */
  readonly signs: Units | null
  /** Characters one of which stands in every match. */
  readonly held: ReadonlySet<number> | null
  private readonly isAnchored: boolean
  /** The same pattern where it is anchored by ^ alone: it tells where what it matches ends. */
  private readonly opening: RegExp | null
  /** What it matches begins with, where it is anchored by ^; null where that may be anything. */
  private readonly begins: Beginnings | null

  constructor(pattern: RegExp) {
    if (pattern.global || pattern.sticky) throw new TypeError(`A cue has no position of its own: ${pattern}`)
    const ends: Ends = /^s?$/.test(pattern.flags) ? endsOf(pattern.source) : OPEN
    this.pattern = pattern
    this.first = unitsOrNull(ends.first)
    this.last = unitsOrNull(ends.last)
    this.signs = unitsOrNull(fewest([ends.starts, ends.last, ends.held]))
    this.held = ends.held
    this.begins = ends.first === null ? null : Beginnings.ofPattern(ends)
    this.opening = ends.first === null || ends.last !== null ? null : new RegExp(pattern.source, `${pattern.flags}y`)
    this.isAnchored = this.first !== null || this.last !== null
  }

  /** Whether the pattern could match words between two offsets, told by the characters at their ends, or in short words. */
  may(text: string, start = 0, end: number = text.length): boolean {
    if (!this.isAnchored)
      return this.signs === null || end - start > LONGEST_LOOK || this.signs.standsIn(text, start, end)
    return (
      start < end &&
      (this.last === null || this.last.has(text.charCodeAt(end - 1))) &&
      (this.begins === null ||
        this.begins.mayBe(text.charCodeAt(start), start + 1 < end ? text.charCodeAt(start + 1) : Number.NaN))
    )
  }

  /** What tells one cue from another. */
  toJSON(): string {
    return String(this.pattern)
  }

  test(words: string): boolean {
    return this.may(words) && this.pattern.test(words)
  }

  exec(words: string): RegExpExecArray | null {
    return this.may(words) ? this.pattern.exec(words) : null
  }

  /** The words without what the pattern matches: from its beginning on, where it is anchored by $. */
  cut(words: string): string {
    if (!this.may(words)) return words
    if (this.opening !== null) {
      this.opening.lastIndex = 0
      return this.opening.test(words) ? words.slice(this.opening.lastIndex) : words
    }
    if (this.last === null) return words.replace(this.pattern, '')
    const at = words.search(this.pattern)
    return at < 0 ? words : words.slice(0, at)
  }

  /** Whether the pattern matches the words between two offsets, as if nothing stood around them. */
  testIn(text: string, start: number, end: number): boolean {
    const from = Math.max(0, start)
    const to = Math.min(text.length, end)
    return this.may(text, from, to) && this.pattern.test(text.slice(from, to))
  }

  /** What the pattern matches of the words between two offsets, as if nothing stood around them. */
  execIn(text: string, start: number, end: number): RegExpExecArray | null {
    const from = Math.max(0, start)
    const to = Math.min(text.length, end)
    return this.may(text, from, to) ? this.pattern.exec(text.slice(from, to)) : null
  }
}

/** Makes a cue of a pattern. */
export function cue(pattern: RegExp): Cue
export function cue(pattern: RegExp | undefined): Cue | undefined
export function cue(pattern: RegExp | undefined): Cue | undefined {
  return pattern === undefined ? undefined : new Cue(pattern)
}

function unitsOrNull(units: ReadonlySet<number> | null): Units | null {
  return units === null ? null : new Units(units)
}

/** Of several demands the one that fewest characters meet. */
function fewest(sets: readonly (ReadonlySet<number> | null)[]): ReadonlySet<number> | null {
  return sets.reduce((least, set) => (least === null || (set !== null && set.size < least.size) ? set : least), null)
}
