/**
 * Turns rules with cues into those that some words could meet, in the order of their table.
 *
 * A rule is passed over where the words' last character is none of its cue's, or where they hold none of the characters
 * that every match of it holds. Invariant: what is passed over would not have matched.
 */
import type { Cue } from './cue.ts'

/** Rules by the last character of the words that they are about. */
export class CueIndex<Rule> {
  private readonly byLast = new Map<number, readonly Rule[]>()
  /** For words whose last character no cue asks for. */
  private readonly others: readonly Rule[]

  constructor(rules: readonly Rule[], cueOf: (rule: Rule) => Cue | undefined) {
    const lasts = new Map(rules.map(rule => [rule, cueOf(rule)?.last ?? null]))
    for (const units of lasts.values())
      for (const unit of units ?? [])
        if (!this.byLast.has(unit))
          this.byLast.set(
            unit,
            rules.filter(rule => lasts.get(rule)?.has(unit) ?? true),
          )
    this.others = rules.filter(rule => lasts.get(rule) === null)
  }

  /** The rules that words could meet, told by their last character. */
  of(words: string): readonly Rule[] {
    return this.byLast.get(words.charCodeAt(words.length - 1)) ?? this.others
  }
}
