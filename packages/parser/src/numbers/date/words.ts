/**
 * Turns the words of the calendar into moments: 去年底, 上月15日, 下周五, 年底, 上半年, 前三季度, 上世纪九十年代.
 *
 * Words of years, quarters and months are dates without a reference too, though part or all of their value is missing;
 * those of weeks and days, feasts, and counts of time from now are dates only where a reference fixes them.
 */
import { ANAPHORIC, NO_WORDS, SHIFTED, type ShiftedWord } from '../../lexicon/calendar.ts'
import { centuryWordAt } from './century.ts'
import { FEAST_STARTS, feastAt } from './feast.ts'
import { lunarAt } from './lunar-date.ts'
import { blank, dayNumber, type Moment, type Part, type Scope, setDayNumber, setMonths } from './moment.ts'
import { withMonthTail } from './month.ts'
import { SHIFT_STARTS, stretchAt } from './shift.ts'
import { weekdayAt, withWeekday } from './week.ts'
import { halfAt, quarterAt, withYearTail, yearEdgeAt } from './year.ts'

type Reader = (scope: Scope, at: number, lent: Moment | null) => Moment | null

/** Readers by the first two characters of what they read. */
const READERS = new Map<number, Reader[]>()
/**
 * By character, a bit for each kind of word that has it first, and for each that has it second: a word can only begin where
 * two characters share one.
 */
export const FIRSTS = new Uint16Array(65536)
export const SECONDS = new Uint16Array(65536)
/** The bits of the words that are dates by themselves; the higher ones are those that only a reference makes dates. */
export const ALWAYS = 0x7f

const keyOf = (first: number, second: number) => (first - 0x4e00) * 0x10000 + second

function register(bit: number, firsts: string, seconds: string, reader: Reader): void {
  for (const first of firsts)
    for (const second of seconds) {
      const key = keyOf(first.charCodeAt(0), second.charCodeAt(0))
      READERS.set(key, [...(READERS.get(key) ?? []), reader])
      FIRSTS[first.charCodeAt(0)]! |= bit
      SECONDS[second.charCodeAt(0)]! |= bit
    }
}

const NO_WORD = new Map(NO_WORDS.map(([word, before, behind]) => [word, { before, behind }]))
const byLength = (a: ShiftedWord, b: ShiftedWord) => b[0].length - a[0].length
for (const entry of [...SHIFTED].sort(byLength)) {
  const [[first, second], unit] = [entry[0], entry[1]]
  register(unit === 'day' || unit === 'week' ? 0x100 : 0x01, first!, second!, shiftedReader(entry))
}
for (const entry of ANAPHORIC) register(0x02, entry[0][0]!, entry[0][1]!, anaphoricReader(entry))
register(0x04, '年', '底末初内中', yearEdge)
register(0x08, '上下', '半', (scope, at, lent) => halfAt(scope.text, at, yearless(scope, at, lent)))
register(0x10, '第前', '一二三四两1234', (scope, at, lent) => quarterAt(scope.text, at, yearless(scope, at, lent)))
register(0x20, '上本', '个世', centuryWordAt)
register(0x40, '农阴旧正腊冬', '历月', lunarAt)
register(0x200, '月', '底末初', monthEdge)
register(0x400, '周星礼', '一二三四五六日天末期拜', weekdayAt)
for (const [firsts, seconds] of SHIFT_STARTS) register(0x800, firsts, seconds, stretchAt)
for (const [first, seconds] of FEAST_STARTS) register(0x1000, first, seconds, feast)

/** The moment that a word of the calendar at an offset names; null where none stands. */
export function wordAt(scope: Scope, at: number, lent: Moment | null): Moment | null {
  const { text } = scope
  if (at + 1 >= text.length) return null
  const first = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  const readers = (FIRSTS[first]! & SECONDS[second]!) === 0 ? undefined : READERS.get(keyOf(first, second))
  if (readers === undefined) return null
  for (const read of readers) {
    const found = read(scope, at, lent)
    if (found !== null) return found
  }
  return null
}

/** A moment at an offset whose year is lent by the date before, or by the reference; 每年6月 has none. */
export function yearless({ text, reference }: Scope, at: number, lent: Moment | null): Moment {
  const isYearly = text.startsWith('每年', at - 2)
  return { ...blank(at, at), year: lent?.year ?? (isYearly ? null : (reference?.year ?? null)) }
}

/** Whether a word's neighbours make it part of others: 应当年底, 一次年会. */
function isInside(text: string, at: number, word: string): boolean {
  const no = NO_WORD.get(word)
  if (no === undefined) return false
  const behind = text[at + word.length]
  return (at > 0 && no.before.includes(text[at - 1]!)) || (behind !== undefined && no.behind.includes(behind))
}

interface Base {
  year: number | null
  month: number | null
  day: number | null
}

function shiftedReader([word, unit, shift]: ShiftedWord): Reader {
  return (scope, at) => {
    if (!scope.text.startsWith(word, at) || isInside(scope.text, at, word)) return null
    return shifted(scope, blank(at, at + word.length), unit, shift, scope.reference)
  }
}

function anaphoricReader([word, unit, shift]: ShiftedWord): Reader {
  return (scope, at, lent) => {
    if (!scope.text.startsWith(word, at) || isInside(scope.text, at, word)) return null
    const before = lent ?? dateBefore(scope, at)
    const base = before === null ? scope.reference : (before.last ?? before)
    const moment = shifted(scope, blank(at, at + word.length), unit, shift, base)
    return moment === null || (base === null && moment.month === null && moment.part === null) ? null : moment
  }
}

const FARTHEST = 60

/** The date before an offset in its sentence. */
function dateBefore({ text, last }: Scope, at: number): Moment | null {
  if (last === null || at - last.end > FARTHEST) return null
  return /[。\n]/.test(text.slice(last.end, at)) ? null : last
}

function shifted(scope: Scope, owner: Moment, unit: ShiftedWord[1], shift: number, base: Base | null): Moment | null {
  const { year = null, month = null, day = null } = base ?? {}
  owner.dated = year !== null
  if (unit === 'year') return withYearTail(scope, { ...owner, year: year === null ? null : year + shift })
  if (unit === 'month') return withMonthTail(scope.text, inMonth(owner, year, month, shift))
  if (unit === 'quarter') return inQuarter(scope.text, owner, year, month, shift)
  if (year === null || month === null || day === null) return null
  const number = dayNumber(year, month, day)
  return unit === 'day' ? setDayNumber(owner, number + shift) : withWeekday(scope.text, owner, number + 7 * shift)
}

function inMonth(owner: Moment, year: number | null, month: number | null, shift: number): Moment {
  if (year !== null && month !== null) return setMonths(owner, year, month + shift, null)
  owner.unknown = true
  return owner
}

function inQuarter(text: string, owner: Moment, year: number | null, month: number | null, shift: number): Moment {
  if ('初末底'.includes(text[owner.end] ?? ' ')) owner.end++
  if (year === null || month === null) return { ...owner, unknown: true }
  setMonths(owner, year, (Math.ceil(month / 3) + shift) * 3, null)
  return { ...owner, part: `Q${owner.month! / 3}` as Part, month: null }
}

const COUNTED = /[\d一二三四五六七八九十两几数多半全每成往历]/

function yearEdge(scope: Scope, at: number, lent: Moment | null): Moment | null {
  if (at > 0 && COUNTED.test(scope.text[at - 1]!)) return null
  return yearEdgeAt(scope.text, at, yearless(scope, at, lent))
}

/** 月底 alone is that of the reference. */
function monthEdge(scope: Scope, at: number): Moment | null {
  const { text, reference } = scope
  if (reference === null || reference.month === null || (at > 0 && /[\d每个份全当满逐按]/.test(text[at - 1]!)))
    return null
  const owner = withMonthTail(text, setMonths(blank(at, at + 1), reference.year, reference.month, null))
  return owner.end === at + 1 ? null : owner
}

function feast(scope: Scope, at: number): Moment | null {
  if (scope.reference === null) return null
  return feastAt(scope.text, at, yearless(scope, at, null))
}
