/**
 * Turns an opening's dates into the inspection's period and the day of feedback, with the years inferred.
 *
 * A missing year runs forward from the period's start, back across December for the start, and on to the next such day
 * behind the period for the feedback. Publication periods and document dates are no inspection dates.
 */
import type { Range } from '../outline/outline.ts'
import { DUE_MARK, type Due, readDue } from './due.ts'

/** The dates of an inspection and where they stand. */
export interface Period {
  startOn: string | null
  endOn: string | null
  feedbackOn: string | null
  evidence: { startOn: Range | null; endOn: Range | null; feedbackOn: Range | null }
}

const THROUGH = /^(?:至|到|—{1,2}|-{1,2}|~|–|起至)/
const BARE_DAY = /^(?:至|到|—{1,2}|-{1,2}|~|–)(\d{1,2})日/
const PUBLICITY = /公示(?:时间|期|期限|自|从)?[^,。;\n]{0,6}$|截至$|截止$|(?:计划|任期|规划)[^,。;\n]{0,2}$/
const FEEDBACK = /反馈/g
const NUMERIC = /([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y

/**
 * Reads the period and the feedback day.
 *
 * ```
 * // 2022年11月7日至1月13日,…对…开展了巡察。3月8日,…反馈了巡察意见
 * // ^^^^^^^^^^ ^^^^^^       ^^^^^              2022-11-07, 2023-01-13, 2023-03-08
 * ```
 */
export function readPeriod(text: string, opening: Range, published: string | null): Period {
  const dates = datesIn(text, opening)
  const at = dates.findIndex(
    (date, i) =>
      isRange(text, date, dates[i + 1]) && !PUBLICITY.test(text.slice(Math.max(0, date.start - 12), date.start)),
  )
  const first = at === -1 ? null : dates[at]!
  const last = first === null ? null : (rangeEnd(text, first, dates[at + 1]) ?? null)
  let startYear = first?.year ?? null
  let endYear = last?.year ?? null
  if (first !== null && last !== null) {
    if (startYear === null && endYear !== null) startYear = first.rest > last.rest ? endYear - 1 : endYear
    startYear ??= yearAround(dates, at, published)
    if (endYear === null && startYear !== null)
      endYear = last.rest < first.rest.slice(0, last.rest.length) ? startYear + 1 : startYear
  }
  const feedback = feedbackDate(text, opening, dates, last ?? first)
  let feedbackYear = feedback?.year ?? null
  if (feedback !== null && feedbackYear === null)
    feedbackYear = nextYear(feedback, last, endYear) ?? yearAround(dates, dates.indexOf(feedback), published)
  return {
    startOn: iso(first, startYear),
    endOn: iso(last, endYear),
    feedbackOn: iso(feedback, feedbackYear),
    evidence: { startOn: first, endOn: last, feedbackOn: feedback },
  }
}

const iso = (due: Due | null, year: number | null) => (due === null || year === null ? null : `${year}-${due.rest}`)

/** The dates of an opening that have a month. */
function datesIn(text: string, opening: Range): Due[] {
  const dates: Due[] = []
  const end = Math.min(opening.end, opening.start + 1600)
  const words = text.slice(opening.start, end)
  let done = 0
  for (const mark of words.matchAll(MARKS)) {
    if (mark.index < done) continue
    const due = numericDate(text, opening.start + mark.index) ?? readDue(text, opening.start + mark.index)
    if (due === null || due.end > end || !/^\d\d(?:-\d\d)?$/.test(due.rest)) continue
    done = due.end - opening.start
    dates.push(due)
  }
  return dates
}
const MARKS = new RegExp(`${DUE_MARK.source}|[12]\\d{3}[-/.]\\d`, 'g')

function numericDate(text: string, at: number): Due | null {
  NUMERIC.lastIndex = at
  const match = NUMERIC.exec(text)
  if (match === null) return null
  const rest = `${match[3]!.padStart(2, '0')}-${match[4]!.padStart(2, '0')}`
  return { start: at, end: at + match[0].length, year: Number(match[1]), rest, before: false }
}

function isRange(text: string, date: Due, next: Due | undefined): boolean {
  return rangeEnd(text, date, next) !== null
}

/** The second date of 3月11日至5月10日 or of 3月11日至30日. */
function rangeEnd(text: string, date: Due, next: Due | undefined): Due | null {
  const behind = text.slice(date.end, date.end + 8).replace(/^\([^)]{0,6}\)/, '')
  const day = BARE_DAY.exec(behind)
  if (day !== null && date.rest.length >= 2) {
    const start = date.end + behind.indexOf(day[1]!)
    return {
      start,
      end: start + day[1]!.length + 1,
      year: date.year,
      rest: `${date.rest.slice(0, 2)}-${day[1]!.padStart(2, '0')}`,
      before: false,
    }
  }
  if (next === undefined || !THROUGH.test(behind) || next.start - date.end > 3) return null
  return next
}

/** The date that the feedback's own words give: the last one before 反馈 in its sentence, behind the period. */
function feedbackDate(text: string, opening: Range, dates: readonly Due[], period: Due | null): Due | null {
  const words = text.slice(opening.start, opening.end)
  for (const match of words.matchAll(FEEDBACK)) {
    const at = opening.start + match.index
    if (
      !/^反馈(?:了|巡|督|审|意见|情况|会|大会|$|[,。;]|给|至|结果|专项|整改|相关|有关)/.test(
        words.slice(match.index, match.index + 6),
      )
    )
      continue
    const sentence = text.lastIndexOf('。', at)
    let found: Due | null = null
    for (const date of dates)
      if (date.end <= at && date.start > sentence && (period === null || date.start >= period.end)) found = date
    if (found !== null && !/截至$|截止$/.test(text.slice(found.start - 2, found.start))) return found
  }
  return null
}

/** The next such day behind the period's end. */
function nextYear(feedback: Due, last: Due | null, endYear: number | null): number | null {
  if (last === null || endYear === null) return null
  return feedback.rest < last.rest.slice(0, feedback.rest.length) ? endYear + 1 : endYear
}

/** The year of the nearest date with one: before, then behind, then the document's own. */
function yearAround(dates: readonly Due[], at: number, published: string | null): number | null {
  for (let i = at - 1; i >= 0; i--) if (dates[i]!.year !== null) return dates[i]!.year
  for (let i = at + 1; i < dates.length; i++) {
    const { year, rest } = dates[i]!
    if (year !== null) return rest < dates[at]!.rest.slice(0, rest.length) ? year - 1 : year
  }
  if (published === null) return null
  const year = Number(published.slice(0, 4))
  return dates[at]!.rest > published.slice(5) ? year - 1 : year
}
