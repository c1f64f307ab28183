/**
 * Turns text into a reading: clean text, lines, numerals, dates and the outline, in clean coordinates.
 *
 * For packages that read on. `parse` keeps the reading of each disclosure it makes, so that nothing is read twice.
 */
import { readerLexiconName, tablesName } from './lexicon-name.ts'
import type { Disclosure } from './model.ts'
import { type DateRange, readDates } from './numbers/date.ts'
import { type Numeral, scanNumerals } from './numbers/numeral.ts'
import { type Outline, readOutline } from './outline/outline.ts'
import { type Clean, cleanText } from './text/clean.ts'
import { type Line, splitLines } from './text/lines.ts'

export type { OutlineIssue, OutlineMeasure, OutlineSection, Range } from './outline/outline.ts'
export { Beginnings } from './text/beginnings.ts'
export { Clean, cleanText } from './text/clean.ts'
export { Cue, cue } from './text/cue.ts'
export { type Cued, CueIndex, isMet, type RuleSet } from './text/cue-index.ts'
export { Finder } from './text/finder.ts'
export { splitLines } from './text/lines.ts'
export { Screen } from './text/screen.ts'
export { Units, unitsOf } from './text/units.ts'
export { WordIndex } from './text/word-index.ts'
export type { DateRange, Line, Numeral, Outline }
export { readDates, readerLexiconName, readOutline, scanNumerals, tablesName }

/** Everything that stands in a text before it is asked what it means. All ranges are clean ranges. */
export interface Reading {
  clean: Clean
  lines: readonly Line[]
  numerals: readonly Numeral[]
  dates: readonly DateRange[]
  outline: Outline
}

/** Reads any text. Never throws. */
export function readText(text: string): Reading {
  const clean = cleanText(text)
  const lines = splitLines(clean)
  const numerals = scanNumerals(clean.text, clean.codes)
  const dates = readDates(clean.text, numerals, { codes: clean.codes })
  const outline = readOutline(clean, lines)
  return { clean, lines, numerals, dates, outline }
}

/**
 * Where a disclosure carries its reading. No weak map: the values of one outlive every small collection of garbage, so that
 * each document read would be copied about before it is let go.
 */
const READING = Symbol('reading')

interface Read {
  [READING]?: Reading
}

/** Keeps the reading that a disclosure was made from: out of sight of copies, of JSON, and of whoever lists its fields. */
export function keepReading(disclosure: Disclosure, reading: Reading): void {
  Object.defineProperty(disclosure, READING, { value: reading, configurable: true })
}

/** The reading of a disclosure: the one it was made from, or, for one that came from JSON, a new one of its text. */
export function readingOf(disclosure: Disclosure): Reading {
  const known = (disclosure as Read)[READING]
  if (known !== undefined) return known
  const reading = readText(disclosure.text)
  if (Object.isExtensible(disclosure)) keepReading(disclosure, reading)
  return reading
}
