/**
 * Turns what a page prints around its main text into its heading, and into the lines in which date and source stand.
 *
 * Invariants: a heading is printed on the page; one that the text repeats is not put before it again.
 */
import { fold } from './fold.ts'
import type { Main } from './html-main.ts'
import { furnitureByName, unread } from './html-measure.ts'
import { isoDate, type PageFacts } from './html-meta.ts'
import { BLOCKS } from './html-table.ts'
import {
  type AnyNode,
  type Document,
  type Element,
  elementsNamed,
  isElement,
  textIn,
  walk,
  within,
} from './html-tree.ts'
import { simple } from './labels.ts'
import { TITLE_ENDING } from './lexicon/page.ts'
import type { Block } from './lines.ts'

/** The lines outside the main text, as a reader sees them. */
export interface Around {
  before: string[]
  after: string[]
}

export function linesAround(root: Document, { parts }: Main): Around {
  const around: Around = { before: [], after: [] }
  const wanted = new Set<AnyNode>(parts)
  let into = around.before
  let line = ''
  const end = () => {
    const folded = line === '' ? '' : fold(line)
    line = ''
    if (folded.length > 1 && folded.length < 200) into.push(folded)
  }
  walk(
    root,
    node => {
      if (node.type === 'text') {
        line += node.data
        return false
      }
      if (!isElement(node)) return 'children' in node
      if (BLOCKS.has(node.name) || node.name === 'br') end()
      if (wanted.has(node)) into = around.after
      return !wanted.has(node) && !unread(node)
    },
    node => {
      if (isElement(node) && BLOCKS.has(node.name)) end()
    },
  )
  end()
  return around
}

/** Puts the page's own heading before the text, where it is printed outside the main part and not repeated in it. */
export function withHeading(blocks: Block[], root: Document, main: Main, around: Around, facts: PageFacts): void {
  const opening = blocks
    .slice(0, 6)
    .map(block => (typeof block === 'string' ? bare(block) : ''))
    .join('')
  const prose = blocks.findIndex(block => typeof block !== 'string' || block.includes('。'))
  const titled = blocks.slice(0, Math.min(prose < 0 ? 2 : prose, 2)).some(line => looksLikeTitle(line as string))
  const heading = findHeading(root, main, around, facts, titled || repeatsTitle(opening, facts))
  if (heading === null) {
    facts.title ??= titleOf(facts.pageTitle)
    return
  }
  facts.title ??= heading
  if (!opening.includes(bare(heading))) blocks.unshift(heading)
}

/** A day that stands alone behind the heading: `2024-02-08 19:32 稿源：滨城日报`. */
export function dateBehindHeading(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (/^[【[(（\s]*(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}/.test(line) && line.length < 160) {
      const day = isoDate(line)
      if (day !== null) return day
    }
  }
  return null
}

function bare(text: string): string {
  return text.replace(/[\s\u3000]/g, '')
}

/** The site's name behind the last dash or underscore is no part of a page's title. */
function titleOf(pageTitle: string): string | null {
  return pageTitle.replace(/\s*[-_|—–]+\s*[^-_|—–]{2,30}$/, '') || null
}

/**
 * The printed heading: what the page's title or ArticleTitle repeats, in an element or in lines; or the first `<h1>` of
 * some length; or, where that is the site's name, the last line before the text that ends as titles of documents do.
 */
function findHeading(root: Document, main: Main, around: Around, facts: PageFacts, titled: boolean): string | null {
  const wanted = bare(facts.title ?? '')
  const title = bare(facts.pageTitle)
  const isTitle = (plain: string) => (wanted !== '' && plain === wanted) || title.startsWith(plain)
  const { exact, first } = headingElements(root, main, isTitle)
  if (exact !== null) return exact
  const printed = linesThat(around.before, plain => isTitle(plain) && plain.length >= 8)
  if (printed !== null) return printed
  if (first !== null && endsAsTitle(first)) return first
  if (titled) return first
  return around.before.findLast(looksLikeTitle) ?? first
}

/** Whether the text opens with the page's title already. */
function repeatsTitle(opening: string, facts: PageFacts): boolean {
  const wanted = bare(facts.title ?? '')
  const title = bare(facts.pageTitle)
  return (
    (wanted.length >= 8 && opening.startsWith(wanted)) || (opening.length >= 8 && title.startsWith(opening.slice(0, 8)))
  )
}

function endsAsTitle(line: string): boolean {
  return TITLE_ENDING.test(simple(bare(line)))
}

/** A line of a title's length and ending; a numbered heading is none. */
function looksLikeTitle(line: string): boolean {
  if (line.length < 10 || line.length > 80 || !endsAsTitle(line)) return false
  return !/[。>»›：:|]|^(?:首页|当前|您|[一二三四五六七八九十]{1,3}、|第.{1,3}(?:部分|章)|[（(\d])/.test(line)
}

function headingElements(root: Document, main: Main, isTitle: (plain: string) => boolean) {
  let exact: string | null = null
  let first: string | null = null
  walk(root, node => {
    if (exact !== null) return false
    if (!isElement(node)) return 'children' in node
    if (unread(node)) return false
    if (!/^h[1-3]$/.test(node.name) && !isTitleName(node)) return true
    const heading = headingText(node)
    const plain = bare(heading)
    if (plain.length < 6 || plain.length > 120) return true
    if (isTitle(plain)) exact = heading
    else if (node.name === 'h1' && first === null && !main.parts.some(part => within(node, part)) && !inFurniture(node))
      first = heading
    return true
  })
  return { exact: exact as string | null, first: first as string | null }
}

/** One to three lines in a row that together are the title. */
function linesThat(lines: readonly string[], isTitle: (plain: string) => boolean): string | null {
  for (let at = 0; at < lines.length; at++) {
    let joined = ''
    for (let count = 1; count <= 3 && at + count <= lines.length && joined.length < 120; count++) {
      joined += lines[at + count - 1]!
      if (isTitle(bare(joined))) return joined
    }
  }
  return null
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
