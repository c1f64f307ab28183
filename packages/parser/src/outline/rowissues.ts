/**
 * Turns the rows of a table into issues: fault, measures and notes by column.
 *
 * Invariants: a row without a fault of its own goes on with the issue before; cells merged over rows (an empty
 * department) are read from the row above.
 */
import type { ColumnKind } from '../lexicon/columns.ts'
import { readBody } from './body.ts'
import type { Sources } from './collect.ts'
import { markerAt } from './marker.ts'
import type { Node } from './node.ts'
import { readHanOrdinal } from './ordinal.ts'
import type { OutlineIssue, OutlineNote, Range } from './outline.ts'
import { ordinalsOf } from './position.ts'
import type { Row } from './rows.ts'
import { isClauseStyle } from './style.ts'

/** Reads the issues of all rows. */
export function rowIssues(sources: Sources): OutlineIssue[] {
  const { text, lines, table, cuts } = sources
  const issues: OutlineIssue[] = []
  const merged = new Map<ColumnKind, Range>()
  let current: OutlineIssue | null = null
  let heads: readonly Range[] | null = null
  for (const row of table.rows) {
    for (const cell of row.cells)
      if (cell.start < cell.end) cuts.push({ start: cell.start, kind: row.header ? 'header' : 'cell' })
    if (row.header) {
      if (row.heads !== heads) merged.clear()
      heads = row.heads
      continue
    }
    const fault = cellOf(row, 'fault')
    if (fault === null || isTotal(text, row)) {
      if (current !== null && fault === null) {
        addRow(sources, row, current)
        addResponsible(text, row, current)
      }
      continue
    }
    const line = lines[row.line]!
    current = newIssue(text, sources, row, fault, line.start, line.end)
    addRow(sources, row, current)
    addNotes(row, current, merged)
    issues.push(current)
  }
  return issues
}

function cellOf(row: Row, kind: ColumnKind): Range | null {
  for (let i = 0; i < row.cells.length; i++) {
    const cell = row.cells[i]!
    if (row.kinds[i] === kind && cell.start < cell.end) return cell
  }
  return null
}

/** 合计 rows are no issues. */
function isTotal(text: string, row: Row): boolean {
  const first = row.cells.find(cell => cell.start < cell.end)
  return first !== undefined && /^(?:合|总|小)\s?计$/.test(text.slice(first.start, first.end))
}

function newIssue(text: string, sources: Sources, row: Row, fault: Range, start: number, end: number): OutlineIssue {
  const marker = markerAt(text, fault.start, fault.end)
  const numbered = marker !== null && marker.ordinal !== null && marker.end < fault.end && !isClauseStyle(marker.style)
  const ordinal = ordinalIn(text, cellOf(row, 'ordinal')) ?? (numbered ? marker.ordinal : null)
  const words = numbered ? marker.end : fault.start
  const above = nodeAt(sources.tree.root, row.line)
  const ordinals = above === null ? [] : ordinalsOf(above)
  let shut = fault.end
  while (shut > words && '。;,'.includes(text[shut - 1]!)) shut--
  return {
    start,
    end,
    ordinals: ordinal === null ? ordinals : [...ordinals, ordinal],
    ordinal,
    path: above === null ? [] : pathTo(above),
    title: [{ start: words, end: shut }],
    measures: [],
    notes: [],
    plans: [],
  }
}

/** 3 · 三 · （三）: the number that a cell holds. */
function ordinalIn(text: string, cell: Range | null): number | null {
  if (cell === null) return null
  const bare = text[cell.start] === '(' ? cell.start + 1 : cell.start
  const number = Number.parseInt(text.slice(bare, cell.end), 10)
  if (Number.isInteger(number)) return number > 0 ? number : null
  return readHanOrdinal(text, bare)?.value ?? null
}

function pathTo(node: Node): Range[] {
  const path: Range[] = []
  for (let at: Node | null = node; at !== null && at.parent !== null; at = at.parent) path.unshift(at.heading.words)
  return path
}

/** The innermost heading above a line. */
function nodeAt(root: Node, line: number): Node | null {
  let found: Node | null = null
  for (let level: Node | undefined = root; level !== undefined; ) {
    const inner: Node | undefined = level.children.find(child => child.line < line && line < child.endLine)
    if (inner !== undefined) found = inner
    level = inner
  }
  return found
}

/** Adds the measures of a row: from the report, else from the plan. */
function addRow(sources: Sources, row: Row, issue: OutlineIssue): void {
  const { text, marks, cuts, lines } = sources
  const cells: Range[] = []
  const plans: Range[] = []
  for (let i = 0; i < row.cells.length; i++) {
    const cell = row.cells[i]!
    if (cell.start >= cell.end) continue
    if (row.kinds[i] === 'report') cells.push(cell)
    else if (row.kinds[i] === 'plan') plans.push(cell)
  }
  const report = cells.reduce((sum, cell) => sum + cell.end - cell.start, 0)
  const chosen = report >= 12 || plans.length === 0 ? cells : plans
  const body = readBody(text, marks, chosen)
  const whole = body.measures.length === 1 && body.measures[0]!.ordinal === null ? body.measures[0]! : null
  // a cell that ends in a status is one passage
  const last = chosen[chosen.length - 1]
  if (whole !== null && last !== undefined) whole.end = last.end
  for (const measure of body.measures) issue.measures.push(measure)
  for (const note of body.notes) issue.notes.push(note)
  // 已完成。制定计划1份: a report may open with the status.
  const opened = chosen === cells && cells[0] !== undefined ? openingOf(text, cells[0]) : null
  if (opened !== null) issue.notes.push({ kind: 'status', range: opened })
  issue.plans.push(...(chosen === plans ? [] : plans))
  if (chosen === plans) for (const cell of cells) issue.notes.push({ kind: 'status', range: cell })
  for (const cut of body.cuts) if (cut.kind !== 'status' && cut.kind !== 'text') cuts.push(cut)
  issue.end = Math.max(issue.end, lines[row.line]!.end)
}

/** The first sentence of a cell where it is a word of status. */
function openingOf(text: string, cell: Range): Range | null {
  const found = /^(?:(?:基本)?(?:已|正在|持续|长期)?(?:完成|整改|推进|坚持|销号)(?:整改|到位|完成|落实)?)[。;,]/.exec(
    text.slice(cell.start, Math.min(cell.end, cell.start + 12)),
  )
  return found === null ? null : { start: cell.start, end: cell.start + found[0].length - 1 }
}

const NOTES = new Map<ColumnKind, OutlineNote['kind']>([
  ['responsible', 'responsible'],
  ['deadline', 'deadline'],
  ['status', 'status'],
  ['goal', 'goal'],
  ['effect', 'effect'],
])

/** The units of a row that goes on with an issue, where they are others than those above. */
function addResponsible(text: string, row: Row, issue: OutlineIssue): void {
  const range = cellOf(row, 'responsible')
  if (range === null) return
  const words = text.slice(range.start, range.end)
  const known = issue.notes.some(
    note => note.kind === 'responsible' && text.slice(note.range.start, note.range.end) === words,
  )
  const head = row.heads[row.kinds.indexOf('responsible')]
  if (!known && head !== undefined) issue.notes.push({ kind: 'responsible', range, label: head })
}

function addNotes(row: Row, issue: OutlineIssue, merged: Map<ColumnKind, Range>): void {
  const seen = new Set<ColumnKind>()
  for (let i = 0; i < row.kinds.length; i++) {
    const column = row.kinds[i]
    const kind = column == null ? undefined : NOTES.get(column)
    if (column == null || kind === undefined) continue
    const cell = row.cells[i]
    const filled = cell !== undefined && cell.start < cell.end
    if (filled && !seen.has(column)) merged.set(column, cell)
    const range = filled ? cell : column === 'responsible' && !seen.has(column) ? merged.get(column) : undefined
    seen.add(column)
    const head = row.heads[i]
    if (range !== undefined) issue.notes.push(head === undefined ? { kind, range } : { kind, range, label: head })
  }
}
