/**
 * Turns offsets of clean text into those of the source: by the stretches of text in which nothing was dropped.
 *
 * Invariants: the way never runs backwards; behind the last character it leads to the source's end.
 */
import type { Span } from '../model.ts'

/** How far clean text lies before its source, from stretch to stretch. */
export class Way {
  private readonly starts: number[] = []
  private readonly shifts: number[] = []
  /** The stretch asked last: most questions go on where the one before stood. */
  private last = 0

  /** Says which source offset the character at a clean offset comes from; each one behind it comes from the next. */
  lead(offset: number, from: number): void {
    const { starts, shifts } = this
    const shift = from - offset
    if (shift === shifts[shifts.length - 1]) return
    starts.push(offset)
    shifts.push(shift)
  }

  /** The source offset of a clean offset. */
  at(offset: number): number {
    const { starts, last } = this
    if (offset < starts[last]! || (last + 1 < starts.length && offset >= starts[last + 1]!))
      this.last = this.find(offset)
    return offset + this.shifts[this.last]!
  }

  /** The stretches of the source that clean text lacks, in order. */
  dropped(): Span[] {
    const { starts, shifts } = this
    const spans: Span[] = []
    let before = 0
    for (let i = 0; i < starts.length; i++) {
      const from = starts[i]! + shifts[i]!
      if (from > before) spans.push({ start: before, end: from })
      before = (starts[i + 1] ?? starts[i]!) + shifts[i]!
    }
    return spans
  }

  private find(offset: number): number {
    const { starts } = this
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return low
  }
}
