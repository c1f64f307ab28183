/**
 * Turns lines with TABs into the rows of a table whose columns are known by their heads.
 *
 * Invariants: a row has one line; its cells are in order and leave blanks out; an empty cell is an empty range.
 */
import { type ColumnKind, columnKind } from '../lexicon/columns.ts'
import type { Line } from '../text/lines.ts'
import type { Range } from './outline.ts'

export interface Row {
  line: number
  cells: Range[]
  /** What each cell holds, by its column's head; null for a column of no known kind. */
  kinds: readonly (ColumnKind | null)[]
  heads: readonly Range[]
  header: boolean
}

export interface Table {
  rows: Row[]
  /** Index of the first header's line; infinite without a table. */
  first: number
  isRow: (line: number) => boolean
}

const NONE: Table = { rows: [], first: Number.POSITIVE_INFINITY, isRow: () => false }

/**
 * Finds the rows of tables of faults.
 *
 * ```
 * // 序号⇥部门单位名称⇥问题摘要⇥整改情况       header
 * // 1⇥市财政局⇥滞留资金1.86亿元。⇥已拨付。     row
 * ```
 */
export function findRows(text: string, lines: readonly Line[], closing: number): Table {
  if (text.indexOf('\t') < 0) return NONE
  const rows: Row[] = []
  const of = new Set<number>()
  let kinds: (ColumnKind | null)[] | null = null
  let heads: Range[] = []
  for (let i = 0; i < closing; i++) {
    const cells = cellsOf(text, lines[i]!)
    if (cells.length < 2) continue
    const header: (ColumnKind | null)[] | null = headerKinds(text, cells)
    if (header !== null) {
      kinds = header
      heads = cells
    }
    if (kinds === null || (header === null && cells.length * 2 < kinds.length)) continue
    const below = header === null && rows.at(-1)?.line === i - 1 && rows.at(-1)!.header
    const second: Header | null = below ? secondHeader(text, cells, { kinds, heads }) : null
    if (second !== null) {
      kinds = second.kinds
      heads = second.heads
    }
    rows.push({ line: i, cells, kinds, heads, header: header !== null || second !== null })
    of.add(i)
  }
  return { rows, first: rows[0]?.line ?? Number.POSITIVE_INFINITY, isRow: line => of.has(line) }
}

/** The cells of a line, empty ones before its first words included. */
function cellsOf(text: string, line: Line): Range[] {
  let from = line.start
  while (from > 0 && text.charCodeAt(from - 1) === 9) from--
  const cells: Range[] = []
  for (let at = from; ; ) {
    let tab = text.indexOf('\t', at)
    if (tab < 0 || tab > line.end) tab = line.end
    cells.push(trim(text, at, tab))
    if (tab >= line.end) return cells
    at = tab + 1
  }
}

function trim(text: string, from: number, to: number): Range {
  let start = from
  let end = to
  while (start < end && text.charCodeAt(start) <= 32) start++
  while (end > start && text.charCodeAt(end - 1) <= 32) end--
  return { start, end }
}

/** The kinds of a header's columns; null where the cells are no header of a table of faults. */
function headerKinds(text: string, cells: readonly Range[]): (ColumnKind | null)[] | null {
  const kinds: (ColumnKind | null)[] = []
  let known = 0
  for (const cell of cells) {
    const kind = columnKind(text.slice(cell.start, cell.end))
    if (kind !== null) known++
    kinds.push(kind)
  }
  if (known < 2 || known * 2 < cells.length || !kinds.includes('fault')) return null
  return kinds.some(kind => kind === 'report' || kind === 'plan' || kind === 'status' || kind === 'effect')
    ? kinds
    : null
}

interface Header {
  kinds: (ColumnKind | null)[]
  heads: Range[]
}

/**
 * The header that two rows make, the second of which divides what the first one merges; null where the second is none.
 *
 * ```
 * // 序号⇥反馈问题⇥整改落实⇥⇥责任单位
 * // ⇥⇥整改措施⇥整改成效⇥              nothing but heads, none where the number and the fault stand
 * ```
 */
function secondHeader(text: string, cells: readonly Range[], first: Header): Header | null {
  const filled = [...cells.keys()].filter(at => cells[at]!.start < cells[at]!.end)
  const { kinds, heads } = unmerged(first, filled)
  for (const at of filled) {
    const kind = columnKind(text.slice(cells[at]!.start, cells[at]!.end))
    if (kind === null || kinds[at] === 'fault' || kinds[at] === 'ordinal') return null
    kinds[at] = kind
    heads[at] = cells[at]!
  }
  return filled.length >= 2 ? { kinds, heads } : null
}

/**
 * A first row with a blank for every column that its merged cell covers. Word 97 leaves these out: what should be blank
 * below the second head holds the next one.
 */
function unmerged({ kinds, heads }: Header, below: readonly number[]): Header {
  const blanks = below.length - 1
  const at = (below[0] ?? 0) + 1
  const beside = heads[at]
  if (blanks < 1 || beside === undefined || beside.start >= beside.end) return { kinds: [...kinds], heads: [...heads] }
  const blank = { start: beside.start, end: beside.start }
  return {
    kinds: [...kinds.slice(0, at), ...Array.from({ length: blanks }, () => null), ...kinds.slice(at)],
    heads: [...heads.slice(0, at), ...Array.from({ length: blanks }, () => blank), ...heads.slice(at)],
  }
}
