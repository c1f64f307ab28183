/**
 * Turns the numerals of clean text into quantities and rejections: every numeral ends in exactly one of the two.
 *
 * Dates are rejections too. Both lists are in the order of the text and never overlap.
 */
import type { Bound, Dimension, RejectionReason } from '@taizhang/parser'
import type { DateRange, Numeral } from '@taizhang/parser/reading'
import { amountAt, rankAt, shareAt } from './amount.ts'
import { markedPlaces, PlaceCursor } from './place.ts'
import { certainReason, lastReason } from './reject.ts'
import { type SetPhrases, setPhraseAt } from './set-phrase.ts'
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
  const quantities: CleanQuantity[] = []
  const rejected: CleanRejection[] = []
  const places = new PlaceCursor(markedPlaces(text))
  let date = 0
  let done = 0
  for (let i = 0; i < numerals.length; i++) {
    const numeral = numerals[i]!
    if (numeral.start < done) continue
    while (date < dates.length && dates[date]!.end <= numeral.start) date++
    const place = places.at(numeral.start)
    const within = dates[date]
    if (within !== undefined && within.start <= numeral.start) {
      const reason = place?.kind === 'title' ? 'title' : place?.kind === 'bracket' ? 'identifier' : 'date'
      rejected.push({ start: within.start, end: within.end, reason })
      done = within.end
      continue
    }
    const rank = rankAt(text, numeral)
    if (rank !== null && place?.kind !== 'title') {
      quantities.push(rank)
      done = rank.end
      continue
    }
    const certain =
      (options.setPhrases && setPhraseAt(text, numeral, options.setPhrases)) ?? certainReason(text, numeral, place)
    if (certain !== null) {
      rejected.push({ start: certain.start, end: certain.end, reason: certain.reason })
      done = certain.end
      continue
    }
    const found = shareAt(text, numerals, i) ?? amountAt(text, numerals, i, options.bare === true, options.units)
    if (found !== null) {
      quantities.push(found)
      done = found.end
    } else if (numeral.script !== 'chinese') {
      rejected.push({ start: numeral.start, end: numeral.end, reason: lastReason(text, numeral, place) })
      done = numeral.end
    } else if (numeral.value > 1 || numeral.end - numeral.start > 1)
      rejected.push({ start: numeral.start, end: numeral.end, reason: 'slogan' })
  }
  return { quantities, rejected }
}
