/** Turns a report into its line of the review page's overview. */
import type { Report } from '@taizhang/parser'
import type { OverviewRow } from '@taizhang/review/page-data'

export function overviewRow(report: Report): OverviewRow {
  return {
    id: report.id,
    title: report.title,
    issuer: report.issuer,
    region: report.region?.names ?? [],
    publishedOn: report.publishedOn,
    kind: report.inspection?.kind ?? null,
    tier: report.inspection?.tier ?? null,
    isDisclosure: report.isDisclosure,
    issues: report.issues.length,
    completed: report.issues.filter(issue => issue.status === 'completed').length,
    measures: report.issues.reduce((sum, issue) => sum + issue.measures.length, 0),
    indicators: report.indicators.length,
    rate: completionRate(report),
    headline: report.headline as Record<string, number>,
    failedChecks: report.checks.filter(check => check.verdict === 'fails').length,
    warnings: report.diagnostics.filter(diagnostic => diagnostic.severity !== 'info').length,
  }
}

/** The rate as declared; else rectified of found, as declared; else null: a rate that nobody stated is not made up. */
function completionRate({ headline }: Report): number | null {
  if (headline.rectification_rate !== undefined) return headline.rectification_rate
  const { issues_found: found, issues_rectified: rectified } = headline
  if (found === undefined || rectified === undefined || found === 0) return null
  return Math.round((1000 * rectified) / found) / 10
}
