/**
 * Turns the clause around a quantity into the phrase that its name is made of.
 *
 * ```
 * // 截至目前,已累计完善财务管理制度158项并印发
 * //        ^^^^^^^^^^^^^^^^           lead
 * //              ^^^^^^^^^^           left
 * //                              ^^^^ right
 * ```
 *
 * Invariant: what few constructions ask for is made when it is asked for.
 */
import { cue, type Range } from '@taizhang/parser/reading'
import { PARTED, TERM_NUMERALS } from '../../lexicon/names.ts'
import type { Segmenter } from '../../segmenter.ts'
import type { Context } from '../context.ts'
import { LEADS, leadOf, MAX_BEFORE, TERM } from './lead.ts'
import { leftOf } from './left.ts'
import type { Before } from './named.ts'
import { type VerbPlace, verbsOf } from './verbs.ts'

const MAX_AFTER = 40
const MAX_REST = 80

/** What is known besides the words. */
export interface Told {
  /** The name before it in the same sentence. */
  before: Before | null
  /** All quantities named before it in the same sentence. */
  told: readonly Before[]
  /** Those of the sentence before, in the same paragraph. */
  ago: readonly Before[]
  /** Asked where the words leave a boundary open. */
  segmenter: Segmenter | null
}

/** What the constructions read. */
export class Phrase {
  readonly context: Context
  /** The words of the clause before the number, as they stand. */
  readonly lead: string
  /** The same without blanks at their ends. */
  readonly bare: string
  /** What the lead may hold, a bit for each cue of `LEADS`. */
  readonly seen: number
  /** The words before the number without what says nothing. */
  readonly left: string
  /** The verbs of `left`. */
  readonly verbs: readonly VerbPlace[]
  /** Words of the clause behind the number, up to the next one. */
  readonly right: string
  readonly before: Before | null
  readonly told: readonly Before[]
  readonly ago: readonly Before[]
  readonly segmenter: Segmenter | null
  private readonly text: string

  /** `period` is left out of the words before the number. */
  constructor(text: string, context: Context, period: Range | null, { before, told, ago, segmenter }: Told) {
    this.text = text
    this.context = context
    this.before = before
    this.told = told
    this.ago = ago
    this.segmenter = segmenter
    this.lead = leadOf(text, context, period, before)
    this.bare = this.lead.trim()
    this.seen = LEADS.of(this.lead)
    this.left = partedBy(text, this.lead, before) ?? leftOf(this.lead, this.seen)
    this.verbs = verbsOf(this.left)
    this.right = rightOf(text, context.after)
  }

  /** All names before it in the same sentence. */
  get earlier(): string[] {
    return this.told.map(({ named }) => named.name)
  }

  /** All words of the clause behind the number, later numbers too. */
  get rest(): string {
    const { after, clause } = this.context
    return this.text.slice(after.start, Math.min(clause.end, after.start + MAX_REST))
  }

  /** Words of the clause behind the next number; empty where there is none. */
  get beyond(): string {
    const { after, next } = this.context
    return next === null ? '' : this.rest.slice(next.end - after.start)
  }

  /** Words of the clause before this one in the sentence. */
  get preceding(): string {
    const { clause, sentence } = this.context
    const end = Math.max(sentence.start, clause.start - 1)
    return this.text.slice(Math.max(sentence.start, clause.start - MAX_BEFORE), end)
  }
}

function rightOf(text: string, after: Range): string {
  const words = text.slice(after.start, Math.min(after.end, after.start + MAX_AFTER)).trim()
  return TERM.may(words) ? words.replace(TERM_NUMERALS, '') : words
}

/** 把27个问题分解为61项任务 has 分解; in 由19项细化为32项 the same words tell of a change. */
function partedBy(text: string, lead: string, before: Before | null): string | null {
  const parted = PARTED.exec(lead)
  if (parted === null) return null
  if (before === null) return /^[将把]/.test(lead.trimStart()) ? parted[1]! : null
  return ORIGIN.test(text.slice(before.context.before.start, before.context.quantity.start).trimEnd())
    ? null
    : parted[1]!
}

const ORIGIN = cue(/[由从]$/)
