/** The figures of a clause by the built-in tables, for tests of lexicon entries and of single stages. */
import type { Zone } from '../src/placement.ts'
import { readClause } from '../src/user/figures.ts'

/** What each quantity of a text is, in order. */
export function readFigures(text: string, zone: Zone = 'progress') {
  return readClause(text, undefined, zone).figures
}
