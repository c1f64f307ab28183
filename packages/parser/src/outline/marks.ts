/**
 * Turns text into the offsets of the marks in it: where sentences and clauses end, where brackets and ①-like numbers stand.
 *
 * One scan of a text serves every reader of its lines. Invariant: offsets are in order.
 */

/** Offsets of marks. */
export type Marks = readonly number[]

const MARK = new Uint8Array(65536)
for (const mark of '。;:,”) (【') MARK[mark.charCodeAt(0)] = 1
for (let unit = 0x2460; unit <= 0x2487; unit++) MARK[unit] = 1

/** The offsets of all marks in a text, told by its code units. */
export function marksIn(codes: Uint16Array): Marks {
  const marks: number[] = []
  for (let i = 0; i < codes.length; i++) if (MARK[codes[i]!] === 1) marks.push(i)
  return marks
}

/** Index of the first mark at or behind an offset. */
export function markFrom(marks: Marks, offset: number): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (marks[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
