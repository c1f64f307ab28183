/**
 * Turns a `<table>` into the answer whether it holds data or only lays a page out.
 */
import { type AnyNode, type Element, elementsNamed, holdsNamed, isElement, walk } from './html-tree.ts'

/** Elements that stand on lines of their own. */
export const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** A table of data has rows and columns, and no cell that holds the page. */
export function isDataTable(table: Element): boolean {
  if (holdsNamed(table, 'table')) return false
  const rows = elementsNamed(table, 'tr')
  if (rows.length < 2) return false
  let widest = 0
  let blocks = 0
  let text = 0
  let most = 0
  for (const row of rows) {
    const cells = cellsOf(row)
    widest = Math.max(widest, cells.length)
    for (const cell of cells) {
      const inside = countBlocks(cell)
      text += inside.text
      if (inside.text > most) {
        most = inside.text
        blocks = inside.blocks
      }
    }
  }
  return widest >= 2 && !(blocks >= 5 && most * 10 > text * 6)
}

function countBlocks(cell: Element): { blocks: number; text: number } {
  let blocks = 0
  let text = 0
  walk(cell, node => {
    if (node.type === 'text') text += node.data.length
    else if (isElement(node) && node !== cell && (node.name === 'br' || BLOCKS.has(node.name))) blocks++
    return true
  })
  return { blocks, text }
}

/** The cells of a row. */
export function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => {
    const node = child as AnyNode
    return isElement(node) && (node.name === 'td' || node.name === 'th')
  })
}
