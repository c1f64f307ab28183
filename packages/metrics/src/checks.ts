/**
 * Turns declared figures into checks: recomputed from other figures of the same sentence, or from what was read.
 *
 * A check says what it compared. A failed one is a flag on the document, not proof of a misreading: published texts do
 * contradict themselves. Printed percentages may be cut off, so a full unit of the last printed place is allowed.
 */
import type { Check, Disclosure, Headline, Indicator, MetricKey } from '@taizhang/parser'
import type { Context } from './indicator/context.ts'

/** What a rate is the share of: [whole, part]. */
const SHARES: readonly (readonly [MetricKey, MetricKey])[] = [
  ['issues_found', 'issues_rectified'],
  ['measures_planned', 'measures_implemented'],
  ['hazards_found', 'hazards_fixed'],
]

/** How many figures back a rate's part and whole are looked for. */
const NEAR = 12

/** All checks of a disclosure. */
export function readChecks(
  disclosure: Disclosure,
  text: string,
  contexts: readonly Context[],
  indicators: readonly Indicator[],
  headline: Headline,
): Check[] {
  const sentences = bySentence(contexts, indicators)
  return [
    ...sentences.flatMap(rateChecks),
    ...sentences.flatMap(partChecks),
    ...impossibleRates(text, contexts, indicators),
    ...countChecks(disclosure, headline, indicators),
    ...orderChecks(disclosure),
  ]
}

function bySentence(contexts: readonly Context[], indicators: readonly Indicator[]): Indicator[][] {
  const groups = new Map<number, Indicator[]>()
  for (const [i, indicator] of indicators.entries()) {
    const start = contexts[i]!.sentence.start
    const group = groups.get(start)
    if (group === undefined) groups.set(start, [indicator])
    else group.push(indicator)
  }
  return [...groups.values()].filter(group => group.length > 1)
}

/** 86.1% = 31 / 36: a rate behind its part and its whole in one sentence. */
function rateChecks(sentence: readonly Indicator[]): Check[] {
  const checks: Check[] = []
  for (const [i, rate] of sentence.entries()) {
    if (rate.metric !== 'rectification_rate' || rate.bound !== 'exact') continue
    const before = sentence.slice(Math.max(0, i - NEAR), i)
    for (const [wholeKey, partKey] of SHARES) {
      const part = before.findLast(q => q.metric === partKey)
      const whole = before.findLast(q => q.metric === wholeKey && q.span.start < (part?.span.start ?? 0))
      if (part === undefined || whole === undefined || whole.value <= 0) continue
      const computed = (100 * part.value) / whole.value
      checks.push({
        kind: 'rate',
        verdict: Math.abs(computed - rate.value) <= printedUnit(rate.quote) + 1e-9 ? 'holds' : 'fails',
        statement: `${rate.value}% = ${part.value} / ${whole.value}`,
        declared: rate.value,
        computed: rounded(computed),
        indicatorIds: [rate.id, part.id, whole.id],
      })
      break
    }
  }
  return checks
}

/** One unit of the last place printed, a point at most: 94% allows 1, 86.1% allows 0.1. */
function printedUnit(quote: string): number {
  const decimals = /[.．]([0-9０-９]+)/.exec(quote)?.[1]?.length ?? 0
  return 10 ** -decimals
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

/** 36 = 31 + 5: found issues against those rectified and those still open, where a sentence states all three. */
function partChecks(sentence: readonly Indicator[]): Check[] {
  const whole = sentence.find(q => q.metric === 'issues_found' && q.role === 'result')
  const rectified = sentence.filter(q => q.metric === 'issues_rectified')
  const ongoing = sentence.filter(q => q.metric === 'issues_ongoing')
  if (whole === undefined || rectified.length !== 1 || ongoing.length === 0) return []
  const parts = [...rectified, ...ongoing]
  const computed = parts.reduce((sum, q) => sum + q.value, 0)
  const between = sentence.filter(q => q.unit === whole.unit && q.span.start > whole.span.start)
  return [
    {
      kind: 'parts',
      // A third class (基本完成, 阶段性完成) may stand between them unnamed: what does not add up then is open.
      verdict: computed === whole.value ? 'holds' : between.length > parts.length ? 'undecided' : 'fails',
      statement: `${whole.value} = ${parts.map(q => q.value).join(' + ')}`,
      declared: whole.value,
      computed,
      indicatorIds: [whole.id, ...parts.map(q => q.id)],
    },
  ]
}

/** A share above the whole: 完成率120% may be (of a plan), 占比120% and 整改率120% may not. */
function impossibleRates(text: string, contexts: readonly Context[], indicators: readonly Indicator[]): Check[] {
  return indicators.flatMap((q, i): Check[] => {
    if (q.unit !== '%' || q.value <= 100) return []
    const { start } = contexts[i]!.quantity
    if (
      !/(?:占比?|整改(?:完成)?率|覆盖率|合格率|达标率|满意[度率]|办结率|利用率)[^,。;\d]{0,6}$/.test(
        text.slice(Math.max(0, start - 16), start),
      )
    )
      return []
    const statement = `${q.value}% ≤ 100%`
    return [{ kind: 'rate', verdict: 'fails', statement, declared: q.value, computed: 100, indicatorIds: [q.id] }]
  })
}

/** Declared issues against those read. Fewer is open (a text may report on some only), more is not. */
function countChecks({ issues }: Disclosure, headline: Headline, indicators: readonly Indicator[]): Check[] {
  const declared = headline.issues_found
  if (declared === undefined || issues.length === 0) return []
  const found = issues.length
  const source = indicators.find(q => q.metric === 'issues_found' && q.value === declared)
  return [
    {
      kind: 'count',
      verdict: found === declared ? 'holds' : found < declared ? 'undecided' : 'fails',
      statement: `反馈问题 ${declared} = 读出 ${found}`,
      declared,
      computed: found,
      indicatorIds: source === undefined ? [] : [source.id],
    },
  ]
}

/** A deadline that had passed when the text came out, on an issue that is not done. */
function orderChecks({ issues, publishedOn }: Disclosure): Check[] {
  if (publishedOn === null) return []
  return issues.flatMap((issue): Check[] => {
    if (issue.deadlineOn === null || !/^\d{4}-\d{2}/.test(issue.deadlineOn)) return []
    const [due, published] = [dayNumber(issue.deadlineOn), dayNumber(publishedOn)]
    const open = issue.status === 'in_progress' || issue.status === 'planned'
    const verdict = due >= published || issue.status === 'completed' ? 'holds' : open ? 'fails' : 'undecided'
    const statement = `${issue.id} 时限 ${issue.deadlineOn}，公布 ${publishedOn}，状态 ${issue.status}`
    return [{ kind: 'order', verdict, statement, declared: due, computed: published, indicatorIds: [] }]
  })
}

/** 2024-06 is its last day: 20240631 sorts behind every day of June. */
function dayNumber(date: string): number {
  return Number(date.slice(0, 10).replaceAll('-', '').padEnd(8, '31'))
}
