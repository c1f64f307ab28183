/**
 * Turns the phrase around a quantity into its canonical metric.
 *
 * The phrase alone decides, whatever the role. A figure with no phrase of its own takes over that of the figure before it
 * where the two stand in one list: 通报2期5起, 追缴5万元、利息1万元, 发现隐患237处,已整改231处.
 */
import type { MetricName } from '@taizhang/parser'
import { type Cue, CueIndex, cue, isMet, type RuleSet, unitsOf } from '@taizhang/parser/reading'
import { type MetricPhrase, PHRASES } from '../lexicon/metrics.ts'
import type { Context } from './context.ts'
import { endOfWords } from './words.ts'

interface Rule extends Pick<MetricPhrase, 'key'> {
  before: Cue | undefined
  after: Cue | undefined
  not: Cue | undefined
}

/** The rules, and those that a unit can have. */
export interface MetricRules {
  index: CueIndex<Rule>
  of: ReadonlyMap<string, RuleSet>
}

export function metricRules(phrases: readonly MetricPhrase[]): MetricRules {
  const unitsOf = new Map<Rule, ReadonlySet<string>>()
  for (const { key, units, before, after, not } of phrases)
    unitsOf.set({ key, before: cue(before), after: cue(after), not: cue(not) }, new Set(units.split(' ')))
  const index = new CueIndex([...unitsOf.keys()])
  const units = new Set([...unitsOf.values()].flatMap(units => [...units]))
  return { index, of: new Map([...units].map(unit => [unit, index.setOf(rule => unitsOf.get(rule)!.has(unit))])) }
}

const RULES = metricRules(PHRASES)

/** Words between phrase and number that say nothing of the metric. */
const FILLER = cue(/(?:共计?|累计|合计|总计|达到?|约|近|超过?|逾|为|分别|各|不少于|不低于|至少|有|数|在)+$/)
/** Characters looked at either side. */
const WINDOW = 48

/** The metrics of all quantities, in order. */
export function canonicalMetrics(
  text: string,
  contexts: readonly Context[],
  rules: MetricRules = RULES,
): (MetricName | null)[] {
  const metrics: (MetricName | null)[] = []
  let issues: Context | null = null
  for (let i = 0; i < contexts.length; i++) {
    const context = contexts[i]!
    if (issues !== null && issues.sentence.start !== context.sentence.start) issues = null
    const name = nameInList(text, contexts, i)
    const words = ownWords(text, context)
    const own = canonicalMetric(text, context, words, name, rules)
    const previous = contexts[i - 1]
    const before = previous !== undefined && previous.quantity === context.previous ? (metrics[i - 1] ?? null) : null
    const metric =
      (before === null ? own : inherited(text, context, words, own, before, previous!)) ??
      (issues === null ? null : elided(text, context, words, issues))
    if (metric === 'issues_found' || metric === 'issues_rectified') issues = context
    else if (metric === null && isOtherWhole(text, context)) issues = null
    metrics.push(metric)
  }
  return metrics
}

/**
 * The metric that a quantity's own words set; null where they set none.
 *
 * ```
 * // 给予党纪处分2人、诫勉3人
 * //   ^^^^^^     party_discipline
 * //           ^^       admonished
 * ```
 */
function canonicalMetric(
  text: string,
  context: Context,
  words: string,
  name: string | null,
  rules: MetricRules,
): MetricName | null {
  const { quantity } = context
  const possible = rules.of.get(quantity.unit)
  if (possible === undefined || (quantity.unit === '位' && RANKED.testIn(text, quantity.start - 2, quantity.start)))
    return null
  if (name !== null) {
    const named = matched(rules.index, possible, text, context, name)
    if (named !== null) return named
  }
  const own = matched(rules.index, possible, text, context, words)
  return own ?? matchedAcross(rules.index, possible, text, context)
}

/** 排名后三位: places, and no people. */
const RANKED = cue(/[前后]$/)

/** 党纪处分、诫勉分别为2人、3人: the name at a figure's place in its list; null where names and figures are not as many. */
function nameInList(text: string, contexts: readonly Context[], at: number): string | null {
  let first = at
  while (first > 0 && at - first < LONGEST && isListed(text, contexts[first - 1]!, contexts[first]!)) first--
  let last = at
  while (last + 1 < contexts.length && last - at < LONGEST && isListed(text, contexts[last]!, contexts[last + 1]!))
    last++
  if (first === last) return null
  const { before } = contexts[first]!
  const names = RESPECTIVELY.execIn(text, Math.max(before.start, before.end - WINDOW), before.end)?.[1]?.split(
    /[、和及]/,
  )
  return names?.length === last - first + 1 ? names[at - first]! : null
}
/** Most figures of one list that are told apart by their places. */
const LONGEST = 8
const RESPECTIVELY = cue(/([^,;。]{2,40})分别(?:为|有|达|是)?$/)

function isListed(text: string, { quantity: a }: Context, { quantity: b }: Context): boolean {
  return a.unit === b.unit && b.start - a.end === 1 && LINKS.has(text.charCodeAt(a.end))
}

/** 追回向53名人员发放的补贴41.73万元: the verb stands before the figure in the middle of the phrase. */
function matchedAcross(index: CueIndex<Rule>, possible: RuleSet, text: string, context: Context): MetricName | null {
  const { quantity, clause, before, previous } = context
  if (previous === null || quantity.dimension !== 'money' || before.start === clause.start) return null
  const gap = text.slice(previous.end, quantity.start)
  if ((/^[、和及]/.test(gap) && !/^、(?:涉及)?(?:资金|金额)$/.test(gap)) || gap.length < 3) return null
  return matched(
    index,
    possible,
    text,
    context,
    text.slice(Math.max(clause.start, quantity.start - WINDOW), quantity.start),
  )
}

function matched(
  index: CueIndex<Rule>,
  possible: RuleSet,
  text: string,
  { quantity: { end }, clause }: Context,
  before: string,
): MetricName | null {
  const behind = text.slice(end, Math.min(clause.end, end + WINDOW))
  index.look(possible, before, behind)
  for (let rule = index.next(); rule !== null; rule = index.next())
    if (isMet(rule, before, behind) && !rule.not?.test(before)) return rule.key
  return null
}

function ownWords(text: string, { quantity, before }: Context): string {
  const start = Math.max(before.start, quantity.start - WINDOW)
  const listed = start < quantity.start && LINKS.has(text.charCodeAt(start))
  const from = listed ? start + 1 : start
  const words = text.slice(from, endOfWords(text, from, quantity.start))
  const bare = FILLER.cut(words)
  return bare === '' ? words : bare
}
const LINKS = unitsOf('、和及与或')

const DONE = cue(
  /^(?:反馈|具体|整改|安全)*(?:问题|隐患|措施|举措|任务|事项)?中?,?(?:其中)?(?:现|均|目前|并)?已?(?:经)?(?:全部)?(?:督促|推动)?(?:完成)?(?:整改|消除|销号|闭环整改|治理|整治|完成|落实|落地)(?:到位|完成|完毕)?(?:了)?$/,
)
/** A noun of the same kind behind 、: 提示单11份、督办单4份. */
const LISTED: Partial<Record<MetricName, RegExp>> = {
  documents_issued: /^、[^,;。、]{1,8}(?:函|单|书|件|知)$/,
  sites_inspected: /^、[^,;。、]{2,12}$/,
  meetings_held: /^、[^,;。、]{1,12}会$/,
  cases_investigated: /^、[^,;。、]{2,12}$/,
  people_trained: /^、[^,;。、]{2,8}$/,
}
/** Acts of their own, that take over nothing. */
const OTHER_ACT = /罚|核减|盘活|节约|减|废止|清理|注销|撤销/
const TRANSFERABLE = new Set<MetricName>([
  'funds_recovered',
  'funds_refunded',
  'notices_circulated',
  'systems_improved',
  'people_held_accountable',
])

function inherited(
  text: string,
  context: Context,
  words: string,
  own: MetricName | null,
  before: MetricName,
  previous: Context,
): MetricName | null {
  const { quantity } = context
  if (own === 'issues_ongoing' && before.startsWith('hazards_')) return null
  // 制定措施41条,已完成整改13个: what is counted otherwise is no measure
  const counted = before !== 'measures_planned' || quantity.unit === previous.quantity.unit
  if (counted && DONE.test(words) && (own === null || own === 'issues_rectified')) return rectified(before, own)
  if (own !== null) return own
  const gap = text.slice(previous.quantity.end, quantity.start)
  if (gap === '' && before === 'trainings_held' && quantity.dimension === 'people') return 'people_trained'
  if (gap === '' && before === 'notices_circulated' && quantity.unit === '起') return before
  if (/^[、及和]/.test(gap) && before === 'orgs_held_accountable' && quantity.dimension === 'people')
    return 'people_held_accountable'
  if (/^[、]?(?:党员)?干部$/.test(gap) && before === 'people_held_accountable') return before
  const sameUnit = quantity.unit === previous.quantity.unit
  if ((sameUnit || (before === 'sites_inspected' && quantity.dimension === 'count')) && LISTED[before]?.test(gap))
    return before
  if (
    sameUnit &&
    !OTHER_ACT.test(gap) &&
    TRANSFERABLE.has(before) &&
    /^(?:及|和|、)[^,;。、]{0,4}$|^[,(]?其中[^,;。]{2,12}$/.test(gap)
  )
    return before
  if (before === 'measures_planned' && sameUnit && IMPLEMENTED.testIn(text, quantity.end, quantity.end + 12))
    return 'measures_implemented'
  if (before === 'issues_rectified' && quantity.unit === '%' && SHARE_OF.test(gap)) return 'rectification_rate'
  return before === 'issues_rectified' && sameUnit && gap === '、' ? before : null
}
/** 有109个完成整改,占92%. */
const SHARE_OF = cue(/(?:^|[^,;。]),?占比?(?:达|为)?$/)
/** 146条整改措施中,139条已落实到位. */
const IMPLEMENTED = cue(/^(?:已|均|全部)+(?:落实|完成)/)

/** A count of issues whose noun is left out: 其余1个涉及历史欠费, 3个正在攻坚. */
function elided(text: string, context: Context, words: string, issues: Context): MetricName | null {
  const { quantity } = context
  if (quantity.unit !== issues.quantity.unit) return null
  if (DONE.test(words) || MENDED.test(words)) return 'issues_rectified'
  const behind = quantity.end + 12
  if (REST.test(words) && OPEN.testIn(text, quantity.end, behind)) return 'issues_ongoing'
  return words === '' && UNDER_WAY.testIn(text, quantity.end, behind) ? 'issues_ongoing' : null
}
// 有 is a filler: 尚有 ends in 尚
const REST = cue(/(?:其余|剩余|余下|另外|[另还尚仍]有?)的?$/)
const OPEN = cue(/^(?:问题)?(?:均?已?取得(?:明显|阶段性|积极)|正|仍|尚|限期|涉及|因|按|继续|持续|加快|需(?!长期)|待)/)
const UNDER_WAY = cue(/^(?:问题)?(?:正在|仍在|尚在|正按|正)[^,。;、]{0,6}(?:攻坚|推进|落实|办理|解决|化解)/)

/** 查出问题327处,修复319处. */
const MENDED = cue(/^(?:现|均)?已?(?:全部)?(?:修复|整治|解决|纠正|更正|补正)(?:到位)?$/)

/** Behind a count of something else, what is left over is left over of that. */
function isOtherWhole(text: string, { quantity: { end } }: Context): boolean {
  return OTHER_NOUN.testIn(text, end, end + 8)
}
const OTHER_NOUN = cue(/^(?:家属区|项目|工程|小区|排口|地块|企业|案件|线索|任务)/)

/** What 已整改N处 is depends on what was found: hazards, issues, or nothing that is counted here. */
function rectified(before: MetricName, own: MetricName | null): MetricName | null {
  if (before === 'hazards_found' || before === 'hazards_fixed') return 'hazards_fixed'
  if (before.startsWith('issues_')) return 'issues_rectified'
  return before === 'measures_planned' ? 'measures_implemented' : own
}
