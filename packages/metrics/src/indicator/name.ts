/**
 * Turns the words around a quantity into its name: how an analyst would head the column.
 *
 * Verb and noun of the clause in printed order, no numerals, no time phrase, no adverb. What the clause itself does not
 * say (政务处分3人, 面积1.2亩, 同比增长3%) is taken from the name before it in the same sentence.
 */
import type { Inspection } from '@taizhang/parser'
import { type Clean, cue, type Range } from '@taizhang/parser/reading'
import { DONE_WORDS, SHARES } from '../lexicon/names.ts'
import type { Segmenter } from '../segmenter.ts'
import type { Context } from './context.ts'
import { completed } from './naming/completed.ts'
import { composed } from './naming/composed.ts'
import { constructed } from './naming/constructions.ts'
import { type Before, type Named, named } from './naming/named.ts'
import { Phrase } from './naming/phrase.ts'
import { topicOf } from './naming/things.ts'

const MAX_FALLBACK = 24

/** What names depend on beside the text. */
export interface NameOptions {
  /** Issues that no words name are those that the inspection fed back, or that the audit pointed out. */
  kind?: Inspection['kind'] | null
  segmenter?: Segmenter | null
}

export interface NameInput {
  context: Context
  period: Range | null
}

/** The names of all quantities, in order. */
export function readNames(clean: Clean, inputs: readonly NameInput[], options: NameOptions = {}): string[] {
  const { text } = clean
  const origin = options.kind === '审计' ? '审计指出' : '反馈'
  const names: string[] = []
  let before: Before | null = null
  let told: Before[] = []
  let ago: Before[] = []
  for (const { context, period } of inputs) {
    if (before !== null && before.context.sentence.start !== context.sentence.start) {
      ago = follows(text, before.context.sentence, context.sentence) ? told : []
      told = []
      before = null
    }
    const surroundings = { before, told, ago, segmenter: options.segmenter ?? null }
    const own = plain(nameOf(text, new Phrase(text, context, period, surroundings)))
    const name = BARE_ISSUES.test(own.name) ? { ...own, name: `${origin}${own.name}` } : own
    names.push(name.name)
    before = { named: name, context }
    told.push(before)
  }
  return clean.traditional ? names.map((name, i) => asPrinted(clean, name, inputs[i]!.context)) : names
}

/** Does a sentence stand right behind another, in the same paragraph? */
function follows(text: string, one: Range, other: Range): boolean {
  return other.start - one.end <= 1 && text[one.end] !== '\n'
}

const SAYS_DONE = cue(/已|累计|先后/)
const FROM = cue(/^已?[由从](?:每.{1,3})?$/)
const BARE_ISSUES = cue(/^(?:具体)?问题$/)

function nameOf(text: string, phrase: Phrase): Named {
  const name = constructed(phrase)
  if (name !== null) return name
  const own = composed(phrase)
  return own.name === '' ? fallback(text, phrase) : completed(own, phrase)
}

/** A name in the characters that its sentence prints: those of a traditional text are traditional. */
function asPrinted(clean: Clean, name: string, { sentence, quantity }: Context): string {
  let out = ''
  for (const character of name) {
    const before = clean.text.lastIndexOf(character, quantity.start - 1)
    const at = before >= sentence.start ? before : clean.text.indexOf(character, quantity.end)
    out += at >= sentence.start && at < sentence.end ? clean.printed(at, at + 1) : character
  }
  return out
}

/** Without words that only say that it is done: 整改措施已落实 is 整改措施落实. */
function plain(own: Named): Named {
  if (!SAYS_DONE.may(own.name)) return own
  const name = own.name.replace(DONE_WORDS, '')
  return name === own.name || name === '' ? own : { ...own, name }
}

/** A clause that says nothing goes on with the name before it, or is named by what follows. */
function fallback(text: string, { context: { quantity, clause }, before, preceding, lead, bare }: Phrase): Named {
  const topic = FROM.test(bare) ? topicOf(preceding) : ''
  if (topic !== '') return { name: topic, noun: topic }
  if (before === null && /^[(共约]/.test(lead) && /^[\u4e00-\u9fff]{2,8}$/.test(preceding)) return named(preceding)
  const share = SHARES.test(lead) && quantity.dimension === 'percent'
  if (before !== null && share) return named(`${before.named.name}占比`)
  if (before !== null) return before.named.whole ?? before.named
  return named(text.slice(quantity.end, Math.min(clause.end, quantity.end + MAX_FALLBACK)).replace(/^[的 ]+/, ''))
}
