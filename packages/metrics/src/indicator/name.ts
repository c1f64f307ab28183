/**
 * Turns the words around a quantity into its name: how an analyst would head the column.
 *
 * Verb and noun of the clause in printed order, no numerals, no time phrase, no adverb. What the clause itself does not
 * say (政务处分3人, 面积1.2亩, 同比增长3%) is taken from the name before it in the same sentence.
 */
import type { Clean, Range } from '@taizhang/parser/reading'
import type { Context } from './context.ts'
import { completed } from './naming/completed.ts'
import { composed } from './naming/composed.ts'
import { CONSTRUCTIONS } from './naming/constructions.ts'
import { type Named, named } from './naming/named.ts'
import { type Before, type Phrase, phraseOf } from './naming/words.ts'

const MAX_FALLBACK = 24

export interface NameInput {
  context: Context
  period: Range | null
}

/** The names of all quantities, in order. */
export function readNames({ text }: Clean, inputs: readonly NameInput[]): string[] {
  const names: string[] = []
  let before: Before | null = null
  for (const { context, period } of inputs) {
    if (before !== null && before.context.sentence.start !== context.sentence.start) before = null
    const name = nameOf(text, phraseOf(text, context, period, before))
    names.push(name.name)
    before = { named: name, context }
  }
  return names
}

function nameOf(text: string, phrase: Phrase): Named {
  for (const construction of CONSTRUCTIONS) {
    const name = construction(phrase)
    if (name !== null) return name
  }
  const own = composed(phrase)
  return own.name === '' ? fallback(text, phrase) : completed(own, phrase)
}

/** A clause that says nothing goes on with the name before it, or is named by what follows. */
function fallback(text: string, { context: { quantity, clause }, before }: Phrase): Named {
  if (before !== null) return before.named
  return named(text.slice(quantity.end, Math.min(clause.end, quantity.end + MAX_FALLBACK)).replace(/^[的 ]+/, ''))
}
