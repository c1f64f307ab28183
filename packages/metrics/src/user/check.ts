/**
 * Turns what a user gives as a lexicon into one that is known to work: its shape is checked, and every entry reads its own
 * example back.
 */
import type { MetricName } from '@taizhang/parser'
import { BUILT_IN, type Lexicon, merged, nameOfTables } from './compile.ts'
import { type ReadFigure, readClause } from './figures.ts'
import { LexiconError, UserLexicon, type WholeUserLexicon } from './schema.ts'
import { cleanWords, listed } from './words.ts'

const compiled = new WeakMap<object, Compiled>()

interface Compiled {
  lexicon: Lexicon
  user: WholeUserLexicon | null
}

const NOTHING_OWN: Compiled = { lexicon: BUILT_IN, user: null }

/**
 * The lexicon in force: the built-in one, or that and the user's. Checked and compiled once for each object.
 *
 * Throws a `LexiconError` that names the entry and what is wrong with it.
 */
export function lexiconOf(user?: UserLexicon): Lexicon {
  return compiledOf(user).lexicon
}

/** A short name of the lexicon in force: what `generator.lexicon` of a report holds. */
export function lexiconName(user?: UserLexicon): string {
  return nameOfTables(compiledOf(user).user)
}

function compiledOf(user: UserLexicon | undefined): Compiled {
  if (user === undefined) return NOTHING_OWN
  const known = compiled.get(user)
  if (known !== undefined) return known
  const whole = shaped(user)
  const lexicon = merged(whole)
  const problems = [...misread(whole, lexicon)]
  if (problems.length > 0) throw new LexiconError('lexicon', problems)
  const found: Compiled = { lexicon, user: whole }
  compiled.set(user, found)
  return found
}

function shaped(user: unknown): WholeUserLexicon {
  const parsed = UserLexicon.safeParse(user)
  if (parsed.success) return parsed.data
  throw new LexiconError(
    'lexicon',
    parsed.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`),
  )
}

/** metrics[0].phrases[1].example */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  return place === '' ? 'the lexicon' : place.replace(/^\./, '')
}

/** A line for every entry whose example it does not read. */
function* misread({ units, metrics, roles, periods, rejected }: WholeUserLexicon, lexicon: Lexicon): Generator<string> {
  const read = (example: string) => readClause(example, lexicon)
  for (const [i, { printed, canonical = listed(printed)[0]!, dimension, example }] of units.entries()) {
    const { figures } = read(example)
    if (!figures.some(figure => figure.unit === canonical && figure.dimension === dimension))
      yield problem(`units[${i}]`, example, `an amount in ${canonical} (${dimension})`, figures, f => f.unit)
  }
  for (const [i, { key, phrases }] of metrics.entries())
    for (const [j, { example }] of phrases.entries()) {
      const { figures } = read(example)
      if (!figures.some(figure => figure.metric === key))
        yield problem(`metrics[${i}].phrases[${j}]`, example, `the metric ${key}`, figures, metricOf)
    }
  for (const [i, { role, example }] of roles.entries()) {
    const { figures } = read(example)
    if (!figures.some(figure => figure.role === role))
      yield problem(`roles[${i}]`, example, `the role ${role}`, figures, f => f.role)
  }
  for (const [i, { words, example }] of periods.entries()) {
    const { figures } = read(example)
    const phrases = new Set(listed(words).map(cleanWords))
    if (!figures.some(figure => figure.period !== null && phrases.has(figure.period)))
      yield problem(`periods[${i}]`, example, `the period ${listed(words)[0]}`, figures, f => f.period ?? 'no period')
  }
  for (const [i, { reason, example }] of rejected.entries()) {
    const { figures, rejected: found } = read(example)
    if (!found.some(rejection => rejection.reason === reason))
      yield problem(`rejected[${i}]`, example, `a numeral rejected as ${reason}`, figures, f => f.unit)
  }
}

function metricOf({ metric }: ReadFigure): MetricName {
  return metric ?? 'no metric'
}

function problem(
  place: string,
  example: string,
  wanted: string,
  figures: readonly ReadFigure[],
  say: (figure: ReadFigure) => string,
): string {
  const found = figures.map(figure => `${figure.quote} → ${say(figure)}`).join(', ')
  return `${place}.example: “${example}” does not read as ${wanted}; it reads as ${found || 'no figure'}. Change the entry or the example`
}
