/**
 * Turns rules with cues before and behind an amount into those that could be met at a place, in the order of their table.
 *
 * A rule is a bit. Of each character it is known which rules' words may end with it or begin with it, and which must hold it
 * or one like it. Invariant: what is passed over would not have matched.
 */
import type { Cue } from './cue.ts'
import { letterOf, lettersFor } from './units.ts'

/** A rule that asks for words before a place, words behind it, or both. */
export interface Cued {
  before: Cue | undefined
  after: Cue | undefined
}

/** Some rules of an index, a bit each. */
export type RuleSet = Int32Array

/** Characters that are gone through in the time in which one pattern is asked. */
const WORTH = 12

/** Characters that a rule asks for; null or undefined where it asks for none. */
type Asked = Iterable<number> | null | undefined

/** Of each character, the rules that it stands for; what asks for none has all of them. */
class Rows {
  /** The rules that ask. */
  readonly asking: RuleSet
  /** By place, the rules of a character. The first is that of all characters that no rule asks for. */
  readonly bits: Int32Array
  private readonly places: Uint16Array

  constructor(asked: readonly Asked[], width: number) {
    const units = new Set(asked.flatMap(each => [...(each ?? [])]))
    this.asking = new Int32Array(width)
    this.places = lettersFor(units)
    this.bits = new Int32Array(width * (units.size + 1))
    let place = 0
    for (const unit of units) this.places[letterOf(unit)] = place += width
    for (const [i, each] of asked.entries()) {
      const [at, bit] = [i >> 5, 1 << (i & 31)]
      if (each == null) for (place = at; place < this.bits.length; place += width) this.bits[place]! |= bit
      else {
        this.asking[at]! |= bit
        for (const unit of each) this.bits[this.placeOf(unit) + at]! |= bit
      }
    }
  }

  placeOf(unit: number): number {
    const letter = letterOf(unit)
    return letter < this.places.length ? this.places[letter]! : 0
  }
}

/** Rules by the characters around a place. */
export class CueIndex<Rule extends Cued> {
  private readonly rules: readonly Rule[]
  /** Numbers of 32 bits that hold one for each rule. */
  private readonly width: number
  private readonly last: Rows
  private readonly first: Rows
  /** What words must hold, where the character at their end, or at their beginning, does not tell. */
  private readonly before: Rows
  private readonly behind: Rows
  /** The rules that were looked up and not yet taken. */
  private readonly left: RuleSet
  private readonly held: RuleSet

  constructor(rules: readonly Rule[]) {
    this.rules = rules
    this.width = Math.ceil(rules.length / 32)
    const rows = (asked: (rule: Rule) => Asked) => new Rows(rules.map(asked), this.width)
    this.last = rows(({ before }) => before?.last)
    this.first = rows(({ after }) => after?.first)
    this.before = rows(({ before }) => (before?.last === null ? before.held : null))
    this.behind = rows(({ after }) => (after?.first === null ? after.held : null))
    this.left = new Int32Array(this.width)
    this.held = new Int32Array(this.width)
  }

  /** The rules that are of some kind. */
  setOf(isOne: (rule: Rule) => boolean): RuleSet {
    const set = new Int32Array(this.width)
    for (const [i, rule] of this.rules.entries()) if (isOne(rule)) set[i >> 5]! |= 1 << (i & 31)
    return set
  }

  /** Looks up which rules of a set the words before and behind a place could meet; `next` gives them one by one. */
  look(set: RuleSet, before: string, behind: string): void {
    const { width, left, last, first } = this
    const end = before === '' ? 0 : last.placeOf(before.charCodeAt(before.length - 1))
    const start = behind === '' ? 0 : first.placeOf(behind.charCodeAt(0))
    for (let i = 0; i < width; i++) left[i] = set[i]! & last.bits[end + i]! & first.bits[start + i]!
    this.keepHeld(this.before, before)
    this.keepHeld(this.behind, behind)
  }

  /** Leaves out the rules of which the words hold nothing, unless to look for that costs more than to ask them. */
  private keepHeld(rows: Rows, words: string): void {
    const { width, left, held } = this
    const { asking, bits } = rows
    let asks = 0
    for (let i = 0; i < width; i++) {
      held[i] = bits[i]!
      for (let rules = left[i]! & asking[i]!; rules !== 0; rules &= rules - 1) asks++
    }
    if (words.length > asks * WORTH) return
    for (let at = 0; at < words.length; at++) {
      const place = rows.placeOf(words.charCodeAt(at))
      if (place > 0) for (let i = 0; i < width; i++) held[i]! |= bits[place + i]!
    }
    for (let i = 0; i < width; i++) left[i]! &= held[i]!
  }

  /** The next of the rules that were looked up; null where none is left. */
  next(): Rule | null {
    const { left } = this
    for (let i = 0; i < this.width; i++) {
      const rules = left[i]!
      if (rules === 0) continue
      left[i] = rules & (rules - 1)
      return this.rules[32 * i + 31 - Math.clz32(rules & -rules)]!
    }
    return null
  }
}

/** Whether words before and behind match the patterns of a rule that was looked up: their characters need no second look. */
export function isMet({ before, after }: Cued, words: string, behind: string): boolean {
  return (before?.pattern.test(words) ?? true) && (after?.pattern.test(behind) ?? true)
}
