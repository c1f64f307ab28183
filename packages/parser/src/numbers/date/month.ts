/**
 * Turns a month with what stands behind it into a moment: 10月14日, 6月下旬, 6月1—15日, 十月五六日, 9月的第二个星期五.
 *
 * A third of a month, its beginning and its end have the month's value, and belong to the quote.
 */
import { type Digits, digitsAt } from './digits.ts'
import { behind, behindAnd, behindDash, joint, matchAt, stopsAt } from './joints.ts'
import { blank, dayNumber, daysOf, type Moment, type Scope, setDay, setDayNumber, weekday } from './moment.ts'

/** Behind 月, what makes it part of a noun. */
const NOUNS = '龄饼嫂球度租息薪均供刊考利'
/** Behind 日 or 号, what makes a number before it a name. */
const NAMED = '令文院楼馆'
const THIRD = joint(
  /的?(?:[上中下]{1,2}旬|[上下]半月|月?[底末](?![线数板稿色层盘端位级梢])|月?初(?![步中级心审选始衷])|中(?=[,。;、)\n前]|$))/y,
)
/** Behind a month or a day that another follows before the word that both share. */
const LISTED_MONTHS = joint(/(?:[、和及]\d{1,2}){1,11}月/y)
const LISTED_DAYS = joint(/(?:[、和及]\d{1,2}){1,11}[日号]/y)
/** 6月的最后一天, 6月第一天. */
const OUTER_DAY = joint(/的?(?:(第一天|首日)|最后一天)/y)
const NTH = joint(/的?第([一二三四五1-5])个(?:周|星期|礼拜)([一二三四五六日天])/y)
const DAYS = '一二三四五六日'

/** Reads a month behind whatever gave its year; null where 月 belongs to another word. `owner` grows. */
export function monthAt({ text }: Scope, digits: Digits, owner: Moment): Moment | null {
  const { value, max } = digits
  const end = digits.end + 1
  if ((end < text.length && NOUNS.includes(text[end]!)) || text[digits.start - 1] === '第') return null
  const named = text[end] === '份' ? end + 1 : end
  const day = digitsAt(text, named)
  const hasDay = behindDay(text, day) >= 0
  if ((value < 1 || (max ?? value) > 12) && !owner.dated && !hasDay) return null
  // 一月一调度: once a month
  if (value === 1 && day?.value === 1 && !hasDay && digits.script !== 'arabic' && !owner.dated) return null
  owner.end = named
  setDay(owner, value, null)
  if (max === null) return withMonthTail(text, owner)
  owner.last = setDay({ ...owner, last: null }, max, null)
  return owner
}

/** Whether a number stands in a list of months: 3 of 3、6、9月. */
export function isListedMonth(text: string, { value, end }: Digits): boolean {
  return value >= 1 && value <= 12 && behind(LISTED_MONTHS, text, end) >= 0
}

/** Whether a number stands in a list of days: 1 of 1、5、8日. */
export function isListedDay(text: string, { value, end }: Digits): boolean {
  return value >= 1 && value <= 31 && behind(LISTED_DAYS, text, end) >= 0
}

/** Several months behind one word: 1—8月, 十至十二月, 6、7月. */
export function monthsAt(text: string, first: Digits, second: Digits, owner: Moment): Moment | null {
  const end = second.end + 1
  if (first.value < 1 || first.value > 12 || second.value < 1 || second.value > 12) return null
  if (end < text.length && NOUNS.includes(text[end]!)) return null
  const named = text[end] === '份' ? end + 1 : end
  if (behindDay(text, digitsAt(text, named)) >= 0) return null
  owner.end = named
  const year = owner.year !== null && second.value < first.value ? owner.year + 1 : owner.year
  owner.last = setDay({ ...blank(second.start, named), year }, second.value, null)
  return setDay(owner, first.value, null)
}

/** What follows a month: a day, days, a third, a weekday. A month that only a reference would fix keeps its tail. */
export function withMonthTail(text: string, owner: Moment): Moment {
  const third = behind(THIRD, text, owner.end)
  if (third >= 0) {
    owner.end = third
    return owner
  }
  const outer = matchAt(OUTER_DAY, text, owner.end)
  if (outer !== null) {
    owner.end += outer[0].length
    if (owner.month === null || owner.month > 12) return owner
    return setDay(owner, owner.month, outer[1] === undefined ? daysOf(owner.year, owner.month) : 1)
  }
  const nth = matchAt(NTH, text, owner.end)
  if (nth !== null) return nthWeekday(owner, nth)
  const day = digitsAt(text, owner.end + (text[owner.end] === '的' ? 1 : 0))
  if (day === null) return owner
  const end = behindDay(text, day)
  if (end < 0) return daysAt(text, day, owner) ?? bareDay(text, day, owner)
  owner.end = end
  // 十月五六日
  owner.last = day.max === null ? null : setDay({ ...owner, last: null }, owner.month, day.max)
  return setDay(owner, owner.month, day.value)
}

/** 6月1—15日, 6月1、2日. */
function daysAt(text: string, day: Digits, owner: Moment): Moment | null {
  const dash = behindDash(text, day.end)
  const to = dash < 0 ? behindAnd(text, day.end) : dash
  const second = to < 0 ? null : digitsAt(text, to)
  const end = behindDay(text, second)
  if (second === null || end < 0 || (dash < 0 && second.value !== day.value + 1)) return null
  owner.end = end
  owner.last = setDay({ ...blank(second.start, end), year: owner.year }, owner.month, second.value)
  if (second.value < day.value) owner.unknown = true
  return setDay(owner, owner.month, day.value)
}

/** A day without its word: before others that have it, or at the end of a clause behind a year or in Chinese digits. */
function bareDay(text: string, day: Digits, owner: Moment): Moment {
  if (day.value < 1 || day.value > 31 || day.max !== null) return owner
  const isListed = isListedDay(text, day)
  const isSpelled = day.script === 'structured' && day.end - day.start > 1
  if (!isListed && !((owner.dated || isSpelled) && stopsAt(text, day.end))) return owner
  owner.end = day.end
  return setDay(owner, owner.month, day.value)
}

/** Offset behind 日 or 号 of a day's number; -1 where neither stands, or where it is part of a name. */
export function behindDay(text: string, digits: Digits | null): number {
  if (digits === null || digits.end - digits.start > 3) return -1
  const word = text[digits.end]
  if (word !== '日' && word !== '号') return -1
  const next = text[digits.end + 1]
  return next !== undefined && NAMED.includes(next) ? -1 : digits.end + 1
}

function nthWeekday(owner: Moment, match: RegExpExecArray): Moment {
  owner.end += match[0].length
  if (owner.year === null || owner.month === null || owner.month > 12) {
    owner.unknown = true
    return owner
  }
  const nth = '一二三四五'.includes(match[1]!) ? '一二三四五'.indexOf(match[1]!) : Number(match[1]) - 1
  const first = dayNumber(owner.year, owner.month, 1)
  const wanted = match[2] === '天' ? 6 : DAYS.indexOf(match[2]!)
  const { month, dated } = owner
  setDayNumber(owner, first + ((wanted - weekday(first) + 7) % 7) + 7 * nth)
  if (owner.month !== month) owner.unknown = true
  owner.dated = dated
  return owner
}
