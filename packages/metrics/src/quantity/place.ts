/**
 * Turns a text into the places where numerals are no amounts: 《titles》, short “quoted phrases”, 〔brackets〕.
 *
 * One pass with a small stack; an unclosed mark ends at its line.
 */

export interface Place {
  kind: 'title' | 'quoted' | 'bracket'
  start: number
  end: number
}

/** What closes each opening mark, and what stands between them. */
const CLOSES: ReadonlyMap<number, { close: number; kind: Place['kind'] }> = new Map(
  (
    [
      ['《》', 'title'],
      ['〔〕', 'bracket'],
      ['“”', 'quoted'],
      ['‘’', 'quoted'],
      ['「」', 'quoted'],
      ['『』', 'quoted'],
    ] as const
  ).map(([marks, kind]) => [marks.charCodeAt(0), { close: marks.charCodeAt(1), kind }]),
)
/** All of them stand between these. */
const [FIRST_MARK, LAST_MARK] = [0x2018, 0x3014]
const NEWLINE = 10

/** Longest stretch that a mark may span. */
const LONGEST = 120

/** All marked places, innermost last among those that hold an offset, sorted by start. */
export function markedPlaces(text: string): Place[] {
  const places: Place[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < FIRST_MARK || unit > LAST_MARK) continue
    const mark = CLOSES.get(unit)
    if (mark === undefined) continue
    const end = closing(text, i, unit, mark.close)
    if (end < 0) continue
    places.push({ kind: mark.kind, start: i + 1, end })
    if (mark.kind === 'title') i = end
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
    while (this.next < this.places.length && this.places[this.next]!.start <= offset)
      this.open.push(this.places[this.next++]!)
    let kept = 0
    let within: Place | null = null
    for (const place of this.open) {
      if (place.end <= offset) continue
      this.open[kept++] = place
      if (within?.kind !== 'title') within = place
    }
    this.open.length = kept
    return within
  }
}
