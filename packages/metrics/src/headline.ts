/**
 * Turns indicators into the document's own totals: as declared, never summed.
 *
 * A summary is a sentence outside the issues that states outcomes together, and what follows it in its paragraph. Counts of
 * issues and measures count wherever they are stated; every other key in a summary or an accountability section alone.
 * What is said below the heading of one group of issues counts that group. The first statement of a key wins: what comes
 * later restates it or gives a part. What is still open may be stated in the outlook alone.
 */
import type { Headline, Indicator, MetricName, Span } from '@taizhang/parser'
import type { Range } from '@taizhang/parser/reading'
import type { Context } from './indicator/context.ts'
import { COUNTS, OTHER_SCOPE, OUTCOMES, SUMMARY_CUE } from './lexicon/headlines.ts'
import type { Placement } from './placement.ts'

/** The totals, and where each was read. */
export interface ReadHeadline {
  headline: Headline
  evidence: Record<string, Span[]>
}

interface Candidate {
  key: MetricName
  indicator: Indicator
  context: Context
  place: Placement
}

/**
 * Reads the totals of a text.
 *
 * ```
 * // 截至目前,有36项具体整改措施已落实到位,完善制度158项,追责7人。
 * //          ^^^^ measures_implemented     ^^^^^ systems_improved
 * ```
 */
export function readHeadline(
  text: string,
  contexts: readonly Context[],
  indicators: readonly Indicator[],
  places: readonly Placement[],
  outcomes: ReadonlySet<MetricName> = OUTCOMES,
  ofGroups: readonly Range[] = [],
): ReadHeadline {
  const candidates: Candidate[] = []
  const ofGroup = within(ofGroups)
  for (let i = 0; i < indicators.length; i++) {
    const indicator = indicators[i]!
    if (indicator.metric !== null && indicator.issueId === null && !ofGroup(contexts[i]!.quantity.start))
      candidates.push({ key: indicator.metric, indicator, context: contexts[i]!, place: places[i]! })
  }
  const read: ReadHeadline = { headline: {}, evidence: {} }
  for (const candidate of inSummaries(text, candidates, outcomes)) take(read, candidate)
  for (const candidate of candidates) {
    if (candidate.place.zone === 'accountability') take(read, candidate)
    else if (COUNTS.has(candidate.key) && isOfTheWhole(text, candidate)) take(read, candidate)
  }
  for (const candidate of candidates) if (isLeftOver(text, candidate)) take(read, candidate)
  return read
}

function take({ headline, evidence }: ReadHeadline, { key, indicator }: Candidate): void {
  if (headline[key] !== undefined) return
  headline[key] = indicator.value
  evidence[`headline.${key}`] = [indicator.span]
}

/** 目前尚未整改到位的37个问题中,…: the outlook counts what is left of the whole. */
function isLeftOver(text: string, candidate: Candidate): boolean {
  if (candidate.key !== 'issues_ongoing' || candidate.place.zone !== 'outlook' || isOtherScope(text, candidate))
    return false
  const { sentence, quantity } = candidate.context
  return /目前|截[至止]|尚[未有]/.test(text.slice(sentence.start, quantity.start))
}

/** Tells whether an offset lies in one of some ranges; ranges may overlap; they and the offsets come in order. */
function within(ranges: readonly Range[]): (offset: number) => boolean {
  let at = 0
  return offset => {
    while (at < ranges.length && ranges[at]!.end <= offset) at++
    return at < ranges.length && ranges[at]!.start <= offset
  }
}

/** Candidates in summary sentences and behind them in the same paragraph, in order. */
function inSummaries(text: string, candidates: readonly Candidate[], outcomes: ReadonlySet<MetricName>): Candidate[] {
  const bySentence = new Map<number, Candidate[]>()
  for (const candidate of candidates) {
    const start = candidate.context.sentence.start
    const group = bySentence.get(start)
    if (group === undefined) bySentence.set(start, [candidate])
    else group.push(candidate)
  }
  const kept: Candidate[] = []
  let open = -1
  for (const [start, group] of bySentence) {
    const line = text.lastIndexOf('\n', start - 1)
    if (line !== open && !isSummary(text, group, outcomes)) continue
    open = line
    kept.push(...group.filter(candidate => !isOtherScope(text, candidate)))
  }
  return kept
}

function isSummary(text: string, group: readonly Candidate[], outcomes: ReadonlySet<MetricName>): boolean {
  const { sentence } = group[0]!.context
  const words = text.slice(sentence.start, sentence.end)
  const stated = new Set(group.filter(c => outcomes.has(c.key) && !isOtherScope(text, c)).map(c => c.key))
  const cue = SUMMARY_CUE.test(words)
  if (group[0]!.place.zone === 'outlook' && !/截[至止]/.test(words)) return false
  return stated.size >= (cue ? 1 : 3) && !(stated.size === 1 && stated.has('issues_ongoing'))
}

/** A count that the whole text speaks of: no restatement of what is left, no part, no one else's. */
function isOfTheWhole(text: string, candidate: Candidate): boolean {
  if (candidate.indicator.role === 'target') return false
  if (candidate.indicator.role === 'context' && candidate.key !== 'issues_found') return false
  if (candidate.place.zone === 'outlook' || isOtherScope(text, candidate)) return false
  return candidate.key !== 'issues_rectified' || candidate.place.zone !== 'organization'
}

function isOtherScope(text: string, { context }: Candidate): boolean {
  const { start } = context.quantity
  const near = text.slice(Math.max(context.sentence.start, start - 160), start)
  return OTHER_SCOPE.test(near.slice(near.lastIndexOf(';') + 1))
}
