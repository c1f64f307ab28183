/**
 * Turns the end of a text into its closing: contact block, signature, date, page footers.
 */
import { CLOSING_LINES, DATE_LINE, SIGNATURE_END, STATUS_BRACKET } from '../lexicon/closing.ts'
import { BARE_SECTION, ROLE_CUES } from '../lexicon/headings.ts'
import { labelAt } from '../lexicon/labels.ts'
import type { Line } from '../text/lines.ts'
import { markerAt } from './marker.ts'
import { problemAt } from './problem.ts'

/** Whether a line belongs to a closing wherever it stands: an invitation, a contact, a footer. */
function isClosingLine(words: string): boolean {
  for (const [pattern] of CLOSING_LINES) if (pattern.test(words)) return true
  return false
}

/**
 * Index of the line with which the closing begins; the number of lines where there is none.
 *
 * ```
 * // …营造良好环境。
 * // 欢迎广大干部群众监督。联系电话:0589-6620318。      closing starts here
 * // 中共澜溪市水务局党组
 * // 2023年5月8日
 * ```
 */
export function closingStart(text: string, lines: readonly Line[]): number {
  let firm = attachments(text, lines)
  for (let at = firm; at > 1; at--) {
    const line = lines[at - 1]!
    const words = text.slice(line.start, Math.min(line.end, line.start + 60))
    if (isClosingLine(words) || DATE_LINE.test(words)) firm = at - 1
    else if (!isLoose(text, line, words)) break
    else if (SIGNATURE_END.test(words) && !words.includes(',')) firm = at - 1
  }
  return contactSection(text, lines, firm)
}

const ATTACHMENT = /^附(?:件|表)(?:$|[:\d一二三])/
const MOST_ATTACHMENTS = 30

/** Index of a last line that begins a list of attachments by name; the number of lines where none does. */
function attachments(text: string, lines: readonly Line[]): number {
  const least = Math.max(1, lines.length - MOST_ATTACHMENTS)
  for (let at = lines.length - 1; at >= least; at--) {
    const words = text.slice(lines[at]!.start, lines[at]!.end)
    if (words.length > 60 || words.includes('\t') || words.includes('。')) break
    if (ATTACHMENT.test(words)) return at
  }
  return lines.length
}

/** A short line without marks: a signature, or what only counts as closing below one, such as a link. */
function isLoose(text: string, line: Line, words: string): boolean {
  const length = line.end - line.start
  if (length > 40 || words.includes('\t')) return false
  if (markerAt(text, line.start, line.end) !== null || problemAt(text, line.start, line.end) !== null) return false
  if (labelAt(text, line.start, line.end) !== null || BARE_SECTION.test(words)) return false
  STATUS_BRACKET.lastIndex = 0
  if (STATUS_BRACKET.test(words)) return false
  const last = words[words.length - 1] ?? ''
  if ('。;:,、'.includes(last)) return false
  return !words.includes('。')
}

const CONTACT = new RegExp(
  ROLE_CUES.filter(([, role]) => role === 'contact')
    .map(([pattern]) => pattern)
    .join('|'),
)

/** Below a heading such as 四、联系方式 the contact lines are the section's own. */
function contactSection(text: string, lines: readonly Line[], at: number): number {
  const heading = lines[at - 1]
  if (heading === undefined || at >= lines.length || heading.end - heading.start > 20) return at
  if (markerAt(text, heading.start, heading.end) === null || !CONTACT.test(text.slice(heading.start, heading.end)))
    return at
  let end = at
  while (end < lines.length && !endsText(text, lines[end]!)) end++
  return end
}

function endsText(text: string, line: Line): boolean {
  const words = text.slice(line.start, line.end)
  return words.length <= 40 && (DATE_LINE.test(words) || (SIGNATURE_END.test(words) && !words.includes(':')))
}
