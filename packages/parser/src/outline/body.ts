/**
 * Turns the block of one issue into its measures and the notes that stand beside them.
 *
 * Invariants: measures are in order and do not overlap; labels, status sentences and 整改成效 lie outside of them, except
 * where one stands in the middle of a measure.
 */
import { type Label, type LabelKind, labelAt, labelBefore } from '../lexicon/labels.ts'
import { readStatuses, substance } from './declarations.ts'
import { type Enumerator, enumerate } from './enumerate.ts'
import { headlineOf } from './headline.ts'
import { markerAt } from './marker.ts'
import { type Marks, markFrom } from './marks.ts'
import type { Cut, LeafKind, OutlineMeasure, OutlineNote, Range } from './outline.ts'
import type { Piece, PieceKind } from './piece.ts'
import { Style } from './style.ts'

export interface Body {
  measures: OutlineMeasure[]
  notes: OutlineNote[]
  /** What is planned: goals, and measures where the report on them was chosen. */
  plans: Range[]
  cuts: Cut[]
  labels: Range[]
  jumps: { at: number; from: number; to: number }[]
}

/** Labels whose value is one sentence; text behind it goes back to what was before. */
const VALUES = new Set<PieceKind>(['responsible', 'person', 'deadline', 'status'])

/**
 * Reads the body of an issue, given as ranges of its lines behind the heading. `marks`: those of the text.
 *
 * ```
 * // 整改情况:该问题已完成整改。一是健全机制。修订规则2项。二是延伸触角。举办讲座。
 * //      ^^^^^^^^^                                      notes[0] status
 * //               ^^^^^^^^^^^^^^^                       measures[0]
 * //                 ^^^^^^                              measures[0].headline
 * ```
 */
export function readBody(text: string, marks: Marks, ranges: readonly Range[]): Body {
  const body: Body = { measures: [], notes: [], plans: [], cuts: [], labels: [], jumps: [] }
  const pieces = joinReports(text, split(text, ranges, marks, body))
  const chosen = choose(text, pieces)
  body.plans = pieces.filter(({ kind }) => kind === 'goal' || (kind === 'plan' && chosen[0]?.kind !== 'plan'))
  // a label in front of a status goes with it
  const statuses = new Map<number, Range>(body.labels.map(label => [label.end, label]))
  for (const range of readStatuses(text, pieces, marks)) declare(pieces, range, statuses, body)
  const found = enumerate(text, chosen, marks)
  body.jumps = found.jumps
  if (found.items.length > 0) takeItems(text, chosen, statuses, found.items, body)
  else takeWhole(text, pieces, chosen, statuses, body)
  return body
}

/** Notes a status, and cuts it out of the text it stands in. */
function declare(pieces: readonly Piece[], range: Range, statuses: Map<number, Range>, body: Body): void {
  statuses.set(range.end, range)
  body.notes.push({ kind: 'status', range })
  body.cuts.push({ start: range.start, kind: 'status' })
  if (pieces.some(({ start, end }) => start < range.end && range.end < end))
    body.cuts.push({ start: range.end, kind: 'text' })
}

/** Cuts lines at the labels in them. */
function split(text: string, ranges: readonly Range[], marks: Marks, body: Body): Piece[] {
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
        body.labels.push({ start: at, end: label.end })
        from = label.end
        gap = true
        if (!VALUES.has(label.kind)) mode = label.kind
      }
      const next = nextLabel(text, from, range.end, marks, label !== null && VALUES.has(label.kind))
      const to = next?.start ?? range.end
      if (label !== null && VALUES.has(label.kind)) {
        const shut = text[label.start] === '(' ? bracketEnd(text, from, to) : valueEnd(text, from, to)
        note(text, body, label, {
          start: from,
          end: text[label.start] === '(' && text[shut - 1] === ')' ? shut - 1 : shut,
        })
        gap = true
        if (shut < to) {
          pieces.push({ kind: mode, start: shut, end: to, runsOn: false, lineStart: false })
          gap = false
        }
      } else if (from < to) {
        if (label !== null) note(text, body, label, { start: from, end: to })
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

function note(text: string, body: Body, label: Label, printed: Range): void {
  // the bracket that a line of labels stands in: (责任单位:办公室;整改时限:2024年6月底前)
  const words = text.slice(printed.start, printed.end)
  const open = words.endsWith(')') && !words.includes('(')
  const range = { start: printed.start, end: open ? printed.end - 1 : printed.end }
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

/** The next label of a line that stands behind a mark; behind a value, also one that only its blanks had parted from it. */
function nextLabel(text: string, start: number, end: number, marks: Marks, value: boolean): Label | null {
  for (let m = markFrom(marks, start); m < marks.length; m++) {
    const at = marks[m]!
    if (at >= end) return null
    const unit = text.charCodeAt(at)
    if (value && unit === COLON) {
      const label = labelBefore(text, start + 1, at)
      if (label !== null) return label
    }
    if (unit !== 0x3002 && unit !== 59 && unit !== 32) continue
    const label = labelAt(text, at + 1, end)
    if (label !== null && label.end < end && label.end - label.start > 4) return label
  }
  return null
}
const COLON = 58

/** 整改措施1:… 完成情况:… 整改措施2:… 完成情况:…: each report belongs to the measure above it. */
function joinReports(text: string, pieces: Piece[]): Piece[] {
  const report = pieces.findIndex(({ kind }) => kind === 'report')
  if (report < 1) return pieces
  const numbered = pieces.map(({ start, end }) => markerAt(text, start, end)?.style === Style.Measure)
  if (!numbered.slice(0, report).includes(true) || !numbered.slice(report).includes(true)) return pieces
  return pieces.map((piece, i) =>
    piece.kind === 'report' || piece.kind === 'text' ? { ...piece, kind: 'text', runsOn: i > 0 } : piece,
  )
}

/** The pieces that hold the measures: the report, else the plan, else the text. */
function choose(text: string, pieces: readonly Piece[]): Piece[] {
  const report = pieces.filter(piece => piece.kind === 'report')
  const plan = pieces.filter(piece => piece.kind === 'plan')
  if (report.length > 0 && (plan.length === 0 || substance(text, report) >= 6)) return report
  if (plan.length > 0) return plan
  const plain = pieces.filter(piece => piece.kind === 'text')
  if (plain.length > 0 || report.length > 0) return plain.length > 0 ? plain : report
  return []
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
