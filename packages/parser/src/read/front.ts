/**
 * Turns a document's lines into its parts as a header sees them: page furniture, title lines, the opening, the tail.
 *
 * Only the front and the tail are looked at, so that a header costs the same for a page and for a book.
 */
import { FURNITURE } from '../lexicon/phrases.ts'
import type { Line, Range } from '../outline/outline.ts'

/** The front of a document in clean coordinates. */
export interface Front {
  /** Lines before the opening, furniture included. */
  head: readonly Line[]
  /** The opening: from its first paragraph to the first numbered heading, bounded. */
  opening: Range
}

const FURNITURE_START = new RegExp(`^(?:${FURNITURE.map(([pattern]) => pattern).join('|')})`)
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、]|第[一二三四五六七八九十\d]{1,3}[项章节部](?:$|[:\s、])|序号)/
/** How an opening paragraph begins where it does not end in 。 on its first line. */
const OPENING = /^(?:根据|按照|为|经|自|从|[12]\d{3}年|依据|遵照|近日|日前|在|xx|中共|.{2,12}(?:党组|党委|委员会):?$)/
const MAX_HEAD = 40
const MAX_OPENING = 2400

/** Whether a line is the page's, not the document's. */
export function isFurniture(line: string): boolean {
  return FURNITURE_START.test(line) || / ?>+ ?|->/.test(line.slice(0, 60))
}

/** Splits the front of a document. */
export function readFront(text: string, lines: readonly Line[]): Front {
  let first = 0
  while (first < lines.length && first < MAX_HEAD && !opens(text, lines[first]!)) first++
  const at = lines[first]
  if (at === undefined || first === MAX_HEAD) return { head: lines.slice(0, first), opening: { start: 0, end: 0 } }
  if (isNumbered(text, at)) return { head: lines.slice(0, first), opening: { start: at.start, end: at.start } }
  let end = at.end
  for (let i = first + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line.end - at.start > MAX_OPENING || isNumbered(text, line)) break
    end = line.end
  }
  return { head: lines.slice(0, first), opening: { start: at.start, end: Math.min(end, at.start + MAX_OPENING) } }
}

function isNumbered(text: string, line: Line): boolean {
  return NUMBERED.test(text.slice(line.start, Math.min(line.end, line.start + 12)))
}

/** Whether a line is the opening's first, or past it: a sentence, or a numbered heading. */
function opens(text: string, line: Line): boolean {
  if (isNumbered(text, line)) return true
  const words = text.slice(line.start, Math.min(line.end, line.start + 200))
  if (isFurniture(words)) return false
  const length = line.end - line.start
  if (words.includes('。')) return length > 12
  return length > 40 && OPENING.test(words) && words.includes(',')
}

/** The last lines of a document, from the end, bounded. */
export function tailLines(lines: readonly Line[]): readonly Line[] {
  return lines.slice(Math.max(0, lines.length - 40))
}
