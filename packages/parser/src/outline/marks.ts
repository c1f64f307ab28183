/**
 * Turns text into the offsets of the marks in it: where sentences and clauses end, where brackets and ①-like numbers stand.
 *
 * One scan serves every reader of an issue's body. Invariant: offsets are in order.
 */
import type { Range } from './outline.ts'

const MARK = new Uint8Array(65536)
for (const mark of '。;:,”) (【') MARK[mark.charCodeAt(0)] = 1
for (let unit = 0x2460; unit <= 0x2487; unit++) MARK[unit] = 1

/** The offsets of all marks in some ranges of a text. */
export function marksIn(text: string, ranges: readonly Range[]): number[] {
  const marks: number[] = []
  for (const { start, end } of ranges)
    for (let i = start; i < end; i++) if (MARK[text.charCodeAt(i)] === 1) marks.push(i)
  return marks
}

/** Index of the first mark at or behind an offset. */
export function markFrom(marks: readonly number[], offset: number): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (marks[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
