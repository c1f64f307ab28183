/**
 * The shape of a user's own lexicon: units, metrics, cues, and phrases that count nothing, each entry with its example.
 *
 * Words are plain words, no patterns: `…` stands for a few characters of the same clause (化解…纠纷).
 */
import { Dimension, RejectionReason, Role, UserMetricKey } from '@taizhang/parser'
import { z } from 'zod'

const words = z
  .string()
  .trim()
  .max(40)
  .regex(/[^…. ]/, 'write the words; … stands between or behind them')
  .refine(word => word.split('…').length <= 4, 'use … three times at most')
const oneOrMore = z.union([words, z.array(words).min(1)])
const example = z
  .string()
  .trim()
  .min(2)
  .max(200)
  .describe('A clause that the entry reads: it is read back when the lexicon is loaded.')

const Unit = z
  .strictObject({
    printed: oneOrMore.describe('The unit as printed; several for several spellings.'),
    canonical: words.optional().describe('The name that reports give it; as printed where absent.'),
    dimension: Dimension,
    notBefore: z.string().max(40).optional().describe('Characters that make another word of it.'),
    example,
  })
  .meta({ id: 'UserUnit' })

const Phrase = z
  .strictObject({
    units: z.array(words).min(1).optional().describe("Units that the figure may have; the metric's own where absent."),
    before: oneOrMore.optional().describe('Words that end right before the number: 化解…纠纷.'),
    after: oneOrMore.optional().describe('Words that begin right behind the figure.'),
    not: oneOrMore.optional().describe('Words before the number that make something else of it.'),
    example,
  })
  .refine(({ before, after }) => before !== undefined || after !== undefined, {
    message: 'say what stands `before` the number or `after` the figure',
  })

const Metric = z
  .strictObject({
    key: UserMetricKey.describe('A new key, or a canonical one that gets further phrases.'),
    zh: words.optional(),
    en: words.optional(),
    unit: words.optional(),
    dimension: Dimension.optional(),
    summable: z.boolean().optional().describe('Whether values of several documents may be summed: never for rates.'),
    outcome: z.boolean().optional().describe('Whether a summary sentence may be told by it.'),
    phrases: z.array(Phrase).min(1),
  })
  .meta({ id: 'UserMetric' })

const RoleCue = z
  .strictObject({
    role: Role,
    before: oneOrMore.optional(),
    after: oneOrMore.optional(),
    units: z.array(words).min(1).optional(),
    dimensions: z.array(Dimension).min(1).optional(),
    example,
  })
  .refine(({ before, after }) => before !== undefined || after !== undefined, {
    message: 'say what stands `before` the number or `after` the figure',
  })

const PeriodCue = z.strictObject({ words: oneOrMore.describe('A time phrase: 专项行动期间.'), example })

const SetPhrase = z.strictObject({
  words: oneOrMore.describe('A phrase that holds a numeral and counts nothing: 五大工程.'),
  reason: RejectionReason.default('name'),
  example,
})

export const UserLexicon = z
  .strictObject({
    $schema: z.string().optional(),
    units: z.array(Unit).default([]),
    metrics: z.array(Metric).default([]),
    roles: z.array(RoleCue).default([]),
    periods: z.array(PeriodCue).default([]),
    rejected: z.array(SetPhrase).default([]),
  })
  .meta({ id: 'UserLexicon', title: 'taizhang lexicon', description: 'Units, metrics and cues of the user’s own.' })

/** A lexicon as a user writes it. */
export type UserLexicon = z.input<typeof UserLexicon>
/** A lexicon with nothing left open. */
export type WholeUserLexicon = z.output<typeof UserLexicon>

/** A lexicon that cannot be used: says where in it, and what to do. */
export class LexiconError extends Error {
  readonly code = 'lexicon.invalid'
  /** All that is wrong, a line each, each beginning with its place: `metrics[0].phrases[1].example: …`. */
  readonly problems: readonly string[]
  constructor(file: string, problems: readonly string[]) {
    super(`${file}: ${problems[0]}${problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''}`)
    this.name = 'LexiconError'
    this.problems = problems
  }
}
