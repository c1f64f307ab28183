/**
 * Turns rows into CSV: UTF-8 with BOM, RFC 4180, safe to open in a spreadsheet.
 *
 * Text that a spreadsheet would take for a formula gets an apostrophe; real numbers, negative ones too, stay numbers.
 */
import { writeCsv } from 'hucre/csv'
import type { Cell, Column, Row } from '../columns.ts'

export type Labels = 'en' | 'zh'

/** Starts that spreadsheets read as a formula, half and full width, also behind blanks. */
const FORMULA = /^[\s\u3000\u00a0\ufeff]*[=+\-@\t\r\n＝＋－＠]/

/** A cell as CSV prints it. */
export function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return FORMULA.test(cell) ? `'${cell}` : cell
  return String(cell)
}

/** The header line, BOM first. */
export function csvHead(columns: readonly Column[], labels: Labels): string {
  return `\ufeff${linesOf([columns.map(column => column[labels])])}`
}

/** A row as CSV prints its cells. */
export function csvCells(columns: readonly Column[], row: Row): string[] {
  return columns.map(({ key }) => csvCell(row[key] ?? null))
}

/** Lines of CSV for rows. */
export function csvLines(columns: readonly Column[], rows: readonly Row[]): string {
  return linesOf(rows.map(row => csvCells(columns, row)))
}

/** Lines of CSV for rows of printed cells. */
export function linesOf(cells: readonly (readonly string[])[]): string {
  return cells.length === 0 ? '' : `${writeCsv(cells as string[][])}\r\n`
}

/** A whole table. */
export function toCsv(columns: readonly Column[], rows: readonly Row[], labels: Labels = 'en'): string {
  return csvHead(columns, labels) + csvLines(columns, rows)
}
