/**
 * Turns the text of an issue into its enumerated measures.
 *
 * The style that numbers first numbers the measures; an enumeration inside one of them, which begins again at one, is
 * told from the outer one by how the ordinals run on. Invariants: items are in order; each lies in one of the pieces.
 */
import { markerAt } from './marker.ts'
import { type Marks, markFrom } from './marks.ts'
import type { Piece } from './piece.ts'
import { isClauseStyle, type Marker, Style } from './style.ts'

export interface Enumerator {
  start: number
  /** Behind the marker. */
  end: number
  ordinal: number | null
  /** Index of the piece it stands in. */
  piece: number
}

interface Candidate extends Enumerator {
  style: Style
  /** What stands before it: a mark's unit, 10 for a line start. */
  before: number
}

export interface Enumeration {
  items: Enumerator[]
  jumps: { at: number; from: number; to: number }[]
}

/** The measures of a text, or none where it is not enumerated. */
export function enumerate(text: string, pieces: readonly Piece[], marks: Marks): Enumeration {
  const candidates = collect(text, pieces, marks)
  const style = outerStyle(candidates)
  if (style === null) return { items: [], jumps: [] }
  return chain(candidates.filter(candidate => candidate.style === style))
}

const LINE_START = 10

/** Markers at the start of pieces, behind marks, and ①-like ones anywhere. */
function collect(text: string, pieces: readonly Piece[], marks: Marks): Candidate[] {
  const found: Candidate[] = []
  for (let p = 0; p < pieces.length; p++) {
    const piece = pieces[p]!
    let done = take(text, piece.start, piece.lineStart ? LINE_START : 0x3002, piece, p, found)
    for (let m = markFrom(marks, piece.start); m < marks.length && marks[m]! < piece.end; m++) {
      const at = marks[m]!
      if (at < done) continue
      const unit = text.charCodeAt(at)
      if (unit >= 0x2460 && unit <= 0x2487) done = take(text, at, 0, piece, p, found)
      else if (unit !== 40 && unit !== 0x3010 && at + 1 < piece.end)
        done = take(text, at + 1, unit === 32 ? text.charCodeAt(at - 1) : unit, piece, p, found)
    }
  }
  return found
}

/** Takes the marker at an offset; gives the offset behind it, or the offset itself. */
function take(text: string, at: number, before: number, piece: Piece, index: number, found: Candidate[]): number {
  const marked = markerAt(text, at, piece.end)
  if (marked === null || !allowed(text, marked, before, at)) return at
  found.push({ start: at, end: marked.end, ordinal: marked.ordinal, piece: index, style: marked.style, before })
  return marked.end
}

/** Whether a marker may number a measure where it stands. */
function allowed(text: string, marked: Marker, before: number, at: number): boolean {
  const { style } = marked
  if (style === Style.Han || style === Style.Item || style === Style.Part) return false
  if (before === LINE_START) return true
  if (style === Style.HanParen) return before === 0x3002 && text.charCodeAt(at - 1) === 0x3002
  const sentence = before === 0x3002 || before === 59 || before === 58
  if (style === Style.Is) return sentence || before === 44 || before === 0x201d || before === 41
  if (isClauseStyle(style)) return sentence
  if (style === Style.Circle || style === Style.CircleParen) return true
  // 12、13 inside a sentence: only behind a mark, never before a digit
  const next = text.charCodeAt(marked.end)
  return sentence && !(next >= 48 && next <= 57 && style !== Style.Paren && style !== Style.Dot)
}

/** The style that numbers the measures: the first that begins at one and goes on, or stands at a line's start. */
function outerStyle(candidates: readonly Candidate[]): Style | null {
  const [lone] = candidates
  if (lone === undefined) return null
  const goesOn = new Set<number>()
  for (const { style, ordinal, before } of candidates) {
    if (ordinal === null) continue
    goesOn.add(placeOf(style, ordinal, false))
    if (before === LINE_START) goesOn.add(placeOf(style, ordinal, true))
  }
  for (const { style, ordinal, before } of candidates) {
    if (ordinal !== 1) continue
    if (goesOn.has(placeOf(style, 2, false))) return style
    if ((before === LINE_START || style === Style.Is) && style !== Style.OneSide && style !== Style.Firstly)
      return style
  }
  const first = candidates.find(
    ({ style, ordinal, before }) =>
      before === LINE_START && numbersAlone(style, goesOn.has(placeOf(style, (ordinal ?? 0) + 1, true))),
  )
  if (first !== undefined) return first.style
  return candidates.length > 1 && (lone.style === Style.Is || lone.style === Style.Nth) ? lone.style : null
}

/** One number for a style, an ordinal, and whether it stands at a line's start. */
function placeOf(style: Style, ordinal: number, lineStart: boolean): number {
  return (ordinal * 32 + style) * 2 + (lineStart ? 1 : 0)
}

/** Whether a number that is not one begins a list whose start was lost, rather than a sentence: 3、4号楼正在施工。 */
function numbersAlone(style: Style, goesOn: boolean): boolean {
  if (style === Style.OneSide || style === Style.Firstly) return false
  if (style !== Style.Dot && style !== Style.Comma && style !== Style.HalfParen && style !== Style.Letter) return true
  return goesOn
}

/** Follows the outer ordinals; inner enumerations are passed over. */
function chain(candidates: readonly Candidate[]): Enumeration {
  const items: Enumerator[] = []
  const jumps: Enumeration['jumps'] = []
  let outer = 0
  let inner = -1
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!
    const ordinal = candidate.ordinal ?? outer + 1
    if (inner >= 0 && ordinal === inner + 1 && !(ordinal === outer + 1 && isOuter(candidates, i))) {
      inner = ordinal
      continue
    }
    if (ordinal === 1 && outer >= 1 && opensInner(candidates, i, outer)) {
      inner = 1
      continue
    }
    if (ordinal !== outer + 1 && ordinal !== 1) {
      if (candidate.before === 44 || candidate.before === 58) continue
      jumps.push({ at: candidate.start, from: outer, to: ordinal })
    }
    items.push({ start: candidate.start, end: candidate.end, ordinal, piece: candidate.piece })
    outer = ordinal
    inner = -1
  }
  return { items, jumps }
}

/** Whether an ordinal that fits both lists goes on with the outer one. */
function isOuter(candidates: readonly Candidate[], at: number): boolean {
  const candidate = candidates[at]!
  if (candidate.before === LINE_START) return true
  for (let i = at + 1; i < candidates.length; i++) {
    const later = candidates[i]!
    if (later.ordinal === candidate.ordinal)
      return later.before !== LINE_START && candidate.before === 0x3002 && later.before === 59
    if (later.ordinal === (candidate.ordinal ?? 0) + 1 && later.before === 0x3002 && candidate.before === 59)
      return false
  }
  return candidate.before === 0x3002 || candidates[at - 1]!.before !== candidate.before
}

/** Whether an ordinal of one begins an enumeration inside a measure, not the list again. */
function opensInner(candidates: readonly Candidate[], at: number, outer: number): boolean {
  const candidate = candidates[at]!
  if (candidate.before === LINE_START) return false
  let last = 1
  let i = at + 1
  while (i < candidates.length && candidates[i]!.ordinal === last + 1 && candidates[i]!.before !== LINE_START) {
    last++
    i++
  }
  if (i < candidates.length && candidates[i]!.ordinal === outer + 1) return true
  // 1 (1 2) 2 3: the run swallowed the outer list's next
  if (candidate.before === 58 || candidate.before === 44) return true
  return false
}
