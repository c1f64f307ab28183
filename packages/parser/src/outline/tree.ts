/**
 * Turns lines into a tree of headings and list items.
 *
 * Depth comes from the order in which the document first uses its numbering styles and from ordinals that run on; a
 * style's usual rank only decides where a style turns up that is not open. Invariants: every line lies under exactly
 * one innermost node or before the first; linear in the number of lines.
 */
import { type Label, labelAt } from '../lexicon/labels.ts'
import type { Line } from '../text/lines.ts'
import { type Heading, readHeading } from './heading.ts'
import { Lists } from './lists.ts'
import { markerAt } from './marker.ts'
import type { Marks } from './marks.ts'
import { isEmpty, makeNode, NO_HEADING, type Node, type OrdinalJump, type Tree } from './node.ts'
import { problemAt } from './problem.ts'
import { beginsItem, canBeAmount, dottedPrefix, hasClauses, labelBehind, lineLabel } from './signs.ts'
import { isClauseStyle, type Marker, printsAbove, rankOf, Style } from './style.ts'
import { Unmarked } from './unmarked.ts'

/**
 * Builds the tree of the lines `from` … `to`; `isRow` tells lines that belong to a table.
 */
export function buildTree(
  text: string,
  marks: Marks,
  lines: readonly Line[],
  to: number,
  isRow: (line: number) => boolean,
): Tree {
  const builder = new TreeBuilder(text, marks, lines, to)
  for (let i = 0; i < to; i++) if (!isRow(i)) builder.take(i)
  return builder.finish()
}

const CLAUSE = rankOf(Style.Is)

class TreeBuilder {
  private readonly text: string
  private readonly marks: Marks
  private readonly lines: readonly Line[]
  private readonly to: number
  private readonly root: Node = makeNode(Style.Bare, null, -1, 0, NO_HEADING)
  private readonly stack: Node[] = []
  private readonly lastOf = new Map<Style, number>()
  private readonly parentOf = new Map<Style, Style>()
  private readonly jumps: OrdinalJump[] = []
  private readonly lists: Lists
  private readonly unmarked: Unmarked
  private first = -1
  private labelOpen: Node | null = null

  constructor(text: string, marks: Marks, lines: readonly Line[], to: number) {
    this.text = text
    this.marks = marks
    this.lines = lines
    this.to = to
    this.unmarked = new Unmarked(text, lines, to)
    this.lists = new Lists(text, lines)
  }

  finish(): Tree {
    while (this.stack.length > 0) this.pop(this.to)
    this.root.endLine = this.to
    return { root: this.root, first: this.first < 0 ? this.to : this.first, jumps: this.jumps }
  }

  private get top(): Node | null {
    return this.stack[this.stack.length - 1] ?? null
  }

  private pop(line: number): void {
    const node = this.stack.pop()
    if (node !== undefined) node.endLine = line
  }

  /** Reads one line into the tree. */
  take(at: number): void {
    const { text } = this
    const line = this.lines[at]!
    const marked = markerAt(text, line.start, line.end) ?? problemAt(text, line.start, line.end)
    const found = lineLabel(text, line, marked)
    const label = found !== null && this.headsSection(found, marked, line) ? null : found
    if (marked !== null && marked.style === Style.Problem && marked.ordinal === null)
      return void this.takeFaultLabel(at, { kind: 'fault', start: line.start, end: marked.end }, line)
    if (label !== null && label.kind !== 'fault' && label.kind !== 'detail') return void this.takeLabel(at, label, line)
    if (marked !== null && this.plausible(marked, at)) return void this.takeMarked(at, marked)
    if (label !== null) return void this.takeFaultLabel(at, label, line)
    const bare = this.unmarked.heading(at, this.first >= 0, this.stack)
    if (bare !== null) return void this.push(at, bare.style, bare.ordinal, bare.end)
    this.takeText(line, at)
  }

  /** Whether words that can label a part of an issue head a section here: 二、整改情况： outside of any issue. */
  private headsSection(label: Label, marked: Marker | null, line: Line): boolean {
    if (label.end < line.end || label.kind === 'fault' || label.kind === 'detail') return false
    if (marked === null) return (this.top === null || this.top.style === Style.Bare) && this.text[line.end - 1] !== ':'
    return (marked.style === Style.Han || marked.style === Style.Part) && !this.stack.some(node => node.labelledFault)
  }

  private takeText(line: Line, at: number): void {
    const top = this.top
    if (top === null) return
    if (top.line === at - 1 && isEmpty(top.heading) && !isClauseStyle(top.style) && line.end - line.start <= 120) {
      // 问题1: and the fault on the next line
      top.heading = readHeading(this.text, line.start, line.end)
      return
    }
    top.body = true
    if (!top.clauses && hasClauses(this.text, this.marks, line.start, line.end)) top.clauses = true
  }

  private takeLabel(at: number, label: Label, line: Line): void {
    if (this.first < 0) return
    while (this.top !== null && isClauseStyle(this.top.style)) this.pop(at)
    const owner = this.lists.owner(this.stack) ?? this.labelOwner() ?? this.top
    while (this.top !== null && this.top !== owner) this.pop(at)
    if (owner === null) return
    owner.body = true
    this.lists.close()
    if (label.kind === 'plan' || label.kind === 'report') owner.labels++
    this.labelOpen = owner
    if (!owner.clauses && hasClauses(this.text, this.marks, label.end, line.end)) owner.clauses = true
  }

  /** The open node that earlier labels of the same block belong to. */
  private labelOwner(): Node | null {
    return this.labelOpen !== null && this.stack.includes(this.labelOpen) ? this.labelOpen : null
  }

  /** 整改任务：…: the fault of an open heading that has none yet, or the heading of an issue of its own. */
  private takeFaultLabel(at: number, label: Label, line: Line): void {
    const owner = this.labelOwner() ?? this.openHeading(at)
    if (owner !== null) {
      const { heading } = owner
      if (isEmpty(heading) && !owner.labelledFault) {
        while (this.top !== owner && this.top !== null) this.pop(at)
        const inner = readHeading(this.text, label.end, line.end)
        owner.heading = { ...inner, frame: true, fault: true }
        owner.labelledFault = true
        this.labelOpen = owner
        return
      }
      if (label.kind === 'detail' || (heading.fault && !owner.labelledFault && owner.style !== Style.Problem)) {
        owner.body = true
        return
      }
    }
    if (label.kind === 'detail') return void this.takeText(line, at)
    if (this.first < 0 && line.end - label.end > 200) return
    this.labelOpen = null
    this.push(at, Style.Problem, null, label.end)
    const node = this.top
    if (node !== null) node.labelledFault = true
  }

  private openHeading(at: number): Node | null {
    while (this.top !== null && isClauseStyle(this.top.style)) this.pop(at)
    return this.top
  }

  private takeMarked(at: number, marked: Marker): void {
    const line = this.lines[at]!
    if (isClauseStyle(marked.style)) {
      if (this.first < 0 && !readHeading(this.text, marked.end, line.end).frame) return
      const top = this.top
      if (top !== null && !isClauseStyle(top.style)) top.clauses = true
      return void this.push(at, marked.style, marked.ordinal, marked.end)
    }
    if (this.lists.take(marked, at, this.stack, this.labelOwner())) return
    const found = labelBehind(this.text, marked.end, line.end)
    const label = found !== null && this.headsSection(found, marked, line) ? null : found
    const problem = marked.style === Style.Problem ? null : problemAt(this.text, marked.end, line.end)
    const from =
      problem !== null && (label === null || label.kind === 'fault')
        ? problem.end
        : label !== null
          ? label.end
          : marked.end
    this.push(at, marked.style, marked.ordinal, from)
    const top = this.top
    if (top === null) return
    if (from > marked.end) top.labelledFault = true
    if (printsAbove(marked.style)) top.prefix = dottedPrefix(this.text, line.start, marked.end)
  }

  /** Refuses numbers that only look like list numbers: the second half of a broken line, 3、4号楼. */
  private plausible(marked: Marker, at: number): boolean {
    const { style, ordinal } = marked
    if (style === Style.Is) return ordinal === 1 || this.text[marked.end - 1] === '是' || this.runsOn(style, ordinal)
    if (ordinal === null || ordinal === 1 || !canBeAmount(style) || this.runsOn(style, ordinal)) return true
    return beginsItem(this.text, this.lines[at - 1], marked)
  }

  private runsOn(style: Style, ordinal: number | null): boolean {
    return ordinal !== null && ((this.lastOf.get(style) ?? 0) + 1 === ordinal || this.lists.last === ordinal - 1)
  }

  /** Opens a node at its depth. */
  private push(at: number, style: Style, ordinal: number | null, from: number): void {
    const line = this.lines[at]!
    if (this.first < 0) this.first = at
    this.lists.close()
    this.close(at, style, ordinal)
    const parent = this.top ?? this.root
    const heading = this.headingOf(style, parent, from, line.end)
    const node = makeNode(style, ordinal, at, from, heading)
    node.parent = parent
    this.checkOrdinal(at, style, ordinal, parent)
    if (ordinal !== null) this.lastOf.set(style, ordinal)
    if (!this.parentOf.has(style)) this.parentOf.set(style, parent.style)
    parent.children.push(node)
    this.stack.push(node)
    if (!isClauseStyle(style) || heading.frame) this.runIn(node, line)
  }

  /** Clauses have no heading, except where they frame the faults of a section: 一是关于“…”问题。 */
  private headingOf(style: Style, parent: Node, from: number, end: number): Heading {
    const inSection = parent === this.root || (parent.parent === this.root && parent.labels === 0)
    if (isClauseStyle(style) && !inSection) return { ...NO_HEADING, end: from }
    const heading = readHeading(this.text, from, end)
    return isClauseStyle(style) && !heading.frame ? { ...NO_HEADING, end: from } : heading
  }

  private runIn(node: Node, line: Line): void {
    const { end } = node.heading
    if (end >= line.end) return
    node.body = true
    node.clauses = hasClauses(this.text, this.marks, end, line.end)
    const label = labelAt(this.text, end, line.end)
    if (label !== null && (label.kind === 'plan' || label.kind === 'report')) node.labels++
  }

  /** Closes the nodes that a new one of this style does not stand in. */
  private close(at: number, style: Style, ordinal: number | null): void {
    if (style === Style.Bare) {
      while (this.stack.length > 0) this.pop(at)
      return
    }
    let open = this.stack.length - 1
    while (open >= 0 && this.stack[open]!.style !== style) open--
    if (open >= 0) {
      while (this.stack.length > open) this.pop(at)
      return
    }
    const rank = rankOf(style)
    for (let top = this.top; top !== null; top = this.top) {
      if (rankOf(top.style) < rank) return
      // 第一,关于…的问题。 above 一是…
      if (rank === CLAUSE && rankOf(top.style) === CLAUSE && top.heading.frame) return
      if (this.parentOf.get(style) === top.style) return
      if ((ordinal === 1 || ordinal === null) && !top.body && top.line === at - 1 && !isClauseStyle(top.style)) return
      this.pop(at)
    }
  }

  private checkOrdinal(at: number, style: Style, ordinal: number | null, parent: Node): void {
    if (ordinal === null || style === Style.Item || isClauseStyle(style)) return
    const siblings = parent.children
    let before: Node | undefined
    for (let i = siblings.length - 1; i >= 0 && i > siblings.length - 8 && before === undefined; i--)
      if (siblings[i]!.style === style) before = siblings[i]
    // a list begins at one, runs on within its parent, and may run on across parents
    const begins = ordinal === 1 && (before === undefined || printsAbove(style))
    const last = begins ? 0 : (before?.ordinal ?? this.lastOf.get(style) ?? 0)
    if (ordinal !== last + 1) this.jumps.push({ line: at, style, from: last, to: ordinal })
  }
}
