/**
 * Turns a text into the places where numerals are no amounts: 《titles》, short “quoted phrases”, 〔brackets〕.
 *
 * One pass with a small stack; an unclosed mark ends at its line.
 */

import { WordIndex } from '@taizhang/parser/reading'

export interface Place {
  kind: 'title' | 'quoted' | 'bracket'
  start: number
  end: number
}

/** What opens each kind of place, and what closes it. */
const MARKS: readonly (readonly [string, Place['kind']])[] = [
  ['《》', 'title'],
  ['〔〕', 'bracket'],
  ['“”', 'quoted'],
  ['‘’', 'quoted'],
  ['「」', 'quoted'],
  ['『』', 'quoted'],
]
const CLOSES = new WordIndex(MARKS, ([marks]) => marks)
const OPENING = new RegExp(`[${MARKS.map(([marks]) => marks[0]).join('')}]`, 'g')
const NEWLINE = 10

/** Longest stretch that a mark may span. */
const LONGEST = 120

/** All marked places, innermost last among those that hold an offset, sorted by start. */
export function markedPlaces(text: string): Place[] {
  const places: Place[] = []
  OPENING.lastIndex = 0
  while (OPENING.test(text)) {
    const start = OPENING.lastIndex
    const open = text.charCodeAt(start - 1)
    const [marks, kind] = CLOSES.of(open)[0]!
    const end = closing(text, start - 1, open, marks.charCodeAt(1))
    if (end < 0) continue
    places.push({ kind, start, end })
    if (kind === 'title') OPENING.lastIndex = end + 1
  }
  return places
}

function closing(text: string, start: number, open: number, close: number): number {
  const limit = Math.min(text.length, start + LONGEST)
  let depth = 1
  for (let i = start + 1; i < limit; i++) {
    const unit = text.charCodeAt(i)
    if (unit === NEWLINE) return -1
    if (unit === open) depth++
    else if (unit === close && --depth === 0) return i
  }
  return -1
}

/** Answers, for offsets asked in order, which place holds each: the innermost title, bracket or quotation. */
export class PlaceCursor {
  private readonly places: readonly Place[]
  private next = 0
  private readonly open: Place[] = []

  constructor(places: readonly Place[]) {
    this.places = places
  }

  at(offset: number): Place | null {
    const { places, open } = this
    for (; this.next < places.length && places[this.next]!.start <= offset; this.next++)
      if (places[this.next]!.end > offset) open.push(places[this.next]!)
    return open.length === 0 ? null : this.innermost(offset)
  }

  private innermost(offset: number): Place | null {
    const { open } = this
    let kept = 0
    let within: Place | null = null
    for (let i = 0; i < open.length; i++) {
      const place = open[i]!
      if (place.end <= offset) continue
      open[kept++] = place
      if (within?.kind !== 'title') within = place
    }
    if (kept < open.length) open.length = kept
    return within
  }
}
