/**
 * Turns the tree of headings into the nodes that are issues.
 *
 * An issue is the deepest heading that states a fault or carries labels such as 整改情况：; where a section states no
 * fault at all, it is the heading under which the measures hang. Invariant: no issue lies within another.
 */

import type { Node } from './node.ts'
import { roleOf } from './role.ts'
import { isClauseStyle, Style } from './style.ts'

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
  if (heading.frame) return node.clauses || node.children.length > 0 || parent?.heading.area === true
  if (!heading.fault) return false
  // a lone sentence below 关于…的问题 reports on that fault, whatever words it holds
  if (parent?.heading.about && !node.body && node.children.length === 0) return false
  if (node.clauses && node.children.every(child => isClauseStyle(child.style))) return true
  if (parent?.heading.area) return true
  // (一)政治站位不够高 with a fault in every heading below
  return parent !== null && !parent.heading.quoted && parent.children.length > 1 && onlyFaults(parent)
}

function onlyFaults(node: Node): boolean {
  node.onlyFaults ??= node.children.every(child => child.heading.fault)
  return node.onlyFaults
}

/** Children with headings: clauses only where they frame the faults of a section. */
function headings(node: Node): Node[] {
  const framed = node.children.every(child => isClauseStyle(child.style) && child.heading.frame)
  return framed ? node.children : node.children.filter(child => !isClauseStyle(child.style))
}

/** Issues below and including a node, found by what their headings state. */
export function strongIssues(text: string, node: Node, below = false): Node[] {
  const heads = headings(node)
  const strong = isStrong(node)
  if (heads.length === 0) return strong && (!below || isStrict(node)) ? [node] : []
  const perHead = heads.map(head => strongIssues(text, head, below || strong))
  const count = perHead.reduce((sum, found) => sum + found.length, 0)
  if (count > 0 && (!(below || strong) || count * 2 >= heads.length)) return withSiblings(text, node, heads, perHead)
  return strong && (!below || isStrict(node)) ? [node] : []
}

/** Headings beside issues or groups of issues, of the same style and with text of their own, hold issues too. */
function withSiblings(text: string, parent: Node, heads: readonly Node[], perHead: readonly Node[][]): Node[] {
  const styles = new Set<Style>()
  if (parent.parent !== null)
    for (const [i, head] of heads.entries()) if (perHead[i]!.length > 0) styles.add(head.style)
  const numbering = new Set(perHead.flat().map(issue => issue.style))
  const bare = perHead.every(found => found.every(issue => !issue.body && issue.children.length === 0))
  const deeper = deeperStyle(heads, perHead)
  return heads.flatMap((head, i) => {
    if (perHead[i]![0] === head && deeper !== null && holdsOnly(head, deeper)) return head.children
    if (perHead[i]!.length > 0 || !styles.has(head.style) || isRemark(text, head)) return perHead[i]!
    return bare && !head.body && head.children.length === 0 ? [head] : weakBelow(head, numbering)
  })
}

/** The style that numbers the issues one level below most of some headings; null where they stand in no such order. */
function deeperStyle(heads: readonly Node[], perHead: readonly Node[][]): Style | null {
  let style: Style | null = null
  let count = 0
  for (const [i, head] of heads.entries())
    for (const issue of perHead[i]!.slice(0, 1)) {
      if (issue.parent !== head) continue
      if (style !== null && issue.style !== style) return null
      style = issue.style
      count++
    }
  return count * 2 >= heads.length ? style : null
}

/** Whether a heading has children of one style alone, each of which states a fault. */
function holdsOnly({ children }: Node, style: Style): boolean {
  return children.length > 0 && children.every(child => child.style === style && child.heading.fault)
}

/** A heading that speaks of the whole, such as (一)总体情况, or of what comes next. */
function isRemark(text: string, { heading }: Node): boolean {
  const role = roleOf(text.slice(heading.words.start, heading.words.end))
  return (
    role !== null &&
    role.weight >= 3 &&
    (role.role === 'outlook' ||
      /(?:总体|基本|整体)(?:进展|完成|整改)?情况$/.test(text.slice(heading.words.start, heading.words.end)))
  )
}

/** Issues of a section in which no heading states a fault: the headings under which measures hang. */
export function weakIssues(section: Node): Node[] {
  const heads = headings(section)
  const styles = new Set<Style>()
  for (const head of heads) for (const issue of weakBelow(head)) if (issue !== head) styles.add(issue.style)
  return heads.flatMap(head => weakBelow(head, styles))
}

/** `styles`: what numbers the issues beside a node, so that a list of one that runs on is no measure. */
function weakBelow(node: Node, styles?: ReadonlySet<Style>): Node[] {
  const heads = headings(node)
  if (heads.length === 0) return node.body || node.children.length > 0 ? [node] : []
  const grouped = heads.some(
    head => head.clauses || head.labels > 0 || head.children.length > 0 || styles?.has(head.style),
  )
  return grouped ? heads.flatMap(head => weakBelow(head, styles)) : [node]
}
