/**
 * Turns an opening's dates into the inspection's period and the day of feedback, with the years inferred.
 *
 * A missing year is that of the nearest date with one; the feedback is on the next such day behind the period. Publication
 * periods and document dates are no inspection dates.
 */
import type { DateRange } from '../numbers/date.ts'
import type { Range } from '../outline/outline.ts'
import { matchesOf } from '../text/matches.ts'
import { datesIn, type PlacedDate, restOf, withYear, yearOf } from './dates-in.ts'

/** The dates of an inspection and where they stand. */
export interface Period {
  startOn: string | null
  endOn: string | null
  feedbackOn: string | null
  evidence: { period: Range | null; feedbackOn: Range | null }
}

/** Two values of one stretch: 2023-06-30 and 2023-08-31. */
interface Stretch extends Range {
  from: string
  to: string
}

const REACH = 1600
const NOT_INSPECTED = /公示(?:时间|期|期限|自|从)?[^,。;\n]{0,6}$|截[至止]$|(?:计划|任期|规划)[^,。;\n]{0,2}$/
const FEEDBACK = /反馈(?=了|巡|督|审|意见|情况|会|大会|$|[,。;]|给|至|结果|专项|整改|相关|有关|“)/g
/** 起 and 以来 leave a stretch open; 后 and 之后 begin none. */
const RUNS_ON = /起$|以来|至今|开始/
const MONTHLY = /^(?:\d{4}|XXXX)-\d\d(?:-\d\d)?$/
const THROUGH = /^(?:\([^)]{0,6}\))?(?:至|到|—{1,2}|-{1,2}|~|–)$/

/**
 * Reads the period and the feedback day.
 *
 * ```
 * // 2022年11月7日至1月13日,…对…开展了巡察。3月8日,…反馈了巡察意见
 * // ^^^^^^^^^^^^^^^^^^       ^^^^^              2022-11-07, 2023-01-13, 2023-03-08
 * ```
 */
export function readPeriod(text: string, opening: Range, all: readonly DateRange[], published: string | null): Period {
  const dates = datesIn(all, opening.start, Math.min(opening.end, opening.start + REACH))
  const period = findStretch(text, dates)
  const year =
    period === null
      ? null
      : (yearOf(period.from) ?? yearOf(period.to) ?? yearAround(dates, period, period.from, published))
  const startOn = period === null ? null : withYear(period.from, year)
  const endOn = period === null ? null : endingOn(period, startOn)
  const feedback = findFeedback(text, opening, dates, period)
  const feedbackOn =
    feedback === null
      ? null
      : withYear(
          feedback.value,
          nextYear(feedback.value, endOn) ?? yearAround(dates, feedback, feedback.value, published),
        )
  return { startOn, endOn, feedbackOn, evidence: { period, feedbackOn: feedback } }
}

/** The first stretch of days or months: one range, or two dates with 至 between. */
function findStretch(text: string, dates: readonly DateRange[]): Stretch | null {
  for (const [i, date] of dates.entries()) {
    if (date.value === null || NOT_INSPECTED.test(text.slice(Math.max(0, date.start - 12), date.start))) continue
    const slash = date.value.indexOf('/')
    if (slash > 0) {
      const from = date.value.slice(0, slash)
      const to = date.value.slice(slash + 1)
      const closes = to === '' ? RUNS_ON.test(text.slice(date.end - 2, date.end)) : MONTHLY.test(to)
      if (MONTHLY.test(from) && closes) return { start: date.start, end: date.end, from, to }
      continue
    }
    const next = dates[i + 1]
    if (next?.value == null || !MONTHLY.test(date.value) || !MONTHLY.test(next.value)) continue
    if (next.start - date.end <= 8 && THROUGH.test(text.slice(date.end, next.start)))
      return { start: date.start, end: next.end, from: date.value, to: next.value }
  }
  return null
}

/** The end's year is the start's, or the next where its day would lie before. */
function endingOn(period: Stretch, startOn: string | null): string | null {
  if (period.to === '' || startOn === null) return period.to === '' ? null : withYear(period.to, null)
  const year = Number(startOn.slice(0, 4))
  const rest = restOf(period.to)
  return withYear(period.to, rest < restOf(startOn).slice(0, rest.length) ? year + 1 : year)
}

/** The date that the feedback's own words give: the last one before 反馈 in its sentence, behind the period. */
function findFeedback(
  text: string,
  opening: Range,
  dates: readonly DateRange[],
  period: Range | null,
): PlacedDate | null {
  const words = text.slice(opening.start, opening.end)
  for (const match of matchesOf(FEEDBACK, words)) {
    const at = opening.start + match.index
    const sentence = text.lastIndexOf('。', at)
    let found: PlacedDate | null = null
    for (const { start, end, value } of dates) {
      if (end > at || start <= sentence || value === null || !MONTHLY.test(value)) continue
      if (period === null || start >= period.end) found = { start, end, value }
    }
    if (found !== null && !/截[至止]$/.test(text.slice(found.start - 2, found.start))) return found
  }
  return null
}

/** The year of the next such day behind the period's end. */
function nextYear(value: string, endOn: string | null): number | null {
  if (endOn === null) return null
  const rest = restOf(value)
  const end = restOf(endOn)
  const length = Math.min(rest.length, end.length)
  return Number(endOn.slice(0, 4)) + (rest.slice(0, length) < end.slice(0, length) ? 1 : 0)
}

/** The year of the nearest date with one: before, then behind, then the document's own. */
function yearAround(dates: readonly DateRange[], at: Range, value: string, published: string | null): number | null {
  let before: number | null = null
  for (const date of dates) {
    const year = date.value === null ? null : yearOf(date.value)
    if (date.value === null || year === null) continue
    if (date.start < at.start) before = year
    else if (date.start > at.start) return before ?? (restOf(date.value).slice(0, 5) < restOf(value) ? year - 1 : year)
  }
  if (before !== null || published === null) return before
  const year = Number(published.slice(0, 4))
  return restOf(value) > published.slice(5) ? year - 1 : year
}
