/**
 * Turns the words of a deadline into a date: 2024年12月底前, 2024年四季度, 年底前, 二〇二四年六月三十日.
 *
 * A deadline is read coarsely on purpose: 底, 末 and 旬 give the month, 年底 and 年内 December. A missing year stays
 * missing unless the caller has one to lend.
 */

/** A deadline in clean coordinates; `year` null where none is printed. */
export interface Due {
  start: number
  end: number
  year: number | null
  /** 06 · 06-30 · Q4 · H1 · empty for a bare year. */
  rest: string
  /** Whether 前 or 之前 stands behind, inside the range. */
  before: boolean
}

const YEAR = '(?:([12]\\d{3}|[一二][〇○零一二三四五六七八九]{3})年度?|(今年|明年|当年|本年))'
const MONTH = '(\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?'
const DAY = '(?:(\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日|([上中下]旬|[底末初中]))?'
const PART = `(?:${MONTH}${DAY}|(年?[底末]|年内)|第?([一二三四1-4])季度|([上下])半年)`
const DUE = new RegExp(`${YEAR}?(?:${PART})?(之?前|以前)?`, 'y')

/** Where a deadline may begin: cheap to find, checked by `readDue`. */
export const DUE_MARK = /[12]\d{3}年|(?<!\d)\d{1,2}月|[一二三四]季度|[上下]半年|年[底末内]|二[〇○零]|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,2}月|今年|明年/g

/**
 * Reads the deadline that begins at an offset; null where none does.
 *
 * ```
 * // 2024年12月底前全部销号
 * // ^^^^^^^^^^             { year: 2024, rest: '12', before: true }
 * ```
 */
export function readDue(text: string, at: number, base: number | null = null): Due | null {
  DUE.lastIndex = at
  const match = DUE.exec(text)
  if (match === null || match[0] === '' || (match[1] === undefined && match[2] === undefined && match[0].length < 2))
    return null
  const [all, printed, spoken, month, day, , ending, quarter, half, before] = match
  const year =
    printed !== undefined
      ? digits(printed)
      : spoken === undefined || base === null
        ? null
        : base + (spoken === '明年' ? 1 : 0)
  const rest =
    month !== undefined
      ? monthDay(month, day)
      : ending !== undefined
        ? '12'
        : quarter !== undefined
          ? `Q${('一二三四1234'.indexOf(quarter) % 4) + 1}`
          : half !== undefined
            ? half === '上'
              ? 'H1'
              : 'H2'
            : ''
  if (rest === null || (rest === '' && year === null)) return null
  return { start: at, end: at + all.length, year, rest, before: before !== undefined }
}

/** The ISO form of a deadline, with a year lent where none is printed; null without any year. */
export function dueOn(due: Due, lent: number | null = null): string | null {
  const year = due.year ?? lent
  if (year === null) return null
  return due.rest === '' ? `${year}` : `${year}-${due.rest}`
}

function monthDay(month: string, day: string | undefined): string | null {
  const m = digits(month)
  if (m < 1 || m > 12) return null
  if (day === undefined) return pad(m)
  const d = digits(day)
  return d < 1 || d > 31 ? null : `${pad(m)}-${pad(d)}`
}

const pad = (n: number) => (n < 10 ? `0${n}` : `${n}`)
const CHINESE = '〇一二三四五六七八九'

/** 2024, 二〇二四, 十二, 三十一 as a number. */
function digits(word: string): number {
  if (word.charCodeAt(0) < 0x3a) return Number(word)
  const ten = word.indexOf('十')
  if (ten === -1) {
    let n = 0
    for (const c of word) n = n * 10 + Math.max(0, CHINESE.indexOf(c))
    return n
  }
  const tens = ten === 0 ? 1 : CHINESE.indexOf(word[0]!)
  return tens * 10 + (ten + 1 < word.length ? CHINESE.indexOf(word[ten + 1]!) : 0)
}
