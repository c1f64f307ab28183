/** Turns weeks and weekdays into days: 本周末, 上周日, 周三. A week begins on Monday. */
import { joint, matchAt } from './joints.ts'
import { blank, dayNumber, type Moment, type Scope, setDayNumber, weekday } from './moment.ts'

const DAYS = '一二三四五六日天'
const WEEKDAY = joint(/(?:周|星期|礼拜)(?:([一二三四五六日天])|末)(?![次期清报季度月])/y)
/** 周 said twice: 下周的周三. */
const AGAIN = joint(/的?(?:周|星期|礼拜)(?=[一二三四五六日天末])/y)
/** Before a weekday, what makes it one that comes back, or no weekday at all: 每周一, 一周三次. */
const NO_WEEKDAY = /[每逐隔\d一二三四五六七八九十两几数半整单双各第]/

/** Gives a week its days, or the one that a character behind it names. `number` is any day of the week. */
export function withWeekday(text: string, owner: Moment, number: number): Moment {
  const monday = number - weekday(number)
  const again = matchAt(AGAIN, text, owner.end)
  if (again !== null) owner.end += again[0].length
  const next = text[owner.end]
  const day = next === undefined ? -1 : DAYS.indexOf(next)
  if (day >= 0) {
    owner.end++
    return setDayNumber(owner, monday + Math.min(day, 6))
  }
  if (next === '末') owner.end++
  owner.last = setDayNumber(blank(owner.start, owner.end), monday + 6)
  return setDayNumber(owner, next === '末' ? monday + 5 : monday)
}

/** 周三, 星期天, 周末: those of the reference's own week. */
export function weekdayAt({ text, reference }: Scope, at: number): Moment | null {
  if (reference === null || reference.month === null || reference.day === null) return null
  if (at > 0 && NO_WEEKDAY.test(text[at - 1]!)) return null
  // 10月14日(周六): told of the day before it
  if (text[at - 1] === '(' && /[日号\d]/.test(text[at - 2] ?? '')) return null
  const word = matchAt(WEEKDAY, text, at)
  if (word === null) return null
  const number = dayNumber(reference.year, reference.month, reference.day)
  return withWeekday(text, blank(at, at + word[0].length - 1), number)
}
