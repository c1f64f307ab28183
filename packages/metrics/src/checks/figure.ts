/** A figure as checks see it: what was read of it, and where it stands. */
import type { Check, Indicator } from '@taizhang/parser'
import type { Cue } from '@taizhang/parser/reading'
import type { Context } from '../indicator/context.ts'

export interface Figure {
  indicator: Indicator
  context: Context
}

/** All figures of a text, in order. */
export function figuresOf(contexts: readonly Context[], indicators: readonly Indicator[]): Figure[] {
  return contexts.map((context, i) => ({ indicator: indicators[i]!, context }))
}

/** Where the sentence of a figure ends among all figures. */
export function sentenceEnd(figures: readonly Figure[], at: number): number {
  const { start } = figures[at]!.context.sentence
  let end = at + 1
  while (end < figures.length && figures[end]!.context.sentence.start === start) end++
  return end
}

/** Whether a cue matches the words between two figures of a sentence. */
export function standsBetween(text: string, words: Cue, before: Figure, behind: Figure): boolean {
  return words.testIn(text, before.context.quantity.end, behind.context.quantity.start)
}

/** Whether a cue matches the words of its clause before a figure, up to the figure before it. */
export function standsBefore(text: string, words: Cue, { context: { before } }: Figure): boolean {
  return words.testIn(text, before.start, before.end)
}

/** The words between two figures of a sentence. */
export function between(text: string, before: Figure, behind: Figure): string {
  return text.slice(before.context.quantity.end, behind.context.quantity.start)
}

/** The words of its clause before a figure, up to the figure before it. */
export function wordsBefore(text: string, { context: { before } }: Figure): string {
  return text.slice(before.start, before.end)
}

export function isExact({ indicator: { bound, max } }: Figure): boolean {
  return bound === 'exact' && max === null
}

/** One unit of the last place printed, in the figure's own unit: 94% gives 1, 86.1% gives 0.1, 84.5亿元 ten million. */
export function printedUnit({ indicator: { quote, value } }: Figure): number {
  const printed = /[\d０-９][\d０-９,，]*(?:[.．]([\d０-９]+))?/.exec(quote)
  if (printed === null) return 0
  const number = Number(printed[0].normalize('NFKC').replaceAll(',', ''))
  const scale = number > 0 ? value / number : 1
  return scale * 10 ** -(printed[1]?.length ?? 0)
}

/** A figure in a statement: counts and shares by their value, money as printed. */
export function shown({ indicator: { value, unit, dimension, quote } }: Figure): string {
  if (dimension === 'money') return quote.normalize('NFKC').replace(/\s/g, '')
  return unit === '%' || unit === '个百分点' ? `${value}${unit}` : String(value)
}

/** A check of a declared figure against a computed one. `open`: what does not agree is no proof, since a term may be missing. */
export function compared(
  kind: Check['kind'],
  { declared, computed, tolerance }: { declared: Figure; computed: number; tolerance: number },
  terms: string,
  from: readonly Figure[],
  open = false,
): Check {
  const { value, id } = declared.indicator
  const agrees = Math.abs(computed - value) <= tolerance + 1e-9 * Math.max(1, Math.abs(value))
  return {
    kind,
    verdict: agrees ? 'holds' : open ? 'undecided' : 'fails',
    statement: `${shown(declared)} = ${terms}`,
    declared: value,
    computed: Math.round(computed * 10_000) / 10_000,
    indicatorIds: [id, ...from.map(figure => figure.indicator.id)],
  }
}
