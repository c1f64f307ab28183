/**
 * Turns rules with cues before and behind an amount into those that could be met at a place, in the order of their table.
 *
 * A rule is a bit. Of each character it is known which rules' words before may end with it, which must hold it or one like
 * it, and which rules' words behind may begin with it. Invariant: what is passed over would not have matched.
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

/** Rules by the characters around a place. */
export class CueIndex<Rule extends Cued> {
  private readonly rules: readonly Rule[]
  /** Units of 32 rules. */
  private readonly width: number
  /** By letter, where its rows begin among `bits`: rules it may end, rules it is held by, rules it may begin. */
  private readonly places: Uint16Array
  private readonly bits: Int32Array
  /** Rules that words must hold something for, where their last character does not tell. */
  private readonly holding: RuleSet
  /** Those for which the words looked at do hold it. */
  private readonly held: RuleSet
  /** The rules that were looked up and not yet taken. */
  private readonly left: RuleSet

  constructor(rules: readonly Rule[]) {
    this.rules = rules
    this.width = Math.ceil(rules.length / 32)
    this.holding = this.setOf(rule => heldBy(rule) !== null)
    this.held = new Int32Array(this.width)
    this.left = new Int32Array(this.width)
    const units = new Set<number>()
    for (const { before, after } of rules)
      for (const asked of [before?.last, before?.held, after?.first]) for (const unit of asked ?? []) units.add(unit)
    this.places = lettersFor(units)
    this.bits = new Int32Array(3 * this.width * (units.size + 1))
    this.enter(0, Number.NaN)
    let place = 0
    for (const unit of units) {
      place += 3 * this.width
      this.places[letterOf(unit)] = place
      this.enter(place, unit)
    }
  }

  private enter(place: number, unit: number): void {
    const { bits, width } = this
    bits.set(
      this.setOf(({ before }) => allows(before?.last, unit)),
      place,
    )
    bits.set(
      this.setOf(rule => heldBy(rule)?.has(unit) === true),
      place + width,
    )
    bits.set(
      this.setOf(({ after }) => allows(after?.first, unit)),
      place + 2 * width,
    )
  }

  /** The rules that are of some kind. */
  setOf(isOne: (rule: Rule) => boolean): RuleSet {
    const set = new Int32Array(this.width)
    for (const [i, rule] of this.rules.entries()) if (isOne(rule)) set[i >> 5]! |= 1 << (i & 31)
    return set
  }

  /**
   * Looks up which rules of a set could be met by the words between two offsets and a character behind, NaN where none
   * stands there; `next` gives them one by one.
   */
  look(set: RuleSet, text: string, start: number, end: number, behind: number): void {
    const { bits, width, left, holding } = this
    const last = start < end ? this.placeOf(text.charCodeAt(end - 1)) : 0
    const first = this.placeOf(behind) + 2 * width
    let asks = 0
    for (let i = 0; i < width; i++) {
      const possible = set[i]! & bits[last + i]! & bits[first + i]!
      left[i] = possible
      asks |= possible & holding[i]!
    }
    if (asks !== 0) this.keepHeld(text, start, end)
  }

  /** Leaves out the rules of which the words hold nothing. */
  private keepHeld(text: string, start: number, end: number): void {
    const { bits, width, left, holding, held } = this
    for (let i = 0; i < width; i++) held[i] = 0
    for (let at = start; at < end; at++) {
      const place = this.placeOf(text.charCodeAt(at))
      if (place === 0) continue
      for (let i = 0; i < width; i++) held[i]! |= bits[place + width + i]!
    }
    for (let i = 0; i < width; i++) left[i]! &= held[i]! | ~holding[i]!
  }

  private placeOf(unit: number): number {
    const letter = letterOf(unit)
    return letter < this.places.length ? this.places[letter]! : 0
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

/** What the words before must hold one of, where it is not told by the character at their end. */
function heldBy({ before }: Cued): ReadonlySet<number> | null {
  return before !== undefined && before.last === null ? before.held : null
}

function allows(asked: { has(unit: number): boolean } | null | undefined, unit: number): boolean {
  return asked == null || asked.has(unit)
}
