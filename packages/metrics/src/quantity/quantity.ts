/** Turns the numerals of clean text into quantities and rejections: every numeral ends in exactly one of the two. */

import type { Bound, Dimension, RejectionReason } from '@taizhang/parser'
import type { DateRange, Numeral } from '@taizhang/parser/reading'

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

export function readQuantities(
  text: string,
  numerals: readonly Numeral[],
  dates: readonly DateRange[],
  options: { bare?: boolean } = {},
): { quantities: CleanQuantity[]; rejected: CleanRejection[] } {
  void text
  void numerals
  void dates
  void options
  return { quantities: [], rejected: [] }
}
