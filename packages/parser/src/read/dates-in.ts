/**
 * Turns a document's dates into those of one range, and partial dates into whole ones by a lent year.
 */
import type { DateRange } from '../numbers/date.ts'

/** The dates that lie wholly in a clean range, by bisection: dates are in order. */
export function datesIn(dates: readonly DateRange[], start: number, end: number): readonly DateRange[] {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (dates[middle]!.start < start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < dates.length && dates[last]!.end <= end) last++
  return dates.slice(low, last)
}

/** Whether a value is a day or a month of a known year. */
export const isCalendar = (value: string | null): value is string =>
  value !== null && /^\d{4}-\d\d(?:-\d\d)?$/.test(value)

/** The first day or month with its year in a clean range. */
export function firstCalendar(dates: readonly DateRange[], start: number, end: number): PlacedDate | null {
  for (const date of datesIn(dates, start, end))
    if (isCalendar(date.value)) return { start: date.start, end: date.end, value: date.value }
  return null
}

/** A date with a value, and where it stands in clean text. */
export interface PlacedDate {
  start: number
  end: number
  value: string
}

/** The first year of a value, of /2024-06 too; null for XXXX-06. */
export function yearOf(value: string): number | null {
  const year = /^\/?(\d{4})/.exec(value)
  return year === null ? null : Number(year[1])
}

/** 06-30 of 2024-06-30, Q4 of XXXX-Q4; empty for a bare year. */
export const restOf = (value: string): string => value.slice(5)

/** The value with a year lent where none is printed; null without any. */
export function withYear(value: string, lent: number | null): string | null {
  if (!value.startsWith('X')) return value
  return lent === null ? null : `${lent}${value.slice(4)}`
}
