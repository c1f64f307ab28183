/** Turns dates without words into moments: 2023-10-14, 2024.06, 20231014, 2014—2018, the first of 2021、2022年. */
import { type Digits, digitsAt } from './digits.ts'
import { behind, behindDash, joint, matchAt } from './joints.ts'
import { blank, exists, type Moment, type Part, type Scope, setDay } from './moment.ts'
import { isPlausible } from './year.ts'

/** Before digits, what makes them part of a code. */
const CODE_BEFORE = /[A-Za-z\d\-./_#〔[【号第]/
const CODE_BEHIND = /[A-Za-z\d\-._/号]/
const LISTED = joint(/(?:[、和与及]\d{4}){1,8}年/y)
/** What may stand behind a month without its word: nothing that the number could count. */
const MONTH_STOP = joint(/(?:$|[,。;:、!?)\]》”"\n\t|至到起前以—–~])|-\d/y)
const STRETCH_STOP = joint(/(?:$|[,。;:、!?)\]》”"\n\t|])|学?年/y)
const LETTERED = joint(/-?(Q[1-4]|H[12])(?![A-Za-z\d])/y)
const LABELLED = /(?:电话|传真|热线|编号|账号|证号|号码|号|码)[:为是 ]{0,3}$/

/** Reads digits that no 年 follows; null where they are no date. `lent` gives the year of 8.31 in 2023.6.30—8.31. */
export function numericAt(scope: Scope, digits: Digits, lent: Moment | null): Moment | null {
  const { text } = scope
  if (digits.script !== 'arabic') return null
  const length = digits.end - digits.start
  const mark = text[digits.end]
  const isMarked = mark === '-' || mark === '.' || mark === '/'
  if (length <= 2) return isMarked && lent !== null ? lentDayAt(text, digits, mark, lent) : null
  if (length === 8) return compactAt(text, digits)
  if (length !== 4 || !isPlausible(digits.value)) return null
  if (digits.start > 0 && lent === null && CODE_BEFORE.test(text[digits.start - 1]!)) return null
  return (
    (isMarked ? markedAt(text, digits, mark, lent) : null) ??
    bareYears(text, digits) ??
    listedYear(text, digits) ??
    letteredPart(text, digits)
  )
}

/** 2024Q3, 2024-H1. */
function letteredPart(text: string, { start, end, value }: Digits): Moment | null {
  const part = matchAt(LETTERED, text, end)
  if (part === null) return null
  return { ...blank(start, end + part[0].length), year: value, part: part[1] as Part, dated: true }
}

/** 2023-10-14, 2023/10/14, 2023.10.14; 2024-06 where nothing shows that it is another number. */
function markedAt(text: string, year: Digits, mark: string, lent: Moment | null): Moment | null {
  const month = digitsAt(text, year.end + 1)
  if (month === null || month.script !== 'arabic' || month.end - month.start > 2) return null
  const owner = { ...blank(year.start, month.end), year: year.value, dated: true }
  const day = text[month.end] === mark ? digitsAt(text, month.end + 1) : null
  if (day !== null && day.script === 'arabic' && day.end - day.start <= 2) {
    const next = text[day.end]
    if (next === '.' && /\d/.test(text[day.end + 1] ?? '')) return null
    owner.end = day.end
    return setDay(owner, month.value, day.value)
  }
  const isMonth = month.value >= 1 && month.value <= 12 && behind(MONTH_STOP, text, month.end) >= 0
  const isPrinted = month.end - month.start === 2 || lent !== null || behindDash(text, month.end) >= 0
  return isMonth && isPrinted ? setDay(owner, month.value, null) : null
}

/** 8.31 behind 2023.6.30—. */
function lentDayAt(text: string, month: Digits, mark: string, lent: Moment): Moment | null {
  if (lent.year === null || lent.day === null || text[lent.start + 4] !== mark) return null
  const day = digitsAt(text, month.end + 1)
  if (day === null || day.script !== 'arabic' || day.end - day.start > 2 || text[day.end] === mark) return null
  return setDay({ ...blank(month.start, day.end), year: lent.year }, month.value, day.value)
}

/** 20231014, where neither a label nor its neighbours make it a code. */
function compactAt(text: string, { start, end, value }: Digits): Moment | null {
  const year = Math.floor(value / 10_000)
  const month = Math.floor(value / 100) % 100
  if (year < 1900 || year > 2100 || !exists(year, month, value % 100)) return null
  if ((start > 0 && CODE_BEFORE.test(text[start - 1]!)) || (end < text.length && CODE_BEHIND.test(text[end]!)))
    return null
  if (LABELLED.test(text.slice(Math.max(0, start - 8), start))) return null
  return setDay({ ...blank(start, end), year, dated: true }, month, value % 100)
}

/** 2014—2018, 2023—2024学年. */
function bareYears(text: string, first: Digits): Moment | null {
  const to = behindDash(text, first.end)
  const second = to < 0 ? null : digitsAt(text, to)
  if (second === null || second.script !== 'arabic' || second.end - second.start !== 4) return null
  if (!isPlausible(second.value) || second.value <= first.value) return null
  const stop = behind(STRETCH_STOP, text, second.end)
  if (stop < 0 || text[second.end] === '年') return null
  const end = text[second.end] === '学' ? stop : second.end
  const last = { ...blank(second.start, end), year: second.value, dated: true }
  return { ...blank(first.start, end), year: first.value, last, dated: true }
}

/** 2021 of 2021、2022年. */
function listedYear(text: string, { start, end, value }: Digits): Moment | null {
  return behind(LISTED, text, end) < 0 ? null : { ...blank(start, end), year: value, dated: true }
}
