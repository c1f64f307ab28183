/**
 * Turns markup into a tree and walks it without recursion, so that no nesting is too deep.
 *
 * Invariants: nothing here reads the network; markup that a repairing parser would take quadratic time over is read by
 * the plain one, whose work is linear.
 */
import { load as loadRepairing } from 'cheerio'
import { load as loadPlain } from 'cheerio/slim'
import type { AnyNode, Document, Element } from 'domhandler'
import { beyond } from './error.ts'
import type { Task } from './loaded.ts'

export type { AnyNode, Document, Element }

/** Tags that never hold anything, or that need no end tag: they say nothing about depth. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr thead tbody tfoot option optgroup dt dd colgroup rp rt html head body'.split(
    ' ',
  ),
)
/** Tags that the repairing parser opens again in every block until they are closed. */
const REOPENED = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

/** The page as a tree, repaired where nesting is broken, and whether it was too deep to be repaired. */
export function pageTree(html: string, { file, limits }: Task): { root: Document; plain: boolean } {
  const { elements, depth, open } = survey(html)
  if (elements > limits.elements) throw beyond(file, 'elements', `a page of more than ${limits.elements} elements`)
  const deep = depth > limits.depth || open > limits.depth >> 2
  // Only the tree is wanted: `decodeEntities` and the rest stay at what browsers do.
  const $ = deep ? loadPlain(flattened(html, depth)) : elements > MANY ? loadPlain(html) : loadRepairing(html)
  return { root: $.root()[0] as Document, plain: deep }
}

/** From here on repairing costs more memory than it is worth. */
const MANY = 100_000

/** Beyond this depth even the plain parser's work is no longer linear. */
const BOTTOMLESS = 10_000

/** The page without formatting, which says nothing of its text; without blocks as well where these have no end. */
function flattened(html: string, depth: number): string {
  const unformatted = html.replace(
    /<\/?(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?:\s[^<>]{0,2000})?>/gi,
    '',
  )
  if (depth <= BOTTOMLESS) return unformatted
  return unformatted.replace(/<\/?(?!(?:a|script|style|title|head|meta|br)\b)[a-z][^<>]{0,2000}>/gi, '<br>')
}

/** Well-formed markup of our own making as a tree. */
export function markupTree(html: string): Document {
  return loadPlain(html).root()[0] as Document
}

/** An XML part of an office file as a tree; with `places`, every element knows its first and last character. */
export function xmlTree(xml: string, places = false): Document {
  const options = { xmlMode: true, decodeEntities: true, withStartIndices: places, withEndIndices: places }
  return loadPlain(xml, { xml: options }).root()[0] as Document
}

/** Counts start tags, their greatest depth, and formatting tags left open, in one pass over the source. */
function survey(html: string): { elements: number; depth: number; open: number } {
  let elements = 0
  let depth = 0
  let deepest = 0
  let open = 0
  let mostOpen = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const closing = html.charCodeAt(at + 1) === 0x2f
    TAG_NAME.lastIndex = closing ? at + 2 : at + 1
    const name = TAG_NAME.exec(html)?.[0].toLowerCase()
    if (name === undefined) continue
    if (!closing) elements++
    if (FLAT.has(name)) continue
    const step = closing ? -1 : 1
    depth = Math.max(0, depth + step)
    if (depth > deepest) deepest = depth
    if (!REOPENED.has(name)) continue
    open = Math.max(0, open + step)
    if (open > mostOpen) mostOpen = open
  }
  return { elements, depth: deepest, open: mostOpen }
}
const TAG_NAME = /[a-zA-Z][a-zA-Z0-9:-]{0,30}/y

/**
 * Walks a tree in document order. `enter` answers whether the inside is to be walked; `leave` is called for what was.
 */
export function walk(
  root: AnyNode,
  enter: (node: AnyNode) => boolean,
  leave: (node: AnyNode) => void = () => {},
): void {
  let node: AnyNode = root
  while (true) {
    const inside = enter(node)
    const child = inside && 'children' in node ? (node.children[0] as AnyNode | undefined) : undefined
    if (child !== undefined) {
      node = child
      continue
    }
    if (inside) leave(node)
    while (node !== root && node.next === null) {
      node = node.parent as AnyNode
      leave(node)
    }
    if (node === root) return
    node = node.next as AnyNode
  }
}

export function isElement(node: AnyNode | null): node is Element {
  return node !== null && (node.type === 'tag' || node.type === 'script' || node.type === 'style')
}

/** All elements of a name below a root, in document order, those inside another of the name included. */
export function elementsNamed(root: AnyNode, name: string): Element[] {
  const found: Element[] = []
  walk(root, node => {
    if (isElement(node) && node.name === name) found.push(node)
    return true
  })
  return found
}

/** Whether an element that passes a test stands below a root. Stops at the first. */
export function holds(root: AnyNode, test: (element: Element) => boolean): boolean {
  if (!('children' in root)) return false
  const open: AnyNode[] = [...root.children] as AnyNode[]
  while (open.length > 0) {
    const node = open.pop()!
    if (isElement(node) && test(node)) return true
    if ('children' in node) for (const child of node.children) open.push(child as AnyNode)
  }
  return false
}

/** Child elements of a name. */
export function childrenNamed(parent: AnyNode, name: string): Element[] {
  if (!('children' in parent)) return []
  return parent.children.filter(
    (child): child is Element => isElement(child as AnyNode) && (child as Element).name === name,
  )
}

/** The characters inside a node, as they stand in the tree. */
export function textIn(root: AnyNode): string {
  let out = ''
  walk(root, node => {
    if (node.type === 'text') out += node.data
    return node.type !== 'script' && node.type !== 'style'
  })
  return out
}

/** Whether one node stands inside another, or is it. */
export function within(node: AnyNode, ancestor: AnyNode): boolean {
  for (let at: AnyNode | null = node; at !== null; at = at.parent as AnyNode | null) if (at === ancestor) return true
  return false
}
