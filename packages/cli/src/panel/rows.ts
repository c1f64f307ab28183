/**
 * Turns a report into its rows of the panel.
 *
 * The wide row holds the document's own totals, as declared: what it does not state is null, never 0. The long rows hold
 * every figure with a metric; `headline` marks those that the totals were read from, so that nothing is summed twice.
 */
import { METRICS, type Metric } from '@taizhang/metrics'
import type { Indicator, Region, Report } from '@taizhang/parser'
import type { Row } from '../columns.ts'
import { yearOf } from '../tables.ts'

/** Metrics by key: the canonical ones, and those of a user's lexicon. */
export type MetricIndex = ReadonlyMap<string, Metric>

export function metricIndex(own: readonly Metric[]): MetricIndex {
  return new Map([...METRICS, ...own].map(metric => [metric.key, metric]))
}

/** A region's levels: 320211 → 江苏省, 无锡市, 滨湖区; 110105 → 北京市, null, 朝阳区. */
export function levelsOf(region: Region | null): {
  province: string | null
  city: string | null
  county: string | null
} {
  if (region === null) return { province: null, city: null, county: null }
  const { code, names } = region
  const [province = null] = names
  const last = names.at(-1) ?? null
  if (code.endsWith('0000')) return { province, city: null, county: null }
  if (code.endsWith('00')) return { province, city: last, county: null }
  return { province, city: names.length > 2 ? names[1]! : null, county: last }
}

function byRow(report: Report): Row {
  return {
    report_id: report.id,
    issuer: report.issuer,
    region_code: report.region?.code ?? null,
    ...levelsOf(report.region),
    year: yearOf(report),
    kind: report.inspection?.kind ?? null,
    tier: report.inspection?.tier ?? null,
    is_disclosure: report.isDisclosure,
  }
}

export function wideRow(report: Report, metrics: MetricIndex): Row {
  return {
    ...byRow(report),
    title: report.title,
    published_on: report.publishedOn,
    source: report.source.uri,
    issues: report.issues.length,
    measures: report.issues.reduce((sum, issue) => sum + issue.measures.length, 0),
    ...Object.fromEntries([...metrics.keys()].map(key => [key, report.headline[key] ?? null])),
  }
}

/** In the order of the text. */
export function longRows(report: Report, metrics: MetricIndex): Row[] {
  const by = byRow(report)
  return report.indicators
    .filter(indicator => indicator.metric !== null)
    .map(indicator => {
      const metric = metrics.get(indicator.metric!)
      return {
        ...by,
        metric: indicator.metric,
        metric_zh: metric?.zh ?? null,
        metric_en: metric?.en ?? null,
        headline: isTotal(report, indicator),
        value: indicator.value,
        max: indicator.max,
        unit: indicator.unit,
        summable: metric?.summable ?? null,
        bound: indicator.bound,
        role: indicator.role,
        period: indicator.period,
        name: indicator.name,
        issue_id: indicator.issueId,
        measure_id: indicator.measureId,
        quote: indicator.quote,
        start: indicator.span.start,
        end: indicator.span.end,
      }
    })
}

function isTotal({ evidence }: Report, { metric, span }: Indicator): boolean {
  return (evidence[`headline.${metric}`] ?? []).some(({ start, end }) => start === span.start && end === span.end)
}
