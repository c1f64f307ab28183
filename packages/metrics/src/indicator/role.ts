/**
 * Turns a quantity's surroundings into its role: result, comparison, threshold, target, capacity or context.
 *
 * Rules are tried in the order of the lexicon; what none of them claims is a result, or, in the outlook, a target.
 */
import { Dimension, type Role } from '@taizhang/parser'
import { type Cue, CueIndex, cue } from '@taizhang/parser/reading'
import { LIMITED_NOUN, ONCE, PLAN_LABEL, REPORTED, ROLE_RULES, type RoleRule, STEPS_LABEL } from '../lexicon/roles.ts'
import type { Zone } from '../placement.ts'
import { holdsAny, note } from './characters.ts'
import type { Context } from './context.ts'

/** Characters looked at either side. */
const WINDOW = 48
/** How far back in its sentence a cue for the whole sentence is looked for. */
const FAR = 240

interface Rule extends Omit<RoleRule, 'before' | 'after'> {
  before: Cue | undefined
  after: Cue | undefined
}

/** The rules that an amount of each dimension can meet, in the order in which they are tried. */
export type RoleRules = ReadonlyMap<Dimension, CueIndex<Rule>>

export function roleRules(rules: readonly RoleRule[]): RoleRules {
  const compiled = rules.map((rule): Rule => ({ ...rule, before: cue(rule.before), after: cue(rule.after) }))
  const of = (dimension: Dimension) => compiled.filter(rule => rule.dimensions?.includes(dimension) ?? true)
  return new Map(Dimension.options.map(dimension => [dimension, new CueIndex(of(dimension), rule => rule.before)]))
}

const RULES = roleRules(ROLE_RULES)

/** What is known of a quantity's place beside its words. */
export interface RolePlace {
  zone: Zone
  /** Whether it stands in a measure that an issue reports. */
  inMeasure: boolean
  inIssue: boolean
}

/** Links two amounts that share one predicate: 分别下降37%、10.5%. */
const LISTED = cue(/^[、和及与,]$/)

/** The roles of all quantities, in order: an amount in a list has the role of the one before it. */
export function readRoles(
  text: string,
  contexts: readonly Context[],
  places: readonly RolePlace[],
  rules: RoleRules = RULES,
): Role[] {
  const roles: Role[] = []
  for (const [i, context] of contexts.entries()) {
    const previous = contexts[i - 1]
    const listed =
      previous !== undefined &&
      previous.quantity.unit === context.quantity.unit &&
      LISTED.testIn(text, previous.quantity.end, context.quantity.start)
    roles.push(listed ? roles[i - 1]! : readRole(text, context, places[i]!, rules))
  }
  return roles
}

/**
 * The role of one quantity.
 *
 * ```
 * // 水价由3.2元/立方米下调至2.85元/立方米,选派35岁以下干部9名
 * //       ^^^^^^^^^^^ comparison                ^^^^^^ threshold
 * //                       ^^^^^^^^^^^^ result            ^^ result
 * ```
 */
export function readRole(text: string, context: Context, place: RolePlace, rules: RoleRules = RULES): Role {
  const { quantity, clause } = context
  const before = text.slice(Math.max(clause.start, quantity.start - WINDOW), quantity.start).trimEnd()
  const behind = quantity.end + WINDOW
  const future =
    place.zone === 'outlook' &&
    !REPORTED.test(text.slice(Math.max(context.sentence.start, quantity.start - FAR), quantity.start))
  if (isPlanned(text, context, place)) return 'target'
  if (isLimit(text, context)) return 'threshold'
  note(before)
  for (const rule of rules.get(quantity.dimension)!.of(before)) {
    if (rule.units !== undefined && !rule.units.includes(quantity.unit)) continue
    if (rule.before !== undefined && !(mayHold(rule.before) && rule.before.test(before))) continue
    if (rule.after !== undefined && !rule.after.testIn(text, quantity.end, behind)) continue
    return future && rule.role === 'comparison' ? 'target' : rule.role
  }
  if (future) return 'target'
  return AT_ONCE.testIn(text, quantity.start, quantity.end) ? 'context' : 'result'
}
const AT_ONCE = cue(ONCE)

/** Whether the words noted hold what every match of a cue holds; not asked where the last character already told. */
function mayHold({ last, held }: Cue): boolean {
  return last !== null || held === null || holdsAny(held)
}

/** 10亿元以上项目: a bound with a noun behind it at once is part of a definition. */
function isLimit(text: string, { quantity: { start, end, bound } }: Context): boolean {
  return bound !== 'exact' && LIMIT.testIn(text, start, end) && LIMITED_NOUN.test(text.slice(end, end + WINDOW))
}
const LIMIT = cue(/(?:以[上下内]|之内|及以[上下])$/)

/** Under 整改目标, or under 整改措施 where the issue's report stands elsewhere. */
function isPlanned(text: string, { quantity }: Context, { inMeasure, inIssue }: RolePlace): boolean {
  if (inMeasure || !inIssue) return false
  const near = text.slice(Math.max(0, quantity.start - 2 * FAR), quantity.start)
  const line = near.slice(near.lastIndexOf('\n') + 1)
  return PLAN_LABEL.test(line) || STEPS_LABEL.test(line)
}
