/** The stages of a text alone, for tests of lexicon entries and of single stages. */
import { cleanText, readDates, scanNumerals } from '@taizhang/parser/reading'
import { canonicalMetrics } from '../src/indicator/canonical.ts'
import { readContexts } from '../src/indicator/context.ts'
import { readPeriods } from '../src/indicator/period.ts'
import { readRoles } from '../src/indicator/role.ts'
import type { Zone } from '../src/placement.ts'
import { readQuantities } from '../src/quantity/quantity.ts'

/** What each quantity of a text is, in order. */
export function readFigures(text: string, zone: Zone = 'progress') {
  const clean = cleanText(text)
  const numerals = scanNumerals(clean.text)
  const dates = readDates(clean.text, numerals)
  const { quantities } = readQuantities(clean.text, numerals, dates)
  const contexts = readContexts(clean.text, quantities)
  const periods = readPeriods(clean.text, contexts, dates)
  const roles = readRoles(
    clean.text,
    contexts,
    contexts.map(() => ({ zone, inIssue: true, inMeasure: true })),
  )
  const metrics = canonicalMetrics(clean.text, contexts)
  return contexts.map(({ quantity }, i) => {
    const period = periods[i] ?? null
    return {
      ...quantity,
      quote: clean.text.slice(quantity.start, quantity.end),
      role: roles[i]!,
      metric: metrics[i] ?? null,
      period: period === null ? null : clean.text.slice(period.start, period.end),
    }
  })
}
