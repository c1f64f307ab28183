/**
 * Turns a web page into its main text, its tables and what it says about itself.
 *
 * Invariants: no line of navigation, share bar, counter, 信息索引 table, footer, script or hidden text is in the text;
 * every line of it is visible on the page, in the page's order, the heading first.
 */
import type { Diagnostic } from '../model.ts'
import { LoadError } from './error.ts'
import { fold, readBlocks } from './html-lines.ts'
import { findMain, furnitureByName, type Main, unread } from './html-main.ts'
import { indexTables, labelledValues, type PageFacts, readFacts, readLabels, simple } from './html-meta.ts'
import {
  type AnyNode,
  type Document,
  type Element,
  elementsNamed,
  isElement,
  pageTree,
  textIn,
  walk,
  within,
} from './html-tree.ts'
import { FURNITURE_LINES } from './lexicon/page.ts'
import { type Block, write } from './lines.ts'
import type { Content, Task } from './loaded.ts'

/** Reads a page that is already text. */
export function readHtml(html: string, task: Task): Content {
  const { root, plain } = pageTree(html, task)
  const diagnostics: Diagnostic[] = []
  if (plain)
    diagnostics.push(note('load.html.depth', 'The page nests too deeply to be repaired; it was read as written.'))
  const facts = readFacts(root)
  const furniture = dropIndexTables(root)
  const main = findMain(root)
  const blocks = main.parts.flatMap(part => readBlocks(part, { task, measures: main.measures }))
  const kept = trimFurniture(blocks, furniture)
  readLabels([...furniture, ...linesAround(root, main)], facts)
  withHeading(kept, root, main, facts)
  const { text, tables } = write(kept, task)
  if (text === '') {
    throw new LoadError(
      'load.empty',
      task.file,
      'the page holds no text; if a script fills it in, save it from a browser',
    )
  }
  if (text.length < 60) {
    diagnostics.push(
      note('load.html.short', `The page's main text has ${text.length} characters; it may be missing.`, 'warning'),
    )
  }
  return {
    text,
    tables,
    title: facts.title,
    publishedOn: facts.publishedOn,
    issuer: facts.issuer,
    siteCode: facts.siteCode,
    diagnostics,
  }
}

function note(code: string, message: string, severity: Diagnostic['severity'] = 'info'): Diagnostic {
  return { code, severity, message, span: null }
}

/** Takes the 信息索引 tables out of the tree; their rows are the answer. */
function dropIndexTables(root: Document): string[] {
  const rows: string[] = []
  for (const table of indexTables(root)) {
    rows.push(...indexRows(table))
    const siblings = table.parent?.children
    siblings?.splice(siblings.indexOf(table), 1)
    if (table.prev !== null) table.prev.next = table.next
    if (table.next !== null) table.next.prev = table.prev
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

/**
 * Drops furniture at the head and the foot. In between nothing is touched: a ledger may hold any words.
 *
 * The dropped lines are added to `furniture`, because date and source are often printed there only.
 */
function trimFurniture(blocks: readonly Block[], furniture: string[]): Block[] {
  const prose = blocks.findIndex(isProse)
  const head = Math.min(prose < 0 ? blocks.length : prose, 16)
  const foot = Math.max(head, blocks.length - 10)
  const kept: Block[] = []
  let behindText = false
  for (const [at, block] of blocks.entries()) {
    const edge = at < head || at >= foot
    if (edge && typeof block === 'string' && (behindText || isFurnitureLine(block) || isLabelLine(block, at < head))) {
      furniture.push(block)
      // 相关链接 ends the text: what follows are other pages' titles.
      if (at >= foot && RELATED.test(simple(block)) && !blocks.slice(at).some(isProse)) behindText = true
    } else kept.push(block)
  }
  return kept
}
const RELATED = /^\s*(?:相关|推荐|延伸|热点|最新)/

function isProse(block: Block): boolean {
  return (
    typeof block !== 'string' ||
    (block.length >= 30 && /[，。；,;]/.test(block) && !isFurnitureLine(block) && !isLabelLine(block, true))
  )
}

/** Whether a line, standing alone, is furniture whatever is around it. */
export function isFurnitureLine(line: string): boolean {
  if (line.length > 160) return false
  const bare = simple(line).replace(/\s+/g, '')
  return FURNITURE_LINES.some(pattern => pattern.test(bare))
}

/**
 * A short line that begins with a label of the index, or with a day and an hour.
 *
 * At the foot a bare date is the signature's: there only labels of editing and counting are furniture.
 */
function isLabelLine(line: string, atHead: boolean): boolean {
  if (line.length > (atHead ? 160 : 80)) return false
  if (!atHead) return startsWithLabel(line) && !/^(?:日期|时间)/.test(line)
  return /^[【[(（\s]*\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?\s+\d{1,2}:\d\d/.test(line) || startsWithLabel(line)
}

function startsWithLabel(line: string): boolean {
  const [first] = labelledValues(line.replace(/^[【[(（\s]+/, ''))
  if (first === undefined) return false
  return simple(line)
    .replace(/[\s【[(（]/g, '')
    .startsWith(first[0])
}

/** The short lines outside the main text, where date and source are printed. */
function linesAround(root: Document, main: Main): string[] {
  const first = main.parts[0]
  if (first === undefined) return []
  const lines: string[] = []
  walk(root, node => {
    if (main.parts.includes(node as Element)) return false
    if (node.type === 'text') {
      const line = fold(node.data)
      if (line.length > 1 && line.length < 160) lines.push(line)
      return false
    }
    if (!isElement(node)) return 'children' in node
    return !unread(node)
  })
  // 来源：<span>区教育局</span> leaves label and value on two lines.
  return lines.map((line, at) => (/[:：]$/.test(line) ? line + (lines[at + 1] ?? '') : line))
}

/** Puts the page's own heading before the text, where it is printed outside the main part and not repeated in it. */
function withHeading(blocks: Block[], root: Document, main: Main, facts: PageFacts): void {
  const opening = blocks
    .slice(0, 6)
    .map(block => (typeof block === 'string' ? bare(block) : ''))
    .join('')
  const heading = findHeading(root, main, facts)
  if (heading === null) {
    facts.title ??= titleOf(facts.pageTitle)
    return
  }
  facts.title ??= heading
  if (!opening.includes(bare(heading))) blocks.unshift(heading)
}

function bare(text: string): string {
  return text.replace(/[\s\u3000]/g, '')
}

/** The site's name behind the last dash or underscore is no part of a page's title. */
function titleOf(pageTitle: string): string | null {
  return pageTitle.replace(/\s*[-_|—–]+\s*[^-_|—–]{2,30}$/, '') || null
}

/** The printed heading: the one that the page's title or ArticleTitle repeats, or else the first `<h1>` of some length. */
function findHeading(root: Document, main: Main, facts: PageFacts): string | null {
  const wanted = bare(facts.title ?? '')
  const title = bare(facts.pageTitle)
  let found: string | null = null
  let first: string | null = null
  walk(root, node => {
    if (found !== null) return false
    if (!isElement(node)) return 'children' in node
    if (unread(node)) return false
    const ranked = /^h[1-3]$/.test(node.name)
    if (!ranked && !isTitleName(node)) return true
    const heading = headingText(node)
    const plain = bare(heading)
    if (plain.length < 6 || plain.length > 120) return true
    if ((wanted !== '' && plain === wanted) || title.startsWith(plain)) found = heading
    else if (node.name === 'h1' && first === null && !main.parts.some(part => within(node, part)) && !inFurniture(node))
      first = heading
    return true
  })
  return found ?? first
}

function isTitleName(element: Element): boolean {
  const name = `${element.attribs.id ?? ''} ${element.attribs.class ?? ''}`
  return name.length > 1 && /title|tit\b|biaoti|headline|(?:^|[\s_-])bt(?:$|[\s_-])/i.test(name)
}

function inFurniture(element: Element): boolean {
  for (let at = element.parent as AnyNode | null; isElement(at); at = at.parent as AnyNode | null) {
    if (at.name !== 'header' && furnitureByName(at) && textIn(at).length < 600) return true
  }
  return elementsNamed(element, 'a').length > 0
}

/** A heading in one line: a `<br>` in it breaks the line, not the title. */
function headingText(element: Element): string {
  let out = ''
  walk(element, node => {
    if (node.type === 'text') out += node.data
    else if (isElement(node) && (unread(node) || /^(?:h[4-6]|small|sub|sup)$/.test(node.name))) return false
    return true
  })
  return fold(out)
}
