/**
 * Turns the words between and behind dates into offsets: 至, 起至, —; 、 and 和; 起, 以来; 之前.
 *
 * Most places where such a word may stand hold none: a joint is looked at only where its first characters stand.
 */
import { Beginnings } from '../../text/beginnings.ts'
import { endsOf } from '../../text/pattern.ts'

/** A sticky pattern, and what its matches begin with; null where that may be anything. */
export interface Joint {
  pattern: RegExp
  begins: Beginnings | null
}

/** Makes a joint of a sticky pattern. */
export function joint(pattern: RegExp): Joint {
  return { pattern, begins: Beginnings.ofPattern(endsOf(pattern.source)) }
}

const TO = joint(/ ?(?:起始?|开始|始)?(?:至|到|-{1,2}|[—–－~～]{1,2}) ?/y)
const SHORT = joint(/至|到|-{1,2}|[—–－~～]{1,2}/y)
const AND = joint(/[、和与及]/y)
/** What ends a date set without its unit: 2024.06, 2023年10月14. */
const STOP = joint(/$|[,。;:、!?)\]》”"\n\t|]/y)

/** Offset behind 至 and its kind between two whole dates; -1 where none stands. */
export const behindTo = (text: string, at: number) => behind(TO, text, at)

/** Offset behind 至 or a dash between two numbers that share their unit; -1 where none stands. */
export const behindDash = (text: string, at: number) => behind(SHORT, text, at)

/** Offset behind 、 or 和; -1 where none stands. */
export const behindAnd = (text: string, at: number) => behind(AND, text, at)

/** Whether a clause, a cell or the text ends at an offset. */
export const stopsAt = (text: string, at: number) => behind(STOP, text, at) >= 0

/** Offset behind a joint; -1 where it does not stand. */
export function behind({ pattern, begins }: Joint, text: string, at: number): number {
  if (begins?.mayBe(text.charCodeAt(at), text.charCodeAt(at + 1)) === false) return -1
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** The match of a joint at an offset. */
export function matchAt({ pattern, begins }: Joint, text: string, at: number): RegExpExecArray | null {
  if (begins?.mayBe(text.charCodeAt(at), text.charCodeAt(at + 1)) === false) return null
  pattern.lastIndex = at
  return pattern.exec(text)
}
