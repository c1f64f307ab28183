/**
 * Turns printed lines into the width at which they were wrapped.
 */
import type { Printed } from './printed.ts'
import { endsSentence } from './sentence.ts'

/** The width at which a text was wrapped, or null. Widths are measured in columns or in units, whichever shows a wrap. */
export interface Wrap {
  full: (line: Printed) => boolean
  /** Whether paragraphs are indented, so that an unindented line never starts one. */
  indents: boolean
}

/** Finds the wrap of a text; `opens` tells lines that open a block. */
export function findWrap(source: string, lines: readonly Printed[], opens: Uint8Array): Wrap | null {
  const byColumns = widthOf(source, lines, opens, line => line.columns, 4, 36, 170)
  const byUnits = widthOf(source, lines, opens, line => line.units, 1, 18, 85)
  const best = byUnits.score > byColumns.score ? byUnits : byColumns
  if (best.score < 2) return null
  const measure = best === byUnits ? (line: Printed) => line.units : (line: Printed) => line.columns
  const least = best.width - (best === byUnits ? 1 : 4)
  return { full: line => measure(line) >= least, indents: indents(lines) }
}

function indents(lines: readonly Printed[]): boolean {
  let count = 0
  for (const line of lines) if (line.indented) count++
  return count * 8 > lines.length && count * 2 < lines.length
}

function widthOf(
  source: string,
  lines: readonly Printed[],
  opens: Uint8Array,
  measure: (line: Printed) => number,
  slack: number,
  least: number,
  most: number,
): { width: number; score: number } {
  const counts = new Int32Array(most + 2)
  let long = 0
  for (const line of lines) {
    const width = measure(line)
    if (width > most) long++
    else counts[width] = counts[width]! + 1
  }
  if (long * 20 > lines.length) return { width: 0, score: 0 }
  // the window that holds the most lines, a good part of all, with next to none beyond it
  let width = 0
  let held = 0
  let over = long
  for (let w = most; w >= least; w--) {
    let inside = 0
    for (let v = w; v >= w - slack; v--) inside += counts[v]!
    if (inside * 5 >= lines.length && counts[w]! > 0 && over * 12 <= inside && inside - over > held) {
      width = w
      held = inside - over
    }
    over += counts[w]!
  }
  if (width === 0) return { width: 0, score: 0 }
  let broken = 0
  let whole = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!
    if (measure(line) < width - slack || opens[i + 1] === 1) continue
    if (endsSentence(source, line)) whole++
    else broken++
  }
  return { width, score: broken >= 2 && broken >= 1.5 * whole ? broken : 0 }
}
