/**
 * Turns a quantity's surroundings into its role: result, comparison, threshold, target, capacity or context.
 *
 * Rules are tried in the order of the lexicon; what none of them claims is a result, or, in the outlook, a target.
 */
import { Dimension, type Role } from '@taizhang/parser'
import { type Cue, CueIndex, cue, isMet, type RuleSet } from '@taizhang/parser/reading'
import { LIMITED_NOUN, NEXT_DATE, ONCE, PLAN_BEFORE, REPORTED, ROLE_RULES, type RoleRule } from '../lexicon/roles.ts'
import type { Placement } from '../placement.ts'
import type { Context } from './context.ts'
import { endOfWords } from './words.ts'

/** Characters looked at either side. */
const WINDOW = 48
/** How far back in its sentence a cue for the whole sentence is looked for. */
const FAR = 240

/** A rule as it is asked, all of one shape. */
interface Rule {
  role: Role
  before: Cue | undefined
  after: Cue | undefined
  units: ReadonlySet<string> | undefined
  dimensions: readonly Dimension[] | undefined
  planned: Role | undefined
  onlyPlanned: boolean
}

/** The rules, and those that an amount of each dimension can meet. */
export interface RoleRules {
  index: CueIndex<Rule>
  of: ReadonlyMap<Dimension, RuleSet>
}

export function roleRules(rules: readonly RoleRule[]): RoleRules {
  const index = new CueIndex(
    rules.map(({ role, before, after, units, dimensions, planned, onlyPlanned = false }): Rule => {
      const asked = { before: cue(before), after: cue(after), units: units && new Set(units) }
      return { role, ...asked, dimensions, planned, onlyPlanned }
    }),
  )
  const sets = Dimension.options.map(
    dimension => [dimension, index.setOf(({ dimensions }) => dimensions?.includes(dimension) ?? true)] as const,
  )
  return { index, of: new Map(sets) }
}

const RULES = roleRules(ROLE_RULES)

/** What is known of a quantity's place beside its words. */
export type RolePlace = Pick<Placement, 'zone' | 'planned' | 'inFault'>

/** Links two amounts that share one predicate: 分别下降37%、10.5%. */
const LISTED = cue(/^[、和及与]$/)

/** The roles of all quantities, in order: an amount in a list has the role of the one before it. */
export function readRoles(
  text: string,
  contexts: readonly Context[],
  places: readonly RolePlace[],
  rules: RoleRules = RULES,
): Role[] {
  const roles: Role[] = []
  for (let i = 0; i < contexts.length; i++) {
    const context = contexts[i]!
    const previous = contexts[i - 1]
    const listed =
      previous !== undefined &&
      (sharesPredicate(text, previous, context) ||
        (roles[i - 1] === 'comparison' && sharesChange(text, previous, context)))
    roles.push(listed ? roles[i - 1]! : readRole(text, context, places[i]!, rules))
  }
  return roles
}

/** 37%、10.5%; 6个月以上1年以下. */
function sharesPredicate(text: string, { quantity: previous }: Context, { quantity }: Context): boolean {
  if (previous.end === quantity.start)
    return quantity.dimension === 'duration' && previous.dimension === 'duration' && quantity.bound !== 'exact'
  return previous.unit === quantity.unit && LISTED.testIn(text, previous.end, quantity.start)
}

/** 减少29户、2.07亿元: the same change in another unit. */
function sharesChange(text: string, { quantity: previous, before }: Context, { quantity }: Context): boolean {
  return LISTED.testIn(text, previous.end, quantity.start) && CHANGED.testIn(text, before.start, previous.start)
}
const CHANGED = cue(/(?:减少|增加|压减|压降|下降|上升|净增)(?:了|约|近)?$/)

/**
 * The role of one quantity.
 *
 * ```
 * // 水价由3.2元/立方米下调至2.85元/立方米,选派35岁以下干部9名
 * //       ^^^^^^^^^^^ comparison                ^^^^^^ threshold
 * //                       ^^^^^^^^^^^^^ result            ^^ result
 * ```
 */
export function readRole(text: string, context: Context, place: RolePlace, rules: RoleRules = RULES): Role {
  if (place.planned) return 'target'
  if (isLimit(text, context)) return 'threshold'
  const { quantity, clause } = context
  const start = Math.max(clause.start, quantity.start - WINDOW)
  const before = text.slice(start, endOfWords(text, start, quantity.start))
  const future = isFuture(text, context, place)
  const rule = ruleFor(text, context, before, future, rules)
  if (rule !== null) {
    const { role } = rule
    if (future) return rule.planned ?? (role === 'comparison' || role === 'result' ? 'target' : role)
    if (role !== 'context' || !(place.inFault || isSizeOfCounted(text, context))) return role
    return 'result'
  }
  if (future || goesOnWithPlan(text, context, before)) return 'target'
  return AT_ONCE.testIn(text, quantity.start, quantity.end) ? 'context' : 'result'
}
const AT_ONCE = cue(ONCE)

/** The first rule that the words around a quantity meet. */
function ruleFor(
  text: string,
  { quantity: { end, unit, dimension } }: Context,
  before: string,
  future: boolean,
  { index, of }: RoleRules,
): Rule | null {
  const behind = text.slice(end, end + WINDOW)
  index.look(of.get(dimension)!, before, behind)
  for (let rule = index.next(); rule !== null; rule = index.next()) {
    if (rule.onlyPlanned && !future) continue
    if (rule.units !== undefined && !rule.units.has(unit)) continue
    if (isMet(rule, before, behind)) return rule
  }
  return null
}

/** An outlook tells plans, but for sentences that report. */
function isFuture(text: string, { sentence, quantity }: Context, { zone }: RolePlace): boolean {
  return (
    zone === 'outlook' && !REPORTED.test(text.slice(Math.max(sentence.start, quantity.start - FAR), quantity.start))
  )
}

/** 10亿元以上项目, 40岁左右的: a bound with a noun behind it at once is part of a definition. */
function isLimit(text: string, { quantity: { start, end, bound, dimension } }: Context): boolean {
  if (bound === 'exact') return false
  const cued = LIMIT.testIn(text, start, end) || (dimension === 'duration' && AGE.testIn(text, start, end))
  return cued && LIMITED_NOUN.test(text.slice(end, end + WINDOW))
}
const LIMIT = cue(/(?:以[上下内]|之内|及以[上下])$/)
const AGE = cue(/岁左右$/)

/**
 * 收回房产217处、建筑面积12.45万平方米, 新签约项目74个、总投资286.5亿元: the size of what was just counted, and not of a
 * thing that is described.
 */
function isSizeOfCounted(text: string, { quantity, previous }: Context): boolean {
  return (
    previous !== null &&
    previous.dimension === 'count' &&
    (quantity.dimension === 'area'
      ? SIZE_OF.testIn(text, previous.end, quantity.start)
      : INVESTED.testIn(text, previous.end, quantity.start) && WON.testIn(text, previous.start - 12, previous.start))
  )
}
const SIZE_OF = cue(/^[,、]?(?:总|建筑|占地|使用)*面积(?:合计|共计?|约|近|达|为)*$/)
const INVESTED = cue(/^[,、]?(?:计划)?总投资额?(?:合计|共计?|约|近|达|为)*$/)
const WON = cue(/(?:签约|引进|招引|落户|落地|开工|储备|谋划|实施)[^,;。]{0,8}$/)

/** 计划2024年底前偿还600万元,2025年6月底前再偿还913万元: the plan goes on with the next date. */
function goesOnWithPlan(text: string, { sentence, clause }: Context, before: string): boolean {
  if (clause.start === sentence.start || !NEXT.test(before)) return false
  return PLAN_BEFORE.test(text.slice(Math.max(sentence.start, clause.start - FAR), clause.start - 1))
}
const NEXT = cue(NEXT_DATE)
