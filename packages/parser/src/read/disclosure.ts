/**
 * Turns a text's openly weighed evidence into one decision: is it a rectification disclosure?
 *
 * News, circulars, task lists, announcements and feedback meetings share a disclosure's words. The absence of issues alone
 * never decides: an opening cut off early and a report of totals only are disclosures. What decided is kept.
 */
import { EVIDENCE, type Place, THRESHOLD } from '../lexicon/evidence.ts'
import type { Line, OutlineIssue, OutlineSection, Range } from '../outline/outline.ts'
import type { Clean } from '../text/clean.ts'
import { isFurniture } from './front.ts'
import type { Header } from './header.ts'

/** A cue that was found, and where. */
export interface Reason {
  name: string
  weight: number
  range: Range | null
}

/** The decision and what it rests on. */
export interface Verdict {
  isDisclosure: boolean
  score: number
  reasons: Reason[]
}

/** What the decision asks of an outline. */
export interface OutlineFacts {
  issues: readonly Pick<OutlineIssue, 'measures' | 'notes'>[]
  sections: readonly Pick<OutlineSection, 'role'>[]
}

const FRONT = 2200
const TAIL = 900
const CUES = EVIDENCE.map(({ name, place, pattern, weight }) => ({ name, place, weight, pattern: new RegExp(pattern) }))

/**
 * Decides whether a text is a disclosure.
 *
 * ```
 * // 关于市委巡察整改进展情况的通报 … 现将巡察整改进展情况予以公布。
 * // ^^^^^^^^^^^^^^^ +4             ^^^^^^^^^^^^^^^^^^ +4
 * ```
 */
export function readDisclosure(
  clean: Clean,
  lines: readonly Line[],
  outline: OutlineFacts | null,
  header: Header,
): Verdict {
  const { text } = clean
  const places = placesOf(text, lines, header)
  const reasons: Reason[] = []
  let score = 0
  for (const { name, place, pattern, weight } of CUES) {
    const range = places[place]
    const match = pattern.exec(text.slice(range.start, range.end))
    if (match === null) continue
    score += weight
    reasons.push({
      name,
      weight,
      range: { start: range.start + match.index, end: range.start + match.index + match[0].length },
    })
  }
  for (const reason of outlineReasons(outline)) {
    score += reason.weight
    reasons.push(reason)
  }
  return { isDisclosure: score >= THRESHOLD, score, reasons }
}

function placesOf(text: string, lines: readonly Line[], header: Header): Record<Place, Range> {
  const start = header.opening.start
  const printed = header.evidence.title
  const first =
    printed?.[0] ?? lines.find(line => !isFurniture(text.slice(line.start, Math.min(line.end, line.start + 60))))
  const last = printed?.[printed.length - 1] ?? first
  const title =
    first === undefined ||
    last === undefined ||
    (header.opening.end > start && first.start >= start) ||
    first.end - first.start > 90
      ? { start: 0, end: 0 }
      : { start: first.start, end: last.end }
  const front = { start: title.end, end: Math.min(text.length, Math.max(title.end, start) + FRONT) }
  return { title, front, tail: { start: Math.max(0, text.length - TAIL), end: text.length } }
}

/** Issues that carry measures are reports; tasks without a word on what was done are not. */
function outlineReasons(outline: OutlineFacts | null): Reason[] {
  if (outline === null) return []
  const measured = outline.issues.filter(issue => issue.measures.length > 0).length
  const reasons: Reason[] = []
  if (measured > 1) reasons.push({ name: 'issues-with-measures', weight: 2, range: null })
  if (outline.sections.some(section => section.role === 'progress') && measured > 0)
    reasons.push({ name: 'section-of-progress-with-measures', weight: 1, range: null })
  return reasons
}
