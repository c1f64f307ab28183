/** Turns reports into tables: one row a record, in the order of the text. */
import { METRICS, type Metric } from '@taizhang/metrics'
import type { Indicator, Issue, Report, Span } from '@taizhang/parser'
import { type Row, TABLE_NAMES, type Tables } from './columns.ts'
import type { Failure } from './failure.ts'

/** What a report alone does not know: where else its text stands, and which other texts are nearly the same. */
export interface Entry {
  /** The report's id. */
  id: string
  /** Every address of the text, sorted; the first is the report's own. */
  sources: { uri: string | null; sha256: string | null }[]
  /** The first id of the reports that are near copies of one another; null where there is no other. */
  nearCopyGroup: string | null
}

/** A report and its entry. */
export interface Entered {
  report: Report
  entry: Entry
}

/**
 * The flat form of reports.
 *
 * ```
 * const { indicators } = toTables([report])
 * indicators[0]   // { report_id, issuer, id: 'q1', name: '完善制度', value: 158, unit: '项', … }
 * ```
 *
 * `own` are the metrics of the lexicon that the reports were read with, where it declares some.
 */
export function toTables(
  reports: Iterable<Report>,
  failures: Iterable<Failure> = [],
  own: readonly Metric[] = [],
): Tables {
  const tables = Object.fromEntries(TABLE_NAMES.map(name => [name, []])) as unknown as Tables
  for (const report of reports) {
    const rows = reportTables(report, own)
    for (const name of TABLE_NAMES) tables[name].push(...rows[name])
  }
  for (const { uri, code, message } of failures) tables.failures.push({ uri, code, message })
  return tables
}

function ownEntry({ id, source: { uri, sha256 } }: Report): Entry {
  return { id, sources: [{ uri, sha256 }], nearCopyGroup: null }
}

/**
 * The rows of one report: what a stream of reports is written by.
 *
 * Literals of the tables with many rows name every cell: an object that is spread into one grows cell by cell, five times
 * as slow.
 */
export function reportTables(report: Report, own: readonly Metric[] = [], entry: Entry = ownEntry(report)): Tables {
  const metrics = own.length === 0 ? METRICS : [...METRICS, ...own]
  const { id: report_id, issuer } = report
  const head = { report_id, issuer }
  const place = ({ start, end }: Span) => ({ start, end })
  return {
    reports: [{ ...reportRow(report, metrics), near_copy_group: entry.nearCopyGroup }],
    issues: report.issues.map(issue => ({ ...head, ...issueRow(report, issue), ...place(issue.span) })),
    measures: report.issues.flatMap(issue =>
      issue.measures.map(measure => ({
        report_id,
        issuer,
        id: measure.id,
        issue_id: issue.id,
        issue_title: issue.title,
        ordinal: measure.ordinal,
        headline: measure.headline,
        status: measure.status,
        text: report.text.slice(measure.span.start, measure.span.end),
        start: measure.span.start,
        end: measure.span.end,
      })),
    ),
    indicators: indicatorRows(report, metrics),
    documents: report.documents.map(({ title, action, issueId, span: { start, end } }) => ({
      report_id,
      issuer,
      title,
      action,
      issue_id: issueId,
      start,
      end,
    })),
    milestones: report.milestones.map(({ date, quote, issueId, span: { start, end } }) => ({
      report_id,
      issuer,
      date,
      quote,
      issue_id: issueId,
      start,
      end,
    })),
    checks: report.checks.map(({ indicatorIds, ...check }) => ({
      ...head,
      ...check,
      indicator_ids: indicatorIds.join(' '),
    })),
    rejected: report.rejected.map(({ quote, reason, span: { start, end } }) => ({
      report_id,
      issuer,
      quote,
      reason,
      start,
      end,
    })),
    diagnostics: report.diagnostics.map(({ code, severity, message, span }) => ({
      report_id,
      issuer,
      code,
      severity,
      message,
      start: span?.start ?? null,
      end: span?.end ?? null,
    })),
    sources: entry.sources.map(({ uri, sha256 }) => ({ report_id, uri, sha256 })),
    failures: [],
  }
}

function reportRow(report: Report, metrics: readonly Metric[]): Row {
  const { inspection, contact, headline } = report
  return {
    id: report.id,
    issuer: report.issuer,
    title: report.title,
    published_on: report.publishedOn,
    is_disclosure: report.isDisclosure,
    region_code: report.region?.code ?? null,
    region: report.region?.names.join(' ') ?? null,
    year: yearOf(report),
    kind: inspection?.kind ?? null,
    tier: inspection?.tier ?? null,
    team: inspection?.team ?? null,
    target: inspection?.target ?? null,
    start_on: inspection?.startOn ?? null,
    end_on: inspection?.endOn ?? null,
    feedback_on: inspection?.feedbackOn ?? null,
    phones: listed(contact.phones),
    emails: listed(contact.emails),
    postal_address: contact.postalAddress,
    postcode: contact.postcode,
    issues: report.issues.length,
    measures: report.issues.reduce((sum, issue) => sum + issue.measures.length, 0),
    indicators: report.indicators.length,
    failed_checks: report.checks.filter(check => check.verdict === 'fails').length,
    ...Object.fromEntries(metrics.map(({ key }) => [key, headline[key] ?? null])),
    media_type: report.source.mediaType,
    encoding: report.source.encoding,
    bytes: report.source.bytes,
    version: report.generator.version,
  }
}

/** The year that a report belongs to: that of its publication, else of the feedback, else of the inspection. */
export function yearOf({ publishedOn, inspection }: Report): number | null {
  const date = publishedOn ?? inspection?.feedbackOn ?? inspection?.endOn ?? inspection?.startOn
  return date ? Number(date.slice(0, 4)) : null
}

function listed(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join('；')
}

function issueRow(report: Report, issue: Issue): Row {
  return {
    id: issue.id,
    ordinal: issue.ordinal,
    path: issue.path.join(' / '),
    title: issue.title,
    status: issue.status,
    responsible: listed(issue.responsible),
    deadline: issue.deadline,
    deadline_on: issue.deadlineOn,
    measures: issue.measures.length,
    text: report.text.slice(issue.span.start, issue.span.end),
  }
}

function indicatorRows(report: Report, metrics: readonly Metric[]): Row[] {
  const { id: report_id, issuer } = report
  const summable = new Map<string | null, boolean>(metrics.map(metric => [metric.key, metric.summable]))
  const issues = new Map(report.issues.map(issue => [issue.id, issue]))
  const measures = new Map(report.issues.flatMap(issue => issue.measures.map(measure => [measure.id, measure])))
  return report.indicators.map(q => ({
    report_id,
    issuer,
    id: q.id,
    name: q.name,
    value: q.value,
    max: q.max,
    unit: q.unit,
    quote: q.quote,
    dimension: q.dimension,
    bound: q.bound,
    role: q.role,
    metric: q.metric,
    summable: summable.get(q.metric) ?? null,
    period: q.period,
    issue_id: q.issueId,
    issue_title: q.issueId === null ? null : (issues.get(q.issueId)?.title ?? null),
    measure_id: q.measureId,
    measure_headline: q.measureId === null ? null : (measures.get(q.measureId)?.headline ?? null),
    sentence: sentenceOf(report.text, q),
    start: q.span.start,
    end: q.span.end,
  }))
}

const STOPS = '。！？\n'
const LONGEST_SENTENCE = 400

/** The sentence that a figure stands in, a window of it where it is very long. */
export function sentenceOf(text: string, { span }: Indicator): string {
  let start = span.start
  while (start > 0 && span.start - start < LONGEST_SENTENCE && !STOPS.includes(text[start - 1]!)) start--
  let end = span.end
  while (end < text.length && end - span.end < LONGEST_SENTENCE && !STOPS.includes(text[end]!)) end++
  return text.slice(start, text[end] === '。' ? end + 1 : end).trim()
}
