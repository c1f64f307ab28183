/**
 * Turns printed pages, characters and rules at their places, into paragraphs and tables in reading order.
 *
 * PDF and OFD know no paragraphs. What is read from geometry: lines, what repeats at the edges of pages, paragraphs that
 * go on behind a line or page break, tables between rules. Lengths are in the page's unit, y grows downwards.
 */
import { type GridRow, readGrids } from './layout-grid.ts'
import { joinTables } from './layout-join.ts'
import { isPageEdge, lineOf, linesOf, type PageLine } from './layout-lines.ts'
import { type Block, joinLines, layOut } from './lines.ts'
import type { Task } from './loaded.ts'

/** Characters that were printed in one go. `y` is their baseline. */
export interface Run {
  x: number
  y: number
  width: number
  size: number
  text: string
}

/** A straight rule, horizontal or vertical, `x1 ≤ x2` and `y1 ≤ y2`. */
export interface Rule {
  x1: number
  y1: number
  x2: number
  y2: number
}

export interface PageShape {
  width: number
  height: number
  runs: Run[]
  rules: Rule[]
}

/** What stands on a page, from top to bottom. */
type Item = PageLine | GridRow[]

/** The paragraphs and tables of a document. */
export function readPages(pages: readonly PageShape[], task: Task): Block[] {
  const read = pages.map(page => itemsOf(page))
  dropFurniture(pages, read)
  const items = joinOverPages(read)
  const frame = frameOf(items, Math.max(0, ...pages.map(page => page.width)))
  const blocks: Block[] = []
  let paragraph: PageLine[] = []
  const close = () => {
    if (paragraph.length > 0) blocks.push(joinLines(paragraph.map(line => line.text)))
    paragraph = []
  }
  for (const item of items) {
    if (Array.isArray(item)) {
      close()
      blocks.push(
        layOut(
          item.map(row => row.cells),
          task,
        ),
      )
      continue
    }
    const last = paragraph.at(-1)
    if (last === undefined || !goesOn(last, item, paragraph, frame)) close()
    paragraph.push(item)
  }
  close()
  return blocks
}

/** Lines and tables of a page, from top to bottom. */
function itemsOf(page: PageShape): Item[] {
  const { grids, rest } = readGrids(page)
  const items: { y: number; item: Item }[] = grids.map(({ top, rows }) => ({ y: top, item: rows }))
  for (const runs of linesOf(rest)) {
    const line = lineOf(runs, page)
    if (line.text !== '') items.push({ y: line.y, item: line })
  }
  return items.sort((a, b) => a.y - b.y).map(({ item }) => item)
}

/** Takes page numbers, running headers and small print at the edges out. */
function dropFurniture(pages: readonly PageShape[], read: Item[][]): void {
  const seen = new Map<string, Set<number>>()
  const key = (line: PageLine) =>
    `${line.text.replace(/\d+/g, '#').replace(/\s/g, '')}@${Math.round(line.y / line.size)}`
  const edges = read.map((items, at) =>
    items.filter((item): item is PageLine => !Array.isArray(item) && isPageEdge(item, pages[at]!)),
  )
  for (const [at, lines] of edges.entries()) {
    for (const line of lines) seen.set(key(line), (seen.get(key(line)) ?? new Set()).add(at))
  }
  const body = bodySize(read)
  for (const [at, lines] of edges.entries()) {
    const gone = lines.filter(line => {
      const repeats = seen.get(key(line))!.size
      return isPageNumber(line.text) || (repeats >= 2 && repeats * 4 >= pages.length) || line.size <= 0.75 * body
    })
    read[at] = read[at]!.filter(item => Array.isArray(item) || !gone.includes(item))
  }
}

/** `— 3 —`, `第3页 共12页`, `3/12`, `- iv -` */
function isPageNumber(text: string): boolean {
  return /^[\s\-—–－―·.•|]{0,12}第?\s{0,3}(?:\d{1,4}|[ivxl]{1,6})\s{0,3}页?\s{0,3}(?:[/／,，]?\s{0,3}共?\s{0,3}\d{1,4}\s{0,3}页?)?[\s\-—–－―·.•|]{0,12}$/i.test(
    text,
  )
}

/** The size that most characters have. */
function bodySize(read: readonly Item[][]): number {
  const characters = new Map<number, number>()
  for (const items of read) {
    for (const item of items) {
      if (Array.isArray(item)) continue
      const size = Math.round(item.size * 2) / 2
      characters.set(size, (characters.get(size) ?? 0) + item.text.length)
    }
  }
  let best = 0
  let most = 0
  for (const [size, count] of characters) {
    if (count > most) {
      best = size
      most = count
    }
  }
  return most < 200 ? 0 : best
}

/** One list of items; a table at the foot of a page and one of the same columns at the head of the next are one. */
function joinOverPages(read: readonly Item[][]): Item[] {
  const items: Item[] = []
  for (const page of read) {
    for (const [at, item] of page.entries()) {
      const last = items.at(-1)
      if (at === 0 && Array.isArray(item) && Array.isArray(last) && joinTables(last, item)) continue
      items.push(item)
    }
  }
  return items
}

/** The edges between which full lines run. */
interface Frame {
  left: number
  right: number
}

function frameOf(items: readonly Item[], page: number): Frame {
  const lines = items.filter((item): item is PageLine => !Array.isArray(item))
  const widest = Math.max(0, ...lines.map(line => line.right - line.x))
  const full = lines.filter(line => line.right - line.x > 0.8 * widest)
  const lefts = full.map(line => line.x).sort((a, b) => a - b)
  const rights = full.map(line => line.right).sort((a, b) => a - b)
  // The right edge is ragged by up to a character, and marks may hang out over it: the middle is what lines keep to.
  // Where all lines are short none is full: what they keep to is no edge.
  const right = Math.max(rights[rights.length >> 1] ?? 0, 0.6 * page)
  // Of a few lines the full ones may all be first ones, which are indented.
  const left = full.length < 5 ? Math.min(...lines.map(line => line.x)) : lefts[Math.floor(lefts.length * 0.1)]!
  return { left: lines.length === 0 ? 0 : left, right }
}

/**
 * Whether a line goes on with the paragraph before it: it is not indented, and its first word would not have fitted
 * behind the last line.
 */
function goesOn(last: PageLine, next: PageLine, paragraph: readonly PageLine[], { left, right }: Frame): boolean {
  const em = last.size
  if (Math.abs(next.size - em) > 0.15 * em) return false
  // A centred heading that is wider than a line goes on in the middle of the next.
  const middle = (left + right) / 2
  if (next.x > left + 2.5 * em && isCentred(last, middle) && isCentred(next, middle))
    return last.right - last.x + next.firstWord > right - left - 0.5 * em
  const margin = paragraph.length > 1 ? paragraph[1]!.x : left
  if (Math.abs(next.x - margin) > 0.8 * em && Math.abs(next.x - left) > 0.8 * em) return false
  // A wider gap than between the lines of the paragraph, on the same page.
  const gap = next.y - last.y
  if (paragraph.length > 1 && gap > 0) {
    const usual = last.y - paragraph.at(-2)!.y
    if (usual > 0 && gap > 1.35 * usual) return false
  }
  return last.right + next.firstWord > right - 0.2 * em
}

function isCentred(line: PageLine, middle: number): boolean {
  return Math.abs((line.x + line.right) / 2 - middle) < line.size
}
