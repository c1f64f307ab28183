/**
 * Turns statements about several issues into notes of those issues: 以上三项问题均已完成整改。
 */
import { GROUP_STATEMENT } from '../lexicon/closing.ts'
import type { Line } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import type { ReadIssue } from './collect.ts'
import type { Node } from './node.ts'
import { readHanOrdinal } from './ordinal.ts'
import type { Cut, OutlineIssue, Range } from './outline.ts'

const COUNT = /^[^。]{0,14}?(\d{1,2}|[一二两三四五六七八九十]{1,3})[个项条类]/
const NAMED =
  /(?:第([(一二三四五六七八九十\d)、和及至,-]{1,40})|(?:以上|上述)((?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[、和及至](?:\d{1,2}|[一二三四五六七八九十]{1,3})){1,30}))(?:项|个|条)/g
const REST = /其(?:余|他)/

/** Whether a line speaks of several issues at once. */
export function isGroupStatement(text: string, line: Line): boolean {
  const first = text.charCodeAt(line.start)
  // 以 上 前 这 第 截 目
  if (
    first !== 0x4ee5 &&
    first !== 0x4e0a &&
    first !== 0x524d &&
    first !== 0x8fd9 &&
    first !== 0x7b2c &&
    first !== 0x622a &&
    first !== 0x76ee
  )
    return false
  return (
    line.end - line.start < 240 && GROUP_STATEMENT.test(text.slice(line.start, Math.min(line.end, line.start + 80)))
  )
}

/**
 * What speaks of some issues and not of the whole, in order: what stands from the heading of a group that has siblings to
 * its first issue, and statements behind a group.
 */
export function groupWords(issues: readonly OutlineIssue[]): Range[] {
  const leads: Range[] = []
  const above: number[] = []
  const groups = new Map<number, number>()
  let last = -1
  for (const { path, start } of issues) {
    const [section, group] = path
    if (section === undefined || group === undefined || group.start === last) continue
    last = group.start
    leads.push({ start: group.start, end: start })
    above.push(section.start)
    groups.set(section.start, (groups.get(section.start) ?? 0) + 1)
  }
  const statements = issues.flatMap(({ notes }) =>
    notes.filter(({ kind }) => kind === 'group').map(({ range }) => range),
  )
  return leads
    .filter((_, i) => groups.get(above[i]!)! > 1)
    .concat(statements)
    .sort((a, b) => a.start - b.start)
}

/** Adds the statements of lines `from` … `to` to the issues read last. */
export function groupNotes(
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
  read: readonly ReadIssue[],
  cuts: Cut[],
): void {
  const last = read[read.length - 1]
  if (last === undefined) return
  const siblings = read.filter(({ node }) => node.parent === last.node.parent)
  for (let i = from; i < to; i++) {
    const line = lines[i]!
    if (!isGroupStatement(text, line)) continue
    cuts.push({ start: line.start, kind: 'group' })
    const words = text.slice(line.start, line.end)
    const named = matchesOf(NAMED, words)
    if (named.length > 0) namedNotes(line, words, named, ordinalBearers(read, siblings))
    else {
      const count = countOf(words)
      const meant = count === null ? siblings : siblings.slice(-count)
      for (const { issue } of meant) issue.notes.push({ kind: 'group', range: line })
    }
  }
}

/** The issues that ordinals can name: the siblings, and, where numbers run on, the issues of the groups before. */
function ordinalBearers(read: readonly ReadIssue[], siblings: readonly ReadIssue[]): ReadIssue[] {
  const taken = new Set(siblings.map(({ issue }) => issue.ordinal))
  const section = sectionOf(siblings[0]!.node)
  const bearers = [...siblings]
  for (let i = read.length - 1; i >= 0 && i > read.length - FARTHEST; i--) {
    const one = read[i]!
    if (sectionOf(one.node) !== section) break
    if (taken.has(one.issue.ordinal)) continue
    taken.add(one.issue.ordinal)
    bearers.push(one)
  }
  return bearers
}

/** A statement names no issue that stands further back. */
const FARTHEST = 200

function sectionOf(node: Node): Node {
  let at = node
  while (at.parent?.parent != null) at = at.parent
  return at
}

function countOf(words: string): number | null {
  const digits = COUNT.exec(words)?.[1]
  if (digits === undefined) return null
  if (digits === '两') return 2
  return /^\d/.test(digits) ? Number(digits) : (readHanOrdinal(digits, 0)?.value ?? null)
}

/** 第(一)(二)(四)项问题已完成整改,第(三)项正在整改: each clause is a note of the issues it names. */
function namedNotes(
  line: Line,
  words: string,
  named: readonly RegExpMatchArray[],
  siblings: readonly ReadIssue[],
): void {
  const spoken = new Set<number>()
  for (const [i, found] of named.entries()) {
    const start = found.index ?? 0
    let end = named[i + 1]?.index ?? words.length
    const rest = REST.exec(words.slice(start, end))
    if (rest !== null && i === named.length - 1) end = start + rest.index
    const range: Range = { start: line.start + start, end: line.start + end }
    for (const ordinal of ordinalsIn(found[1] ?? found[2] ?? '')) {
      spoken.add(ordinal)
      for (const { issue } of siblings) if (issue.ordinal === ordinal) issue.notes.push({ kind: 'group', range })
    }
  }
  const rest = REST.exec(words)
  if (rest === null) return
  const range: Range = { start: line.start + rest.index, end: line.end }
  for (const { issue } of siblings)
    if (issue.ordinal !== null && !spoken.has(issue.ordinal)) issue.notes.push({ kind: 'group', range })
}

function ordinalsIn(list: string): number[] {
  const ordinals: number[] = []
  let to = false
  for (const part of list.match(/[一二三四五六七八九十]+|\d+|[至-]/g) ?? []) {
    if (part === '至' || part === '-') {
      to = true
      continue
    }
    const value = /^\d/.test(part) ? Number(part) : (readHanOrdinal(part, 0)?.value ?? 0)
    const last = ordinals[ordinals.length - 1]
    if (to && last !== undefined) for (let i = last + 1; i < value && i < last + 60; i++) ordinals.push(i)
    ordinals.push(value)
    to = false
  }
  return ordinals
}
