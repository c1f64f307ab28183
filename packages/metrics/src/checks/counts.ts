/** Turns declared counts into checks against what was read: issues, measures, titles listed before their count. */
import type { Check, Diagnostic, Disclosure, Headline, Indicator, MetricName } from '@taizhang/parser'
import { cue } from '@taizhang/parser/reading'
import { LISTED_TITLES, TITLE_NOUN } from '../lexicon/checks.ts'
import type { Figure } from './figure.ts'

/** Characters that a list of titles may take. */
const LIST = 240

/**
 * Declared issues and measures against those read. Fewer issues is open (a text may report on some only), more is not. A
 * measure read may bundle several that were planned, or be one of several in one: only what agrees is told apart.
 */
export function countChecks({ issues }: Disclosure, headline: Headline, figures: readonly Figure[]): Check[] {
  if (issues.length === 0) return []
  const measures = issues.reduce((all, issue) => all + issue.measures.length, 0)
  return [
    ...declaredCount(
      'issues_found',
      '反馈问题',
      issues.length,
      headline,
      figures,
      issues.length > (headline.issues_found ?? 0),
    ),
    ...declaredCount('measures_planned', '整改措施', measures, headline, figures, false),
  ]
}

function declaredCount(
  key: MetricName,
  name: string,
  found: number,
  headline: Headline,
  figures: readonly Figure[],
  fails: boolean,
): Check[] {
  const declared = headline[key]
  if (declared === undefined) return []
  const source = figures.find(({ indicator }) => indicator.metric === key && indicator.value === declared)
  return [
    {
      kind: 'count',
      verdict: found === declared ? 'holds' : fails ? 'fails' : 'undecided',
      statement: `${name} ${declared} = 读出 ${found}`,
      declared,
      computed: found,
      indicatorIds: source === undefined ? [] : [source.indicator.id],
    },
  ]
}

/**
 * Tells where a text declares another number of issues than were read: 反馈的26个问题 over a list of 24. More than were
 * declared is a warning; fewer may be all that the text reports on.
 */
export function countDiagnostics(checks: readonly Check[], indicators: readonly Indicator[]): Diagnostic[] {
  return checks.flatMap(({ kind, declared, computed, indicatorIds }): Diagnostic[] => {
    if (kind !== 'count' || computed === null || computed === declared) return []
    const source = indicators.find(({ id }) => id === indicatorIds[0])
    if (source?.metric !== 'issues_found') return []
    return [
      {
        code: 'outline.count-differs',
        severity: computed > declared ? 'warning' : 'info',
        message: `The text declares ${declared} issues; ${computed} were read.`,
        span: source.span,
      },
    ]
  })
}

/** 印发《A办法》《B细则》2项制度: titles listed against their number; with 等 there may be more than are listed. */
export function titleChecks(text: string, figures: readonly Figure[]): Check[] {
  const checks: Check[] = []
  for (const { indicator, context } of figures) {
    if (indicator.dimension !== 'count' || indicator.bound !== 'exact') continue
    const { quantity, clause } = context
    const behind = text[quantity.start - 1]
    if ((behind !== '》' && behind !== '等') || !NOUN.testIn(text, quantity.end, quantity.end + 14)) continue
    const list = TITLES.execIn(text, Math.max(clause.start, quantity.start - LIST), quantity.start)
    if (list !== null) checks.push(titleCheck(indicator, list[1]!.split('《').length - 1, list[2] !== undefined))
  }
  return checks
}

function titleCheck({ id, value }: Indicator, listed: number, open: boolean): Check {
  return {
    kind: 'count',
    verdict: listed === value ? 'holds' : open && value > listed ? 'undecided' : 'fails',
    statement: `${value} = 列出 ${listed}`,
    declared: value,
    computed: listed,
    indicatorIds: [id],
  }
}
const TITLES = cue(LISTED_TITLES)
const NOUN = cue(TITLE_NOUN)
