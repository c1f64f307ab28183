/**
 * Turns a report and a person's corrections into a gold annotation that `taizhang evaluate` reads.
 *
 * Corrections are kept apart from the report: the page can always show what was read and what was changed.
 */
import type { Indicator, Report, Status } from '@taizhang/parser'

export type IndicatorEdit = Partial<
  Pick<Indicator, 'value' | 'max' | 'unit' | 'dimension' | 'bound' | 'role' | 'name' | 'metric' | 'period'>
>

export interface Corrections {
  edited: Record<string, IndicatorEdit>
  removed: string[]
  added: Indicator[]
  /** New statuses by issue or measure id. */
  statuses: Record<string, Status>
}

export const NO_CORRECTIONS: Corrections = { edited: {}, removed: [], added: [], statuses: {} }

export function countCorrections(c: Corrections): number {
  return Object.keys(c.edited).length + c.removed.length + c.added.length + Object.keys(c.statuses).length
}

/** The report's indicators as corrected, in the order of the text. Removed ones are left out. */
export function correctedIndicators(report: Report, corrections: Corrections): Indicator[] {
  const removed = new Set(corrections.removed)
  return [...report.indicators, ...corrections.added]
    .filter(q => !removed.has(q.id))
    .map(q => ({ ...q, ...corrections.edited[q.id] }))
    .sort((a, b) => a.span.start - b.span.start)
}

/** A new indicator on a selection of the text: what can be read off it, the rest for the person to fill in. */
export function newIndicator(report: Report, start: number, end: number, serial: number): Indicator | null {
  const quote = report.text.slice(start, end)
  const number = /\d[\d,]*(?:\.\d+)?/.exec(quote.normalize('NFKC'))
  if (quote.trim() === '') return null
  const issue = report.issues.find(i => i.span.start <= start && end <= i.span.end)
  const measure = issue?.measures.find(m => m.span.start <= start && end <= m.span.end)
  return {
    id: `n${serial}`,
    quote,
    value: number === null ? 0 : Number(number[0].replaceAll(',', '')),
    max: null,
    unit: quote.normalize('NFKC').replace(/^[\d.,\s]+/, ''),
    dimension: 'count',
    bound: 'exact',
    role: 'result',
    name: '',
    metric: null,
    period: null,
    issueId: issue?.id ?? null,
    measureId: measure?.id ?? null,
    span: { start, end },
  }
}

/** The gold annotation of a report as corrected, its text included, so that the file stands alone. */
export function toGold(report: Report, corrections: Corrections): Record<string, unknown> {
  const issueName = (id: string | null) => (id === null ? null : id.slice(1))
  const measures = new Map(report.issues.flatMap(i => i.measures.map(m => [m.id, m.ordinal] as const)))
  const status = (id: string, read: string) => corrections.statuses[id] ?? read
  return {
    document: `${report.id}.txt`,
    text: report.text,
    isDisclosure: report.isDisclosure,
    header: {
      title: report.title,
      issuer: report.issuer,
      publishedOn: report.publishedOn,
      inspection: report.inspection,
      contact: report.contact,
    },
    sections: report.sections.map(({ span, ...section }) => ({ ...section, ...span })),
    issues: report.issues.map(issue => ({
      id: issueName(issue.id),
      ordinal: issue.ordinal,
      path: issue.path,
      title: issue.title,
      ...issue.span,
      status: status(issue.id, issue.status),
      responsible: issue.responsible,
      measures: issue.measures.map(m => ({
        ordinal: m.ordinal,
        headline: m.headline,
        ...m.span,
        status: status(m.id, m.status),
      })),
    })),
    quantities: correctedIndicators(report, corrections).map(({ id: _, span, issueId, measureId, ...q }) => ({
      ...span,
      ...q,
      issue: issueName(issueId),
      measure: measureId === null ? null : (measures.get(measureId) ?? null),
    })),
    nonQuantities: report.rejected.map(r => ({ ...r.span, quote: r.quote, why: r.reason })),
    documents: report.documents.map(d => ({ ...d.span, title: d.title, action: d.action })),
    milestones: report.milestones.map(m => ({ ...m.span, date: m.date, quote: m.quote, issue: issueName(m.issueId) })),
    headline: report.headline,
  }
}
