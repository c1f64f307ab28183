/**
 * Turns digits and the places and scales behind them into a value: 3万, 3.5千万, 1百20万, 3万5千, 1亿零500万.
 *
 * Only what goes down belongs together; a part that does not is left to the next numeral.
 */
import { ARABIC, beginsUnit, DIGIT, digitValue, isTrillion, kindAt, PLACE, SCALE } from './chars.ts'
import { Sum } from './chinese.ts'
import { readDecimal } from './decimal.ts'

export interface Mixed {
  end: number
  value: number
  /** Several parts: 3万5千. */
  parts: boolean
}

const ENDS = ',。;:、!?)”》\n元块'

/** Reads the scales at `from`, behind the number `first`, and the smaller parts behind them. */
export function readMixed(text: string, from: number, first: number): Mixed {
  const sum = new Sum()
  let end = from
  let digit = first
  let value = first
  let parts = 0
  /** The place and the scale that the next part must stay below. */
  let place = Number.POSITIVE_INFINITY
  let scale = Number.POSITIVE_INFINITY
  for (;;) {
    let unit = 0
    for (; unitBehind(text, end, digit, place); end++) {
      unit = digitValue(text.charCodeAt(end))
      if (unit < 1e4) {
        sum.section += digit * unit
        place = unit
      } else {
        sum.scale(digit, unit)
        place = Number.POSITIVE_INFINITY
        scale = unit
      }
      digit = 0
    }
    if (unit === 0) break
    value = sum.total(0)
    parts++
    const part = Number.isInteger(first) ? partBehind(text, end, unit) : null
    if (part === null) break
    if (part.whole) return { end: part.end, value: value + part.value, parts: true }
    if (!goesDown(text, part, place, scale)) break
    digit = part.value
    end = part.end
  }
  return { end, value: round(value), parts: parts > 1 }
}

/** Whether a place or scale stands at an offset that the number goes on with. */
function unitBehind(text: string, at: number, digit: number, place: number): boolean {
  const kind = kindAt(text, at)
  if (kind === SCALE) return text.charCodeAt(at) !== TRILLION || isTrillion(text, at)
  if (kind !== PLACE || digit === 0 || beginsUnit(text, at)) return false
  const value = digitValue(text.charCodeAt(at))
  return value < place && (value > 10 || (digit < 10 && Number.isInteger(digit)))
}

const TRILLION = 0x5146 // 兆

/** Whether the place or scale behind a part lies below those before it: 5千 of 3万5千, 20万 of 1百20万. */
function goesDown(text: string, part: { end: number; value: number }, place: number, scale: number): boolean {
  const unit = digitValue(text.charCodeAt(part.end))
  return unit < 1e4 ? unit < place : unit < scale && part.value < place
}

interface Part {
  end: number
  value: number
  /** It ends the number: nothing counts it. */
  whole: boolean
}

/** A part behind a scale: its own scale follows (5千 of 3万5千), or it ends the number (300 of 4万零300, 5 of 3万5). */
function partBehind(text: string, at: number, unit: number): Part | null {
  const zero = text[at] === '零' || text[at] === '〇'
  const from = zero ? at + 1 : at
  const kind = kindAt(text, from)
  if (kind !== ARABIC && (kind !== DIGIT || digitValue(text.charCodeAt(from)) === 0)) return null
  const next =
    kind === ARABIC ? readDecimal(text, from) : { end: from + 1, value: digitValue(text.charCodeAt(from)), plain: true }
  const behind = kindAt(text, next.end)
  if (behind === PLACE || behind === SCALE) {
    const counts = unitBehind(text, next.end, next.value, Number.POSITIVE_INFINITY)
    return counts && next.value < unit ? { end: next.end, value: next.value, whole: false } : null
  }
  if (!next.plain || next.value >= unit) return null
  if (zero || 10 ** (next.end - from) === unit) return { end: next.end, value: next.value, whole: true }
  // 3万5: the digit is that of the next place, and nothing counts it
  if (next.end - from > 1 || unit < 100 || !endsNumber(text, next.end)) return null
  return { end: next.end, value: (next.value * unit) / 10, whole: true }
}

function endsNumber(text: string, at: number): boolean {
  return at >= text.length || ENDS.includes(text[at]!)
}

/** Floating point leaves 2163.5 × 10000 a hair off; figures are printed with at most a dozen digits. */
export function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15))
}
