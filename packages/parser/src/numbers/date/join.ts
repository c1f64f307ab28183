/**
 * Turns a moment with what follows it into a date with its value: 至 and a second end, 以来 and 以前, or nothing.
 *
 * A missing year is that of the other end, or the next where the second would lie before the first. An open end belongs
 * to the quote, since the value says it.
 */
import { behindInnerClock } from './clock.ts'
import { behind, behindTo, matchAt } from './joints.ts'
import { dayNumber, firstMonth, isoOf, type Moment, placeInYear, type Scope } from './moment.ts'
import { pointAt } from './point.ts'

/** A weekday in brackets behind a day. */
const GLOSS = /\((?:周|星期)[一二三四五六日天]\)/y
const AND = /[和与跟]/y
const BETWEEN = /之?间|期间/y
const SINCE =
  /以来|以后|之后|至今|迄今|到现在|[至到]目前|开始|起(?![草诉底义步点码止源飞居重火伏初先到来因效价吊早])|后(?![续期勤备台方半面者来果进\d一二三四五两几])/y
const UNTIL = /以前|之前|前(?![后期往端列沿台锋身景进途面任述者段半夕提瞻所\d一二两三四五六七八九十几])/y

/** What was read: where it stands, and its value. */
export interface Joined {
  end: number
  value: string | null
  /** The moment that 次年 and 当月 behind it are told from. */
  moment: Moment
}

/** Joins a moment with what follows it. */
export function joined(scope: Scope, first: Moment): Joined {
  const second = first.last === null ? secondEnd(scope, first) : null
  if (second !== null) {
    lendYears(first, second, scope)
    const [a, b] = [isoOf(first), isoOf(second.last ?? second)]
    const isReversed = first.year !== null && first.year === second.year && placeInYear(first) > placeInYear(second)
    const isKnown =
      a !== null &&
      b !== null &&
      !isReversed &&
      !(first.year !== null && second.year !== null && first.year > second.year)
    return { end: second.end, value: isKnown ? `${a}/${b}` : null, moment: second }
  }
  return open(scope.text, first)
}

/** The second end of a range behind 至, or between 和 and 之间; null where none stands. */
function secondEnd(scope: Scope, first: Moment): Moment | null {
  const { text } = scope
  const gloss = first.day === null ? -1 : behind(GLOSS, text, first.end)
  let at = gloss < 0 ? first.end : gloss
  const clock = first.day === null ? -1 : behindInnerClock(text, at)
  if (clock > at) at = clock
  const to = behindTo(text, at)
  if (to >= 0) {
    const second = pointAt(scope, to, first)
    return second !== null && fits(first, second) ? second : null
  }
  const and = behind(AND, text, at)
  if (and < 0) return null
  const second = pointAt(scope, and, first)
  return second !== null && fits(first, second) && behind(BETWEEN, text, second.end) >= 0 ? second : null
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

/** Looks for 以来 or 以前 behind a moment. */
function open(text: string, moment: Moment): Joined {
  const value = isoOf(moment)
  const end = moment.end
  if (value === null) return { end, value, moment }
  const first = moment.last === null ? value : value.slice(0, value.indexOf('/'))
  const since = matchAt(SINCE, text, end)
  if (since !== null) return { end: end + since[0].length, value: `${first}/`, moment }
  const until = moment.last === null ? matchAt(UNTIL, text, end) : null
  if (until !== null) return { end: end + until[0].length, value: `/${value}`, moment }
  return { end, value, moment }
}
