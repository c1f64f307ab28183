/** Turns the words between and behind dates into offsets: 至, 起至, —; 、 and 和; 起, 以来; 之前. */

const TO = / ?(?:起始?|开始|始)?(?:至|到|-{1,2}|[—–－~～]{1,2}) ?/y
const SHORT = /至|到|-{1,2}|[—–－~～]{1,2}/y
const AND = /[、和与及]/y
/** What ends a date set without its unit: 2024.06, 2023年10月14. */
const STOP = /$|[,。;:、!?)\]》”"\n\t|]/y

/** Offset behind 至 and its kind between two whole dates; -1 where none stands. */
export const behindTo = (text: string, at: number) => behind(TO, text, at)

/** Offset behind 至 or a dash between two numbers that share their unit; -1 where none stands. */
export const behindDash = (text: string, at: number) => behind(SHORT, text, at)

/** Offset behind 、 or 和; -1 where none stands. */
export const behindAnd = (text: string, at: number) => behind(AND, text, at)

/** Whether a clause, a cell or the text ends at an offset. */
export const stopsAt = (text: string, at: number) => behind(STOP, text, at) >= 0

/** Offset behind a sticky pattern's match; -1 where it does not match. */
export function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** The match of a sticky pattern at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
