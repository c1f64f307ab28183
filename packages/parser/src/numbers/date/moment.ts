/**
 * Turns the printed parts of a date into an ISO value, and counts days.
 *
 * A moment is a date while it is read: parts not printed are null, and an unknown one has no value at all.
 */

import { ArgumentError } from '../../argument.ts'

export type Part = 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2'

export interface Moment {
  start: number
  end: number
  year: number | null
  month: number | null
  day: number | null
  part: Part | null
  /** The other end of a stretch that one expression names: 九十年代, 上周, 1至8月. */
  last: Moment | null
  /** Whether the year stands in the text, or in a word like 去年, and is not lent. */
  dated: boolean
  /** What only a reference would fix, or a range that runs backwards. A day that does not exist is found by isoOf. */
  unknown: boolean
}

/** The day that words are told from. Month and day are null where the reference is a year or a month. */
export interface Reference {
  year: number
  month: number | null
  day: number | null
}

/** What a date is read in. */
export interface Scope {
  text: string
  reference: Reference | null
  /** The date before, for 次年, 当月 and 同日. */
  last: Moment | null
}

export function blank(start: number, end: number): Moment {
  return { start, end, year: null, month: null, day: null, part: null, last: null, dated: false, unknown: false }
}

/** 2024 · 2024-06 · 2024-06-15 · with a time behind the day. Throws an ArgumentError for anything else. */
export function readReference(printed: string | undefined): Reference | null {
  if (printed === undefined) return null
  const [, years, months, days] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(printed) ?? []
  const year = Number(years)
  const month = months === undefined ? null : Number(months)
  const day = days === undefined ? null : Number(days)
  if (years === undefined || (month !== null && !exists(year, month, day)))
    throw new ArgumentError('reference', 'a date such as 2024-06-15', printed)
  return { year, month, day }
}

/** The ISO value; null where the moment is unknown, or where nothing but a missing year is left. */
export function isoOf(moment: Moment): string | null {
  const first = isoOfPoint(moment)
  if (moment.last === null) return first
  const last = isoOfPoint(moment.last)
  return first === null || last === null ? null : `${first}/${last}`
}

function isoOfPoint({ year, month, day, part, unknown }: Moment): string | null {
  if (unknown || (month !== null && !exists(year ?? LEAP, month, day))) return null
  const printed = year === null ? 'XXXX' : String(year).padStart(4, '0')
  if (part !== null) return `${printed}-${part}`
  if (month === null) return year === null ? null : printed
  return day === null ? `${printed}-${two(month)}` : `${printed}-${two(month)}-${two(day)}`
}

const two = (value: number) => String(value).padStart(2, '0')

/** Sets month and day, as printed. */
export function setDay(moment: Moment, month: number | null, day: number | null): Moment {
  moment.month = month
  moment.day = day
  return moment
}

/** A year that has every day: 29 February exists where the year is not known. */
const LEAP = 2024

/** Whether a year has a month and its day. */
export function exists(year: number, month: number, day: number | null): boolean {
  if (month < 1 || month > 12) return false
  return day === null || (day >= 1 && day <= daysOf(year, month))
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The days of a month; February has 28 where the year is not known. */
export function daysOf(year: number | null, month: number): number {
  const leap = year !== null && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : DAYS[month - 1]!
}

const MS_A_DAY = 86_400_000

/** Days since 1 January 1970. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MS_A_DAY
}

/** Sets the whole date from a day number. */
export function setDayNumber(moment: Moment, number: number): Moment {
  const date = new Date(number * MS_A_DAY)
  moment.year = date.getUTCFullYear()
  moment.month = date.getUTCMonth() + 1
  moment.day = date.getUTCDate()
  moment.dated = true
  return moment
}

/** Sets a date some months from another; a day that the month lacks becomes its last. */
export function setMonths(moment: Moment, year: number, month: number, day: number | null): Moment {
  const months = year * 12 + month - 1
  moment.year = Math.floor(months / 12)
  moment.month = months - moment.year * 12 + 1
  moment.day = day === null ? null : Math.min(day, daysOf(moment.year, moment.month))
  moment.dated = true
  return moment
}

/** Monday is 0. */
export function weekday(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}

const FIRST_MONTH: Record<Part, number> = { Q1: 1, Q2: 4, Q3: 7, Q4: 10, H1: 1, H2: 7 }

/** The month that a moment begins with; null for a year. */
export function firstMonth({ month, part }: Moment): number | null {
  return part === null ? month : FIRST_MONTH[part]
}

/** Where in its year a moment begins: 614 for 14 June. A year begins where it begins. */
export function placeInYear(moment: Moment): number {
  return (firstMonth(moment) ?? 0) * 100 + (moment.day ?? 0)
}
