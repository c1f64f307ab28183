/**
 * Turns clean text and its quantities into contexts: for each quantity its sentence, its clause, and its neighbours.
 *
 * Only the sentences of quantities are read. A sentence ends at 。！？ or a line end; a clause also at ，；： and the like outside 《》 “” ().
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
  const unit = text.charCodeAt(i)
  // most characters are Han
  if (unit > FULL_STOP) return Break.none
  switch (unit) {
    case FULL_STOP:
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
const FULL_STOP = 0x3002

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Contexts of all quantities, in order. `quantities` must be sorted by start. Sentences without one are never looked at. */
export function readContexts(text: string, quantities: readonly CleanQuantity[]): Context[] {
  const contexts: Context[] = []
  const breaks = new Breaks(text)
  let sentence: Range = { start: 0, end: -1 }
  let clause = sentence
  let previous: CleanQuantity | null = null
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index]!
    const { start, end } = quantity
    if (breaks.lookBack(start)) previous = null
    breaks.lookAhead(end)
    sentence = rangeOf(sentence, breaks.sentenceStart, breaks.sentenceEnd)
    clause = rangeOf(clause, breaks.clauseStart, breaks.clauseEnd)
    const following = quantities[index + 1]
    const next = following !== undefined && following.start < sentence.end ? following : null
    contexts.push({
      quantity,
      index,
      sentence,
      clause,
      before: { start: Math.max(clause.start, Math.min(previous === null ? 0 : previous.end, start)), end: start },
      after: { start: end, end: next !== null && next.start < clause.end ? next.start : clause.end },
      previous,
      next,
    })
    previous = quantity
  }
  return contexts
}

/** The range known where it is the one that is asked for: quantities of one sentence share theirs. */
function rangeOf(known: Range, start: number, end: number): Range {
  return known.start === start && known.end === end ? known : { start, end }
}

/** The breaks around quantities asked for in order; each is kept until it is passed, so that nothing is read twice. */
class Breaks {
  sentenceStart = 0
  sentenceEnd = -1
  clauseStart = 0
  clauseEnd = -1
  private readonly text: string
  /** Where the last quantity ends. */
  private done = 0

  constructor(text: string) {
    this.text = text
  }

  /** Finds the last breaks before a quantity; whether a sentence begins behind the quantity before it. */
  lookBack(start: number): boolean {
    const { text, done } = this
    let clause = -1
    for (let at = start - 1; at >= done; at--) {
      const kind = breakAt(text, at)
      if (kind === Break.none) continue
      if (clause < 0) this.clauseStart = clause = at + 1
      if (kind !== Break.sentence) continue
      this.sentenceStart = at + 1
      return true
    }
    return false
  }

  /** Finds the next breaks behind a quantity. */
  lookAhead(end: number): void {
    const { text } = this
    this.done = Math.max(this.done, end)
    if (this.clauseEnd < end) {
      let at = end
      while (at < text.length && breakAt(text, at) === Break.none) at++
      this.clauseEnd = at
    }
    if (this.sentenceEnd >= end) return
    let at = this.clauseEnd
    while (at < text.length && breakAt(text, at) !== Break.sentence) at++
    this.sentenceEnd = at
  }
}
