/**
 * The words that say why an amount stands in a text: one rule a line, tried in order, with its example.
 *
 * `before` is matched against the clause up to the quote (it ends where the number starts), `after` against what follows.
 */
import { BASELINES, CHANGES } from './role-changes.ts'
import { CAPS, DEFINITIONS, SIZE_RULES, TERMS } from './role-limits.ts'
import { FREQUENCIES, INTENTIONS } from './role-plans.ts'
import type { RoleRule } from './role-rule.ts'
import { SURROUNDINGS } from './role-surroundings.ts'

export type { RoleRule }

export const ROLE_RULES: readonly RoleRule[] = [
  ...BASELINES,
  ...FREQUENCIES,
  ...TERMS,
  ...INTENTIONS,
  ...CAPS,
  ...CHANGES,
  ...SIZE_RULES,
  ...DEFINITIONS,
  ...SURROUNDINGS,
]

/** 一次, 一轮: a frequency, whatever stands around it. */
export const ONCE = /^一[次轮场期]$/

/** Words that say the sentence reports, even in an outlook. */
export const REPORTED = /截[至止]|已(?:完成|整改|落实)(?!的|事项)/

/** Behind 以上, 以下, 以内, 左右 of a quote: a noun at once makes a limit of it (10亿元以上项目). */
export const LIMITED_NOUN = /^(?:的|左右的)?[^,。;、:)\n，（("”\s占增减提下并且已均是为及和与或]/

/** 2025年6月底前再偿还: a clause that opens with a day to come goes on with the plan of the clause before. */
export const NEXT_DATE = /^(?:\d{4}年|\d{1,2}月|[今明后]年|年底|[上下]半年)[^,;]{0,10}(?:前|底|内)/
/** A plan earlier in the sentence. */
export const PLAN_BEFORE = /(?:计划|拟|预计|力争|争取|将于|确保)(?:[^。;\n]{0,60})$/
