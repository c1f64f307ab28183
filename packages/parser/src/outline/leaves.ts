/**
 * Turns an outline's cuts into leaves.
 *
 * Invariants: leaves are in order, never overlap, never cross a line's end, have no blank at either end, and hold every
 * non-blank character of the text.
 */
import type { Line } from '../text/lines.ts'
import type { Node, Tree } from './node.ts'
import type { Cut, Leaf, LeafKind } from './outline.ts'

/** Cuts lines `first` … `closing` as `cuts` say; what stands before is front, what stands behind is closing. */
export function makeLeaves(
  text: string,
  lines: readonly Line[],
  first: number,
  closing: number,
  tree: Tree,
  cuts: readonly Cut[],
): Leaf[] {
  const all: Cut[] = []
  headingCuts(tree.root, lines, all)
  for (const cut of cuts) all.push(cut)
  all.sort((a, b) => a.start - b.start)
  const leaves: Leaf[] = []
  let at = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    let kind: LeafKind = i < first ? 'front' : i >= closing ? 'closing' : 'text'
    let start = line.start
    while (at < all.length && all[at]!.start < line.end) {
      const cut = all[at++]!
      if (cut.start > start) {
        add(text, leaves, kind, start, cut.start)
        start = cut.start
      }
      kind = cut.kind
    }
    add(text, leaves, kind, start, line.end)
  }
  return leaves
}

function headingCuts(node: Node, lines: readonly Line[], cuts: Cut[]): void {
  if (node.line >= 0) {
    const { start, end } = lines[node.line]!
    if (node.markerEnd > start) cuts.push({ start, kind: 'marker' })
    cuts.push({ start: Math.max(start, node.markerEnd), kind: node.heading.words.end > 0 ? 'heading' : 'text' })
    if (node.heading.end < end) cuts.push({ start: Math.max(start, node.heading.end), kind: 'text' })
  }
  for (const child of node.children) headingCuts(child, lines, cuts)
}

function add(text: string, leaves: Leaf[], kind: LeafKind, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && text.charCodeAt(start) <= 32) start++
  while (end > start && text.charCodeAt(end - 1) <= 32) end--
  if (start < end) leaves.push({ start, end, kind })
}
