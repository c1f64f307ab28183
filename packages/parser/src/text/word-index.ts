/**
 * Turns a table of words into an index by one of their characters: what could stand at an offset is one look away.
 *
 * Invariant: the words of one character come in the order of the table, or longest first where that was asked for.
 */
import { letterOf, lettersFor } from './units.ts'

/** Words, or what is known of them, by their first or last character. */
export class WordIndex<T> {
  /** By letter, the place of its words among the groups; the first group is that of all other letters, and empty. */
  private readonly slots: Uint16Array
  private readonly groups: T[][] = [[]]

  /** `wordOf` gives the word of an entry; `side` says which of its characters it is looked up by. */
  constructor(entries: Iterable<T>, wordOf: (entry: T) => string, side: 'first' | 'last' = 'first') {
    const byUnit = new Map<number, T[]>()
    for (const entry of entries) {
      const word = wordOf(entry)
      const unit = word.charCodeAt(side === 'first' ? 0 : word.length - 1)
      const group = byUnit.get(unit)
      if (group === undefined) byUnit.set(unit, [entry])
      else group.push(entry)
    }
    this.slots = lettersFor(byUnit.keys())
    for (const [unit, group] of byUnit) this.slots[letterOf(unit)] = this.groups.push(group) - 1
  }

  /** An index of which the longest word of a character comes first. */
  static longestFirst<T>(
    entries: Iterable<T>,
    wordOf: (entry: T) => string,
    side: 'first' | 'last' = 'first',
  ): WordIndex<T> {
    return new WordIndex(
      [...entries].sort((a, b) => wordOf(b).length - wordOf(a).length),
      wordOf,
      side,
    )
  }

  /** Whether any word is looked up by a character. */
  has(unit: number): boolean {
    return this.slotOf(unit) !== 0
  }

  /** The words that are looked up by a character; none beyond a text, whose characters are NaN. */
  of(unit: number): readonly T[] {
    return this.groups[this.slotOf(unit)]!
  }

  private slotOf(unit: number): number {
    const letter = letterOf(unit)
    return letter < this.slots.length ? this.slots[letter]! : 0
  }
}
