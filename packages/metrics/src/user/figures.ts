/** Turns a clause into its figures, stage by stage and without a document around it: how entries' examples are read. */
import type { Dimension, MetricName, RejectionReason, Role } from '@taizhang/parser'
import { cleanText, readDates, scanNumerals } from '@taizhang/parser/reading'
import { canonicalMetrics } from '../indicator/canonical.ts'
import { readContexts } from '../indicator/context.ts'
import { readPeriods } from '../indicator/period.ts'
import { type RolePlace, readRoles } from '../indicator/role.ts'
import { readQuantities } from '../quantity/quantity.ts'
import type { Lexicon } from './compile.ts'

export interface ReadFigure {
  quote: string
  value: number
  unit: string
  dimension: Dimension
  role: Role
  metric: MetricName | null
  period: string | null
}

/** What a clause's quantities are, in order, and what its other numerals are rejected as. */
export function readClause(
  clause: string,
  lexicon?: Lexicon,
  place: Partial<RolePlace> = {},
): { figures: ReadFigure[]; rejected: { quote: string; reason: RejectionReason }[] } {
  const { text } = cleanText(clause)
  const numerals = scanNumerals(text)
  const dates = readDates(text, numerals)
  const { quantities, rejected } = readQuantities(text, numerals, dates, lexicon)
  const contexts = readContexts(text, quantities)
  const periods = readPeriods(text, contexts, dates, lexicon?.times)
  const at: RolePlace = { zone: 'progress', planned: false, inFault: false, ...place }
  const places = contexts.map(() => at)
  const roles = readRoles(text, contexts, places, lexicon?.roles)
  const metrics = canonicalMetrics(text, contexts, lexicon?.rules)
  const figures = contexts.map(({ quantity }, i) => {
    const period = periods[i] ?? null
    return {
      ...quantity,
      quote: text.slice(quantity.start, quantity.end),
      role: roles[i]!,
      metric: metrics[i] ?? null,
      period: period === null ? null : text.slice(period.start, period.end),
    }
  })
  return {
    figures,
    rejected: rejected.map(({ start, end, reason }) => ({ quote: text.slice(start, end), reason })),
  }
}
