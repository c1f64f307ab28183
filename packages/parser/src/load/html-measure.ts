/**
 * Turns a page's tree into how much text, prose and linked text every element holds.
 *
 * What shows nothing to a reader by its tag is not measured; furniture is told by tag, class and id.
 */
import { isDataTable } from './html-table.ts'
import { type AnyNode, type Document, type Element, isElement, walk } from './html-tree.ts'
import { FURNITURE_NAMES, FURNITURE_ROLES, MAIN_CONTAINERS } from './lexicon/page.ts'

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
/** Ids and classes that site systems give to the element of the main text. */
export const CONTAINERS: ReadonlySet<string> = new Set(MAIN_CONTAINERS)
const FURNITURE = new Set(FURNITURE_NAMES)

/** Whether an element shows nothing that is read. A button that unfolds a part of the text bears that part's heading. */
export function unread(element: Element): boolean {
  if (!UNREAD.has(element.name)) return false
  if (element.name !== 'button') return true
  const { attribs } = element
  return attribs['aria-expanded'] === undefined && attribs['aria-controls'] === undefined
}

/** Whether a site system is known to put the main text into elements of this id or class. */
export function isContainer(element: Element): boolean {
  return names(element).some(name => CONTAINERS.has(name))
}

/** Ids and classes in small letters. */
export function names(element: Element): string[] {
  const { id, class: classes } = element.attribs
  if (id === undefined && classes === undefined) return []
  return `${id ?? ''} ${classes ?? ''}`.toLowerCase().split(/\s+/)
}

/** Takes an element out of the tree. */
export function drop(element: Element): void {
  const siblings = element.parent?.children
  siblings?.splice(siblings.indexOf(element), 1)
  if (element.prev !== null) element.prev.next = element.next
  if (element.next !== null) element.next.prev = element.prev
}

/** Whether an element is furniture by its tag or name: the names are taken apart, `share-box` is a share bar. */
export function furnitureByName(element: Element): boolean {
  if (element.name === 'footer' || element.name === 'aside' || element.name === 'header') return true
  const { id, class: classes, role } = element.attribs
  if (role !== undefined && FURNITURE_ROLES.includes(role)) return true
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
      if (isElement(node) && isLink(node)) inLink++
      measures.set(node, { text: 0, prose: 0, linked: 0, links: 0, tabled: 0 })
      return true
    },
    node => {
      const own = measures.get(node)!
      if (isElement(node) && isLink(node)) {
        inLink--
        // A link that was never closed, or a whole paragraph that is one: text all the same.
        if (own.linked > 100) {
          own.text += own.linked
          own.prose += own.linked
          own.linked = 0
        } else own.links++
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

/** A link leads elsewhere; what unfolds a part of the text is its heading. */
function isLink({ name, attribs }: Element): boolean {
  return name === 'a' && attribs.href !== undefined && attribs['aria-expanded'] === undefined
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
