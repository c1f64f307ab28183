/**
 * Turns single lines into the signs that the tree is built from: labels behind numbers, dotted numbers, enumerated clauses.
 */
import { type Label, labelAt } from '../lexicon/labels.ts'
import type { Line } from '../text/lines.ts'
import { type Marker, markerAt, Style } from './marker.ts'

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

/** Whether a text holds enumerated clauses, such as 一是 or (1), at its start or behind a mark. */
export function hasClauses(text: string, start: number, end: number): boolean {
  let boundary = true
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (boundary) {
      const marked = markerAt(text, i, end)
      if (marked !== null && marked.ordinal === 1 && marked.style !== Style.Han && marked.style !== Style.HanParen)
        return true
    }
    boundary = unit === 0x3002 || unit === 58 || unit === 59
  }
  return false
}
