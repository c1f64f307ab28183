/** Turns clean text into dates, partial dates, periods and ranges with ISO values. */
import type { Numeral } from './numeral.ts'

/** A date in clean coordinates. `value` as in CONTRACT: 2023-10-14 · 2024-06 · 2024 · 2024-Q4 · 2024-H1 · XXXX-10-14 · a/b. */
export interface DateRange {
  start: number
  end: number
  value: string | null
}

export function readDates(text: string, numerals: readonly Numeral[], options: { reference?: string } = {}): DateRange[] {
  void text
  void numerals
  void options
  return []
}
