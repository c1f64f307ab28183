/**
 * Turns words, or what is known of a pattern, into the pairs of characters that begin them: one look says that nothing begins
 * at an offset.
 *
 * Invariant: a beginning is always known; another may be taken for one now and then, so that what is found so has still to be
 * compared.
 */
import { NO_PAIRS, type Pairs, pairOf } from './pairs.ts'
import type { Ends } from './pattern.ts'
import { Units } from './units.ts'

/** Places for each pair: few others are taken for one. */
const ROOM = 16
const LEAST = 6
const MOST = 13

/** The characters, and the pairs of them, that begin words or matches. */
export class Beginnings {
  private readonly starts: Units
  private readonly known: Uint8Array
  /** Characters that begin one, whatever stands behind them. */
  private readonly open: Units

  private constructor(starts: Iterable<number>, { closed, open }: Pairs) {
    this.starts = new Units(starts)
    const bits = Math.ceil(Math.log2(closed.size * ROOM + 1))
    this.known = new Uint8Array(1 << Math.min(MOST, Math.max(LEAST, bits)))
    for (const pair of closed) this.known[this.place(Math.floor(pair / 65536), pair % 65536)] = 1
    this.open = new Units(open)
  }

  /** The beginnings of words of two characters and more. */
  static of(words: Iterable<string>): Beginnings {
    const all = [...words]
    const closed = new Set(all.map(word => pairOf(word.charCodeAt(0), word.charCodeAt(1))))
    return new Beginnings(
      all.map(word => word.charCodeAt(0)),
      { ...NO_PAIRS, closed },
    )
  }

  /** The beginnings of a pattern's matches; null where they may be any. */
  static ofPattern({ starts, pairs }: Pick<Ends, 'starts' | 'pairs'>): Beginnings | null {
    return starts === null ? null : new Beginnings(starts, pairs ?? { ...NO_PAIRS, open: starts })
  }

  /** Whether one may begin with two code units; the second is NaN at the end of a text. */
  mayBe(first: number, second: number): boolean {
    return this.starts.has(first) && (this.known[this.place(first, second)] === 1 || this.open.has(first))
  }

  private place(first: number, second: number): number {
    return ((first << 5) ^ (first >> 3) ^ second) & (this.known.length - 1)
  }
}
