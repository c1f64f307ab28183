/**
 * Turns a moment with what follows it into a date with its value: 至 and a second end, 以来 and 以前, or nothing.
 *
 * A missing year is that of the other end, or the next where the second would lie before the first. An open end belongs
 * to the quote, since the value says it.
 */
import { behindInnerClock } from './clock.ts'
import { behind, behindTo, joint } from './joints.ts'
import { dayNumber, firstMonth, isoOf, type Moment, placeInYear, type Scope } from './moment.ts'
import { pointAt } from './point.ts'

/** A weekday behind a day, which belongs to it; in brackets, or 含, it only stands between. */
const WEEKDAY = joint(/(?:周|星期)[一二三四五六日天]/y)
const GLOSS = joint(/\((?:(?:周|星期)[一二三四五六日天]|不?含(?:当[日天])?)\)/y)
const AND = joint(/[和与跟]/y)
const BETWEEN = joint(/之?间|期间/y)
const SINCE = joint(
  /以来|以后|之后|至今|迄今|到现在|[至到]目前|开始|起(?![草诉底义步点码止源飞居重火伏初先到来因效价吊早])|后(?![续期勤备台方半面者来果进\d一二三四五两几])/y,
)
const UNTIL = joint(/以前|之前|前(?![后期往端列沿台锋身景进途面任述者段半夕提瞻所\d一二两三四五六七八九十几])/y)

/** What was read: where it stands, and its value. */
export interface Joined {
  end: number
  value: string | null
  /** The moment that 次年 and 当月 behind it are told from. */
  moment: Moment
}

/** Joins a moment with what follows it. */
export function joined(scope: Scope, first: Moment): Joined {
  const { text } = scope
  if (first.day !== null && first.last === null) {
    const named = behind(WEEKDAY, text, first.end)
    if (named >= 0) first.end = named
  }
  const at = behindGloss(text, first)
  const second = first.last === null ? secondEnd(scope, first, at) : null
  if (second === null) return open(text, first, at)
  lendYears(first, second, scope)
  return { end: second.end, value: rangeOf(first, second.last ?? second), moment: second }
}

/** Offset behind a weekday in brackets and a time of day. */
function behindGloss(text: string, { day, end }: Moment): number {
  if (day === null) return end
  const gloss = behind(GLOSS, text, end)
  const at = gloss < 0 ? end : gloss
  return Math.max(at, behindInnerClock(text, at))
}

/** The value of two ends; null where one has none, or where they stand in the wrong order. */
function rangeOf(first: Moment, last: Moment): string | null {
  const [a, b] = [isoOf(first), isoOf(last)]
  if (a === null || b === null) return null
  const isReversed =
    first.year !== null &&
    last.year !== null &&
    (first.year > last.year || (first.year === last.year && placeInYear(first) > placeInYear(last)))
  return isReversed ? null : `${a}/${b}`
}

/** The second end of a range behind 至, or between 和 and 之间; null where none stands. */
function secondEnd(scope: Scope, first: Moment, at: number): Moment | null {
  const { text } = scope
  const to = behindTo(text, at)
  const and = to < 0 ? behind(AND, text, at) : to
  const second = and < 0 ? null : pointAt(scope, and, first)
  if (second === null || !fits(first, second)) return null
  return to >= 0 || behind(BETWEEN, text, second.end) >= 0 ? second : null
}

/** 2023年至6月 is no range: a month can only follow a year where it has its own. */
function fits(first: Moment, second: Moment): boolean {
  if (second.dated || firstMonth(first) !== null) return true
  return firstMonth(second) === null
}

function lendYears(first: Moment, second: Moment, { reference }: Scope): void {
  const isBehind = placeInYear(second) < placeInYear(first)
  if (!first.dated && second.dated && second.year !== null) {
    first.year = second.year - (isBehind ? 1 : 0)
    return
  }
  if (second.dated || first.year === null || second.year === null || !isBehind) return
  if (firstMonth(second) === firstMonth(first)) return
  second.year = first.year + 1
  // 12月20日至1月5日 told in January began last year
  if (first.dated || reference === null) return
  const today = middle(reference.year, reference.month ?? 6, reference.day ?? 15)
  const started = middle(first.year, firstMonth(first)!, first.day ?? 15)
  const ended = middle(second.year - 1, firstMonth(second)!, second.day ?? 15)
  if (started - today < today - ended) return
  first.year--
  second.year--
}

const middle = dayNumber

/** Looks for 以来 or 以前 behind a moment, and behind what stands in brackets at `at`. */
function open(text: string, moment: Moment, at: number): Joined {
  const value = isoOf(moment)
  const since = behind(SINCE, text, at)
  if (since >= 0) {
    const first = value === null || moment.last === null ? value : value.slice(0, value.indexOf('/'))
    return { end: since, value: first === null ? null : `${first}/`, moment }
  }
  const until = moment.last === null ? behind(UNTIL, text, at) : -1
  if (until >= 0) return { end: until, value: value === null ? null : `/${value}`, moment }
  return { end: moment.end, value, moment }
}
