/** Turns a report into the ledger's rows: issue → measures → figures, then what stands outside; filtered and searched. */
import type { Indicator, Issue, Measure, Report } from '@taizhang/parser'
import type { Corrections } from '../corrections.ts'

export type LedgerRow =
  | { kind: 'issue'; id: string; issue: Issue; status: string }
  | { kind: 'measure'; id: string; measure: Measure; words: string; status: string }
  | { kind: 'indicator'; id: string; indicator: Indicator; corrected: boolean; failed: boolean }
  | { kind: 'rejected'; id: string; quote: string; reason: string }
  | { kind: 'check'; id: string; statement: string; verdict: string }

export interface Filter {
  search: string
  metric: string
  role: string
  status: string
  /** all · unmapped figures · failed checks · rejected numerals */
  show: 'all' | 'unmapped' | 'failed' | 'rejected'
}

export const EVERYTHING: Filter = { search: '', metric: '', role: '', status: '', show: 'all' }

export function ledgerRows(report: Report, filter: Filter, corrections: Corrections): LedgerRow[] {
  if (filter.show === 'rejected') return rejectedRows(report, filter)
  const failed = new Set(report.checks.filter(c => c.verdict === 'fails').flatMap(c => c.indicatorIds))
  const changed = new Set([...Object.keys(corrections.edited), ...corrections.added.map(q => q.id)])
  const keep = (q: Indicator) => keepsIndicator(q, filter, failed)
  const row = (indicator: Indicator): LedgerRow => ({
    kind: 'indicator',
    id: indicator.id,
    indicator,
    corrected: changed.has(indicator.id),
    failed: failed.has(indicator.id),
  })
  const rows: LedgerRow[] = report.indicators.filter(q => q.issueId === null && keep(q)).map(row)
  for (const issue of report.issues) rows.push(...issueRows(report, issue, filter, corrections, keep, row))
  const checks = report.checks.filter(c => (filter.show === 'failed' ? c.verdict === 'fails' : isEverything(filter)))
  const checkRows = checks.map(({ indicatorIds, statement, verdict }, i): LedgerRow => {
    return { kind: 'check', id: indicatorIds[0] ?? `check-${i}`, statement, verdict }
  })
  return [...rows, ...checkRows]
}

function issueRows(
  report: Report,
  issue: Issue,
  filter: Filter,
  corrections: Corrections,
  keep: (q: Indicator) => boolean,
  row: (q: Indicator) => LedgerRow,
): LedgerRow[] {
  const own = report.indicators.filter(q => q.issueId === issue.id && keep(q))
  const status = corrections.statuses[issue.id] ?? issue.status
  const inner: LedgerRow[] = own.filter(q => q.measureId === null).map(row)
  for (const measure of issue.measures) {
    const words = measure.headline ?? report.text.slice(measure.span.start, measure.span.start + 40)
    const state = corrections.statuses[measure.id] ?? measure.status
    const figures = own.filter(q => q.measureId === measure.id).map(row)
    const wanted = blockFits(words, state, filter)
    if (figures.length > 0 || wanted)
      inner.push({ kind: 'measure', id: measure.id, measure, words, status: state }, ...figures)
  }
  if (inner.length === 0 && !blockFits(issue.title, status, filter)) return []
  return [{ kind: 'issue', id: issue.id, issue, status }, ...inner]
}

function isEverything(filter: Filter): boolean {
  return (
    filter.search === '' && filter.metric === '' && filter.role === '' && filter.status === '' && filter.show === 'all'
  )
}

function blockFits(words: string, status: string, filter: Filter): boolean {
  if (filter.show !== 'all' || filter.metric !== '' || filter.role !== '') return false
  return (filter.status === '' || status === filter.status) && words.includes(filter.search)
}

function keepsIndicator(q: Indicator, filter: Filter, failed: Set<string>): boolean {
  if (filter.status !== '') return false
  if (filter.metric !== '' && q.metric !== filter.metric) return false
  if (filter.role !== '' && q.role !== filter.role) return false
  if (filter.show === 'unmapped' && q.metric !== null) return false
  if (filter.show === 'failed' && !failed.has(q.id)) return false
  return filter.search === '' || q.name.includes(filter.search) || q.quote.includes(filter.search)
}

function rejectedRows(report: Report, filter: Filter): LedgerRow[] {
  return report.rejected
    .filter(r => r.quote.includes(filter.search))
    .map(r => ({ kind: 'rejected', id: `rejected-${r.span.start}`, quote: r.quote, reason: r.reason }))
}
