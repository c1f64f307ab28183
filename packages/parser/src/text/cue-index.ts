/**
 * Turns rules with cues into those that some words could meet, in the order of their table.
 *
 * A rule is passed over where the words' last character is none of its cue's, or where they hold none of the characters
 * that every match of it holds. Invariant: what is passed over would not have matched.
 */
import type { Cue } from './cue.ts'
import { Units } from './units.ts'

/** Rules by the last character of the words that they are about; found for each character when it is first met. */
export class CueIndex<Rule> {
  private readonly byLast = new Map<number, readonly Rule[]>()
  private readonly rules: readonly Rule[]
  private readonly cueOf: (rule: Rule) => Cue | undefined
  /** The last characters that any cue asks for. */
  private readonly lasts: Units
  /** The rules for words that end with none of those. */
  private readonly others: readonly Rule[]

  constructor(rules: readonly Rule[], cueOf: (rule: Rule) => Cue | undefined) {
    this.rules = rules
    this.cueOf = cueOf
    this.lasts = new Units(rules.flatMap(rule => [...(cueOf(rule)?.last ?? [])]))
    this.others = rules.filter(rule => (cueOf(rule)?.last ?? null) === null)
  }

  /** The rules that words could meet, told by their last character. */
  of(words: string): readonly Rule[] {
    const unit = words.charCodeAt(words.length - 1)
    if (!this.lasts.has(unit)) return this.others
    let rules = this.byLast.get(unit)
    if (rules === undefined) {
      rules = this.rules.filter(rule => this.cueOf(rule)?.last?.has(unit) ?? true)
      this.byLast.set(unit, rules)
    }
    return rules
  }
}
