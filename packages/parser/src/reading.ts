/** For packages that read on: clean text, numerals, dates and the outline, in clean coordinates. */

export { type DateRange, readDates } from './numbers/date.ts'
export { type Numeral, scanNumerals } from './numbers/numeral.ts'
export type { Line, OutlineIssue, OutlineMeasure, OutlineSection, Range } from './outline/outline.ts'
export { Clean, cleanText } from './text/clean.ts'
