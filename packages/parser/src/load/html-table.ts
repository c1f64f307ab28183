/**
 * Turns a `<table>` into the answer whether it holds data or only lays a page out.
 */
import { type AnyNode, childrenNamed, type Element, isElement, walk } from './html-tree.ts'

/** Elements that stand on lines of their own. */
export const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/**
 * A table of data has rows and columns, and no cell that holds the page.
 *
 * One that holds others is a layout, unless it has three columns or more and the others fill little of it.
 */
export function isDataTable(table: Element): boolean {
  const before = known.get(table)
  if (before !== undefined) return before
  const data = holdsData(table)
  known.set(table, data)
  return data
}

/** What was found: tables in tables would be counted again at every level. */
const known = new WeakMap<Element, boolean>()

function holdsData(table: Element): boolean {
  const rows = rowsOf(table)
  if (rows.length < 2) return false
  let widest = 0
  let blocks = 0
  let text = 0
  let most = 0
  let nested = 0
  for (const row of rows) {
    const cells = cellsOf(row)
    widest = Math.max(widest, cells.length)
    for (const cell of cells) {
      const inside = countBlocks(cell)
      text += inside.text
      nested += inside.nested
      if (inside.text > most) {
        most = inside.text
        blocks = inside.blocks
      }
    }
  }
  if (nested > 0 && (widest < 3 || nested * 3 > text)) return false
  return widest >= 2 && !(blocks >= 5 && most * 10 > text * 6)
}

/** The rows of a table itself, not those of tables in its cells. */
export function rowsOf(table: Element): Element[] {
  const rows: Element[] = []
  for (const child of table.children as AnyNode[]) {
    if (!isElement(child)) continue
    if (child.name === 'tr') rows.push(child)
    else if (/^t(?:body|head|foot)$/.test(child.name)) rows.push(...childrenNamed(child, 'tr'))
  }
  return rows
}

function countBlocks(cell: Element): { blocks: number; text: number; nested: number } {
  let blocks = 0
  let text = 0
  let nested = 0
  let inTable = 0
  walk(
    cell,
    node => {
      if (node.type === 'text') {
        const length = node.data.trim().length
        text += length
        if (inTable > 0) nested += length
      } else if (isElement(node) && node !== cell && (node.name === 'br' || BLOCKS.has(node.name))) {
        blocks++
        if (node.name === 'table') inTable++
      }
      return true
    },
    node => {
      if (isElement(node) && node.name === 'table') inTable--
    },
  )
  return { blocks, text, nested }
}

/** The cells of a row. */
export function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => {
    const node = child as AnyNode
    return isElement(node) && (node.name === 'td' || node.name === 'th')
  })
}
