/**
 * Turns the numerals of clean text into quantities and rejections: every numeral ends in exactly one of the two.
 *
 * Dates are rejections too. Both lists are in the order of the text and never overlap.
 */
import type { Bound, Dimension, RejectionReason } from '@taizhang/parser'
import type { DateRange, Numeral } from '@taizhang/parser/reading'
import { amountAt } from './amount.ts'
import { between } from './between.ts'
import { markedPlaces, type Place, PlaceCursor } from './place.ts'
import { rankAt } from './rank.ts'
import { certainReason, lastReason } from './reject.ts'
import { type SetPhrases, setPhraseAt } from './set-phrase.ts'
import type { Source } from './source.ts'
import { GovernedCursor, governedAmount, governedPlaces, listedAmount } from './stated.ts'
import type { UnitIndex } from './unit.ts'

/** An amount in clean text; start and end are those of the quote: number, scale, unit and suffixed bound. */
export interface CleanQuantity {
  start: number
  end: number
  value: number
  max: number | null
  unit: string
  dimension: Dimension
  bound: Bound
}

/** A numeral that is no amount, and why. */
export interface CleanRejection {
  start: number
  end: number
  reason: RejectionReason
}

export interface QuantityOptions {
  /** Take numbers, fractions and ranges without a unit too: for a text that is an expression alone. */
  bare?: boolean
  /** The units to read, where they are not the built-in ones. */
  units?: UnitIndex
  /** Phrases that hold a numeral and count nothing, beside the built-in ones. */
  setPhrases?: SetPhrases
}

/**
 * Reads every numeral of a clean text.
 *
 * ```
 * // 2023年完善制度158项,一是追责7人
 * // ^^^^^                            rejected: date
 * //              ^^^^^                158 项
 * //                    ^              rejected: enumerator
 * ```
 */
export function readQuantities(
  text: string,
  numerals: readonly Numeral[],
  dates: readonly DateRange[],
  options: QuantityOptions = {},
): { quantities: CleanQuantity[]; rejected: CleanRejection[] } {
  const source: Source = { text, numerals, units: options.units, bare: options.bare === true }
  const sorted = new Sorted(text)
  const places = new PlaceCursor(markedPlaces(text))
  const stated = new GovernedCursor(governedPlaces(text, options.units))
  let date = 0
  for (let i = 0; i < numerals.length; i++) {
    const numeral = numerals[i]!
    if (numeral.start < sorted.done) {
      // the end of a date or a phone within a longer string of digits
      if (numeral.end > sorted.done && numeral.script !== 'chinese') sorted.reject(sorted.done, numeral.end, 'name')
      continue
    }
    while (date < dates.length && dates[date]!.end <= numeral.start) date++
    const within = dates[date]
    const place = places.at(numeral.start)
    const governed = stated.at(numeral.start)
    const amount = governed === null ? null : governedAmount(source, i, governed)
    if (within !== undefined && within.start <= numeral.start && !isNumberAfterAll(source, i, within))
      sorted.reject(within.start, within.end, DATE_IN[place?.kind ?? 'quoted'])
    else if (amount !== null) sorted.take(amount)
    else sortNumeral(source, i, place, options.setPhrases, sorted)
  }
  return { quantities: sorted.quantities, rejected: sorted.rejected }
}

const DATE_IN = { title: 'title', bracket: 'identifier', quoted: 'date' } as const

/** The two lists while they grow: in order, and never overlapping. */
class Sorted {
  readonly quantities: CleanQuantity[] = []
  readonly rejected: CleanRejection[] = []
  /** Where what was sorted last ends. */
  done = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  reject(start: number, end: number, reason: RejectionReason): void {
    this.rejected.push({ start: Math.max(start, this.done), end, reason })
    this.done = end
  }

  take(found: CleanQuantity): void {
    if (found.start < this.done) found.start = this.done
    const range = between(this.text, this.quantities[this.quantities.length - 1], found)
    if (range !== null) this.quantities.pop()
    this.quantities.push(range ?? found)
    this.done = found.end
  }
}

/** A numeral outside dates: a rank, certainly no amount, an amount, or what is left. */
function sortNumeral(
  source: Source,
  index: number,
  place: Place | null,
  phrases: SetPhrases | undefined,
  sorted: Sorted,
): void {
  const { text } = source
  const numeral = source.numerals[index]!
  const rank = place?.kind === 'title' ? null : rankAt(text, numeral)
  const certain =
    rank === null ? ((phrases && setPhraseAt(text, numeral, phrases)) ?? certainReason(source, numeral, place)) : null
  const found = certain === null ? (rank ?? amountAt(source, index) ?? listedAmount(source, index)) : null
  const { start, end, value, script } = numeral
  if (certain !== null) sorted.reject(certain.start, certain.end, certain.reason)
  else if (found !== null) sorted.take(found)
  else if (script !== 'chinese') sorted.reject(start, end, lastReason(text, numeral, place))
  // 一 of 一般 is no numeral that anyone looks for
  else if (value > 1 || end - start > 1) sorted.rejected.push({ start, end, reason: 'slogan' })
}

/** 3点14 is a number and no hour where numbers are asked for. */
function isNumberAfterAll(source: Source, index: number, date: DateRange): boolean {
  if (!source.bare || date.value !== null || source.text[date.end] === '分') return false
  const found = amountAt(source, index)
  return found !== null && found.start <= date.start && found.end >= date.end && found.unit === ''
}
