/**
 * Turns clean text into numerals: every maximal run of digits, Arabic or Chinese, with its value.
 *
 * One cursor, one pass. A numeral says nothing of units: what it is becomes known one floor up.
 */

/** A maximal run of digits in clean text. */
export interface Numeral {
  start: number
  end: number
  /** NaN where the run is no number by itself (二〇二三 is 2023; 三五 is a pair). */
  value: number
  script: 'arabic' | 'chinese' | 'mixed'
}

export function scanNumerals(text: string): Numeral[] {
  void text
  return []
}
