/**
 * Turns the signature into issuer and date of publication; the title and the page's labels stand in where it is missing.
 */
import { BODY_ENDS } from '../lexicon/phrases.ts'
import type { DateRange } from '../numbers/date.ts'
import type { Line, Range } from '../outline/outline.ts'
import { firstCalendar, type PlacedDate } from './dates-in.ts'
import { tailLines } from './front.ts'

/** Who signed, and when. */
export interface Signature {
  issuer: Range | null
  date: PlacedDate | null
}

const BODY = new RegExp(`(?:${BODY_ENDS.map(([word]) => word).join('|')})(?:\\([^)]{1,12}\\))?$`)
const NO_BODY = /[。,;:!?“”《》|\d]|^(?:特此|专此|此件|附|版权|主办|承办|欢迎|联系|地址)/
const AFTER_DATE = /^[\s)]*(?:\([^)]{1,20}\)|印发|公开|发布)?$/
const DATE_LABEL = /^.{0,80}?(?:发布日期|发布时间|成文日期|公开日期|生成日期|更新时间|更新日期|日期|时间)[:\s]*/

/**
 * Reads the signature at the end of a document.
 *
 * ```
 * // 中共柳溪镇委员会
 * // ^^^^^^^^                issuer
 * // 2024年9月6日
 * // ^^^^^^^^^              2024-09-06
 * ```
 */
export function readSignature(
  text: string,
  lines: readonly Line[],
  dates: readonly DateRange[],
  opening: Range,
): Signature {
  const tail = tailLines(lines).filter(line => line.start > opening.start)
  const found = lastSignature(text, dates, tail, tail.length - 1, 0)
  if (found !== null) return found
  const above = lines.length - tail.length - 1
  if (above > 0 && tail.length > 0) {
    // Attachments may stand behind the signature: then only a body's name over its date is one.
    const signed = lastSignature(text, dates, lines, above, opening.end, true)
    if (signed !== null) return signed
  }
  const last = tail.length > 1 ? lastBody(text, tail) : null
  return { issuer: last, date: null }
}

/** The last line that is a date, from an index up to an offset; `named` asks for a body above it. */
function lastSignature(
  text: string,
  dates: readonly DateRange[],
  lines: readonly Line[],
  from: number,
  floor: number,
  named = false,
): Signature | null {
  for (let i = from; i >= 0; i--) {
    const line = lines[i]!
    if (line.start < floor) break
    const date = endingDate(text, dates, line)
    if (date === null) continue
    const beside = bodyIn(text, { start: line.start, end: date.start })
    if (beside !== null) return { issuer: beside, date }
    if (date.start > line.start) continue
    const issuer = bodyAbove(text, lines, i)
    if (issuer !== null || !named) return { issuer, date }
  }
  return null
}

/** A date that is the line, or ends it behind a body's name. */
function endingDate(text: string, dates: readonly DateRange[], line: Line): PlacedDate | null {
  if (line.end - line.start > 80) return null
  const date = firstCalendar(dates, line.start, line.end)
  if (date === null || !AFTER_DATE.test(text.slice(date.end, line.end))) return null
  return date
}

function bodyIn(text: string, range: Range): Range | null {
  let { start, end } = range
  while (end > start && ' \t'.includes(text[end - 1]!)) end--
  while (start < end && ' \t'.includes(text[start]!)) start++
  const words = text.slice(start, end)
  if (words.length < 3 || words.length > 50 || NO_BODY.test(words) || !BODY.test(words)) return null
  return { start, end }
}

/** The signing body above the date: one line, or a name broken over two. */
function bodyAbove(text: string, tail: readonly Line[], at: number): Range | null {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const body = bodyIn(text, tail[i]!)
    if (body !== null) return body
  }
  return null
}

/** A last line that is a body's full name, where the date is missing. */
function lastBody(text: string, tail: readonly Line[]): Range | null {
  for (let i = tail.length - 1; i >= Math.max(1, tail.length - 6); i--) {
    const body = bodyIn(text, tail[i]!)
    if (body !== null && /^中共|政府$|领导小组|办公室$|党组$|党委$/.test(text.slice(body.start, body.end))) return body
  }
  return null
}

/** The body that a title names before 关于. */
export function issuerOfTitle(text: string, title: readonly Range[]): Range | null {
  const first = title[0]!
  const words = text.slice(first.start, first.end)
  const about = words.indexOf('关于')
  const name = about === -1 && title.length > 1 ? words.length : about
  if (name < 3) return null
  const range = { start: first.start, end: first.start + name }
  return bodyIn(text, range) ?? (/^中共/.test(words) ? range : null)
}

/** ——2024年11月26日在某省人民代表大会常务委员会会议上 */
const SPOKEN = /^[—–―-]{1,4}\s?[^,。;]{2,60}(?:会议?|大会)上/

/** The page's own date label above the opening, or the day on which the report was given. */
export function labelledDate(text: string, dates: readonly DateRange[], head: readonly Line[]): PlacedDate | null {
  for (const { start, end } of head)
    if (SPOKEN.test(text.slice(start, Math.min(end, start + 100)))) return firstCalendar(dates, start, end)
  for (const [i, line] of head.entries()) {
    const label = DATE_LABEL.exec(text.slice(line.start, Math.min(line.end, line.start + 120)))
    if (label === null) continue
    const behind = line.start + label[0].length
    // A table of labels gives the value on the next line.
    const next = head[i + 1]
    const date =
      behind < line.end || next === undefined
        ? firstCalendar(dates, behind, Math.min(line.end, behind + 24))
        : firstCalendar(dates, next.start, next.end)
    if (date !== null) return date
  }
  return null
}
