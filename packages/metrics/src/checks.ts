/**
 * Turns declared figures into checks: recomputed from other figures of the same sentence, or from what was read.
 *
 *     figures by sentence → rates, changes, parts
 *     all figures → rates that cannot be, counts, order of dates
 *
 * A check says what it compared. A failed one is a flag on the document, not proof of a misreading: published texts do
 * contradict themselves. What may have another reading is undecided, never failed.
 */
import type { Check, Disclosure, Headline, Indicator } from '@taizhang/parser'
import { cue, type DateRange } from '@taizhang/parser/reading'
import { countChecks, titleChecks } from './checks/counts.ts'
import { type Figure, figuresOf, sentenceEnd } from './checks/figure.ts'
import { type AsOf, orderChecks } from './checks/order.ts'
import { partChecks } from './checks/parts.ts'
import { changeChecks, impossibleRates, rateChecks } from './checks/rates.ts'
import type { Context } from './indicator/context.ts'
import { AS_OF } from './lexicon/checks.ts'

/** What checks are made from. */
export interface Checked {
  text: string
  dates: readonly DateRange[]
  contexts: readonly Context[]
  indicators: readonly Indicator[]
  headline: Headline
}

/** All checks of a disclosure. */
export function readChecks(disclosure: Disclosure, { text, dates, contexts, indicators, headline }: Checked): Check[] {
  const figures = figuresOf(contexts, indicators)
  const checks: Check[] = []
  for (let at = 0, end: number; at < figures.length; at = end) {
    end = sentenceEnd(figures, at)
    if (end - at === 1) continue
    const sentence = figures.slice(at, end)
    checks.push(
      ...rateChecks(text, sentence, figures, at),
      ...changeChecks(text, sentence),
      ...partChecks(text, sentence),
    )
  }
  return [
    ...checks,
    ...impossibleRates(text, figures),
    ...titleChecks(text, figures),
    ...countChecks(disclosure, headline, figures),
    ...orderChecks(disclosure, momentsOf(text, dates, figures)),
  ]
}

/** Dates of one sentence that a figure's own moment is looked for among. */
const BACK = 8
const UP_TO = cue(/截[至止]到?$/)

/** The dated moments that figures are told as of, in order: 截至2024年4月底. */
function momentsOf(text: string, dates: readonly DateRange[], figures: readonly Figure[]): AsOf[] {
  const moments = new Map<string, AsOf>()
  let next = 0
  for (const figure of figures) {
    const { period } = figure.indicator
    if (period === null || !AS_OF.test(period)) continue
    const { sentence, quantity } = figure.context
    while (next < dates.length && dates[next]!.end <= quantity.start) next++
    const date = dates
      .slice(Math.max(0, next - BACK), next)
      .findLast(({ start }) => start >= sentence.start && UP_TO.testIn(text, start - 3, start))
    if (date?.value == null || !/^\d{4}-\d{2}/.test(date.value)) continue
    const known = moments.get(period)
    if (known === undefined) moments.set(period, { words: period, date: date.value, figures: [figure] })
    else known.figures.push(figure)
  }
  return [...moments.values()]
}
