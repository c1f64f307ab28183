/**
 * Turns a page's styles into the elements that nobody sees, and takes them out of its tree.
 *
 * Invariants: what a click unfolds under its visible heading is text; a second copy of what is visible is not; a page that
 * waits for its script to show its text is read as it will be shown.
 */
import { drop, furnitureByName, isContainer, unread } from './html-measure.ts'
import { HIDING, StyleRules } from './html-style.ts'
import { type AnyNode, type Document, type Element, isElement, textIn, walk } from './html-tree.ts'

/** Takes what is hidden out of the tree. */
export function dropHidden(root: Document): void {
  const page = survey(root)
  const all = hiddenIn(root, page)
  if (all.length === 0) return
  let visible = bare(visibleText(root, new Set(all)))
  const waiting = mainAwaited(all, visible)
  const open: Element[] = all
  let looks = 0
  while (open.length > 0) {
    const element = open.pop()!
    const kept = looks < LOOKS && (element === waiting || isContainer(element) || isFolded(element, page.opened))
    if (kept) looks++
    const below = kept ? hiddenIn(element, page) : []
    const text = kept ? bare(visibleText(element, new Set(below))) : ''
    if (text === '' || isCopy(text, visible)) drop(element)
    else {
      visible += text
      open.push(...below)
    }
  }
}

/** So many parts may be folded; what else is hidden then stays so. */
const LOOKS = 1_000

interface Page {
  rules: StyleRules
  /** Ids of what a click on the page unfolds. */
  opened: Set<string>
}

function survey(root: Document): Page {
  const page: Page = { rules: new StyleRules(), opened: new Set() }
  walk(root, node => {
    if (!isElement(node)) return 'children' in node
    const { attribs } = node
    if (node.name === 'style') {
      if (/^$|\b(?:all|screen)\b/i.test(attribs.media ?? '')) page.rules.add(ownText(node))
      return false
    }
    const does = attribs['data-toggle'] ?? attribs['data-bs-toggle'] ?? ''
    if (OTHER_TOGGLES.test(does)) return true
    for (const name of OPENERS) {
      const target = attribs[name]
      if (target === undefined) continue
      if (name === 'aria-controls') for (const id of target.split(/\s+/)) page.opened.add(id)
      else if (target[0] === '#' && target.length > 1) page.opened.add(target.slice(1))
    }
    return true
  })
  return page
}
const OPENERS = ['aria-controls', 'data-target', 'data-bs-target', 'href']
/** What opens no part of the text: a menu, a dialogue, another sheet. */
const OTHER_TOGGLES = /^(?:dropdown|modal|tooltip|popover|tab|pill|offcanvas)$/i

function ownText(element: Element): string {
  return element.children.map(child => ('data' in child ? child.data : '')).join('')
}

/** The outermost hidden elements below a node. */
function hiddenIn(root: AnyNode, { rules }: Page): Element[] {
  const found: Element[] = []
  walk(root, node => {
    if (!isElement(node)) return 'children' in node
    if (unread(node)) return false
    if (node === root) return true
    const { style, hidden } = node.attribs
    if (hidden === undefined && !(style !== undefined && HIDING.test(style)) && !rules.hides(node)) return true
    found.push(node)
    return false
  })
  return found
}

/** The text below a node without what is hidden in it. */
function visibleText(root: AnyNode, hidden: ReadonlySet<Element>): string {
  let out = ''
  walk(root, node => {
    if (node.type === 'text') out += node.data
    return 'children' in node && !(isElement(node) && (unread(node) || hidden.has(node)))
  })
  return out
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}

/** The hidden element that the page must be about, because what is visible has hardly a sentence. */
function mainAwaited(hidden: readonly Element[], visible: string): Element | null {
  let longest: Element | null = null
  let most = 0
  for (const element of hidden) {
    if (furnitureByName(element) || isDialogue(element)) continue
    const sentences = sentencesIn(textIn(element))
    if (sentences > most) {
      longest = element
      most = sentences
    }
  }
  return longest !== null && sentencesIn(visible) * 4 < most ? longest : null
}

function sentencesIn(text: string): number {
  return text.split(/[。；]/).length - 1
}

function isDialogue({ attribs }: Element): boolean {
  return (
    /dialog/i.test(attribs.role ?? '') ||
    /modal|popup|dialog|layer|mask|toast|tooltip/i.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`)
  )
}

/** Whether a click on its heading unfolds an element: something names it as its target, or a short line stands before it. */
function isFolded(element: Element, opened: ReadonlySet<string>): boolean {
  if (isDialogue(element)) return false
  const text = textIn(element)
  if (element.attribs.id !== undefined && opened.has(element.attribs.id)) return /[，。；：]/.test(text)
  if (text.length < 60 || sentencesIn(text) === 0 || furnitureByName(element)) return false
  let before = element.prev as AnyNode | null
  while (before !== null && !isElement(before)) before = before.prev as AnyNode | null
  if (before === null || unread(before)) return false
  const heading = bare(textIn(before))
  return heading.length >= 4 && heading.length <= 80
}

/** Whether most of a text is visible already. */
function isCopy(text: string, visible: string): boolean {
  if (text.length < 100) return false
  const samples = [1, 2, 3].map(quarter => text.slice(Math.floor((text.length * quarter) / 4)).slice(0, 24))
  return samples.filter(sample => visible.includes(sample)).length >= 2
}
