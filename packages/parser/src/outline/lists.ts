/**
 * Turns numbered lines inside an issue into the items of a list, where their style numbers headings too: 1. 2. below
 * 整改措施： below 3.
 */
import type { Line } from '../text/lines.ts'
import { readHeading } from './heading.ts'
import type { Node } from './node.ts'
import { looksLike } from './signs.ts'
import { type Marker, printsAbove, rankOf, type Style } from './style.ts'

interface OpenList {
  style: Style
  last: number
  owner: Node
}

/** Follows the list that is open, line by line. */
export class Lists {
  private readonly text: string
  private readonly lines: readonly Line[]
  private open: OpenList | null = null

  constructor(text: string, lines: readonly Line[]) {
    this.text = text
    this.lines = lines
  }

  /** The last ordinal of the open list. */
  get last(): number | null {
    return this.open?.last ?? null
  }

  /** The node that the open list belongs to. */
  owner(stack: readonly Node[]): Node | null {
    return this.open !== null && stack.includes(this.open.owner) ? this.open.owner : null
  }

  close(): void {
    this.open = null
  }

  /** Takes a numbered line as an item; false where it is a heading. `labelled`: the open node that labels stand in. */
  take(marked: Marker, at: number, stack: readonly Node[], labelled: Node | null): boolean {
    const { style, ordinal } = marked
    if (ordinal === null || printsAbove(style)) return false
    const outer = stack.find(node => node.style === style)
    if (this.goesOn(marked, at, outer)) return true
    this.open = null
    if (ordinal !== 1) return false
    const owner = this.beginsIn(marked, at, stack, outer, labelled)
    if (owner === null || readHeading(this.text, marked.end, this.lines[at]!.end).frame) return false
    this.open = { style, last: 1, owner }
    owner.body = true
    owner.clauses = true
    return true
  }

  private goesOn(marked: Marker, at: number, outer: Node | undefined): boolean {
    const { open } = this
    const { style, ordinal } = marked
    if (open === null || open.style !== style || ordinal !== open.last + 1) return false
    const competes = outer?.ordinal != null && ordinal === outer.ordinal + 1
    if (competes && looksLike(this.text, outer.heading, marked, this.lines[at]!, this.lines[at + 1])) return false
    open.last = ordinal
    return true
  }

  /** The node whose list a first item begins: the heading of its own style, or the one whose label stands right above. */
  private beginsIn(
    { style }: Marker,
    at: number,
    stack: readonly Node[],
    outer: Node | undefined,
    labelled: Node | null,
  ): Node | null {
    const top = stack[stack.length - 1]
    if (outer !== undefined && top === outer && outer.ordinal !== null)
      return labelled !== null || (outer.heading.fault && !outer.body) ? outer : null
    const before = this.lines[at - 1]
    const opensList = labelled !== null && before !== undefined && this.text[before.end - 1] === ':'
    return opensList && (outer !== undefined || rankOf(style) < rankOf(labelled.style)) ? labelled : null
  }
}
