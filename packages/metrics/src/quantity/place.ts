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

const CLOSES: Readonly<Record<string, string>> = { '《': '》', '“': '”', '‘': '’', '〔': '〕', '「': '」', '『': '』' }

/** Longest stretch that a mark may span. */
const LONGEST = 120

/** All marked places, innermost last among those that hold an offset, sorted by start. */
export function markedPlaces(text: string): Place[] {
  const places: Place[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit !== 0x300a && unit !== 0x201c && unit !== 0x2018 && unit !== 0x3014 && unit !== 0x300c && unit !== 0x300e)
      continue
    const open = text[i]!
    const end = closing(text, i, open)
    if (end < 0) continue
    const kind = open === '《' ? 'title' : open === '〔' ? 'bracket' : 'quoted'
    places.push({ kind, start: i + 1, end })
    if (kind === 'title') i = end
  }
  return places
}

function closing(text: string, start: number, open: string): number {
  const close = CLOSES[open]!
  const limit = Math.min(text.length, start + LONGEST)
  let depth = 1
  for (let i = start + 1; i < limit; i++) {
    const character = text[i]!
    if (character === '\n') return -1
    if (character === open) depth++
    else if (character === close && --depth === 0) return i
  }
  return -1
}

/** Answers, for offsets asked in order, which place holds each: the innermost title, bracket or quotation. */
export class PlaceCursor {
  private readonly places: readonly Place[]
  private next = 0
  private open: Place[] = []

  constructor(places: readonly Place[]) {
    this.places = places
  }

  at(offset: number): Place | null {
    while (this.next < this.places.length && this.places[this.next]!.start <= offset)
      this.open.push(this.places[this.next++]!)
    if (this.open.length > 0) this.open = this.open.filter(place => place.end > offset)
    const title = this.open.find(place => place.kind === 'title')
    return title ?? this.open[this.open.length - 1] ?? null
  }
}
