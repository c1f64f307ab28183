/** Turns a report into the few lines that a person reads first. */
import { METRICS } from '@taizhang/metrics'
import type { Report, Status } from '@taizhang/parser'

/** Who inspected whom and when, what was found, and the document's own totals. */
export function summaryOf(report: Report): string {
  const { inspection: i, headline } = report
  const measures = report.issues.flatMap(issue => issue.measures)
  const documents = new Set(report.documents.map(document => document.title)).size
  const lines = [
    ['issuer', [report.issuer, report.publishedOn].filter(Boolean).join(', published ') || '–'],
    ['title', report.title ?? '–'],
    [
      'inspection',
      i === null ? '–' : [i.kind, i.tier, i.team, i.target && `of ${i.target}`].filter(Boolean).join(' · '),
    ],
    [
      '',
      i === null
        ? ''
        : [dates(i.startOn, i.endOn), i.feedbackOn && `fed back ${i.feedbackOn}`].filter(Boolean).join(', '),
    ],
    ['issues', `${report.issues.length}${statuses(report.issues.map(issue => issue.status))}`],
    ['measures', `${measures.length}${statuses(measures.map(measure => measure.status))}`],
    [
      'indicators',
      `${report.indicators.length}, ${report.indicators.filter(q => q.metric !== null).length} with a canonical metric`,
    ],
    ['documents', `${report.documents.length} mentions of ${documents}`],
    ['milestones', String(report.milestones.length)],
    ['checks', `${report.checks.length}, ${report.checks.filter(check => check.verdict === 'fails').length} fail`],
    ...METRICS.filter(({ key }) => headline[key] !== undefined).map(({ key, zh, unit }, n) => [
      n === 0 ? 'own totals' : '',
      `${zh} ${headline[key]} ${unit}  (${key})`,
    ]),
  ]
  return lines
    .filter(([name, value]) => name !== '' || value !== '')
    .map(([name, value]) => `${name!.padEnd(12)} ${value}`)
    .join('\n')
}

function dates(start: string | null, end: string | null): string {
  return [start, end].filter(Boolean).join(' to ')
}

function statuses(all: readonly Status[]): string {
  const counts = new Map<Status, number>()
  for (const status of all) if (status !== 'unstated') counts.set(status, (counts.get(status) ?? 0) + 1)
  return counts.size === 0
    ? ''
    : ` (${[...counts].map(([status, count]) => `${count} ${status.replace('_', ' ')}`).join(', ')})`
}
