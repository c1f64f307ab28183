/** Turns a run of words that says nothing but the state of a piece of work into its end. */
import { STATUS_WORDS } from '../lexicon/closing.ts'

const WORDS = new RegExp(`(?:${STATUS_WORDS.map(([pattern]) => pattern).join('|')})+`, 'y')
const DECLARING = new RegExp(
  STATUS_WORDS.filter(([, declares]) => declares)
    .map(([pattern]) => pattern)
    .join('|'),
)
/** The longest run that is one. */
export const LONGEST_STATUS = 40

/** End of a sentence that is made of status words alone, such as 已完成整改,并长期坚持。; the offset itself for any other. */
export function bareStatus(text: string, at: number, end: number): number {
  WORDS.lastIndex = at
  if (!WORDS.test(text)) return at
  const stop = WORDS.lastIndex
  if (stop > end || stop - at > LONGEST_STATUS || !DECLARING.test(text.slice(at, stop))) return at
  if (stop === end) return stop
  const mark = text.charCodeAt(stop)
  return mark === 0x3002 || mark === 59 ? stop + 1 : at
}
