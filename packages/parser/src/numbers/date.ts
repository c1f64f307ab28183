/**
 * Turns clean text into dates, partial dates, periods and ranges with ISO values.
 *
 * Every date begins at a numeral or at a word of the calendar (今年, 上半年, 年底). One cursor runs over the numerals, of
 * which only those before 年, 月, a dash and the like are looked at, and one over the first characters of the words, so
 * that the cost grows with the text alone. Ranges are in order and never overlap. What stands at an offset is read in
 * `date/`: digits.ts and joints.ts, then month.ts, year.ts and the words, then point.ts, then join.ts.
 */
import { codesOf } from '../text/codes.ts'
import { ARABIC, KIND, kindAt, NONE } from './chars.ts'
import { behindClock } from './date/clock.ts'
import { joined } from './date/join.ts'
import { firstMonth, type Moment, readReference, type Scope } from './date/moment.ts'
import { pointAt } from './date/point.ts'
import { ALWAYS, FIRSTS, SECONDS } from './date/words.ts'
import type { Numeral } from './numeral.ts'

/** A date in clean coordinates. */
export interface DateRange {
  start: number
  end: number
  /**
   * 2023-10-14 · 2024-06 · 2024 · 2024-Q4 · 2024-H1 · XXXX-10-14 · a/b, open ends as 2018/ and /2018. Null: there is no
   * such day, or only a reference would tell which is meant.
   */
  value: string | null
  /** A time of day: no date, but no amount either. */
  clock: boolean
}

export interface DateOptions {
  /** An ISO date that 今年, 上月, 三天前 and missing years are read against. */
  reference?: string
  /** The text's code units, where they are at hand. */
  codes?: Uint16Array
}

/** Behind a numeral, what may make it a date or a time of day. */
const BEHIND = new Uint8Array(65536)
for (const character of '年月日号世季-./—–－~～至到、和与及:时点Oo○◯Ο0QH') BEHIND[character.charCodeAt(0)] = 1
/** Behind a numeral, what makes it a date where a reference is given: 三天前, 五一节. */
for (const character of '天周个星礼节期假') BEHIND[character.charCodeAt(0)] = 2
/** What follows the first character of a part of the day, and the digits of an hour. */
const DAY_PARTS = '午晨上间'
const CLOCK_STARTS = new Uint8Array(65536)
for (const character of '上下中凌清早晚夜傍') CLOCK_STARTS[character.charCodeAt(0)] = 1
const CLOCK_MARKS = new Uint8Array(65536)
for (const character of ':时点') CLOCK_MARKS[character.charCodeAt(0)] = 1

/** Bits of parts of the day, and, at a reference, of words that begin like a number. */
const CLOCK = 0x80
const NUMBER = 0x2000
/** By character, the bits of what it begins, and of what it goes on: see `date/words.ts`. Parts of the day have one too. */
const BEGINS = FIRSTS.map(
  (bits, unit) => bits | (CLOCK_STARTS[unit]! * CLOCK) | (bits !== 0 && KIND[unit] !== NONE ? NUMBER : 0),
)
const GOES_ON = SECONDS.map((bits, unit) => bits | (KIND[unit] === ARABIC ? CLOCK : 0) | NUMBER)
for (const character of DAY_PARTS) GOES_ON[character.charCodeAt(0)]! |= CLOCK

/**
 * All dates of a clean text.
 *
 * ```
 * // 2023年6月30日至8月31日,2024年三季度,年底前
 * // ^^^^^^^^^^^^^^^^ 2023-06-30/2023-08-31
 * //                  ^^^^^^^^^ 2024-Q3    ^^^ /XXXX-12
 * ```
 */
export function readDates(text: string, numerals: readonly Numeral[], options: DateOptions = {}): DateRange[] {
  const scope: Scope = { text, reference: readReference(options.reference), last: null }
  const bits = scope.reference === null ? ALWAYS | CLOCK : ~0
  const codes = options.codes ?? codesOf(text)
  const dates: DateRange[] = []
  let done = 0
  let next = 0
  for (let at = nextStart(codes, 0, bits); at < text.length || next < numerals.length; ) {
    const numeral = numerals[next]
    const start = numeral !== undefined && numeral.start <= at ? numeral.start : at
    const isNumeral = numeral !== undefined && numeral.start === start
    if (isNumeral) next++
    if (start === at) at = nextStart(codes, at + 1, bits)
    if (start < done || start >= text.length) continue
    if (isNumeral && !mayBeDate(scope, numeral)) continue
    const isListed = start === done + 1 && start > 1 && '、和及与'.includes(text[done]!)
    const found = readAt(scope, start, isNumeral ? numeral.end : -1, isListed)
    if (found === null) continue
    dates.push(found)
    done = found.end
  }
  return dates
}

/** The next offset at which a word of the calendar or a part of the day may begin. */
function nextStart(codes: Uint16Array, from: number, bits: number): number {
  const last = codes.length - 1
  let at = from
  for (; at < last; at++) {
    const begun = BEGINS[codes[at]!]! & bits
    if (begun !== 0 && (begun & GOES_ON[codes[at + 1]!]!) !== 0) return at
  }
  return codes.length
}

/** Whether anything behind or inside a numeral speaks for a date. */
function mayBeDate({ text, reference }: Scope, { start, end, plain }: Numeral): boolean {
  const behind = BEHIND[text.charCodeAt(end)]
  if (behind === 1 || (behind === 2 && reference !== null)) return true
  return (
    (plain && end - start === 8) ||
    (!plain && end - start <= 7 && text[start + 4] === '.') ||
    (reference !== null && end - start === 2)
  )
}

/** Whether 上午, 凌晨 or 晚 may begin at an offset, before an hour. */
function mayBeDayPart(text: string, at: number): boolean {
  if (CLOCK_STARTS[text.charCodeAt(at)] === 0 || at + 2 >= text.length) return false
  const hour = DAY_PARTS.includes(text[at + 1]!) ? at + 2 : at + 1
  return kindAt(text, hour) === ARABIC
}

/** A date in a list has the year, and a day alone the month, of the one before: 2023年9月14日、10月8日. */
function listedAt(scope: Scope, start: number): Moment | null {
  const before = scope.last?.last ?? scope.last
  const moment = before === null ? null : pointAt(scope, start, before)
  if (moment === null || before === null || moment.dated) return moment
  const [month, from] = [firstMonth(moment), firstMonth(before)]
  if (moment.year !== null && month !== null && from !== null && month < from) moment.year++
  moment.dated = before.dated
  return moment
}

/** Reads what stands at an offset; `end` is the end of the numeral there, or -1 at a word. */
function readAt(scope: Scope, start: number, end: number, isListed: boolean): DateRange | null {
  const { text } = scope
  const mayBeClock = end < 0 ? mayBeDayPart(text, start) : CLOCK_MARKS[text.charCodeAt(end)] === 1
  const clock = mayBeClock ? behindClock(text, start) : -1
  if (clock >= 0) return { start, end: clock, value: null, clock: true }
  const moment = (isListed ? listedAt(scope, start) : null) ?? pointAt(scope, start, null)
  if (moment === null) return null
  const date = joined(scope, moment)
  scope.last = date.moment
  return { start: moment.start, end: date.end, value: date.value, clock: false }
}
