/**
 * Turns a month with what stands behind it into a moment: 10月14日, 6月下旬, 6月1—15日, 十月五六日, 9月的第二个星期五.
 *
 * A third of a month, its beginning and its end have the month's value, and belong to the quote.
 */
import { type Digits, digitsAt } from './digits.ts'
import { behind, behindAnd, behindDash, matchAt, stopsAt } from './joints.ts'
import { blank, dayNumber, type Moment, type Scope, setDay, setDayNumber, weekday } from './moment.ts'

/** Behind 月, what makes it part of a noun. */
const NOUNS = '龄饼嫂球度租息薪均供刊考利'
/** Behind 日 or 号, what makes a number before it a name. */
const NAMED = '令文院楼馆'
const THIRD =
  /的?(?:[上中下]旬|[上下]半月|月?[底末](?![线数板稿色层盘端位级梢])|月?初(?![步中级心审选始衷])|中(?=[,。;、)\n前]|$))/y
const NTH = /的?第([一二三四五1-5])个(?:周|星期|礼拜)([一二三四五六日天])/y
const DAYS = '一二三四五六日'

/** Reads a month behind whatever gave its year; null where 月 belongs to another word. `owner` grows. */
export function monthAt(scope: Scope, digits: Digits, owner: Moment): Moment | null {
  const { text } = scope
  const end = digits.end + 1
  if (end < text.length && NOUNS.includes(text[end]!)) return null
  const named = text[end] === '份' ? end + 1 : end
  const isMonth = digits.value >= 1 && (digits.max ?? digits.value) <= 12
  if (!isMonth && !owner.dated && behindDay(text, digitsAt(text, named)) < 0) return null
  owner.end = named
  setDay(owner, digits.value, null)
  if (digits.max !== null) {
    owner.last = setDay({ ...owner, last: null }, digits.max, null)
    return owner
  }
  return withMonthTail(scope, owner)
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
export function withMonthTail({ text }: Scope, owner: Moment): Moment {
  const third = behind(THIRD, text, owner.end)
  if (third >= 0) {
    owner.end = third
    return owner
  }
  const nth = matchAt(NTH, text, owner.end)
  if (nth !== null) return nthWeekday(owner, nth)
  const day = digitsAt(text, owner.end + (text[owner.end] === '的' ? 1 : 0))
  if (day === null) return owner
  const end = behindDay(text, day)
  if (end < 0) return withDays(text, day, owner)
  owner.end = end
  if (owner.month === null) return owner
  // 十月五六日
  owner.last = day.max === null ? null : setDay({ ...owner, last: null }, owner.month, day.max)
  return setDay(owner, owner.month, day.value)
}

/** 6月1—15日, 6月1、2日; or a day without its word at the end of a clause, behind a year. */
function withDays(text: string, day: Digits, owner: Moment): Moment {
  if (owner.month === null) return owner
  const dash = behindDash(text, day.end)
  const to = dash < 0 ? behindAnd(text, day.end) : dash
  const second = to < 0 ? null : digitsAt(text, to)
  const end = behindDay(text, second)
  if (second !== null && end >= 0 && (dash >= 0 || second.value === day.value + 1)) {
    owner.end = end
    const last = setDay({ ...blank(second.start, end), year: owner.year }, owner.month, second.value)
    owner.last = last
    setDay(owner, owner.month, day.value)
    if (second.value < day.value) owner.unknown = true
    return owner
  }
  if (!owner.dated || day.value < 1 || day.value > 31 || day.end - day.start > 2 || !stopsAt(text, day.end))
    return owner
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
  if (owner.year === null || owner.month === null || owner.unknown) {
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
