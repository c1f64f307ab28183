/**
 * Turns a table of words into an index by one of their characters: what could stand at an offset is one look away.
 *
 * Invariant: the words of one character come in the order of the table, or longest first where that was asked for.
 */

const NONE: readonly never[] = []

/** Words, or what is known of them, by their first or last character. */
export class WordIndex<T> {
  private readonly slots = new Uint16Array(65536)
  private readonly groups: T[][] = [[]]

  /** `wordOf` gives the word of an entry; `side` says which of its characters it is looked up by. */
  constructor(entries: Iterable<T>, wordOf: (entry: T) => string, side: 'first' | 'last' = 'first') {
    for (const entry of entries) {
      const word = wordOf(entry)
      const unit = word.charCodeAt(side === 'first' ? 0 : word.length - 1)
      if (this.slots[unit] === 0) this.slots[unit] = this.groups.push([]) - 1
      this.groups[this.slots[unit]!]!.push(entry)
    }
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
    return this.slots[unit]! > 0
  }

  /** The words that are looked up by a character; none beyond a text, whose characters are NaN. */
  of(unit: number): readonly T[] {
    const slot = this.slots[unit]
    return slot === undefined || slot === 0 ? NONE : this.groups[slot]!
  }
}
