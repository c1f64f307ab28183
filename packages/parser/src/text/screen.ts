/**
 * Turns cues into a screen: one look at words tells which of the cues could match there.
 *
 * Several cues are often asked of the same words, one after the other, and most find nothing. A screen goes through the words
 * once and says, a bit a cue, whose characters stand in them. Invariant: a cue whose bit is not set would not have matched,
 * neither in the words nor in any part of them.
 */
import type { Cue } from './cue.ts'
import { letterOf, lettersFor } from './units.ts'

/** Bits of a number that arithmetic keeps whole and cheap. */
const MOST = 30

/** Up to thirty cues that are asked of the same words. */
export class Screen {
  private readonly cues: readonly Cue[]
  /** By letter, the cues in whose matches it may be the one that has to stand there. */
  private readonly bits: Int32Array
  /** The cues of which nothing is known: they may match anywhere. */
  private readonly always: number

  constructor(cues: readonly Cue[]) {
    if (cues.length > MOST) throw new RangeError(`A screen holds ${MOST} cues, not ${cues.length}`)
    this.cues = cues
    this.bits = new Int32Array(lettersFor(cues.flatMap(({ signs }) => [...(signs ?? [])])).length)
    let always = 0
    cues.forEach(({ signs }, i) => {
      if (signs === null) always |= 1 << i
      else for (const unit of signs) this.bits[letterOf(unit)]! |= 1 << i
    })
    this.always = always
  }

  /** The bit of one of the cues. */
  bitOf(cue: Cue): number {
    const at = this.cues.indexOf(cue)
    if (at < 0) throw new RangeError(`The screen does not hold ${cue.pattern}`)
    return 1 << at
  }

  /** The bits of the cues that could match in the words. */
  of(words: string): number {
    const { bits } = this
    let seen = this.always
    for (let at = 0; at < words.length; at++) {
      const letter = letterOf(words.charCodeAt(at))
      if (letter < bits.length) seen |= bits[letter]!
    }
    return seen
  }
}
