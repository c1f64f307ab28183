/**
 * Turns the words behind a number into its unit: the longest entry of the lexicon that stands there.
 *
 * One index by first character, longest entries first; a slash unit (毫克/升) is two entries and a slash.
 */
import type { Dimension } from '@taizhang/parser'
import { Units, unitsOf, WordIndex } from '@taizhang/parser/reading'
import { NOT_UNITS, PER, UNITS, type UnitEntry } from '../lexicon/units.ts'

export interface Unit {
  end: number
  unit: string
  dimension: Dimension
  /** A user's own unit: Chinese numerals count with it whatever it is. */
  own?: true
  /** How many of the unit one of the printed form is: 打 is twelve 个, 折 ten %. */
  factor?: number
  /** What stands within the printed form: the half of 个半小时, the 多 of 个多月. */
  plus?: number
  vague?: true
}

/** A printed form and what it means. */
export interface UnitForm {
  printed: string
  unit: string
  dimension: Dimension
  own?: true
  /** Characters that make another word of it. */
  notBefore?: string
}

/** A form as it is asked, all of one shape. */
interface Entry {
  printed: string
  unit: string
  dimension: Dimension
  own: true | undefined
  /** What makes another word of it; null where nothing does. */
  otherWord: Units | null
}

/** The forms that begin with one character. */
interface Forms {
  first: string
  /** Those of more characters, longest first. */
  longer: readonly Entry[]
  /** The second characters of those; null where there are none. */
  seconds: Units | null
  short: readonly Entry[]
}

/** The forms of units by their first character. */
export type UnitIndex = WordIndex<Forms>

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Of forms that are printed alike, a user's own is meant. */
export function unitIndex(units: readonly UnitEntry[], own: readonly UnitForm[] = []): UnitIndex {
  const builtIn = units.map(
    ([printed, dimension, , canonical]): UnitForm => ({ printed, unit: canonical ?? printed, dimension }),
  )
  const byFirst = new Map<string, Entry[]>()
  for (const { printed, unit, dimension, own: isOwn, notBefore } of [...own, ...builtIn]) {
    const entry: Entry = { printed, unit, dimension, own: isOwn, otherWord: otherWordOf(printed, notBefore) }
    const first = printed[0]!
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  return new WordIndex([...byFirst].map(formsOf), ({ first }) => first)
}

function formsOf([first, entries]: [string, readonly Entry[]]): Forms {
  const longer = entries.filter(({ printed }) => printed.length > 1)
  return {
    first,
    longer: longer.sort((a, b) => b.printed.length - a.printed.length),
    seconds: longer.length === 0 ? null : new Units(longer.map(({ printed }) => printed.charCodeAt(1))),
    short: entries.filter(({ printed }) => printed.length === 1),
  }
}

/** Latin letters behind a Latin unit make another word of it, as do the characters of the table. */
function otherWordOf(printed: string, notBefore = ''): Units | null {
  const last = printed.slice(-1)
  const latin = LATIN.includes(last) ? LATIN : /\d/.test(last) ? `${LATIN}0123456789` : ''
  const others = `${NOT_UNITS[printed] ?? ''}${notBefore}${latin}`
  return others === '' ? null : unitsOf(others)
}

const BUILT_IN = unitIndex(UNITS)
const PERS = WordIndex.longestFirst(
  PER.map(([printed, canonical = printed]) => ({ printed, canonical, otherWord: otherWordOf(printed) })),
  ({ printed }) => printed,
)
const [SLASH, EACH, DOT, OPEN] = [47, 0x6bcf, 0xb7, 40] // / 每 · (

/** The unit that stands at an offset, null where none does. */
export function unitAt(text: string, at: number, units: UnitIndex = BUILT_IN): Unit | null {
  const forms = units.of(text.charCodeAt(at))[0]
  if (forms === undefined) return null
  const longer = forms.seconds?.has(text.charCodeAt(at + 1)) ? formAt(text, at, forms.longer, units) : null
  return longer ?? formAt(text, at, forms.short, units)
}

function formAt(text: string, at: number, forms: readonly Entry[], units: UnitIndex): Unit | null {
  for (const { printed, unit, dimension, own, otherWord } of forms) {
    if (printed.length > 1 && !text.startsWith(printed, at)) continue
    const end = at + printed.length
    const behind = text.charCodeAt(end)
    if (otherWord?.has(behind)) continue
    const found: Unit = own ? { end, unit, dimension, own } : { end, unit, dimension }
    if (behind === SLASH || behind === EACH) return withPer(text, at, found)
    return behind === OPEN ? withAlternative(text, found, units) : found
  }
  return null
}

/** 毫克/升, 公里每小时, 元/平方米·月; mg/L stays in its letters. */
function withPer(text: string, at: number, unit: Unit): Unit {
  let { end, unit: name } = unit
  for (;;) {
    const sign = text.charCodeAt(end)
    if (sign !== SLASH && sign !== EACH && sign !== DOT) break
    const per = perAt(text, end + 1)
    if (per === null) break
    name += `${sign === DOT ? '·' : '/'}${per.canonical}`
    end += 1 + per.printed.length
  }
  if (end === unit.end) return unit
  const letters = LATIN.includes(text[unit.end - 1]!) && LATIN.includes(text[unit.end + 1]!)
  return { end, unit: letters ? text.slice(at, end) : name, dimension: 'rate' }
}

function perAt(text: string, at: number): { printed: string; canonical: string } | null {
  for (const per of PERS.of(text.charCodeAt(at)))
    if (text.startsWith(per.printed, at) && !per.otherWord?.has(text.charCodeAt(at + per.printed.length))) return per
  return null
}

/** 台(套), 处(个): two classifiers for one thing. */
function withAlternative(text: string, unit: Unit, units: UnitIndex): Unit {
  if (unit.dimension !== 'count' && unit.dimension !== 'people') return unit
  const inner = unitAt(text, unit.end + 1, units)
  if (inner === null || text[inner.end] !== ')') return unit
  return { ...unit, end: inner.end + 1, unit: `${unit.unit}（${text.slice(unit.end + 1, inner.end)}）` }
}
