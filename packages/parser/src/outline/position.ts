/** Turns a node of the tree into where it stands: the ordinals and the headings above it. */

import type { Node } from './node.ts'
import type { Range } from './outline.ts'
import { isClauseStyle, rankOf, Style } from './style.ts'

/** Ordinals from the outermost heading in; unnumbered levels are skipped. */
export function ordinalsOf(node: Node): number[] {
  const ordinals: number[] = []
  for (let at: Node | null = node; at !== null; at = at.parent)
    if (at.ordinal !== null && (at === node || !isClauseStyle(at.style))) ordinals.unshift(at.ordinal)
  const { prefix } = node
  if (prefix.length === 0) return ordinals
  const above = ordinals.slice(0, -1)
  // 问题1.2 counts its groups by itself, below whatever section
  if (node.style === Style.Problem && (above.length < 2 || !above.join('.').endsWith(prefix.join('.'))))
    return [...above, ...prefix, ...ordinals.slice(-1)]
  return above.join('.').endsWith(prefix.join('.')) ? ordinals : [...prefix, ...ordinals.slice(-1)]
}

/** Headings above a node, outermost first. */
export function pathOf(node: Node): Range[] {
  const path: Range[] = []
  for (let at = node.parent; at !== null && at.parent !== null; at = at.parent)
    if (rankOf(at.style) < 8 && at.heading.words.end > at.heading.words.start) path.unshift(at.heading.words)
  return path
}
