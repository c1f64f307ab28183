/**
 * Turns the tree of headings into the nodes that are issues.
 *
 * An issue is the deepest heading that states a fault or carries labels such as 整改情况：; where a section states no
 * fault at all, it is the heading under which the measures hang. Invariant: no issue lies within another.
 */
import { isClauseStyle, Style } from './marker.ts'
import type { Node } from './tree.ts'

/** Whether a node by itself gives reason to be an issue. */
export function isStrong(node: Node): boolean {
  const { heading } = node
  if (heading.frame || heading.fault || node.labelledFault) return true
  if (node.style === Style.Problem) return heading.words.end > heading.words.start
  return node.labels > 0 && node.parent?.parent != null
}

/** Whether a node below a strong one is an issue of its own rather than a measure. */
function isStrict(node: Node): boolean {
  const { heading, parent } = node
  if (node.labels > 0 || heading.about || (node.style === Style.Problem && node.ordinal !== null)) return true
  if (heading.frame) return node.clauses || node.children.length > 0
  if (!heading.fault) return false
  if (node.clauses && node.children.every(child => isClauseStyle(child.style))) return true
  if (parent?.heading.area) return true
  // (一)政治站位不够高 with a fault in every heading below
  return (
    parent !== null &&
    !parent.heading.quoted &&
    parent.children.length > 1 &&
    parent.children.every(child => child.heading.fault)
  )
}

/** Children with headings: clauses only where they frame the faults of a section. */
function headings(node: Node): Node[] {
  const framed = node.children.every(child => isClauseStyle(child.style) && child.heading.frame)
  return framed ? node.children : node.children.filter(child => !isClauseStyle(child.style))
}

/** Issues below and including a node, found by what their headings state. */
export function strongIssues(node: Node, below = false): Node[] {
  const heads = headings(node)
  const strong = isStrong(node)
  const found: Node[] = []
  for (const head of heads) found.push(...strongIssues(head, below || strong))
  if (found.length > 0 && (!(below || strong) || found.length * 2 >= heads.length))
    return withSiblings(heads, found, node)
  return strong && (!below || isStrict(node)) ? [node] : []
}

/** Headings beside issues, of the same style and with text of their own, are issues too. */
function withSiblings(heads: readonly Node[], found: readonly Node[], parent: Node): Node[] {
  if (parent.parent === null) return [...found]
  const styles = new Set<Style>()
  for (const issue of found)
    for (let at: Node | null = issue; at !== null && at !== parent; at = at.parent)
      if (at.parent === parent) styles.add(at.style)
  const all: Node[] = []
  for (const head of heads) {
    const own = found.filter(issue => isWithin(issue, head))
    if (own.length > 0) all.push(...own)
    else if (styles.has(head.style) && (head.body || head.children.length > 0)) all.push(head)
  }
  return all
}

function isWithin(node: Node, ancestor: Node): boolean {
  for (let at: Node | null = node; at !== null; at = at.parent) if (at === ancestor) return true
  return false
}

/** Issues of a section in which no heading states a fault: the headings under which measures hang. */
export function weakIssues(section: Node): Node[] {
  return headings(section).flatMap(weakBelow)
}

function weakBelow(node: Node): Node[] {
  const heads = headings(node)
  if (heads.length === 0) return node.body || node.children.length > 0 ? [node] : []
  const grouped = heads.some(head => head.clauses || head.labels > 0 || head.children.length > 0)
  return grouped ? heads.flatMap(weakBelow) : [node]
}
