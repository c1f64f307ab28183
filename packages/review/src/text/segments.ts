/**
 * Turns a report into marked lines: the text as published, cut where marks begin and end.
 *
 * Marks never overlap: indicators win over documents, documents over milestones, those over rejected numerals. Every
 * character of the text stands in exactly one segment.
 */
import type { Report } from '@taizhang/parser'

export type MarkKind = 'indicator' | 'document' | 'milestone' | 'date' | 'rejected'

export interface Mark {
  kind: MarkKind
  /** The record's id for indicators; kind and place for the others. */
  id: string
  start: number
  end: number
}

export interface Segment {
  start: number
  end: number
  mark: Mark | null
}

export type BlockKind = 'heading' | 'issue' | 'measure' | 'plain'

/** A printed line, the block it belongs to, and its segments. */
export interface MarkedLine {
  start: number
  end: number
  kind: BlockKind
  /** The issue or measure that starts in this line. */
  blocks: string[]
  issueId: string | null
  segments: Segment[]
}

export function marksOf(report: Report): Mark[] {
  const marks: Mark[] = [
    ...report.indicators.map(q => ({ kind: 'indicator' as const, id: q.id, ...q.span })),
    ...report.documents.map(d => ({ kind: 'document' as const, id: `document-${d.span.start}`, ...d.span })),
    ...report.milestones.map(m => ({ kind: 'milestone' as const, id: `milestone-${m.span.start}`, ...m.span })),
    ...report.rejected.map(r => ({
      kind: r.reason === 'date' ? ('date' as const) : ('rejected' as const),
      id: `rejected-${r.span.start}`,
      ...r.span,
    })),
  ]
  return withoutOverlap(marks)
}

const RANK: Record<MarkKind, number> = { indicator: 0, document: 1, date: 2, rejected: 3, milestone: 4 }

function withoutOverlap(marks: Mark[]): Mark[] {
  const kept: Mark[] = []
  const taken: Mark[] = [...marks].sort((a, b) => RANK[a.kind] - RANK[b.kind] || a.start - b.start)
  const starts: Mark[] = []
  for (const mark of taken) {
    const at = lowerBound(starts, mark.start)
    const before = starts[at - 1]
    const behind = starts[at]
    if ((before !== undefined && before.end > mark.start) || (behind !== undefined && behind.start < mark.end)) continue
    if (mark.end <= mark.start) continue
    starts.splice(at, 0, mark)
    kept.push(mark)
  }
  return starts
}

function lowerBound(marks: readonly Mark[], start: number): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (marks[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The text's lines with their segments. */
export function markedLines(report: Report, marks: readonly Mark[] = marksOf(report)): MarkedLine[] {
  const { text } = report
  const headings = new Set(report.sections.map(s => lineStart(text, s.span.start)))
  const lines: MarkedLine[] = []
  let next = 0
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const segments: Segment[] = []
    let at = start
    while (next < marks.length && marks[next]!.end <= start) next++
    for (let i = next; i < marks.length && marks[i]!.start < end; i++) {
      const mark = marks[i]!
      const from = Math.max(mark.start, start)
      const to = Math.min(mark.end, end)
      if (from > at) segments.push({ start: at, end: from, mark: null })
      segments.push({ start: from, end: to, mark })
      at = to
    }
    if (at < end) segments.push({ start: at, end, mark: null })
    const blocks = blocksIn(report, start, end)
    lines.push({
      start,
      end,
      kind: headings.has(start)
        ? 'heading'
        : blocks.some(id => id.startsWith('i'))
          ? 'issue'
          : blocks.length > 0
            ? 'measure'
            : 'plain',
      blocks,
      issueId: report.issues.find(issue => issue.span.start <= end && issue.span.end > start)?.id ?? null,
      segments,
    })
    start = end + 1
  }
  return lines
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

function blocksIn(report: Report, start: number, end: number): string[] {
  const ids: string[] = []
  for (const issue of report.issues) {
    if (issue.span.start >= start && issue.span.start < end) ids.push(issue.id)
    for (const measure of issue.measures)
      if (measure.span.start >= start && measure.span.start < end) ids.push(measure.id)
  }
  return ids
}
