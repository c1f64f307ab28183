/**
 * Turns the nodes and rows that are issues into issues with their measures and notes.
 *
 * Invariants: issues come in the order of the text; a group statement is a note of every issue it speaks of and lies in
 * none of them.
 */
import { OUTLOOK_LINE } from '../lexicon/closing.ts'
import { labelAt } from '../lexicon/labels.ts'
import { Cue } from '../text/cue.ts'
import type { Line } from '../text/lines.ts'
import { readBody } from './body.ts'
import { groupNotes, isGroupStatement } from './group.ts'
import type { Marks } from './marks.ts'
import type { Node, Tree } from './node.ts'
import type { Cut, OutlineDiagnostic, OutlineIssue, OutlineMeasure, OutlineNote, Range } from './outline.ts'
import { ordinalsOf, pathOf } from './position.ts'
import { rowIssues } from './rowissues.ts'
import type { Table } from './rows.ts'
import type { Found } from './sections.ts'

export interface Sources {
  text: string
  marks: Marks
  lines: readonly Line[]
  tree: Tree
  table: Table
  found: Found
  cuts: Cut[]
  diagnostics: OutlineDiagnostic[]
}

/** An issue and the node it was read from. */
export interface ReadIssue {
  node: Node
  issue: OutlineIssue
}

/** Reads every issue of a text. */
export function collectIssues(sources: Sources): OutlineIssue[] {
  const { text, lines, tree, table, found, cuts, diagnostics } = sources
  const read: ReadIssue[] = []
  for (const node of found.issues) {
    const endLine = lastLine(text, lines, node)
    read.push({ node, issue: makeIssue(sources, node, endLine) })
    if (endLine < node.endLine) groupNotes(text, lines, endLine, node.endLine, read, cuts)
  }
  for (const jump of tree.jumps) {
    const line = lines[jump.line]!
    diagnostics.push({
      code: 'outline.ordinal-jump',
      severity: 'warning',
      message: `A heading's number goes from ${jump.from} to ${jump.to}.`,
      range: { start: line.start, end: Math.min(line.end, line.start + 20) },
    })
  }
  const issues = read.map(({ issue }) => issue)
  if (table.rows.length === 0) return issues
  return issues.concat(rowIssues(sources)).sort((a, b) => a.start - b.start)
}

const OUTLOOK = new Cue(OUTLOOK_LINE)

/** One past the last line of an issue: statements about several issues behind it are not its own. */
function lastLine(text: string, lines: readonly Line[], node: Node): number {
  let end = node.endLine
  while (end > node.line + 1 && speaksOfMore(text, lines[end - 1]!)) end--
  return end
}

function speaksOfMore(text: string, line: Line): boolean {
  return isGroupStatement(text, line) || OUTLOOK.testIn(text, line.start, line.start + 12)
}

function makeIssue(sources: Sources, node: Node, endLine: number): OutlineIssue {
  const { text, marks, lines, table, cuts, diagnostics } = sources
  const { heading } = node
  const ranges: Range[] = []
  const { bracket } = heading
  const labelled = bracket !== null && labelAt(text, bracket.start + 1, bracket.end) !== null
  if (labelled) ranges.push({ start: bracket.start + 1, end: bracket.end - 1 })
  for (let i = node.line; i < endLine; i++) {
    if (table.isRow(i)) continue
    const line = lines[i]!
    // a heading may end on a later line than its number stands on
    if (heading.end > line.end) continue
    const start = skipBlank(text, Math.max(line.start, heading.end), line.end)
    if (start < line.end) ranges.push({ start, end: line.end })
  }
  const body = readBody(text, marks, ranges)
  const notes = [...bracketNotes(labelled ? node.parent : node, node), ...body.notes]
  for (const cut of body.cuts) cuts.push(cut)
  for (const jump of body.jumps)
    diagnostics.push({
      code: 'outline.ordinal-jump',
      severity: 'warning',
      message: `A measure's number goes from ${jump.from} to ${jump.to}.`,
      range: { start: jump.at, end: Math.min(jump.at + 12, lines[endLine - 1]!.end) },
    })
  const open = openList(text, body.measures)
  if (open !== null)
    diagnostics.push({
      code: 'outline.open-list',
      severity: 'warning',
      message: 'The list of measures does not seem to close: what follows its last item was read into it.',
      range: open,
    })
  if (body.measures.length === 0)
    diagnostics.push({
      code: 'outline.no-measure',
      severity: 'info',
      message: 'No measure was found below this fault.',
      range: heading.title,
    })
  const title = trimTitle(text, heading.title)
  return {
    start: lines[node.line]!.start,
    end: lines[endLine - 1]!.end,
    ordinals: ordinalsOf(node),
    ordinal: node.ordinal,
    path: pathOf(node),
    title: [title],
    measures: body.measures,
    plans: body.plans,
    notes,
  }
}

/** Lines that a last item may hold where none before it holds more than one. */
const MOST_LINES = 6

/** The lines behind the first of a list's last measure, where they are far too many to be its own. */
function openList(text: string, measures: readonly OutlineMeasure[]): Range | null {
  const last = measures[measures.length - 1]
  if (measures.length < 2 || last === undefined || last.ordinal === null) return null
  const first = text.indexOf('\n', last.start)
  if (first < 0 || first >= last.end) return null
  if (measures.some(measure => measure !== last && text.slice(measure.start, measure.end).includes('\n'))) return null
  let lines = 0
  for (let at = first; at >= 0 && at < last.end; at = text.indexOf('\n', at + 1)) lines++
  return lines > MOST_LINES ? { start: first + 1, end: last.end } : null
}

/** What brackets behind the issue's heading, and behind the headings above it, declare. */
function bracketNotes(from: Node | null, node: Node): OutlineNote[] {
  const notes: OutlineNote[] = []
  for (let at = from; at !== null; at = at.parent)
    if (at.heading.bracket !== null) notes.push({ kind: at === node ? 'status' : 'group', range: at.heading.bracket })
  return notes
}

function skipBlank(text: string, start: number, end: number): number {
  let i = start
  while (i < end && text.charCodeAt(i) <= 32) i++
  return i
}

function trimTitle(text: string, range: Range): Range {
  let { end } = range
  while (end > range.start && '。;,: '.includes(text[end - 1]!)) end--
  return { start: range.start, end }
}
