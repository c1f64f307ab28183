/**
 * Turns the pieces of an issue's text into the sentences and brackets that declare its state.
 *
 * Invariants: what is found is in order; a sentence counts at the start of a passage, behind a mark, or as a line of its
 * own, never within one.
 */
import { STATUS_BRACKET, STATUS_SENTENCE } from '../lexicon/closing.ts'
import { type Marks, markFrom } from './marks.ts'
import type { Range } from './outline.ts'
import type { Piece } from './piece.ts'
import { bareStatus, LONGEST_STATUS } from './status-words.ts'

/** How much pieces say beside a status. */
export function substance(text: string, pieces: readonly Piece[]): number {
  let length = 0
  for (const piece of pieces) {
    let at = piece.start
    for (let end = statusAt(text, at, piece.end, true); end > at; end = statusAt(text, at, piece.end, true)) at = end
    length += piece.end - at
  }
  return length
}

/** End of the status sentence or bracket at an offset; the offset itself where there is none. */
function statusAt(text: string, at: number, end: number, bare: boolean): number {
  const unit = text.charCodeAt(at)
  const bracket = unit === 40 || unit === 0x3010 || unit === 91 || unit === 0x3014
  const pattern = bracket ? STATUS_BRACKET : STATUS_SENTENCE
  if (bracket || STATUS_FIRST.has(unit)) {
    pattern.lastIndex = at
    if (pattern.test(text) && pattern.lastIndex <= end) return pattern.lastIndex
  }
  return bare ? bareStatus(text, at, end) : at
}

/** Whether a line says nothing but the state. */
function isWhole(text: string, { start, end, kind, lineStart }: Piece): boolean {
  return kind === 'text' && lineStart && end - start <= LONGEST_STATUS && bareStatus(text, start, end) === end
}
const STATUS_FIRST = new Set(Array.from('该此本这目现截', c => c.charCodeAt(0)))

/** Status sentences and brackets of all pieces, in order. */
export function readStatuses(text: string, pieces: readonly Piece[], marks: Marks): Range[] {
  const found: Range[] = []
  const last = pieces[pieces.length - 1]
  for (const piece of pieces) {
    if (piece.kind === 'goal' || piece.kind === 'detail' || piece.kind === 'fault') continue
    let done = takeStatus(text, piece.start, piece, piece.kind === 'report' || isWhole(text, piece), found)
    for (let m = markFrom(marks, piece.start); m < marks.length && marks[m]! < piece.end; m++) {
      const at = marks[m]!
      if (at + 1 < done) continue
      const unit = text.charCodeAt(at)
      if (unit === 0x3002 || unit === 59) {
        // …师生满意度升至九成。整改工作已完成。
        const closes =
          piece === last && piece.end - at <= LONGEST_STATUS && bareStatus(text, at + 1, piece.end) === piece.end
        if (at + 1 < piece.end) done = takeStatus(text, at + 1, piece, closes, found)
      } else if ((unit === 40 || unit === 0x3010) && piece.end - at < 24 && at >= done) {
        // a bracket without a mark before it counts where it ends the passage
        if (statusAt(text, at, piece.end, false) === piece.end) done = takeStatus(text, at, piece, false, found)
      }
    }
  }
  return found
}

/** Takes the status sentences that follow one another from an offset; gives the offset behind them. */
function takeStatus(text: string, from: number, piece: Piece, bare: boolean, found: Range[]): number {
  let at = from
  for (
    let end = statusAt(text, at, piece.end, bare);
    end > at;
    end = at < piece.end ? statusAt(text, at, piece.end, false) : at
  ) {
    found.push({ start: at, end })
    at = end
  }
  return at
}
