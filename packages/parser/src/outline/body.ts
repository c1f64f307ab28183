/**
 * Turns the block of one issue into its measures and the notes that stand beside them.
 *
 * Invariants: measures are in order and do not overlap; labels, status sentences and 整改成效 lie outside of them, except
 * where one stands in the middle of a measure.
 */
import { STATUS_BARE, STATUS_BRACKET, STATUS_SENTENCE } from '../lexicon/closing.ts'
import { type Label, type LabelKind, labelAt } from '../lexicon/labels.ts'
import { type Enumerator, enumerate } from './enumerate.ts'
import { headlineOf } from './headline.ts'
import { markerAt } from './marker.ts'
import { markFrom, marksIn } from './marks.ts'
import type { Cut, LeafKind, OutlineMeasure, OutlineNote, Range } from './outline.ts'

export interface Body {
  measures: OutlineMeasure[]
  notes: OutlineNote[]
  /** What is planned: goals, and measures where the report on them was chosen. */
  plans: Range[]
  cuts: Cut[]
  jumps: { at: number; from: number; to: number }[]
}

type PieceKind = 'text' | LabelKind

/** A stretch of one line that one label governs. */
export interface Piece extends Range {
  kind: PieceKind
  /** Nothing stands between this piece and the one before of its kind. */
  runsOn: boolean
  lineStart: boolean
}

/** Labels whose value is one sentence; text behind it goes back to what was before. */
const VALUES = new Set<PieceKind>(['responsible', 'person', 'deadline', 'status'])

/**
 * Reads the body of an issue, given as ranges of its lines behind the heading.
 *
 * ```
 * // 整改情况:该问题已完成整改。一是健全机制。修订规则2项。二是延伸触角。举办讲座。
 * //      ^^^^^^^^^                                      notes[0] status
 * //               ^^^^^^^^^^^^^^^                       measures[0]
 * //                 ^^^^^^                              measures[0].headline
 * ```
 */
export function readBody(text: string, ranges: readonly Range[]): Body {
  const body: Body = { measures: [], notes: [], plans: [], cuts: [], jumps: [] }
  const marks = marksIn(text, ranges)
  const pieces = split(text, ranges, marks, body)
  const chosen = choose(text, pieces)
  body.plans = pieces.filter(({ kind }) => kind === 'goal' || (kind === 'plan' && chosen[0]?.kind !== 'plan'))
  const statuses = new Map(readStatuses(text, pieces, marks, body).map(status => [status.end, status]))
  const found = enumerate(text, chosen, marks)
  body.jumps = found.jumps
  if (found.items.length > 0) takeItems(text, chosen, statuses, found.items, body)
  else takeWhole(text, pieces, chosen, statuses, body)
  return body
}

/** Cuts lines at the labels in them. */
function split(text: string, ranges: readonly Range[], marks: readonly number[], body: Body): Piece[] {
  const pieces: Piece[] = []
  let mode: PieceKind = 'text'
  let gap = true
  for (const range of ranges) {
    let at = range.start
    const marked = markerAt(text, at, range.end)
    let label = labelAt(text, at, range.end) ?? (marked === null ? null : labelAt(text, marked.end, range.end))
    let lineStart = true
    while (at < range.end) {
      let from = at
      if (label !== null) {
        body.cuts.push({ start: at, kind: 'label' })
        from = label.end
        gap = true
        if (!VALUES.has(label.kind)) mode = label.kind
      }
      const next = nextLabel(text, from, range.end, marks)
      const to = next?.start ?? range.end
      if (label !== null && VALUES.has(label.kind)) {
        const shut = text[label.start] === '(' ? bracketEnd(text, from, to) : valueEnd(text, from, to)
        note(body, label, { start: from, end: text[label.start] === '(' && text[shut - 1] === ')' ? shut - 1 : shut })
        gap = true
        if (shut < to) {
          pieces.push({ kind: mode, start: shut, end: to, runsOn: false, lineStart: false })
          gap = false
        }
      } else if (from < to) {
        if (label !== null) note(body, label, { start: from, end: to })
        pieces.push({ kind: mode, start: from, end: to, runsOn: !gap, lineStart: lineStart || label !== null })
        gap = false
      }
      at = to
      label = next
      lineStart = false
    }
  }
  return pieces
}

function note(body: Body, label: Label, range: Range): void {
  if (range.start >= range.end) return
  const { kind } = label
  if (kind === 'responsible' || kind === 'deadline' || kind === 'status' || kind === 'goal' || kind === 'effect')
    body.notes.push({ kind, range, label: { start: label.start, end: label.end } })
  body.cuts.push({ start: range.start, kind: leafOf(kind) })
}

/** (责任单位:办公室) ends with its bracket. */
function bracketEnd(text: string, start: number, end: number): number {
  const stop = text.indexOf(')', start)
  return stop >= 0 && stop < end ? stop + 1 : end
}

function leafOf(kind: LabelKind): LeafKind {
  if (kind === 'person') return 'responsible'
  return kind === 'responsible' || kind === 'deadline' || kind === 'status' || kind === 'goal' || kind === 'effect'
    ? kind
    : 'text'
}

/** The value of 责任单位： ends with its sentence. */
function valueEnd(text: string, start: number, end: number): number {
  const stop = text.indexOf('。', start)
  return stop >= 0 && stop < end ? stop + 1 : end
}

/** The next label of a line that stands behind a mark. */
function nextLabel(text: string, start: number, end: number, marks: readonly number[]): Label | null {
  for (let m = markFrom(marks, start); m < marks.length; m++) {
    const at = marks[m]!
    if (at >= end - 3) return null
    const unit = text.charCodeAt(at)
    if (unit !== 0x3002 && unit !== 59 && unit !== 32) continue
    const label = labelAt(text, at + 1, end)
    if (label !== null && label.end < end && label.end - label.start > 4) return label
  }
  return null
}

/** The pieces that hold the measures: the report, else the plan, else the text. */
function choose(text: string, pieces: readonly Piece[]): Piece[] {
  const report = pieces.filter(piece => piece.kind === 'report')
  const plan = pieces.filter(piece => piece.kind === 'plan')
  if (report.length > 0 && (plan.length === 0 || substance(text, report) >= 16)) return report
  if (plan.length > 0) return plan
  const plain = pieces.filter(piece => piece.kind === 'text')
  if (plain.length > 0 || report.length > 0) return plain.length > 0 ? plain : report
  return []
}

/** How much pieces say beside a status. */
function substance(text: string, pieces: readonly Piece[]): number {
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
  if (bare) {
    STATUS_BARE.lastIndex = at
    if (STATUS_BARE.test(text) && STATUS_BARE.lastIndex <= end) return STATUS_BARE.lastIndex
  }
  return at
}
const STATUS_FIRST = new Set(Array.from('该此本这目现截', c => c.charCodeAt(0)))

/** Status sentences and brackets of all pieces, in order. */
function readStatuses(text: string, pieces: readonly Piece[], marks: readonly number[], body: Body): Range[] {
  const found: Range[] = []
  for (const piece of pieces) {
    if (piece.kind === 'goal' || piece.kind === 'detail' || piece.kind === 'fault') continue
    let done = takeStatus(text, piece.start, piece, piece.kind === 'report', found, body)
    for (let m = markFrom(marks, piece.start); m < marks.length && marks[m]! < piece.end; m++) {
      const at = marks[m]!
      if (at + 1 < done) continue
      const unit = text.charCodeAt(at)
      if (unit === 0x3002 || unit === 59) {
        if (at + 1 < piece.end) done = takeStatus(text, at + 1, piece, false, found, body)
      } else if ((unit === 40 || unit === 0x3010) && piece.end - at < 24 && at >= done) {
        // a bracket without a mark before it counts where it ends the passage
        if (statusAt(text, at, piece.end, false) === piece.end) done = takeStatus(text, at, piece, false, found, body)
      }
    }
  }
  return found
}

/** Takes the status sentences that follow one another from an offset; gives the offset behind them. */
function takeStatus(text: string, from: number, piece: Piece, bare: boolean, found: Range[], body: Body): number {
  let at = from
  for (
    let end = statusAt(text, at, piece.end, bare);
    end > at;
    end = at < piece.end ? statusAt(text, at, piece.end, false) : at
  ) {
    found.push({ start: at, end })
    body.notes.push({ kind: 'status', range: { start: at, end } })
    body.cuts.push({ start: at, kind: 'status' })
    if (end < piece.end) body.cuts.push({ start: end, kind: 'text' })
    at = end
  }
  return at
}

function takeItems(
  text: string,
  chosen: readonly Piece[],
  statuses: ReadonlyMap<number, Range>,
  items: readonly Enumerator[],
  body: Body,
): void {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    const next = items[i + 1]
    let last = item.piece
    while (
      last + 1 < chosen.length &&
      chosen[last + 1]!.runsOn &&
      (next === undefined || chosen[last + 1]!.start < next.start)
    )
      last++
    const stop = next === undefined ? chosen[last]!.end : Math.min(chosen[last]!.end, next.start)
    const end = withoutTail(text, item.end, stop, statuses)
    body.measures.push({ start: item.start, end, ordinal: item.ordinal, headline: headlineOf(text, item.end, end) })
    body.cuts.push({ start: item.start, kind: 'measure' })
  }
}

/** The whole block as one measure. */
function takeWhole(
  text: string,
  pieces: readonly Piece[],
  chosen: readonly Piece[],
  statuses: ReadonlyMap<number, Range>,
  body: Body,
): void {
  const first = chosen[0]
  if (first === undefined) return
  let start = first.start
  for (const status of statuses.values()) if (status.start === start) start = skipBlank(text, status.end)
  // 该问题已完成整改。责任单位:… with the acts behind: one passage, read as one
  if (start >= first.end && chosen.length > 1 && !chosen[1]!.lineStart && first.kind === 'text') start = first.start
  else if (start >= first.end) start = chosen[1]?.start ?? start
  let last = 0
  while (last + 1 < chosen.length && (chosen[last + 1]!.kind === first.kind || pieces.length === chosen.length)) last++
  const end = withoutTail(text, start, chosen[last]!.end, statuses)
  if (start >= end || end - start < 2) return
  body.measures.push({ start, end, ordinal: null, headline: headlineOf(text, start, end) })
  body.cuts.push({ start, kind: 'measure' })
}

function skipBlank(text: string, at: number): number {
  let i = at
  while (text.charCodeAt(i) <= 32) i++
  return i
}

/** Where a measure ends once status sentences behind it and blanks are left out. */
function withoutTail(text: string, start: number, stop: number, statuses: ReadonlyMap<number, Range>): number {
  let end = stop
  for (;;) {
    while (end > start && text.charCodeAt(end - 1) <= 32) end--
    const status = statuses.get(end)
    if (status === undefined || status.start <= start) return end
    end = status.start
  }
}
