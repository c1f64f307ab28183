/**
 * Turns clean text into dates, partial dates, periods and ranges with ISO values.
 *
 * Every date begins at a numeral or at a word of the calendar (今年, 上半年, 年底); one cursor runs over the numerals, one
 * over 年, 月 and 季, so the cost grows with the text alone. Ranges are in order and never overlap.
 */
import type { Numeral } from './numeral.ts'

/** A date in clean coordinates. */
export interface DateRange {
  start: number
  end: number
  /** 2023-10-14 · 2024-06 · 2024 · 2024-Q4 · 2024-H1 · XXXX-10-14 · a/b, open ends as 2018/ and /2018; null: no such day. */
  value: string | null
}

export interface DateOptions {
  /** An ISO date that 今年, 上月 and missing years are read against. */
  reference?: string
}

/** A point of time while it is read: parts not printed are null. */
interface Point {
  start: number
  end: number
  year: number | null
  month: number | null
  day: number | null
  /** Q1–Q4, H1, H2, or a range of months such as 01/09 that a word names. */
  part: string | null
  valid: boolean
}

const N = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3})`
const BLANK = ' ?'
/** What may follow 年: a half, a quarter, a season, the year's end, or a month with its parts. */
const YEAR_TAIL = new RegExp(
  `${BLANK}(?:(?<half>上半年|下半年|半年度?)|(?<quarter>(?:第?[一二三四1-4]|前[二两三])个?季度)|(?<end>年?[底末内]|年?终|全年)|(?<begin>年?初)|(?<season>[春夏秋冬]季?(?:学期)?)|度|(?<month>${N})${BLANK}月(?:份)?(?:(?<third>[上中下]旬|[底初末])|${BLANK}(?<day>\\d{1,2}|[一二三四五六七八九十廿卅]{1,4})${BLANK}[日号](?!令|文|院|楼|馆))?)?`,
  'y',
)
const YEAR =
  /(\d{4}|[一二〇零○三四五六七八九]{4}|\d{2}(?= ?年 ?\d{1,2} ?月)) ?年(?!级|龄|以[上下内]|以后的?经验|期|限)/y
const MONTH = new RegExp(
  `(?<month>${N})${BLANK}月(?:份)?(?!饼|嫂|球|度|租|息|薪|薪|均)(?:(?<third>[上中下]旬|[底初末])|${BLANK}(?<day>\\d{1,2}|[一二三四五六七八九十廿卅]{1,4})${BLANK}[日号](?!令|文|院|楼|馆))?`,
  'y',
)
const ISO = /(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?(?![\d.])/y
const CLOCK =
  /\d{1,2}:\d{2}(?::\d{2})?(?:\s?[-—–~至到]{1,2}\s?\d{1,2}:\d{2})?|(?:[上下]午|凌晨|晚上?)?\d{1,2}[时点](?:\d{1,2}分|半|整)?(?![间段])/y
/** Joins two ends; 起至 and 到 too. */
const TO = / ?(?:起至|开始至|至|到|[-—–－~～]{1,2}) ?/y
const MONTHS = new RegExp(`(?<from>${N})(?:${BLANK}月)?(?:至|到|[-—–－~～]{1,2})(?<to>${N})${BLANK}月(?:份)?`, 'y')
const QUARTERS = /([一二三四1-4])(?:季度)?(?:至|到|[-—–－~～]{1,2}|、)([二三四2-4])季度/y
const DAY_ONLY = /(\d{1,2}) ?[日号](?!令|文|院|楼|馆)/y
const YEARS = /(\d{4}) ?(?:年)? ?(?:至|到|[-—–－~～]{1,2}) ?(\d{4}) ?年(?:度)?/y
const SINCE = /(?:以来|以后|起|至今)/y
const UNTIL = /(?:以前|之前|前)(?![三二两列])/y
const WORD =
  /今年|去年|明年|后年|前年|本年度?|当年|上年度?|次年|本月|上个?月|下个?月|当月|同月|上半年|下半年|年[底末初内]|(?:第?[一二三四]|前[二两三]|本|上|下)个?季度/y

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/**
 * All dates of a clean text.
 *
 * ```
 * // 2023年6月30日至8月31日,2024年三季度,年底前
 * // ^^^^^^^^^^^^^^^^ 2023-06-30/2023-08-31
 * //                  ^^^^^^^^^ 2024-Q3    ^^ XXXX-12
 * ```
 */
export function readDates(text: string, numerals: readonly Numeral[], options: DateOptions = {}): DateRange[] {
  const reference = options.reference ?? null
  const dates: DateRange[] = []
  let done = 0
  let next = 0
  for (let at = nextStart(text, 0); at < text.length || next < numerals.length; ) {
    const numeral = numerals[next]
    const start = numeral !== undefined && numeral.start <= at ? numeral.start : at
    if (numeral !== undefined && numeral.start === start) next++
    if (start === at) at = nextStart(text, at + 1)
    if (start < done || start >= text.length) continue
    const found = readAt(text, start, reference)
    if (found === null) continue
    dates.push(found)
    done = found.end
  }
  return dates
}

/** The next word of the calendar that begins no numeral: 今 去 明 上 下 本 当 年 第 前 …, told by its first character. */
function nextStart(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (FIRST[text.charCodeAt(i)] === 1) return i
  return text.length
}

const FIRST = new Uint8Array(65536)
for (const character of '今去明后前本当上下次同年第凌晚') FIRST[character.charCodeAt(0)] = 1

function readAt(text: string, start: number, reference: string | null): DateRange | null {
  const clock = match(CLOCK, text, start)
  if (clock !== null) return { start, end: start + clock[0].length, value: null }
  const whole = readSpan(text, start)
  if (whole !== null) return whole
  const first = readPoint(text, start, null, reference)
  if (first === null) return null
  return withEnd(text, first, reference)
}

/** Ranges that share one unit word: 2020—2023年, 1至8月, 一至三季度. */
function readSpan(text: string, start: number): DateRange | null {
  const years = match(YEARS, text, start)
  if (years !== null && plausible(Number(years[1])) && plausible(Number(years[2])))
    return { start, end: start + years[0].length, value: `${years[1]}/${years[2]}` }
  const year = match(YEAR, text, start)
  const from = year === null ? start : start + year[0].length
  const prefix = year === null ? 'XXXX' : String(yearOf(year[1]!))
  const months = match(MONTHS, text, from)
  if (months !== null && text[from + months[0].length] !== '日') {
    const [a, b] = [smallNumber(months.groups!.from!), smallNumber(months.groups!.to!)]
    if (a >= 1 && b <= 12)
      return { start, end: from + months[0].length, value: `${prefix}-${two(a)}/${prefix}-${two(b)}` }
  }
  const quarters = match(QUARTERS, text, from)
  if (quarters !== null)
    return {
      start,
      end: from + quarters[0].length,
      value: `${prefix}-Q${smallNumber(quarters[1]!)}/${prefix}-Q${smallNumber(quarters[2]!)}`,
    }
  return null
}

/** The date that stands at an offset; `before` lends year and month to the second end of a range. */
function readPoint(text: string, start: number, before: Point | null, reference: string | null): Point | null {
  const year = match(YEAR, text, start)
  if (year !== null) {
    const printed = yearOf(year[1]!)
    if (plausible(printed)) return withTail(text, { ...blank(start), year: printed, end: start + year[0].length })
  }
  const iso = match(ISO, text, start)
  if (iso !== null && plausible(Number(iso[1])) && (iso[4] !== undefined || iso[2] === '-' || iso[3]!.length === 2))
    return parted({ ...blank(start), year: Number(iso[1]), end: start + iso[0].length }, iso[3]!, iso[4])
  const month = match(MONTH, text, start)
  if (month !== null) {
    const lent = before?.year ?? (reference === null ? null : Number(reference.slice(0, 4)))
    const point = { ...blank(start), year: lent, end: start + month[0].length }
    return parted(point, month.groups!.month!, month.groups!.day)
  }
  const word = match(WORD, text, start)
  if (word !== null && !wordInside(text, start, word[0])) return readWord(text, start, word[0], before, reference)
  const day = before === null ? null : match(DAY_ONLY, text, start)
  if (day !== null && before?.day !== null)
    return parted({ ...blank(start), year: before!.year, end: start + day[0].length }, String(before!.month), day[1])
  return null
}

/** 年底 inside 2024年底 was read with its year; 年内 of 三年内 is a duration; 上半年 may follow a year. */
function wordInside(text: string, start: number, word: string): boolean {
  return word.startsWith('年') && /[\d一二三四五六七八九十两几数多半全每成往历]/.test(text[start - 1] ?? '')
}

function withTail(text: string, point: Point): Point {
  const tail = match(YEAR_TAIL, text, point.end)
  if (tail === null) return point
  const groups = tail.groups!
  point.end += tail[0].trimStart() === '' ? 0 : tail[0].length
  if (groups.month !== undefined) return parted(point, groups.month, groups.day)
  if (groups.half !== undefined) point.part = groups.half.startsWith('下') ? 'H2' : 'H1'
  else if (groups.quarter !== undefined) point.part = quarterPart(groups.quarter)
  else if (groups.end !== undefined) point.month = groups.end.startsWith('全') ? null : 12
  else if (groups.begin !== undefined) point.month = 1
  return point
}

function parted(point: Point, month: string, day: string | undefined): Point {
  point.month = smallNumber(month)
  point.day = day === undefined ? null : smallNumber(day)
  point.valid = point.month >= 1 && point.month <= 12 && (point.day === null || dayExists(point))
  return point
}

function dayExists({ year, month, day }: Point): boolean {
  if (day! < 1) return false
  const last = new Date(Date.UTC(year ?? 2024, month!, 0)).getUTCDate()
  return day! <= last
}

function readWord(
  text: string,
  start: number,
  word: string,
  before: Point | null,
  reference: string | null,
): Point | null {
  const base = reference === null ? null : { year: Number(reference.slice(0, 4)), month: Number(reference.slice(5, 7)) }
  const point = { ...blank(start), year: before?.year ?? base?.year ?? null, end: start + word.length }
  if (word.endsWith('季度'))
    return { ...point, part: /[本上下]/.test(word) ? null : quarterPart(word), valid: !/[本上下]/.test(word) }
  if (word.endsWith('半年')) return { ...point, part: word.startsWith('下') ? 'H2' : 'H1' }
  if (word.endsWith('月')) return shiftMonth(point, word, base)
  if (word.startsWith('年')) return { ...point, month: word.endsWith('初') ? 1 : 12 }
  const shift = YEAR_SHIFT[word.slice(0, 2)] ?? 0
  if (base === null && shift === 0 && word.startsWith('当')) return null
  return withTail(text, { ...point, year: base === null ? null : base.year + shift })
}

const YEAR_SHIFT: Record<string, number> = { 去年: -1, 上年: -1, 前年: -2, 明年: 1, 次年: 1, 后年: 2 }

function shiftMonth(point: Point, word: string, base: { year: number; month: number } | null): Point {
  if (base === null) return { ...point, valid: false }
  const month = base.month + (word.startsWith('上') ? -1 : word.startsWith('下') ? 1 : 0)
  if (month < 1) return { ...point, year: base.year - 1, month: 12 }
  return month > 12 ? { ...point, year: base.year + 1, month: 1 } : { ...point, month }
}

/** Looks for 至 and a second end, or for 以来, 以前 behind the first. */
function withEnd(text: string, first: Point, reference: string | null): DateRange {
  const to = match(TO, text, first.end)
  if (to !== null) {
    const second = readPoint(text, first.end + to[0].length, first, reference)
    if (second !== null && sameGrain(first, second)) {
      if (first.year === null && second.year !== null) first.year = second.year
      if (wraps(first, second)) second.year! += 1
      const [a, b] = [iso(first), iso(second)]
      return { start: first.start, end: second.end, value: a === null || b === null ? null : `${a}/${b}` }
    }
  }
  const value = iso(first)
  const since = match(SINCE, text, first.end)
  if (since !== null && value !== null) return { start: first.start, end: first.end, value: `${value}/` }
  const until = match(UNTIL, text, first.end)
  if (until !== null && value !== null && first.day === null && text[first.end - 1] !== '底')
    return { start: first.start, end: first.end, value: `/${value}` }
  return { start: first.start, end: first.end, value }
}

function sameGrain(a: Point, b: Point): boolean {
  return (a.day === null) === (b.day === null) || a.month !== null
}

/** The second end lies before the first, its year not printed: it is the next year's. */
function wraps(a: Point, b: Point): boolean {
  return a.year !== null && b.year === a.year && a.month !== null && b.month !== null && b.month < a.month
}

function iso({ year, month, day, part, valid }: Point): string | null {
  if (!valid) return null
  const y = year === null ? 'XXXX' : String(year)
  if (part !== null)
    return part.includes('/')
      ? part
          .split('/')
          .map(m => `${y}-${m}`)
          .join('/')
      : `${y}-${part}`
  if (month === null) return year === null ? null : y
  return day === null ? `${y}-${two(month)}` : `${y}-${two(month)}-${two(day)}`
}

function quarterPart(words: string): string {
  const number = smallNumber(/[一二两三四1-4]/.exec(words)?.[0] ?? '一')
  return words.startsWith('前') ? `01/${two(number * 3)}` : `Q${number}`
}

function blank(start: number): Point {
  return { start, end: start, year: null, month: null, day: null, part: null, valid: true }
}

function plausible(year: number): boolean {
  return year >= 1800 && year <= 2199
}

function yearOf(printed: string): number {
  if (/^\d{4}$/.test(printed)) return Number(printed)
  if (/^\d{2}$/.test(printed)) return Number(printed) + (Number(printed) > 40 ? 1900 : 2000)
  let year = 0
  for (const character of printed) year = year * 10 + (DIGITS[character] ?? 0)
  return year
}

/** 1–31, in Arabic or Chinese. */
function smallNumber(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed)
  if (printed.startsWith('廿')) return 20 + (DIGITS[printed[1] ?? '〇'] ?? 0)
  if (printed.startsWith('卅')) return 30 + (DIGITS[printed[1] ?? '〇'] ?? 0)
  const ten = printed.indexOf('十')
  if (ten < 0) return DIGITS[printed] ?? 0
  return (ten === 0 ? 1 : (DIGITS[printed[0]!] ?? 0)) * 10 + (DIGITS[printed[ten + 1] ?? '〇'] ?? 0)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
