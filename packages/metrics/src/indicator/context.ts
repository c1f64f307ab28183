/**
 * Turns clean text and its quantities into contexts: for each quantity its sentence, its clause, and its neighbours.
 *
 * One pass. A sentence ends at 。！？ or a line end; a clause also at ，；： and the like outside 《》 “” ().
 * Ranges never overlap the quantity itself: before ends where the quote starts, after starts where it ends.
 */
import type { Range } from '@taizhang/parser/reading'
import type { CleanQuantity } from '../quantity/quantity.ts'

/** Where a quantity stands. All ranges are clean ranges. */
export interface Context {
  quantity: CleanQuantity
  /** Place of the quantity among all quantities of the text. */
  index: number
  sentence: Range
  clause: Range
  /** Words of the clause before the quote, from the clause's start or the end of the quantity before it. */
  before: Range
  /** Words of the clause behind the quote, to the clause's end or the start of the next quantity. */
  after: Range
  /** The quantity before and behind it in the same sentence. */
  previous: CleanQuantity | null
  next: CleanQuantity | null
}

enum Break {
  none = 0,
  clause = 1,
  sentence = 2,
}

function breakAt(text: string, i: number): Break {
  switch (text.charCodeAt(i)) {
    case 0x3002: // 。
    case 0x21: // !
    case 0x3f: // ?
    case 0x0a:
      return Break.sentence
    case 0x3b: // ;
    case 0x3a: // :
    case 0x09:
      return Break.clause
    case 0x2c: // , — but not the comma of 1,280
      return isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1)) ? Break.none : Break.clause
    default:
      return Break.none
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Contexts of all quantities, in order. `quantities` must be sorted by start. One pass: no end is looked for twice. */
export function readContexts(text: string, quantities: readonly CleanQuantity[]): Context[] {
  const contexts: Context[] = []
  const ends = new Ends(text)
  let cursor = 0
  let sentenceStart = 0
  let clauseStart = 0
  let previous: CleanQuantity | null = null
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index]!
    for (; cursor < quantity.start; cursor++) {
      const kind = breakAt(text, cursor)
      if (kind === Break.none) continue
      clauseStart = cursor + 1
      if (kind === Break.sentence) {
        sentenceStart = cursor + 1
        previous = null
      }
    }
    const clauseEnd = ends.clause(quantity.end)
    const sentenceEnd = ends.sentence(quantity.end)
    const following = quantities[index + 1]
    const next = following !== undefined && following.start < sentenceEnd ? following : null
    contexts.push({
      quantity,
      index,
      sentence: { start: sentenceStart, end: sentenceEnd },
      clause: { start: clauseStart, end: clauseEnd },
      before: { start: Math.max(clauseStart, Math.min(previous?.end ?? 0, quantity.start)), end: quantity.start },
      after: { start: quantity.end, end: next !== null && next.start < clauseEnd ? next.start : clauseEnd },
      previous,
      next,
    })
    previous = quantity
    cursor = Math.max(cursor, quantity.end)
  }
  return contexts
}

/** The next clause end and sentence end behind offsets asked for in order; each is kept until it is passed. */
class Ends {
  private readonly text: string
  private clauseEnd = -1
  private sentenceEnd = -1

  constructor(text: string) {
    this.text = text
  }

  clause(from: number): number {
    if (this.clauseEnd < from) {
      let at = from
      while (at < this.text.length && breakAt(this.text, at) === Break.none) at++
      this.clauseEnd = at
    }
    return this.clauseEnd
  }

  sentence(from: number): number {
    if (this.sentenceEnd < from) {
      let at = from
      while (at < this.text.length && breakAt(this.text, at) !== Break.sentence) at++
      this.sentenceEnd = at
    }
    return this.sentenceEnd
  }
}
