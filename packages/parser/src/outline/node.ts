/**
 * The nodes of the tree of headings and list items.
 */
import type { Heading } from './heading.ts'
import type { Style } from './style.ts'

export interface Node {
  style: Style
  ordinal: number | null
  /** Index of the heading's line, and one past the node's last line. */
  line: number
  endLine: number
  /** Ordinals printed before the node's own in one number: [2] of 2.1. */
  prefix: readonly number[]
  /** Behind the marker. */
  markerEnd: number
  heading: Heading
  children: Node[]
  parent: Node | null
  /** Labels such as 整改措施： that stand directly in the node. */
  labels: number
  /** The node's fault was printed behind a label: 整改任务：… */
  labelledFault: boolean
  /** The line holds text behind its heading, or the node has lines of its own. */
  body: boolean
  /** The node's own text holds enumerated clauses: 一是 … */
  clauses: boolean
  /** Whether every child states a fault; null until it is asked for, when the tree is built. */
  onlyFaults: boolean | null
}

export interface OrdinalJump {
  line: number
  style: Style
  from: number
  to: number
}

export interface Tree {
  root: Node
  /** Index of the first heading's line; the number of lines where there is none. */
  first: number
  jumps: OrdinalJump[]
}

/** A node without a heading of its own. */
export const NO_HEADING: Heading = {
  words: { start: 0, end: 0 },
  title: { start: 0, end: 0 },
  end: 0,
  frame: false,
  quoted: false,
  about: false,
  area: false,
  fault: false,
  bracket: null,
}

/** Whether a heading has no words yet. */
export function isEmpty(heading: Heading): boolean {
  return heading.words.start >= heading.words.end
}

/** A node that nothing hangs below yet. */
export function makeNode(
  style: Style,
  ordinal: number | null,
  line: number,
  markerEnd: number,
  heading: Heading,
): Node {
  return {
    style,
    ordinal,
    line,
    endLine: line + 1,
    prefix: [],
    markerEnd,
    heading,
    children: [],
    parent: null,
    labels: 0,
    labelledFault: false,
    body: false,
    clauses: false,
    onlyFaults: null,
  }
}
