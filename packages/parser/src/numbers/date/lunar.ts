/**
 * Turns a day of the lunar calendar into one of the calendar, with the table that the runtime's Intl carries.
 *
 * A year is looked through once, when first asked for; a runtime without the calendar knows no such day.
 */
import { dayNumber } from './moment.ts'

const MS_A_DAY = 86_400_000

/** First days of the months of a lunar year, as day numbers: `5`, and `6bis` for the leap month behind the sixth. */
type Months = ReadonlyMap<string, { first: number; length: number }>

const years = new Map<number, Months>()
let format: Intl.DateTimeFormat | null = null

/** The day number of a lunar day; null where there is none: the 30th of a short month, a leap month that is none. */
export function lunarDay(year: number, month: number, day: number, leap: boolean): number | null {
  const found = monthsOf(year).get(leap ? `${month}bis` : String(month))
  return found === undefined || day < 1 || day > found.length ? null : found.first + day - 1
}

function monthsOf(year: number): Months {
  let months = years.get(year)
  if (months === undefined) {
    months = year >= 1900 && year <= 2100 ? countMonths(year) : new Map()
    years.set(year, months)
  }
  return months
}

/** Steps from month to month, each 29 or 30 days long, from before the lunar new year to behind the next. */
function countMonths(year: number): Months {
  const months = new Map<string, { first: number; length: number }>()
  let first = dayNumber(year, 1, 20)
  first -= lunarParts(first).day - 1
  for (let i = 0; i < 15; i++) {
    const { year: own, month } = lunarParts(first)
    const length = lunarParts(first + 29).day === 1 ? 29 : 30
    if (own === year) months.set(month, { first, length })
    first += length
  }
  return months
}

function lunarParts(number: number): { year: number; month: string; day: number } {
  format ??= new Intl.DateTimeFormat('en-u-ca-chinese', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const parts: Record<string, string> = {}
  for (const { type, value } of format.formatToParts(number * MS_A_DAY)) parts[type] = value
  return { year: Number(parts.relatedYear ?? parts.year), month: parts.month ?? '', day: Number(parts.day) }
}
