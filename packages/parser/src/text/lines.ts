/**
 * Turns clean text into its lines: paragraphs, headings and rows.
 *
 * Invariants: lines are in order, never empty, and have no blank at either end; together they hold every non-blank
 * character of the text.
 */
import type { Clean } from './clean.ts'

/** One line of clean text: a paragraph, a heading, a row. Never empty, never with blank ends. */
export interface Line {
  readonly start: number
  readonly end: number
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10
}

/**
 * The lines of a clean text, as clean ranges.
 *
 * ```
 * // 一、整改情况\n（一）…
 * // ^^^^^^         { start: 0, end: 6 }
 * ```
 */
export function splitLines(clean: Clean): Line[] {
  const { text } = clean
  const lines: Line[] = []
  let from = 0
  while (from < text.length) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    let start = from
    let end = to
    while (start < end && isBlank(text.charCodeAt(start))) start++
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--
    if (start < end) lines.push({ start, end })
    from = to + 1
  }
  return lines
}
