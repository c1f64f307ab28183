/**
 * Turns paragraphs and table rows, as a reader meets them, into one text with the places of its tables.
 *
 * Invariants: one paragraph or row a line, lines divided by `\n`, none empty but those of a plain text; cells divided by
 * TAB; no other control character.
 */
import { beyond } from './error.ts'
import type { LoadedCell, LoadedTable, Task } from './loaded.ts'

/** A cell as a format gives it. */
export interface Cell {
  text: string
  rowSpan: number
  colSpan: number
}

/** A table laid out: every row has all its columns; what a merged cell covers is null. */
export interface Grid {
  columns: number
  rows: (Placed | null)[][]
}

interface Placed extends Cell {
  row: number
  column: number
}

/** A line of a document: a paragraph, or a table as its rows. */
export type Block = string | Grid

/**
 * Lays cells out in a grid as browsers do: a cell takes the next free column, a span holds its place in the rows below.
 *
 * @throws LoadError where the grid would hold more cells than `limits.cells`
 */
export function layOut(rows: readonly (readonly Cell[])[], { file, limits }: Task): Grid {
  const grid: (Placed | null)[][] = []
  /** For each column, the first row that is free again. */
  const heldUntil: number[] = []
  let columns = 0
  let cells = 0
  for (const [row, given] of rows.entries()) {
    const line: (Placed | null)[] = []
    let column = 0
    for (const cell of given) {
      while ((heldUntil[column] ?? 0) > row) column++
      const colSpan = Math.min(Math.max(cell.colSpan, 1), limits.columnSpan)
      const rowSpan = Math.min(Math.max(cell.rowSpan, 1), rows.length - row)
      while (line.length < column) line.push(null)
      line.push({ ...cell, row, column, rowSpan, colSpan })
      for (let i = 0; i < colSpan; i++) {
        heldUntil[column + i] = row + rowSpan
        if (i > 0) line.push(null)
      }
      column += colSpan
    }
    columns = Math.max(columns, line.length)
    cells += line.length
    if (cells > limits.cells) throw beyond(file, 'cells', `a table of more than ${limits.cells} cells`)
    grid.push(line)
  }
  return trim({ columns, rows: grid })
}

/** Drops what only spans claim: columns in which no cell begins, at the right end, and rows without any. */
function trim(grid: Grid): Grid {
  let columns = 0
  for (const row of grid.rows) for (const cell of row) if (cell !== null) columns = Math.max(columns, cell.column + 1)
  const rows = grid.rows.filter(row => row.some(cell => cell !== null && cell.text !== ''))
  for (const [at, row] of rows.entries()) {
    row.length = Math.min(row.length, columns)
    for (const cell of row) {
      if (cell === null) continue
      cell.row = at
      cell.colSpan = Math.min(cell.colSpan, columns - cell.column)
    }
    while (row.length < columns) row.push(null)
  }
  return { columns, rows }
}

/** Joins blocks into the text. A row whose only cell spans the table is a plain line: a heading inside the table. */
export function write(blocks: readonly Block[], { file, limits }: Task): { text: string; tables: LoadedTable[] } {
  const lines: string[] = []
  const tables: LoadedTable[] = []
  let at = 0
  const put = (line: string) => {
    lines.push(line)
    at += line.length + 1
    if (at > limits.textCharacters)
      throw beyond(file, 'textCharacters', `more than ${limits.textCharacters} characters`)
  }
  for (const block of blocks) {
    if (typeof block === 'string') {
      put(block)
      continue
    }
    if (block.rows.length === 0) continue
    const table: LoadedTable = { start: at, end: at, rows: [] }
    for (const row of block.rows) {
      const cells: LoadedCell[] = []
      const line = rowLine(row, block.columns, at, cells)
      table.rows.push({ cells })
      put(line)
      table.end = at - 1
    }
    tables.push(table)
  }
  return { text: lines.join('\n'), tables }
}

function rowLine(row: readonly (Placed | null)[], columns: number, start: number, cells: LoadedCell[]): string {
  const only = row.find(cell => cell !== null)
  const whole = only !== undefined && only !== null && only.column === 0 && only.colSpan >= columns
  let line = ''
  for (let column = 0; column < row.length; column++) {
    if (column > 0 && !whole) line += '\t'
    const cell = row[column]!
    if (cell === null) continue
    const from = start + line.length
    line += cell.text
    const { rowSpan, colSpan } = cell
    cells.push({ start: from, end: start + line.length, row: cell.row, column: cell.column, rowSpan, colSpan })
  }
  return line
}

/**
 * Joins what stood on separate lines: nothing between Chinese, or inside a number or an address; a space between two Latin
 * words.
 *
 * // 建立制度  /  12项      → 建立制度12项
 * // 近90     /  00人      → 近9000人
 * // Grade A  /  hospital → Grade A hospital
 */
export function joinLines(parts: readonly string[]): string {
  let out = ''
  for (const part of parts) {
    if (part === '') continue
    out +=
      out !== '' && LATIN_END.test(out.at(-1)!) && LATIN_START.test(part[0]!) && !isOneToken(out, part)
        ? ` ${part}`
        : part
  }
  return out
}
const LATIN_END = /[\w%.,;]/
const LATIN_START = /\w/

/** A break inside a number, behind the letters of PM10, or inside what is an address on both sides taken together. */
function isOneToken(left: string, right: string): boolean {
  if (/[\dA-Z][.,]?$/.test(left) && /^\d/.test(right)) return true
  const token = `${/[\w@.+-]{0,40}$/.exec(left)![0]}${/^[\w@.+-]{0,40}/.exec(right)![0]}`
  return /@|www\.|\.(?:gov|com|cn|org|net)\b/.test(token)
}
