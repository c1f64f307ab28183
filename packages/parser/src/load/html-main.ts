/**
 * Turns a page's tree into the elements that hold its main text.
 *
 * Known containers first; where none is met, or it holds little of the page's prose, the densest element; then what
 * stands beside the pick and is text of the same kind is taken in. Furniture by tag or name counts for nothing.
 */
import { CONTAINERS, furnitureByName, type Measure, measure, names } from './html-measure.ts'
import { isDataTable } from './html-table.ts'
import { type AnyNode, type Document, type Element, holds, isElement, textIn, walk, within } from './html-tree.ts'
import { simple } from './labels.ts'
import { FOOT_WORDS } from './lexicon/page.ts'

/** Where the main text stands, and what around it is to be left out. */
export interface Main {
  /** In document order; none inside another. Empty where the page has no text at all. */
  parts: Element[]
  /** The measure of every element that holds text. */
  measures: Map<AnyNode, Measure>
  how: 'container' | 'density'
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

/** Down from the body, always into the child that holds three quarters of the prose, until text stands beside it. */
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
      (/^(?:p|span|font|strong|b|td|tr|tbody|table)$/.test(next.name) && !deep(next)) ||
      isUnfolded(next) ||
      (at !== body && children.some(child => child !== next && isKin(child, next, measures)))
    )
      break
    at = next
  }
  return at as Element
}

/** A part of the text that a click on the heading before it unfolds. */
function isUnfolded(part: Element): boolean {
  let before = part.prev as AnyNode | null
  while (before !== null && !isElement(before)) before = before.prev as AnyNode | null
  return before !== null && holds(before, element => element.attribs['aria-expanded'] !== undefined)
}

/** Whether what stands beside a part of the main text is text too: sentences without links, in an element of its kind. */
function isKin(beside: AnyNode, part: Element, measures: Map<AnyNode, Measure>): boolean {
  if (!isElement(beside)) return beside.type === 'text' && isSentence(beside.data)
  const inside = measures.get(beside)
  if (inside === undefined || inside.prose < 20 || furnitureByName(beside)) return false
  const alike = beside.name === part.name && beside.attribs.class === part.attribs.class
  return (inside.links === 0 || alike) && isSentence(textIn(beside))
}

function isSentence(text: string): boolean {
  return /[^\s。]{20,}。/.test(text) && (text.length > 1_000 || !FOOT_WORDS.test(simple(text)))
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
          if (isElement(beside) && (holdsTable(beside, measures) || (up === 0 && isKin(beside, part, measures))))
            all.add(beside)
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
