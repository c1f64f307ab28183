/**
 * Turns a report and its gold annotation into a tally: one row a field, every miss in words.
 *
 * The fields and their rules are those by which the genre's gold documents are scored elsewhere too, so that figures
 * can be compared. One wrong character in a title costs that title, not the issue's measures and figures.
 */
import type { Indicator, Issue, Measure, Report } from '@taizhang/parser'
import { bare, likeness, pairUp, sameNumber, sameText } from './compare.ts'
import type { Gold, GoldIssue, GoldQuantity } from './gold.ts'
import { Tally } from './tally.ts'

interface Scoring {
  report: Report
  gold: Gold
  tally: Tally
  /** Whether gold offsets lead into the report's text. Where not, quotes are compared in order. */
  aligned: boolean
  issueOf: Map<string, Issue>
  measureOf: Map<string, Measure>
}

/** Scores one report. Throws only where ids in the report are not unique, which no figure could make good. */
export function scoreReport(report: Report, gold: Gold): Tally {
  const marked = [...gold.quantities, ...gold.nonQuantities]
  const scoring: Scoring = {
    report,
    gold,
    tally: new Tally(),
    aligned: marked.length > 0 && marked.every(q => report.text.slice(q.start, q.end) === q.quote),
    issueOf: new Map(),
    measureOf: new Map(),
  }
  assertUniqueIds(report)
  scoreHeader(scoring)
  scoreSections(scoring)
  scoreIssues(scoring)
  scoreIndicators(scoring)
  scoreDocuments(scoring)
  scoreMilestones(scoring)
  scoreRejected(scoring)
  scoreHeadline(scoring)
  return scoring.tally
}

function assertUniqueIds(report: Report): void {
  const kinds: [string, string[]][] = [
    ['issue', report.issues.map(i => i.id)],
    ['measure', report.issues.flatMap(i => i.measures.map(m => m.id))],
    ['indicator', report.indicators.map(q => q.id)],
  ]
  for (const [kind, ids] of kinds)
    if (new Set(ids).size !== ids.length)
      throw new Error(`${report.source.uri ?? report.id}: ${kind} ids are not unique`)
}

function scoreHeader({ report, gold, tally, aligned }: Scoring): void {
  const field = (name: string, wanted: string | null | undefined, got: string | null | undefined) => {
    if (wanted === undefined) return
    const right = wanted === null ? (got ?? null) === null : sameText(got, wanted)
    tally.judge('header', right, `${name}: ${JSON.stringify(got ?? null)} for ${JSON.stringify(wanted)}`)
  }
  const list = (name: string, wanted: string[] | undefined, got: string[]) => {
    if (wanted === undefined) return
    const plain = (items: string[]) => items.map(bare).sort().join('\n')
    tally.judge('header', plain(wanted) === plain(got), `${name}: ${JSON.stringify(got)} for ${JSON.stringify(wanted)}`)
  }
  const { header } = gold
  field('title', header.title, report.title)
  field('issuer', header.issuer, report.issuer)
  field('publishedOn', header.publishedOn, report.publishedOn)
  for (const key of ['kind', 'tier', 'team', 'target', 'startOn', 'endOn', 'feedbackOn'] as const)
    field(`inspection.${key}`, header.inspection?.[key], report.inspection?.[key])
  list('contact.phones', header.contact?.phones, report.contact.phones)
  list('contact.emails', header.contact?.emails, report.contact.emails)
  field('contact.postalAddress', header.contact?.postalAddress, report.contact.postalAddress)
  field('contact.postcode', header.contact?.postcode, report.contact.postcode)
  tally.judge('is a disclosure', report.isDisclosure === gold.isDisclosure, String(report.isDisclosure))
  tally.judge('text as loaded', aligned, 'gold offsets do not lead to their quotes in the text')
}

function scoreSections({ report, gold, tally }: Scoring): void {
  const { pairs, extras } = pairUp(gold.sections, report.sections, (g, p) => sameText(g.heading, p.heading))
  for (const [g, p] of pairs) {
    if (p === null) {
      tally.missed('sections', g.heading)
      continue
    }
    tally.hit('sections')
    tally.judge('section role', g.role === p.role, `${g.heading}: ${p.role} for ${g.role}`)
  }
  for (const p of extras) tally.extra('sections', p.heading)
}

function scoreIssues(scoring: Scoring): void {
  const { report, gold, tally, aligned } = scoring
  const { pairs, extras } = pairUp(gold.issues, report.issues, (g, p) => sameText(g.title, p.title))
  for (const pair of pairs) {
    if (pair[1] !== null) continue
    const at = extras.findIndex(p =>
      aligned ? p.span.start === pair[0].start : likeness(pair[0].title, p.title) >= 0.8,
    )
    if (at >= 0) pair[1] = extras.splice(at, 1)[0]!
  }
  for (const [g, p] of pairs) {
    if (p === null) {
      tally.missed('issues', `${g.id} ${g.title}`)
      for (const m of g.measures) tally.missed('measures', `${g.id}#${m.ordinal} ${m.headline ?? ''}`)
    } else scoreIssue(scoring, g, p)
  }
  for (const p of extras) {
    tally.extra('issues', p.title)
    for (const m of p.measures) tally.extra('measures', `${p.title}#${m.ordinal}`)
  }
}

function scoreIssue(scoring: Scoring, g: GoldIssue, p: Issue): void {
  const { tally, aligned, issueOf } = scoring
  tally.hit('issues')
  issueOf.set(g.id, p)
  tally.judge('issue title', sameText(g.title, p.title), `${g.id}: ${p.title} for ${g.title}`)
  if (aligned) {
    const right = p.span.start === g.start && p.span.end === g.end
    tally.judge('issue span', right, `${g.id}: ${p.span.start}-${p.span.end} for ${g.start}-${g.end}`)
  }
  if (g.responsible !== undefined) {
    const right = g.responsible.map(bare).join('\n') === p.responsible.map(bare).join('\n')
    tally.judge('responsible', right, `${g.id}: ${p.responsible.join('、')} for ${g.responsible.join('、')}`)
  }
  const path = (steps: string[]) => bare(steps.join('/'))
  tally.judge('issue path', path(g.path) === path(p.path), `${g.id}: ${p.path.join('/')} for ${g.path.join('/')}`)
  tally.judge('issue status', g.status === p.status, `${g.id} ${g.title}: ${p.status} for ${g.status}`)
  scoreMeasures(scoring, g, p)
}

function scoreMeasures({ tally, aligned, measureOf }: Scoring, g: GoldIssue, p: Issue): void {
  const { pairs, extras } = pairUp(
    g.measures,
    p.measures,
    (a, b) =>
      a.ordinal === b.ordinal &&
      (!a.headline || !b.headline || likeness(a.headline, b.headline) > 0.5 || a.start === b.span.start),
  )
  for (const [a, b] of pairs) {
    const where = `${g.id}#${a.ordinal} ${a.headline ?? ''}`
    if (b === null) {
      tally.missed('measures', where)
      continue
    }
    tally.hit('measures')
    measureOf.set(`${g.id}#${a.ordinal}`, b)
    tally.judge('measure headline', sameText(a.headline, b.headline), `${where}: ${JSON.stringify(b.headline)}`)
    if (aligned) tally.judge('measure start', b.span.start === a.start, `${where}: ${b.span.start} for ${a.start}`)
    tally.judge('measure status', a.status === b.status, `${where}: ${b.status} for ${a.status}`)
  }
  for (const b of extras) tally.extra('measures', `${g.id}#${b.ordinal} ${b.headline ?? ''}`)
}

function scoreIndicators(scoring: Scoring): void {
  const { report, gold, tally, aligned } = scoring
  const same = aligned
    ? (g: GoldQuantity, p: Indicator) => p.span.start === g.start && p.span.end === g.end
    : (g: GoldQuantity, p: Indicator) => sameText(g.quote, p.quote) && sameNumber(p.value, g.value)
  const { pairs, extras } = pairUp(gold.quantities, report.indicators, same)
  for (const [g, p] of pairs) {
    const where = `${g.quote} @${g.start} (${g.name})`
    if (p === null) {
      tally.missed('indicators', where)
      tally.missed('indicators, value and unit', where)
      if (g.metric !== null) tally.missed('canonical metric', `${g.metric} ${where}`)
    } else scoreIndicator(scoring, g, p, where)
  }
  for (const p of extras) {
    const trap = aligned ? gold.nonQuantities.find(n => n.start < p.span.end && p.span.start < n.end) : undefined
    tally.extra('indicators', `${p.quote} @${p.span.start} ${p.name}${trap === undefined ? '' : ` [${trap.why}]`}`)
    tally.extra('indicators, value and unit', p.quote)
    if (p.metric !== null) tally.extra('canonical metric', `${p.metric} ${p.quote}`)
  }
}

function scoreIndicator(scoring: Scoring, g: GoldQuantity, p: Indicator, where: string): void {
  const { report, tally, aligned, issueOf, measureOf } = scoring
  tally.hit('indicators')
  const sameMax = g.max === null ? p.max === null : sameNumber(p.max, g.max)
  if (sameNumber(p.value, g.value) && sameMax && sameText(p.unit, g.unit)) tally.hit('indicators, value and unit')
  else {
    tally.missed('indicators, value and unit', `${where}: ${p.value}${p.unit} for ${g.value}${g.unit}`)
    tally.row('indicators, value and unit').false++
  }
  for (const key of ['dimension', 'bound', 'role'] as const)
    tally.judge(key, g[key] === p[key], `${where}: ${p[key]} for ${g[key]}`)
  tally.judge('name', likeness(g.name, p.name) >= 0.6, `${where}: ${JSON.stringify(p.name)}`)
  tally.judge(
    'period',
    sameText(g.period, p.period),
    `${where}: ${JSON.stringify(p.period)} for ${JSON.stringify(g.period)}`,
  )
  if (g.metric !== null && p.metric === g.metric) tally.hit('canonical metric')
  else {
    if (g.metric !== null) tally.missed('canonical metric', `${where}: ${p.metric} for ${g.metric}`)
    if (p.metric !== null) tally.extra('canonical metric', `${where}: ${p.metric} for ${g.metric}`)
  }
  const inIssue = g.issue === null ? p.issueId === null : p.issueId !== null && p.issueId === issueOf.get(g.issue)?.id
  tally.judge('indicator in its issue', inIssue, `${where}: ${p.issueId} for ${g.issue}`)
  if (g.measure !== null) {
    const inMeasure = p.measureId !== null && p.measureId === measureOf.get(`${g.issue}#${g.measure}`)?.id
    tally.judge('indicator in its measure', inMeasure, `${where}: ${p.measureId} for ${g.issue}#${g.measure}`)
  }
  if (aligned) {
    const verbatim = report.text.slice(p.span.start, p.span.end) === p.quote
    tally.judge('indicator quote', verbatim, `${where}: ${p.quote}`)
  }
}

function scoreDocuments({ report, gold, tally }: Scoring): void {
  const { pairs, extras } = pairUp(gold.documents, report.documents, (g, p) => sameText(g.title, p.title))
  for (const [g, p] of pairs) p === null ? tally.missed('documents', g.title) : tally.hit('documents')
  for (const p of extras) tally.extra('documents', p.title)
}

function scoreMilestones({ report, gold, tally, issueOf }: Scoring): void {
  const { pairs, extras } = pairUp(
    gold.milestones,
    report.milestones,
    (g, p) => g.date === p.date && (g.issue === null ? p.issueId === null : p.issueId === issueOf.get(g.issue)?.id),
  )
  for (const [g, p] of pairs)
    p === null ? tally.missed('milestones', `${g.date} ${g.quote ?? ''}`) : tally.hit('milestones')
  for (const p of extras) tally.extra('milestones', `${p.date} ${p.quote} ${p.issueId}`)
}

/** Every Arabic numeral that gold marks as no quantity must come out as rejected, with its reason. */
function scoreRejected({ report, gold, tally, aligned }: Scoring): void {
  if (!aligned) return
  for (const g of gold.nonQuantities) {
    if (!/[0-9０-９]/.test(g.quote)) continue
    const p = report.rejected.find(r => r.span.start < g.end && g.start < r.span.end)
    if (p === undefined) {
      tally.missed('rejected numerals', `${g.quote} @${g.start} [${g.why}]`)
      continue
    }
    tally.hit('rejected numerals')
    tally.judge('rejection reason', p.reason === g.why, `${g.quote} @${g.start}: ${p.reason} for ${g.why}`)
  }
}

function scoreHeadline({ report, gold, tally }: Scoring): void {
  const got = report.headline as Record<string, number | undefined>
  for (const [key, value] of Object.entries(gold.headline))
    sameNumber(got[key], value!)
      ? tally.hit('headline totals')
      : tally.missed('headline totals', `${key}=${value}, got ${got[key]}`)
  for (const [key, value] of Object.entries(got))
    if (value !== undefined && !(key in gold.headline)) tally.extra('headline totals', `${key}=${value}`)
}
