/**
 * Turns words, or what is known of a pattern, into the pairs of characters that begin them: one look says that nothing begins
 * at an offset.
 *
 * Invariant: a beginning is always known; another may be taken for one now and then, so that what is found so has still to be
 * compared.
 */
import { type Pairs, pairOf } from './pairs.ts'
import { Units } from './units.ts'

/** Places for each pair: few others are taken for one. */
const ROOM = 16
const LEAST = 6
const MOST = 13

/** Pairs of characters that begin words or matches. */
export class Beginnings {
  private readonly known: Uint8Array
  /** Characters that begin one, whatever stands behind them. */
  private readonly open: Units

  constructor({ closed, open }: Pairs) {
    const bits = Math.ceil(Math.log2(closed.size * ROOM + 1))
    this.known = new Uint8Array(1 << Math.min(MOST, Math.max(LEAST, bits)))
    for (const pair of closed) this.known[this.place(Math.floor(pair / 65536), pair % 65536)] = 1
    this.open = new Units(open)
  }

  /** The beginnings of words of two characters and more. */
  static of(words: Iterable<string>): Beginnings {
    const closed = new Set(Array.from(words, word => pairOf(word.charCodeAt(0), word.charCodeAt(1))))
    return new Beginnings({ closed, open: new Set() })
  }

  /** Whether one may begin with two code units; the second is NaN at the end of a text. */
  mayBe(first: number, second: number): boolean {
    return this.known[this.place(first, second)] === 1 || this.open.has(first)
  }

  private place(first: number, second: number): number {
    return ((first << 5) ^ (first >> 3) ^ second) & (this.known.length - 1)
  }
}
