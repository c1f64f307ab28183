/**
 * Turns a page's tree into the same tree without its furniture that structure tells: 信息索引 tables, lists of summaries
 * of other articles, comments of readers; and lines of text into those that are no furniture.
 */
import { fold } from './fold.ts'
import { endsText, isFurnitureLine, isLabelLine } from './furniture-lines.ts'
import { drop } from './html-measure.ts'
import { indexTables } from './html-meta.ts'
import { type AnyNode, type Document, type Element, isElement, textIn, walk, within } from './html-tree.ts'
import { labelledValues } from './labels.ts'
import { COMMENT_WORDS } from './lexicon/page.ts'
import type { Block } from './lines.ts'

/** Takes the 信息索引 tables out of the tree; their rows are the answer. */
export function dropIndexTables(root: Document): string[] {
  const rows: string[] = []
  for (const table of indexTables(root)) {
    rows.push(...indexRows(table))
    drop(table)
  }
  return rows
}

/** `label：value` for every pair, whether the label ends in a colon or fills a cell of its own. */
function indexRows(table: Element): string[] {
  const cells: string[] = []
  walk(table, node => {
    if (node.type !== 'text') return true
    const text = fold(node.data)
    if (text !== '') cells.push(text)
    return false
  })
  const rows: string[] = []
  for (const cell of cells) {
    const last = rows.at(-1)
    if (labelledValues(`${cell.replace(/[:：]$/, '')}：`).length === 1 && !/[:：]./.test(cell))
      rows.push(`${cell.replace(/[:：]$/, '')}：`)
    else if (last !== undefined) rows[rows.length - 1] = last + cell
    else rows.push(cell)
  }
  return rows
}

/** Takes summaries of other articles and readers' comments out of the tree. */
export function dropOthers(root: Document): void {
  for (const element of [...summaries(root), ...comments(root)]) if (element.parent !== null) drop(element)
}

/** Elements beside each other that all begin with a link to another page and go on with a few lines about it. */
function summaries(root: Document): Element[] {
  const parents = new Map<AnyNode, Element[]>()
  walk(root, node => {
    if (!isElement(node)) return 'children' in node
    if (node.name !== 'a' || !/^(?!#|javascript:)./i.test(node.attribs.href ?? '')) return true
    const item = startedBy(node)
    if (item !== null) {
      const parent = item.parent as AnyNode
      parents.set(parent, [...(parents.get(parent) ?? []), item])
    }
    return false
  })
  return [...parents.values()].filter(items => items.length >= 2 && alike(items)).flat()
}

/** The element that a link opens and that says more than the link: the highest of a summary's length. */
function startedBy(link: Element): Element | null {
  const title = textIn(link).trim().length
  if (title < 6) return null
  let found: Element | null = null
  for (let at = link as AnyNode, up = 0; up < 5; up++) {
    const above = at.parent as AnyNode | null
    if (!isElement(above) || above.name === 'body' || !opens(at)) break
    const text = textIn(above).replace(/\s+/g, '')
    if (text.length > 600) break
    if (text.length >= title + 20 && /[，。；]/.test(text)) found = above
    at = above
  }
  return found
}

/** Whether nothing but pictures, marks and a date stands before a node in its parent. */
function opens(node: AnyNode): boolean {
  for (let before = node.prev as AnyNode | null; before !== null; before = before.prev as AnyNode | null) {
    if (/[^\s\d·•●■>».:：/-]/.test(before.type === 'text' ? before.data : isElement(before) ? textIn(before) : ''))
      return false
  }
  return true
}

function alike(items: readonly Element[]): boolean {
  return items.every(item => item.name === items[0]!.name && item.attribs.class === items[0]!.attribs.class)
}

/**
 * The element of readers' comments: the lowest one that holds nearly all words of answering and approving, where these are four
 * or more and not much text stands beside. Cells of a table are none.
 */
function comments(root: Document): Element[] {
  const words = new Map<Element, number>()
  let all = 0
  walk(root, node => {
    if (node.type !== 'text') return !(isElement(node) && node.name === 'td')
    const text = node.data.trim()
    if (text.length > 12 || !COMMENT_WORDS.test(text)) return false
    all++
    for (let at = node.parent as AnyNode | null; isElement(at); at = at.parent as AnyNode | null)
      words.set(at, (words.get(at) ?? 0) + 1)
    return false
  })
  if (all < 4) return []
  // One of them may stand elsewhere: the text's own count of approvals.
  const common = [...words].filter(([, count]) => count * 5 >= all * 4).map(([element]) => element)
  const lowest = common.find(element => !common.some(other => other !== element && within(other, element)))
  if (lowest === undefined || lowest.name === 'body') return []
  return textIn(lowest).replace(/\s+/g, '').length <= 120 * all ? [lowest] : []
}

/**
 * Drops furniture at the head and the foot. In between nothing is touched: a ledger may hold any words.
 *
 * The dropped lines are added to `furniture`, because date and source are often printed there only.
 */
export function trimFurniture(blocks: readonly Block[], furniture: string[]): Block[] {
  const prose = blocks.findIndex(isProse)
  const head = Math.min(prose < 0 ? blocks.length : prose, 16)
  const foot = Math.max(head, Math.min(blocks.length - 10, blocks.findLastIndex(isProse) + 1), blocks.length - 40)
  const kept: Block[] = []
  let behindText = false
  for (const [at, block] of blocks.entries()) {
    const edge = at < head || at >= foot
    if (edge && typeof block === 'string' && (behindText || isFurnitureLine(block) || isLabelLine(block, at < head))) {
      furniture.push(block)
      // 相关链接 ends the text: what follows are other pages' titles.
      if (at >= foot && endsText(block) && !blocks.slice(at).some(isProse)) behindText = true
    } else kept.push(block)
  }
  return kept
}

function isProse(block: Block): boolean {
  return (
    typeof block !== 'string' ||
    (block.length >= 30 && /[，。；,;]/.test(block) && !isFurnitureLine(block) && !isLabelLine(block, true))
  )
}
