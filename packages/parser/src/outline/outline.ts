/**
 * Turns clean lines into the outline: sections, issues, measures, and leaves that cover every non-blank character once.
 *
 *     lines → rows of tables, tree of headings → sections → issues with their bodies → group statements → leaves
 *
 * All ranges are clean ranges. Invariants: nothing throws on any text; sections, issues and measures are in order, and
 * each lies within what it belongs to; the time is linear in the length of the text.
 */
import type { Clean } from '../text/clean.ts'
import type { Line } from '../text/lines.ts'
import { closingStart } from './closing.ts'
import { collectIssues } from './collect.ts'
import { groupWords } from './group.ts'
import { makeLeaves } from './leaves.ts'
import { marksIn } from './marks.ts'
import { findRows } from './rows.ts'
import { readSections } from './sections.ts'
import { buildTree } from './tree.ts'

export type { Line }

export interface Range {
  start: number
  end: number
}

/** A measure as it stands: enumerator, headline and body. */
export interface OutlineMeasure extends Range {
  ordinal: number | null
  headline: Range | null
}

/** Words that declare something for the whole issue: sentences, brackets, values of labels, table cells. */
export interface OutlineNote {
  kind: 'status' | 'responsible' | 'deadline' | 'goal' | 'effect' | 'group'
  range: Range
  /** The label or column head before the value, where there is one. */
  label?: Range
}

/** An issue as it stands: its title's words, the block from heading through last sentence, its measures. */
export interface OutlineIssue extends Range {
  /** Dotted ordinals as nested in the text, unnumbered levels skipped: [2, 10]. */
  ordinals: number[]
  ordinal: number | null
  path: Range[]
  title: Range[]
  measures: OutlineMeasure[]
  notes: OutlineNote[]
  /** What is planned: goals, and measures where the report on them was read. */
  plans: Range[]
}

export interface OutlineSection extends Range {
  ordinal: number | null
  heading: Range
  role: 'organization' | 'progress' | 'outlook' | 'accountability' | 'contact' | 'other'
}

export type LeafKind =
  | 'front'
  | 'marker'
  | 'heading'
  | 'text'
  | 'label'
  | 'measure'
  | 'status'
  | 'responsible'
  | 'deadline'
  | 'goal'
  | 'effect'
  | 'group'
  | 'cell'
  | 'header'
  | 'closing'

/** A stretch of one line with one use. Leaves are in order and never overlap. */
export interface Leaf extends Range {
  kind: LeafKind
}

/** A leaf begins here, up to the next cut or the line's end. */
export interface Cut {
  start: number
  kind: LeafKind
}

export interface OutlineDiagnostic {
  code: string
  severity: 'info' | 'warning' | 'error'
  message: string
  range: Range | null
}

export interface Outline {
  lines: readonly Line[]
  /** What stands before the first heading: titles and the opening. */
  front: Range
  sections: OutlineSection[]
  issues: OutlineIssue[]
  /** What speaks of one of several groups of issues: below the group's heading, and behind the group. In order. */
  ofGroups: Range[]
  /** What stands behind the last section: contact block, signature, date, page footers. */
  tail: Range
  leaves: Leaf[]
  diagnostics: OutlineDiagnostic[]
}

/**
 * Reads the outline of a text. Any text is taken; what cannot be trusted is told in `diagnostics`.
 *
 * ```
 * // 二、整改落实情况
 * // ^^^^^^^^                                     sections[0]
 * // 1.关于“节水不力”问题的整改。一是健全制度。…
 * //       ^^^^                                   issues[0].title
 * //                            ^^^^^^^^^         issues[0].measures[0]
 * ```
 */
export function readOutline(clean: Clean, lines: readonly Line[]): Outline {
  const { text, codes } = clean
  const marks = marksIn(codes)
  const closing = closingStart(text, lines)
  const table = findRows(text, lines, closing)
  const tree = buildTree(text, marks, lines, closing, line => table.isRow(line))
  const first = Math.min(tree.first, table.first)
  const cuts: Cut[] = []
  const diagnostics: OutlineDiagnostic[] = []
  const found = readSections(text, lines, tree, table)
  const issues = collectIssues({ text, marks, lines, tree, table, found, cuts, diagnostics })
  const at = (line: number): number => lines[line]?.start ?? text.length
  return {
    lines,
    front: { start: 0, end: at(first) },
    sections: found.sections.map(({ section }) => section),
    issues,
    ofGroups: groupWords(issues),
    tail: { start: at(closing), end: text.length },
    leaves: makeLeaves(text, lines, first, closing, tree, cuts),
    diagnostics,
  }
}
