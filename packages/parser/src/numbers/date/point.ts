/** Turns what stands at an offset into a moment: digits by the character behind them, words by their own. */
import { unitsOf } from '../../text/units.ts'
import { centuryAt } from './century.ts'
import { type Digits, digitsAt } from './digits.ts'
import { behindDash, joint, matchAt } from './joints.ts'
import { blank, type Moment, type Scope, setDay } from './moment.ts'
import { behindDay, isListedDay, isListedMonth } from './month.ts'
import { numericAt } from './numeric.ts'
import { shiftAt } from './shift.ts'
import { wordAt, yearless } from './words.ts'
import { isPlausible, partAt, withYearTail, yearAt } from './year.ts'

/** The date at an offset; `lent`, the first end of a range, lends year and month to the second. */
export function pointAt(scope: Scope, at: number, lent: Moment | null): Moment | null {
  const digits = digitsAt(scope.text, at)
  if (digits === null) return wordAt(scope, at, lent)
  return numberedAt(scope, digits, lent) ?? (lent === null ? (shiftAt(scope, at) ?? wordAt(scope, at, null)) : null)
}

/** Behind a number, what makes it a month, a quarter, or one of several. */
const GOES_ON = unitsOf('月季至到-—–－~～、和与及')

function numberedAt(scope: Scope, digits: Digits, lent: Moment | null): Moment | null {
  const { text } = scope
  switch (text[digits.end]) {
    case '年':
      return yearAt(scope, digits)
    case '世':
      return centuryAt(scope, digits)
    case '日':
    case '号':
      return lent === null ? lonelyDayAt(scope, digits) : lentDayAt(text, digits, lent)
    default: {
      const numeric = numericAt(scope, digits, lent)
      if (numeric !== null || !GOES_ON.has(text.charCodeAt(digits.end))) return numeric
      const owner = yearless(scope, digits.start, lent)
      const listed = lent === null ? null : listedAt(text, digits, lent)
      if (listed !== null) return listed
      return (
        yearsAt(scope, digits) ?? partAt(scope, digits, owner) ?? (lent === null ? lonelyDaysAt(scope, digits) : null)
      )
    }
  }
}

/** 2019—2021年, with what follows the second. */
function yearsAt(scope: Scope, first: Digits): Moment | null {
  const { text } = scope
  if (first.end - first.start !== 4 || !isPlausible(first.value)) return null
  const to = behindDash(text, first.end)
  const second = to < 0 ? null : digitsAt(text, to)
  if (second === null || text[second.end] !== '年' || second.end - second.start !== 4 || !isPlausible(second.value))
    return null
  const last = withYearTail(scope, { ...blank(second.start, second.end + 1), year: second.value, dated: true })
  const unknown = second.value < first.value
  return { ...blank(first.start, last.end), year: first.value, last, dated: true, unknown }
}

/** 6 of 2023年3、6、9月, 5 of 6月1、5、8日. */
function listedAt(text: string, digits: Digits, lent: Moment): Moment | null {
  if (text[digits.start - 1] !== '、') return null
  const owner = { ...blank(digits.start, digits.end), year: lent.year }
  if (isListedDay(text, digits)) return lent.day === null ? null : setDay(owner, lent.month, digits.value)
  return lent.day === null && isListedMonth(text, digits) ? setDay(owner, digits.value, null) : null
}

/** 15日 behind 6月1日至. */
function lentDayAt(text: string, digits: Digits, lent: Moment): Moment | null {
  const end = behindDay(text, digits)
  if (lent.day === null || end < 0) return null
  return setDay({ ...blank(digits.start, end), year: lent.year, unknown: lent.unknown }, lent.month, digits.value)
}

/** Behind a day alone, what shows that it is one, and no count of days or number of a house. */
const DAY_STOP = joint(
  /(?:$|[,。;、)\n])|[前后起至到—–~-]|以前|以后|之前|之后|上午|下午|晚|凌晨|召开|举行|完成|下发|印发|反馈|公布/y,
)
const NO_DAY = /[第每月满近约超逾〕\]\d/.字]$/

/** 15日, 20号: the reference's month lends the rest. */
function lonelyDayAt(scope: Scope, digits: Digits): Moment | null {
  const { text, reference } = scope
  const isAgo = digits.script !== 'arabic' || text.startsWith('后', digits.end + 1)
  if (isAgo) {
    const ago = text[digits.end] === '日' ? shiftAt(scope, digits.start) : null
    if (ago !== null) return ago
  }
  const end = behindDay(text, digits)
  if (reference === null || reference.month === null || end < 0 || digits.value < 1 || digits.value > 31) return null
  if (matchAt(DAY_STOP, text, end) === null || NO_DAY.test(text.slice(Math.max(0, digits.start - 1), digits.start)))
    return null
  return setDay({ ...blank(digits.start, end), year: reference.year }, reference.month, digits.value)
}

/** 5—8日: as 15日. */
function lonelyDaysAt(scope: Scope, digits: Digits): Moment | null {
  const { text, reference } = scope
  if (reference === null || reference.month === null || digits.value < 1 || digits.value > 31) return null
  const to = behindDash(text, digits.end)
  const second = to < 0 ? null : digitsAt(text, to)
  const last = second === null ? null : lonelyDayAt(scope, second)
  if (last === null || last.day === null || last.day < digits.value) return null
  const first = setDay({ ...blank(digits.start, last.end), year: reference.year }, reference.month, digits.value)
  return { ...first, last }
}
