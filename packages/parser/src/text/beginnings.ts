/**
 * Turns a table of words into what their first two characters are: one look says that no word begins at an offset.
 *
 * Invariant: a beginning of a word is always known; another may be taken for one now and then, so that a word found so has
 * still to be compared.
 */

const SIZE = 1 << 13

/** The first two characters of some words. */
export class Beginnings {
  private readonly known = new Uint8Array(SIZE)

  constructor(words: Iterable<string>) {
    for (const word of words) this.known[place(word.charCodeAt(0), word.charCodeAt(1))] = 1
  }

  /** Whether a word may begin with two code units. */
  mayBe(first: number, second: number): boolean {
    return this.known[place(first, second)] === 1
  }
}

function place(first: number, second: number): number {
  return ((first << 5) ^ (first >> 3) ^ second) & (SIZE - 1)
}
