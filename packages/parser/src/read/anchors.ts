/**
 * Turns what many patterns must hold into bits, so that one pass over a text says which of them can match at all.
 *
 * An anchor is two characters, one behind the other, that stand in every match: any of `firsts`, then any of `seconds`.
 */

const MOST = 256

/** The anchors of some patterns, a bit each. More than 32 share bits, which only makes them less telling. */
export class Anchors {
  private readonly ids = new Uint8Array(0x10000)
  private readonly firsts = new Int32Array(MOST)
  private readonly seconds = new Int32Array(MOST)
  private named = 0
  private used = 0

  /** The bit of a new anchor. */
  bit(firsts: string, seconds: string): number {
    const bit = 1 << (this.used++ % 32)
    for (let i = 0; i < firsts.length; i++) this.firsts[this.idOf(firsts.charCodeAt(i))]! |= bit
    for (let i = 0; i < seconds.length; i++) this.seconds[this.idOf(seconds.charCodeAt(i))]! |= bit
    return bit
  }

  /** The bits of the anchors that stand between two offsets. */
  in(codes: Uint16Array, start: number, end: number): number {
    const { ids, firsts, seconds } = this
    let bits = 0
    let before = 0
    for (let i = start; i < end; i++) {
      const id = ids[codes[i]!]!
      bits |= before & seconds[id]!
      before = firsts[id]!
    }
    return bits
  }

  private idOf(unit: number): number {
    if (this.ids[unit] === 0) {
      if (++this.named === MOST) throw new RangeError(`Anchors are told apart by at most ${MOST - 1} characters.`)
      this.ids[unit] = this.named
    }
    return this.ids[unit]!
  }
}
