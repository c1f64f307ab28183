/**
 * Turns the top of the tree into sections with their roles, and says which nodes are issues.
 *
 * Words of the heading and what hangs below it speak for a role; where neither does, the place decides: before the
 * first progress section stands organisation, behind the last one the outlook.
 */
import type { SectionRole } from '../model.ts'
import type { Line } from '../text/lines.ts'
import { strongIssues, weakIssues } from './classify.ts'
import type { Node, Tree } from './node.ts'
import type { OutlineSection } from './outline.ts'
import { roleOf } from './role.ts'
import type { Table } from './rows.ts'
import { isClauseStyle, Style } from './style.ts'

export interface FoundSection {
  node: Node
  section: OutlineSection
}

export interface Found {
  sections: FoundSection[]
  issues: Node[]
}

interface Top {
  node: Node
  strong: Node[]
  cue: { role: SectionRole; weight: number } | null
  role: SectionRole | null
  rows: boolean
}

/** Reads the sections and picks the issues. */
export function readSections(text: string, lines: readonly Line[], tree: Tree, table: Table): Found {
  const tops = tree.root.children
    .filter(node => !isClauseStyle(node.style) || node.heading.frame)
    .map(node => look(text, node, table))
  for (const top of tops) {
    if (onlySounds(top)) top.strong = []
    top.role = ownRole(top)
  }
  const anyStrong = tops.some(top => top.strong.length > 0) || table.rows.length > 0
  // a report on other work has headings that carry deeds too
  if (!anyStrong && text.includes('整改')) chooseProgress(tops)
  const issues: Node[] = []
  for (const top of tops) {
    if (top.strong.length > 0) for (const issue of top.strong) issues.push(issue)
    else if (top.role === 'progress' && (!anyStrong || isArea(text, top.node)))
      for (const issue of weakIssues(top.node)) issues.push(issue)
  }
  const sections: FoundSection[] = []
  for (const [i, top] of tops.entries()) {
    if (top.strong[0] === top.node || !isSection(top.node)) continue
    sections.push(makeSection(lines, top.node, top.role ?? roleByPlace(tops, i)))
  }
  return { sections, issues }
}

/** Whether a section is an area of faults like its siblings: 医疗服务和行风建设方面. */
function isArea(text: string, { heading }: Node): boolean {
  return text.startsWith('方面', heading.words.end - 2)
}

function look(text: string, node: Node, table: Table): Top {
  const { words } = node.heading
  const rows = table.rows.some(row => row.line >= node.line && row.line < node.endLine)
  return { node, strong: strongIssues(text, node), cue: roleOf(text.slice(words.start, words.end)), role: null, rows }
}

/** The role that a section's words and issues give; drops issues that its words speak against. */
function ownRole(top: Top): SectionRole | null {
  if (top.rows || (top.strong.length > 0 && !speaksAgainst(top))) return 'progress'
  top.strong = []
  return top.cue?.role ?? null
}

/** A heading or two that merely sound like faults, among many that carry measures, are no faults. */
function onlySounds({ strong, node }: Top): boolean {
  if (strong.length === 0 || strong[0] === node) return false
  if (
    strong.some(
      issue => issue.heading.frame || issue.labels > 0 || issue.labelledFault || issue.style === Style.Problem,
    )
  )
    return false
  return strong.filter(issue => issue.heading.fault).length * 2 < weakIssues(node).length
}

/** Whether a heading such as 下一步工作打算 says that what looks like issues below it are none. */
function speaksAgainst({ cue, strong, node }: Top): boolean {
  if (cue === null || cue.role === 'progress') return false
  if (cue.role === 'outlook' && cue.weight >= 8) return true
  // 落实主体责任方面 with nothing but faults below
  if (strong[0] !== node && node.children.length > 0 && node.children.every(child => child.heading.fault)) return false
  if (strong[0] === node) return cue.weight >= 5 && !node.heading.frame
  const framed = strong.filter(issue => issue.heading.frame || issue.labels > 0 || issue.labelledFault).length
  return framed < 2 && framed * 2 <= strong.length
}

/** Without any stated fault, the section with the most headings that carry measures reports the progress. */
function chooseProgress(tops: readonly Top[]): void {
  if (tops.some(top => top.role === 'progress' && weakIssues(top.node).length > 0)) return
  let best: Top | null = null
  let most = 1
  for (const top of tops) {
    if (top.role !== null && top.role !== 'progress') continue
    const count = weakIssues(top.node).length
    if (count > most) {
      best = top
      most = count
    }
  }
  if (best === null || tops.length < 2) return
  best.role = 'progress'
  const chain = chainOf(weakIssues(best.node)[0])
  let before = true
  for (const top of tops) {
    if (top === best) before = false
    if (top.role === null && isBuilt(top.node, chain, before)) top.role = 'progress'
  }
}

/**
 * Whether a section carries measures at the same depth as another. One level of headings is not enough before the other,
 * where the organisation stands, or for what only announces.
 */
function isBuilt(node: Node, chain: string, before: boolean): boolean {
  const issues = weakIssues(node)
  if (chainOf(issues[0]) !== chain || (before && issues[0]!.parent === node)) return false
  return issues.filter(issue => issue.clauses || issue.labels > 0).length * 2 > issues.length
}

/** The numbering styles from a section down to a node. */
function chainOf(node: Node | undefined): string {
  const styles: Style[] = []
  for (let at: Node | null | undefined = node; at != null && at.parent !== null; at = at.parent) styles.push(at.style)
  return styles.join('<')
}

function roleByPlace(tops: readonly Top[], at: number): SectionRole {
  const first = tops.findIndex(top => top.role === 'progress')
  if (first < 0) return at === 0 ? 'organization' : 'other'
  return at < first ? 'organization' : tops.slice(at).some(top => top.role === 'progress') ? 'other' : 'outlook'
}

/** Whether a top node heads a section, rather than being an item of a plain list. */
function isSection(node: Node): boolean {
  const { words } = node.heading
  if (node.style === Style.Item || node.style === Style.Problem || node.style === Style.Frame) return false
  if (isClauseStyle(node.style)) return false
  return words.end > words.start && words.end - words.start <= 80
}

function makeSection(lines: readonly Line[], node: Node, role: SectionRole): FoundSection {
  const start = lines[node.line]!.start
  const end = lines[node.endLine - 1]!.end
  return { node, section: { start, end, ordinal: node.ordinal, heading: node.heading.words, role } }
}
