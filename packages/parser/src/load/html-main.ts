/**
 * Turns a page's tree into the elements that hold its main text.
 *
 * Known containers first; where none is met, or it holds little of the page's prose, the densest element; then tables
 * that stand beside the pick are taken in. What is hidden, or is furniture by its tag or name, counts for nothing.
 */
import { isDataTable } from './html-table.ts'
import { type AnyNode, type Document, type Element, isElement, walk, within } from './html-tree.ts'
import { FURNITURE_NAMES, MAIN_CONTAINERS } from './lexicon/page.ts'

/** Where the main text stands, and what around it is to be left out. */
export interface Main {
  /** In document order; none inside another. Empty where the page has no text at all. */
  parts: Element[]
  /** The measure of every element that holds text. */
  measures: Map<AnyNode, Measure>
  how: 'container' | 'density'
}

/** What stands inside an element. */
export interface Measure {
  /** Characters outside links. */
  text: number
  /** Characters of prose: text with punctuation, or long. */
  prose: number
  /** Characters inside links, and how many links. */
  linked: number
  links: number
  /** Characters inside data tables, linked ones too. */
  tabled: number
}

const UNREAD = new Set(
  'script style noscript template head title iframe object embed svg canvas video audio select button textarea input datalist map nav'.split(
    ' ',
  ),
)
const CONTAINERS = new Set(MAIN_CONTAINERS)
const FURNITURE = new Set(FURNITURE_NAMES)
const HIDING = /(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt)?\s*(?:;|$|!))/i

/** Whether an element shows nothing that is read. */
export function unread(element: Element): boolean {
  if (UNREAD.has(element.name)) return true
  const { style } = element.attribs
  if (style !== undefined && HIDING.test(style)) return !isContainer(element)
  return element.attribs.hidden !== undefined && !isContainer(element)
}

/** Whether a site system is known to put the main text into elements of this id or class. */
function isContainer(element: Element): boolean {
  return names(element).some(name => CONTAINERS.has(name))
}

/** Ids and classes in small letters. */
function names(element: Element): string[] {
  const { id, class: classes } = element.attribs
  if (id === undefined && classes === undefined) return []
  return `${id ?? ''} ${classes ?? ''}`.toLowerCase().split(/\s+/)
}

/** Whether an element is furniture by its tag or name: the names are taken apart, `share-box` is a share bar. */
export function furnitureByName(element: Element): boolean {
  if (element.name === 'footer' || element.name === 'aside' || element.name === 'header') return true
  const { id, class: classes } = element.attribs
  if (id === undefined && classes === undefined) return false
  const words = `${id ?? ''} ${classes ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_\d-]+/)
  return words.some(word => FURNITURE.has(word)) || names(element).some(name => FURNITURE.has(name))
}

/** Measures every element once. */
export function measure(root: Document): Map<AnyNode, Measure> {
  const measures = new Map<AnyNode, Measure>()
  let inLink = 0
  walk(
    root,
    node => {
      if (node.type === 'text') {
        count(node.data, inLink > 0, measures.get(node.parent as AnyNode))
        return false
      }
      if (!('children' in node) || (isElement(node) && unread(node))) return false
      if (isElement(node) && node.name === 'a' && node.attribs.href !== undefined) inLink++
      measures.set(node, { text: 0, prose: 0, linked: 0, links: 0, tabled: 0 })
      return true
    },
    node => {
      const own = measures.get(node)!
      if (isElement(node) && node.name === 'a' && node.attribs.href !== undefined) {
        inLink--
        own.links++
      }
      const above = node.parent === null ? undefined : measures.get(node.parent as AnyNode)
      if (above === undefined) return
      above.text += own.text
      above.prose += own.prose
      above.linked += own.linked
      above.links += own.links
      above.tabled += isElement(node) && node.name === 'table' && isDataTable(node) ? own.text + own.linked : own.tabled
    },
  )
  return measures
}

function count(text: string, linked: boolean, into: Measure | undefined): void {
  if (into === undefined) return
  let characters = 0
  let marks = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code <= 32 || code === 0xa0 || code === 0x3000) continue
    characters++
    // 。、，；： and their half-width forms
    if (
      code === 0x3002 ||
      code === 0x3001 ||
      code === 0xff0c ||
      code === 0xff1b ||
      code === 0xff1a ||
      code === 0x2c ||
      code === 0x3b
    )
      marks++
  }
  if (linked) {
    into.linked += characters
    return
  }
  into.text += characters
  if (marks > 0 || characters >= 20) into.prose += characters
}

/** The main text's place in a page. */
export function findMain(root: Document): Main {
  const measures = measure(root)
  const body = bodyOf(root)
  const whole = measures.get(body)
  if (whole === undefined || whole.text + whole.linked === 0) return { parts: [], measures, how: 'density' }
  const known = knownContainers(root, measures)
  const knownProse = known.reduce((sum, part) => sum + measures.get(part)!.prose, 0)
  const dense = densest(body, measures)
  const denseProse = measures.get(dense)!.prose
  if (known.length > 0 && knownProse * 2 >= denseProse)
    return { parts: widen(known, measures), measures, how: 'container' }
  return { parts: widen([dense], measures), measures, how: 'density' }
}

function bodyOf(root: Document): AnyNode {
  let body: AnyNode = root
  walk(root, node => {
    if (isElement(node) && node.name === 'body') body = node
    return body === root
  })
  return body
}

/** The known containers of the name that holds most prose, outermost ones only. */
function knownContainers(root: Document, measures: Map<AnyNode, Measure>): Element[] {
  const byName = new Map<string, Element[]>()
  walk(root, node => {
    if (!isElement(node)) return 'children' in node
    if (!measures.has(node)) return false
    for (const name of names(node)) {
      if (!CONTAINERS.has(name)) continue
      const same = byName.get(name) ?? []
      if (same.length === 0 || !within(node, same.at(-1)!)) same.push(node)
      byName.set(name, same)
    }
    return true
  })
  let best: Element[] = []
  let most = 0
  for (const same of byName.values()) {
    const prose = same.reduce((sum, part) => sum + measures.get(part)!.prose, 0)
    // Nested containers hold the same prose: the inner one has less furniture in it, so the later of equals wins.
    if (prose > 0 && prose >= most) {
      best = same.filter(part => measures.get(part)!.prose > 0)
      most = prose
    }
  }
  return best
}

/** Down from the body, always into the child that holds three quarters of the prose. */
function densest(body: AnyNode, measures: Map<AnyNode, Measure>): Element {
  let at = body
  while (true) {
    const whole = measures.get(at)!
    const children = ('children' in at ? at.children : []) as AnyNode[]
    const next = children.find(child => {
      const part = measures.get(child)
      return part !== undefined && part.prose > 0 && part.prose * 4 >= whole.prose * 3
    })
    // A lone paragraph or ledger is no main text: its parent is.
    if (
      next === undefined ||
      !isElement(next) ||
      besideTables(next, measures) < 10 ||
      (/^(?:p|span|font|strong|b|td|tr|tbody|table)$/.test(next.name) && !deep(next))
    )
      break
    at = next
  }
  return at as Element
}

/** Whether an element holds blocks of its own, as the cells of a layout table do. */
function deep(element: Element): boolean {
  let blocks = 0
  walk(element, node => {
    if (isElement(node) && node !== element && /^(?:p|div|br|table|section)$/.test(node.name)) blocks++
    return blocks < 3
  })
  return blocks >= 3
}

/** Takes tables in that stand beside the pick, and prose of its own kind between them, up to two levels above. */
function widen(parts: Element[], measures: Map<AnyNode, Measure>): Element[] {
  const all = new Set<Element>(parts)
  for (const part of parts) {
    let level: AnyNode = part
    for (let up = 0; up < 2; up++) {
      for (const way of ['prev', 'next'] as const) {
        for (let beside = level[way] as AnyNode | null; beside !== null; beside = beside[way] as AnyNode | null) {
          if (isElement(beside) && holdsTable(beside, measures)) all.add(beside)
        }
      }
      const above = level.parent as AnyNode | null
      if (!isElement(above) || above.name === 'body') break
      level = above
    }
  }
  const outer = [...all].filter(part => ![...all].some(other => other !== part && within(part, other)))
  return outer.length > 1 ? inDocumentOrder(outer) : outer
}

/** A data table of more text than links, or a block of little else. */
function holdsTable(element: Element, measures: Map<AnyNode, Measure>): boolean {
  const inside = measures.get(element)
  if (inside === undefined || inside.text < 40 || inside.linked > inside.text || furnitureByName(element)) return false
  return besideTables(element, measures) * 5 <= inside.text
}

/** Characters of an element outside its data tables. */
function besideTables(element: Element, measures: Map<AnyNode, Measure>): number {
  const inside = measures.get(element)
  if (inside === undefined) return 0
  const whole = inside.text + inside.linked
  return whole - (element.name === 'table' && isDataTable(element) ? whole : inside.tabled)
}

function inDocumentOrder(elements: Element[]): Element[] {
  let root: AnyNode = elements[0]!
  while (root.parent !== null) root = root.parent as AnyNode
  const wanted = new Set<AnyNode>(elements)
  const ordered: Element[] = []
  walk(root, node => {
    if (wanted.has(node)) ordered.push(node as Element)
    return true
  })
  return ordered
}
