/** Turns centuries and their decades into years: 二十世纪九十年代, 上世纪八十年代, 21世纪初. */
import { type Digits, digitsAt } from './digits.ts'
import { joint, matchAt, stopsAt } from './joints.ts'
import { blank, type Moment, type Scope } from './moment.ts'
import { decadeAt } from './year.ts'

const WORD = joint(/(?:(上个?)|本)世纪/y)
const PART = joint(/(?:初期?|末期?|前期|中期|后期|中叶)/y)
const OPEN = joint(/以来|以前|以后|之前|之后|[前后](?!期)/y)

/** A century by its number. Its years are ISO's: the 21st has those that begin with 20. */
export function centuryAt(scope: Scope, digits: Digits): Moment | null {
  if (!scope.text.startsWith('世纪', digits.end) || digits.value < 15 || digits.value > 22) return null
  return withDecade(scope.text, digits.start, digits.end + 2, digits.value)
}

/** 上世纪 and 本世纪. */
export function centuryWordAt({ text }: Scope, at: number): Moment | null {
  const word = matchAt(WORD, text, at)
  return word === null ? null : withDecade(text, at, at + word[0].length, word[1] === undefined ? 21 : 20)
}

/** A century alone is a date where its clause ends, or where 初 or 以来 follows; 21世纪海上丝绸之路 is a name. */
function withDecade(text: string, start: number, end: number, century: number): Moment | null {
  const digits = digitsAt(text, text[end] === '的' ? end + 1 : end)
  if (digits !== null && text.startsWith('年代', digits.end)) {
    const decade = decadeAt(text, digits, century - 1)
    return decade === null ? null : { ...decade, start }
  }
  const part = matchAt(PART, text, end)
  if (part === null && !stopsAt(text, end) && matchAt(OPEN, text, end) === null) return null
  const first = (century - 1) * 100
  const whole = { ...blank(start, end + (part === null ? 0 : part[0].length)), year: first, dated: true }
  return { ...whole, last: { ...whole, year: first + 99 } }
}
