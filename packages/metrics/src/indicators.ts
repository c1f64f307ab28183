/**
 * Turns a disclosure into its figures: the sentence of this package.
 *
 *     clean text → numerals, dates → quantities, rejections → contexts → role, period, name, metric → indicators
 *     indicators → headline, checks
 *
 * Invariants: every numeral of the text ends in exactly one indicator or rejection; a quote is the text under its span.
 */
import type { Diagnostic, Disclosure, Figures, Indicator, Rejected, RejectionReason, Span } from '@taizhang/parser'
import { type Reading, readingOf } from '@taizhang/parser/reading'
import { countDiagnostics } from './checks/counts.ts'
import { readChecks } from './checks.ts'
import { readHeadline } from './headline.ts'
import { canonicalMetrics } from './indicator/canonical.ts'
import { type Context, readContexts } from './indicator/context.ts'
import { readNames } from './indicator/name.ts'
import { readPeriods } from './indicator/period.ts'
import { readRoles } from './indicator/role.ts'
import { type Placement, placements } from './placement.ts'
import { droppedNumerals } from './quantity/dropped.ts'
import { type CleanRejection, readQuantities } from './quantity/quantity.ts'
import { Asked, type Segmenter } from './segmenter.ts'
import { lexiconOf } from './user/check.ts'
import type { Lexicon } from './user/compile.ts'
import type { UserLexicon } from './user/schema.ts'

export interface FigureOptions {
  /** Units, metrics and cues beside the built-in ones; the same object is compiled once. */
  lexicon?: UserLexicon | undefined
  /** Asked where rules leave a word boundary near a number open; without one the rules go on alone. */
  segmenter?: Segmenter | null | undefined
}

/** The figures of a disclosure, and where each headline total was read. */
export interface FoundFigures extends Figures {
  evidence: Record<string, Span[]>
  /** Where the figures say something else than the outline. */
  diagnostics: Diagnostic[]
  /** The segmenter that was asked, if any. */
  segmenter: string | null
}

/**
 * Reads every figure of a disclosure. Synchronous, pure.
 *
 * ```
 * // 截至目前,完善制度158项
 * // ^^^^                   period
 * //      ^^^^              name, and metric systems_improved
 * //          ^^^^^         quote: 158 项, result
 * ```
 */
export function findIndicators(disclosure: Disclosure, options: FigureOptions = {}): FoundFigures {
  const lexicon = lexiconOf(options.lexicon)
  const reading = readingOf(disclosure)
  const { clean, numerals, dates } = reading
  const { quantities, rejected } = readQuantities(clean.text, numerals, dates, lexicon)
  const contexts = readContexts(clean.text, quantities)
  const places = placements(
    disclosure,
    contexts.map(context => clean.at(context.quantity.start)),
    plansOf(reading),
  )
  const segmenter = options.segmenter == null ? null : new Asked(options.segmenter)
  const indicators = describe(disclosure, reading, contexts, places, lexicon, segmenter)
  const { headline, evidence } = readHeadline(
    clean.text,
    contexts,
    indicators,
    places,
    lexicon.outcomes,
    reading.outline.ofGroups,
  )
  const checks = readChecks(disclosure, { text: clean.text, dates, contexts, indicators, headline })
  return {
    headline,
    indicators,
    checks,
    diagnostics: countDiagnostics(checks, indicators),
    rejected: rejections(disclosure, reading, rejected),
    evidence,
    segmenter: segmenter?.used ?? null,
  }
}

function describe(
  disclosure: Disclosure,
  { clean, dates }: Reading,
  contexts: readonly Context[],
  places: readonly Placement[],
  lexicon: Lexicon,
  segmenter: Segmenter | null,
): Indicator[] {
  const periods = readPeriods(clean.text, contexts, dates, lexicon.times)
  const names = readNames(
    clean,
    contexts.map((context, i) => ({ context, period: periods[i] ?? null })),
    { kind: disclosure.inspection?.kind ?? null, segmenter },
  )
  const metrics = canonicalMetrics(clean.text, contexts, lexicon.rules)
  const roles = readRoles(clean.text, contexts, places, lexicon.roles)
  return contexts.map((context, index) => {
    const { start, end, value, max, unit, dimension, bound } = context.quantity
    const span = clean.span(start, end)
    const period = periods[index] ?? null
    const place = places[index]!
    return {
      id: `q${index + 1}`,
      quote: disclosure.text.slice(span.start, span.end),
      value,
      max,
      unit,
      dimension,
      bound,
      role: roles[index]!,
      name: names[index]!,
      metric: metrics[index]!,
      period: period === null ? null : clean.printed(period.start, period.end),
      issueId: place.issueId,
      measureId: place.measureId,
      span,
    }
  })
}

/** What the text states as planned, in order: goals, and measures where a report on them stands beside. */
function plansOf({ clean, outline }: Reading): Span[] {
  const goals = outline.issues.flatMap(({ notes }) => notes.filter(({ kind }) => kind === 'goal'))
  return [...outline.issues.flatMap(({ plans }) => plans), ...goals.map(({ range }) => range)]
    .map(({ start, end }) => clean.span(start, end))
    .sort((a, b) => a.start - b.start)
}

function rejections({ text }: Disclosure, { clean }: Reading, rejected: readonly CleanRejection[]): Rejected[] {
  const kept = rejected.map(({ start, end, reason }) => rejectedAt(text, reason, clean.span(start, end)))
  const dropped = droppedNumerals(clean).map(({ reason, span }) => rejectedAt(text, reason, span))
  return dropped.length === 0 ? kept : [...kept, ...dropped].sort((a, b) => a.span.start - b.span.start)
}

function rejectedAt(text: string, reason: RejectionReason, span: Span): Rejected {
  return { quote: text.slice(span.start, span.end), reason, span }
}
