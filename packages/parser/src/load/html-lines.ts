/**
 * Turns a part of a page into lines as a reader would see them: one a paragraph, one a table row.
 *
 * Invariants: white space is folded as browsers fold it, but a line break between two Chinese characters leaves nothing;
 * a data table becomes a grid, a table that only lays the page out becomes its cells' paragraphs.
 */
import { fold } from './fold.ts'
import { isFurnitureLine } from './furniture-lines.ts'
import { furnitureByName, type Measure, unread } from './html-measure.ts'
import { BLOCKS, cellsOf, isDataTable, rowsOf } from './html-table.ts'
import { type AnyNode, type Element, elementsNamed, isElement, textIn, walk } from './html-tree.ts'
import { type Block, type Cell, joinLines, layOut } from './lines.ts'
import type { Task } from './loaded.ts'
import { numberLabel } from './numbering.ts'

/** What decides inside the walk. */
export interface LineOptions {
  task: Task
  /** Blocks of furniture are left out by name and by density of links; absent where everything is text (DOCX). */
  measures?: Map<AnyNode, Measure>
}

/** The blocks inside an element. */
export function readBlocks(root: AnyNode, options: LineOptions): Block[] {
  const out: Block[] = []
  const lines = new Lines(line => out.push(line))
  const ordinals = new Map<AnyNode, number>()
  walk(
    root,
    node => {
      if (node.type === 'text') {
        lines.text(node.data, preformatted(node.parent as AnyNode))
        return false
      }
      if (!isElement(node)) return 'children' in node
      if (unread(node) || (node !== root && (isFurniture(node, options.measures) || isTool(node, options))))
        return false
      if (node.name === 'br') lines.end()
      if (node.name === 'table' && isDataTable(node)) {
        lines.end()
        readTable(node, options, out)
        return false
      }
      if (BLOCKS.has(node.name)) lines.end()
      if (node.name === 'li') lines.mark(listMark(node, ordinals))
      return true
    },
    node => {
      if (isElement(node) && BLOCKS.has(node.name)) lines.end()
    },
  )
  lines.end()
  return out
}

/** Gathers inline text into lines. */
class Lines {
  private line = ''
  private marked = ''
  private readonly put: (line: string) => void

  constructor(put: (line: string) => void) {
    this.put = put
  }

  text(data: string, kept: boolean): void {
    if (!kept) {
      this.line += data
      return
    }
    const [first, ...rest] = data.split(/\r?\n/)
    this.line += first
    for (const line of rest) {
      this.end()
      this.line = line
    }
  }

  /** What the next line begins with: an item's own paragraph may stand on a line below its mark in the source. */
  mark(mark: string): void {
    this.marked = mark
  }

  end(): void {
    if (this.line === '') return
    const line = fold(this.line)
    this.line = ''
    if (line === '') return
    this.put(this.marked + line)
    this.marked = ''
  }
}

function preformatted(node: AnyNode | null): boolean {
  for (let at = node, up = 0; isElement(at) && up < 3; at = at.parent as AnyNode | null, up++) {
    if (at.name === 'pre') return true
    if (at.attribs.style !== undefined && /white-space\s*:\s*(?:pre|break-spaces)/i.test(at.attribs.style)) return true
  }
  return false
}

/** The mark that a browser prints before a list item: `1. `, `一、`; none before bullets and unmarked lists. */
function listMark(item: Element, ordinals: Map<AnyNode, number>): string {
  const list = item.parent
  if (!isElement(list as AnyNode) || (list as Element).name !== 'ol') return ''
  const { attribs } = list as Element
  const style = `${attribs.style ?? ''};${item.attribs.style ?? ''}`
  const kind = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase() ?? attribs.type ?? 'decimal'
  const format = LIST_STYLES.get(kind)
  if (format === undefined) return ''
  const ordinal = ordinals.get(list as AnyNode) ?? (Number.parseInt(attribs.start ?? '1', 10) || 1)
  ordinals.set(list as AnyNode, ordinal + 1)
  const label = numberLabel(ordinal, format)
  return format === 'chineseCounting' ? `${label}、` : `${label}.`
}
const LIST_STYLES = new Map([
  ['decimal', 'decimal'],
  ['1', 'decimal'],
  ['decimal-leading-zero', 'decimalZero'],
  ['cjk-ideographic', 'chineseCounting'],
  ['cjk-decimal', 'chineseCounting'],
  ['simp-chinese-informal', 'chineseCounting'],
  ['trad-chinese-informal', 'chineseCounting'],
  ['lower-alpha', 'lowerLetter'],
  ['lower-latin', 'lowerLetter'],
  ['a', 'lowerLetter'],
  ['upper-alpha', 'upperLetter'],
  ['A', 'upperLetter'],
  ['lower-roman', 'lowerRoman'],
  ['i', 'lowerRoman'],
  ['upper-roman', 'upperRoman'],
  ['I', 'upperRoman'],
])

/** A small block that bears a furniture name, or a list of links that are no attachments. */
function isFurniture(element: Element, measures: Map<AnyNode, Measure> | undefined): boolean {
  if (measures === undefined || !BLOCKS.has(element.name)) return false
  const inside = measures.get(element)
  if (inside === undefined) return false
  if (inside.prose < 200 && inside.text < 300 && furnitureByName(element)) return true
  const listed = inside.links >= 3 ? inside.linked > 2 * inside.text : inside.links === 2 && inside.text <= 4
  return listed && !holdsAttachments(element)
}

/** A link that works the page and is no part of its text, wherever it stands: 回到目录, 展开全文. */
function isTool(element: Element, { measures }: LineOptions): boolean {
  if (measures === undefined || element.name !== 'a') return false
  const text = fold(textIn(element))
  return text.length <= 12 && isFurnitureLine(text)
}

function holdsAttachments(element: Element): boolean {
  return elementsNamed(element, 'a').some(link =>
    /\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)(?:$|\?)/i.test(link.attribs.href ?? ''),
  )
}

function readTable(table: Element, options: LineOptions, out: Block[]): void {
  const rows: Cell[][] = []
  for (const row of rowsOf(table)) {
    if (unread(row)) continue
    rows.push(
      cellsOf(row)
        .filter(cell => !unread(cell))
        .map(cell => ({
          text: joinLines(readBlocks(cell, { task: options.task }).flatMap(linesOf)),
          rowSpan: spanOf(cell.attribs.rowspan, rows.length),
          colSpan: spanOf(cell.attribs.colspan, 1),
        })),
    )
  }
  for (const caption of elementsNamed(table, 'caption')) out.push(...readBlocks(caption, options))
  out.push(layOut(rows, options.task))
}

/** A paragraph, or the rows of a table inside a cell. */
function linesOf(block: Block): string[] {
  if (typeof block === 'string') return [block]
  return block.rows.map(row => row.flatMap(cell => (cell === null || cell.text === '' ? [] : [cell.text])).join(' '))
}

/** A span attribute; `rowspan="0"` reaches to the end of the table. */
function spanOf(value: string | undefined, zero: number): number {
  const span = Number.parseInt(value ?? '1', 10)
  if (span === 0 && zero !== 1) return 65_534
  return Number.isFinite(span) && span > 0 ? span : 1
}
