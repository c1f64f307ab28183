/**
 * Turns a line that is a date, or a label's date, into ISO: 2024年3月15日, 2024-03-15, 二〇二四年三月十五日, 2024.3.15.
 */
import { dueOn, readDue } from './due.ts'

/** A date and where it stands in clean text. */
export interface PlacedDate {
  start: number
  end: number
  value: string
}

const NUMERIC = /([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y
const HEAD = /[12]\d{3}[-/.]\d|[12]\d{3}年|[一二][〇○零一二三四五六七八九]{3}年/g

/**
 * The first full date in a clean range; YYYY-MM where no day is printed.
 *
 * ```
 * // 发布日期:2024-05-20 15:30
 * //      ^^^^^^^^^^           2024-05-20
 * ```
 */
export function firstDate(text: string, start: number, end: number): PlacedDate | null {
  const words = text.slice(start, Math.min(end, start + 240))
  for (const head of words.matchAll(HEAD)) {
    const date = dateAt(text, start + head.index)
    if (date !== null && date.end <= end) return date
  }
  return null
}

/** The full date that begins at an offset. */
export function dateAt(text: string, at: number): PlacedDate | null {
  NUMERIC.lastIndex = at
  const numeric = NUMERIC.exec(text)
  if (numeric !== null) {
    const month = Number(numeric[3])
    const day = Number(numeric[4])
    if (month < 1 || month > 12 || day < 1 || day > 31) return null
    return {
      start: at,
      end: at + numeric[0].length,
      value: `${numeric[1]}-${numeric[3]!.padStart(2, '0')}-${numeric[4]!.padStart(2, '0')}`,
    }
  }
  const due = readDue(text, at)
  if (due === null || due.year === null || !/^\d\d(-\d\d)?$/.test(due.rest)) return null
  const value = dueOn(due)
  return value === null ? null : { start: at, end: due.end, value }
}
