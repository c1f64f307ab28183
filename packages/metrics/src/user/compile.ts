/**
 * Turns a user's lexicon into what the stages read by: the built-in tables and the user's entries before them.
 *
 * Pure: nothing built in is changed. A lexicon is compiled once for each object it is given as.
 */
import type { MetricName } from '@taizhang/parser'
import { type Finder, readerLexiconName, tablesName } from '@taizhang/parser/reading'
import { type MetricRules, metricRules } from '../indicator/canonical.ts'
import { timePhrases } from '../indicator/period.ts'
import { type RoleRules, roleRules } from '../indicator/role.ts'
import * as bounds from '../lexicon/bounds.ts'
import * as checks from '../lexicon/checks.ts'
import * as classifiers from '../lexicon/classifiers.ts'
import * as currencies from '../lexicon/currencies.ts'
import * as durations from '../lexicon/durations.ts'
import * as headlines from '../lexicon/headlines.ts'
import * as measured from '../lexicon/measures.ts'
import * as metricUnits from '../lexicon/metric-phrase.ts'
import * as metrics from '../lexicon/metrics.ts'
import * as names from '../lexicon/names.ts'
import * as nominal from '../lexicon/nominal.ts'
import * as notUnits from '../lexicon/not-units.ts'
import * as periods from '../lexicon/periods.ts'
import * as accountability from '../lexicon/phrases-accountability.ts'
import * as funds from '../lexicon/phrases-funds.ts'
import * as issues from '../lexicon/phrases-issues.ts'
import * as measures from '../lexicon/phrases-measures.ts'
import * as work from '../lexicon/phrases-work.ts'
import * as roleChanges from '../lexicon/role-changes.ts'
import * as roleLimits from '../lexicon/role-limits.ts'
import * as rolePlans from '../lexicon/role-plans.ts'
import * as roleWords from '../lexicon/role-rule.ts'
import * as roleSurroundings from '../lexicon/role-surroundings.ts'
import * as roles from '../lexicon/roles.ts'
import * as phrases from '../lexicon/set-phrases.ts'
import * as technical from '../lexicon/technical.ts'
import * as things from '../lexicon/things.ts'
import * as units from '../lexicon/units.ts'
import * as verbs from '../lexicon/verbs.ts'
import { type SetPhrase, type SetPhrases, setPhrases } from '../quantity/set-phrase.ts'
import { type UnitForm, type UnitIndex, unitIndex } from '../quantity/unit.ts'
import { LexiconError, type WholeUserLexicon } from './schema.ts'
import { beginsWith, cleanWords, endsWith, listed, literal } from './words.ts'

/** What the stages read by, in the form in which they ask it; what is left out is the built-in table that the stage has. */
export interface Lexicon {
  /** The metrics in the order of the tables' columns: built-in ones first. */
  metrics: readonly metrics.Metric[]
  units?: UnitIndex
  setPhrases?: SetPhrases
  rules?: MetricRules
  roles?: RoleRules
  times?: Finder
  /** Metrics that tell a summary sentence. */
  outcomes?: ReadonlySet<MetricName>
}

export const BUILT_IN: Lexicon = { metrics: metrics.METRICS }

/** The built-in tables and a user's entries. Examples are not read here: see `check.ts`. */
export function merged(user: WholeUserLexicon): Lexicon {
  const { METRICS } = metrics
  const own = ownMetrics(user)
  return {
    metrics: [...METRICS, ...own],
    units: unitIndex(units.UNITS, user.units.flatMap(unitForms)),
    setPhrases: setPhrases(user.rejected.flatMap(ownSetPhrases)),
    rules: metricRules([...user.metrics.flatMap(metric => ownPhrases(metric, own)), ...metrics.PHRASES]),
    roles: roleRules([...user.roles.map(ownRole), ...roles.ROLE_RULES]),
    times: timePhrases([
      ...user.periods.flatMap(({ words }) => listed(words).map(word => literal(cleanWords(word)))),
      ...periods.PHRASES.map(([pattern]) => pattern),
    ]),
    outcomes: new Set([...headlines.OUTCOMES, ...user.metrics.filter(m => m.outcome === true).map(m => m.key)]),
  }
}

/** The name of the tables in force: of both packages, and of the user's entries where there are some. */
export function nameOfTables(user: WholeUserLexicon | null): string {
  const counted = [classifiers, currencies, durations, measured, technical, notUnits, units]
  const own = [
    checks,
    ...counted,
    bounds,
    headlines,
    metrics,
    metricUnits,
    accountability,
    funds,
    issues,
    measures,
    work,
    names,
    nominal,
    things,
    periods,
    roleChanges,
    roleLimits,
    rolePlans,
    roleSurroundings,
    roleWords,
    roles,
    phrases,
    verbs,
  ]
  builtIn ??= tablesName([readerLexiconName(), ...own])
  return user === null ? builtIn : tablesName([builtIn, user])
}
let builtIn: string | undefined

type UserMetric = WholeUserLexicon['metrics'][number]

function unitForms({ printed, canonical, dimension, notBefore }: WholeUserLexicon['units'][number]): UnitForm[] {
  return listed(printed).map(form => ({
    printed: cleanWords(form),
    unit: canonical ?? listed(printed)[0]!,
    dimension,
    own: true,
    ...(notBefore === undefined ? {} : { notBefore: cleanWords(notBefore) }),
  }))
}

/** Where a lexicon's new keys are declared; a canonical key, or one declared above, only gets further phrases. */
function ownMetrics({ metrics: entries }: WholeUserLexicon): metrics.Metric[] {
  const known = new Set<string>(metrics.METRICS.map(metric => metric.key))
  const own: metrics.Metric[] = []
  const problems: string[] = []
  for (const [i, entry] of entries.entries()) {
    if (known.has(entry.key)) continue
    const { key, zh, en = key.replaceAll('_', ' '), unit, dimension, summable } = entry
    if (zh === undefined || unit === undefined || dimension === undefined || summable === undefined) {
      const missing = (['zh', 'unit', 'dimension', 'summable'] as const).filter(field => entry[field] === undefined)
      problems.push(`metrics[${i}]: “${key}” is a new key and needs ${missing.join(', ')} too`)
      continue
    }
    known.add(key)
    own.push({ key, zh, en, unit, dimension, summable })
  }
  if (problems.length > 0) throw new LexiconError('lexicon', problems)
  return own
}

function ownPhrases({ key, phrases: entries }: UserMetric, own: readonly metrics.Metric[]): metrics.MetricPhrase[] {
  const builtInUnits = metrics.PHRASES.filter(phrase => phrase.key === key).map(phrase => phrase.units)
  const ownUnit = own.find(metric => metric.key === key)?.unit
  const possible = builtInUnits.length > 0 ? builtInUnits.join(' ') : (ownUnit ?? '')
  return entries.map(({ units: only, before, after, not, example }) => ({
    key,
    units: only?.join(' ') ?? possible,
    ...(before === undefined ? {} : { before: endsWith(before) }),
    ...(after === undefined ? {} : { after: beginsWith(after) }),
    ...(not === undefined ? {} : { not: endsWith(not) }),
    example,
  }))
}

function ownRole({ role, before, after, units: only, dimensions, example }: WholeUserLexicon['roles'][number]) {
  return {
    role,
    ...(before === undefined ? {} : { before: endsWith(before) }),
    ...(after === undefined ? {} : { after: beginsWith(after) }),
    ...(only === undefined ? {} : { units: only }),
    ...(dimensions === undefined ? {} : { dimensions }),
    example,
  } satisfies roles.RoleRule
}

/** Characters that numerals begin with. */
const NUMERAL = /[\d〇零一二两三四五六七八九十百千万]/

function ownSetPhrases({ words, reason }: WholeUserLexicon['rejected'][number], i: number): SetPhrase[] {
  return listed(words).map(word => {
    const clean = cleanWords(word)
    const offset = clean.search(NUMERAL)
    if (offset < 0)
      throw new LexiconError('lexicon', [`rejected[${i}].words: “${word}” holds no numeral; write it with its number`])
    return { words: clean, offset, reason }
  })
}
