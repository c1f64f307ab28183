/** The figures of a clause by the built-in tables, for tests of lexicon entries and of single stages. */
import { cleanText, readDates, scanNumerals } from '@taizhang/parser/reading'
import { readContexts } from '../src/indicator/context.ts'
import { readNames } from '../src/indicator/name.ts'
import { readPeriods } from '../src/indicator/period.ts'
import type { RolePlace } from '../src/indicator/role.ts'
import { readQuantities } from '../src/quantity/quantity.ts'
import { readClause } from '../src/user/figures.ts'

/** What each quantity of a text is, in order. */
export function readFigures(text: string, place: Partial<RolePlace> = {}) {
  return readClause(text, undefined, place).figures
}

/** The name of each quantity of a text, in order. */
export function readNamesOf(text: string): string[] {
  const clean = cleanText(text)
  const numerals = scanNumerals(clean.text)
  const dates = readDates(clean.text, numerals)
  const contexts = readContexts(clean.text, readQuantities(clean.text, numerals, dates).quantities)
  const periods = readPeriods(clean.text, contexts, dates)
  return readNames(
    clean,
    contexts.map((context, i) => ({ context, period: periods[i] ?? null })),
  )
}
