/** Turns two tables, one at the foot of a page and one at the head of the next, into one where they are one. */
import type { GridRow } from './layout-grid.ts'
import { type Cell, joinLines } from './lines.ts'

/**
 * Joins a table with its continuation on the next page, where both have the same columns: repeated header rows are
 * dropped, a row that the page break cut in two is one again.
 */
export function joinTables(above: GridRow[], below: GridRow[]): boolean {
  const edges = above[0]?.edges
  const other = below[0]?.edges
  if (edges === undefined || other === undefined || edges.length !== other.length) return false
  const near = (edges.at(-1)! - edges[0]!) / 60
  if (edges.some((edge, at) => Math.abs(edge - other[at]!) > near)) return false
  let heads = 0
  while (heads < Math.min(3, below.length, above.length) && sameTexts(above[heads]!, below[heads]!)) heads++
  let rows = below.slice(heads)
  const first = rows[0]
  if (first !== undefined && goesOn(above, first)) {
    for (const [at, cell] of first.cells.entries()) {
      const owner = cellAbove(above, first.columns[at]!)
      if (owner === null) continue
      owner.text = joinLines([owner.text, cell.text])
      owner.rowSpan += cell.rowSpan - 1
    }
    rows = rows.slice(1)
  }
  for (const row of rows) above.push(row)
  return true
}

/** The lowest cell of a column. */
function cellAbove(rows: readonly GridRow[], column: number): Cell | null {
  for (let at = rows.length - 1; at >= 0; at--) {
    const cell = rows[at]!.cells[rows[at]!.columns.indexOf(column)]
    if (cell !== undefined) return cell
  }
  return null
}

function sameTexts(row: GridRow, other: GridRow): boolean {
  return row.texts.join('\t') === other.texts.join('\t')
}

/** A row that has no number of its own, and goes on in the middle of a sentence of the cells above. */
function goesOn(above: readonly GridRow[], below: GridRow): boolean {
  if (below.texts[0] !== '' || below.cells.length !== below.texts.length) return false
  let longest = ''
  for (const [at, text] of below.texts.entries()) {
    if (text === '') continue
    const before = cellAbove(above, at)?.text ?? ''
    if (before === '') return false
    if (before.length > longest.length) longest = before
  }
  return longest !== '' && !/[。！？；;]$/.test(longest)
}
