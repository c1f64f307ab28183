/**
 * Turns single lines into the signs that the tree is built from: labels behind numbers, dotted numbers, enumerated clauses.
 */
import { type Label, labelAt } from '../lexicon/labels.ts'
import type { Line } from '../text/lines.ts'
import { type Heading, readHeading } from './heading.ts'
import { markerAt } from './marker.ts'
import { type Marks, markFrom } from './marks.ts'
import { type Marker, Style } from './style.ts'

/** What a labelled line says, its number before the label left out: `2.整改措施:`. */
export function lineLabel(text: string, line: Line, marked: Marker | null): Label | null {
  const label = labelAt(text, line.start, line.end)
  if (label !== null || marked === null) return label
  return labelBehind(text, marked.end, line.end)
}

/** A label behind a number needs its colon: 二、整改落实情况 is a heading. */
export function labelBehind(text: string, start: number, end: number): Label | null {
  const label = labelAt(text, start, end)
  return label !== null && text.charCodeAt(label.end - 1) === 58 ? label : null
}

/** The ordinals before the last of a dotted number. */
export function dottedPrefix(text: string, start: number, end: number): number[] {
  const numbers = text.slice(start, end).match(/\d+/g) ?? []
  return numbers.slice(0, -1).map(Number)
}

/** Whether a stretch of text holds enumerated clauses, such as 一是 or (1), at its start or behind a mark. */
export function hasClauses(text: string, marks: Marks, start: number, end: number): boolean {
  if (start < end && beginsClause(text, start, end)) return true
  for (let m = markFrom(marks, start); m < marks.length && marks[m]! + 1 < end; m++) {
    const at = marks[m]!
    const unit = text.charCodeAt(at)
    if ((unit === 0x3002 || unit === 58 || unit === 59) && beginsClause(text, at + 1, end)) return true
  }
  return false
}

function beginsClause(text: string, at: number, end: number): boolean {
  const marked = markerAt(text, at, end)
  return marked !== null && marked.ordinal === 1 && marked.style !== Style.Han && marked.style !== Style.HanParen
}

/** Styles whose numbers may be the second half of a broken line: 3.5, 3、4号楼, 2). */
export function canBeAmount(style: Style): boolean {
  return style === Style.Dot || style === Style.Comma || style === Style.HalfParen || style === Style.Dotted
}

/** Whether a number that does not run on begins an item all the same: the line above has ended, and no digit follows. */
export function beginsItem(text: string, before: Line | undefined, { ordinal, end }: Marker): boolean {
  const next = text.charCodeAt(end)
  if ((next >= 48 && next <= 57) || (ordinal ?? 0) > 150) return false
  if (before === undefined || before.end - before.start < 40) return true
  return '。;:)】”'.includes(text[before.end - 1]!)
}

/** Whether a line that could go on two lists is more like the outer one's items. */
export function looksLike(text: string, outer: Heading, marked: Marker, line: Line, next: Line | undefined): boolean {
  const heading = readHeading(text, marked.end, line.end)
  if (heading.frame || heading.fault) return outer.frame === heading.frame || heading.fault
  if (next === undefined || heading.end < line.end) return false
  const label = labelAt(text, next.start, next.end)
  return label !== null && label.kind !== 'effect'
}
