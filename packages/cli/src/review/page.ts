/**
 * Turns reports into the review page: one HTML file that opens from disk and asks the network for nothing.
 *
 * Every report is deflated and written in base64 as it comes, so that memory does not grow with their number and no
 * text of theirs can be read as markup; only the overview is held.
 */
import { deflateRawSync } from 'node:zlib'
import { METRICS } from '@taizhang/metrics'
import type { Report } from '@taizhang/parser'
import { DATA_MARK, pageTemplate } from '@taizhang/review'
import type { OverviewRow, PageData } from '@taizhang/review/page-data'
import { overviewRow } from './overview.ts'

/** The page's text, piece by piece. Reports of the same id are written once. */
export async function* reviewPage(
  reports: Iterable<Report> | AsyncIterable<Report>,
  version: string,
): AsyncGenerator<string> {
  const template = await pageTemplate()
  const cut = template.indexOf(DATA_MARK)
  if (cut < 0) throw new Error('the built review page has no place for its data; build it anew')
  yield template.slice(0, cut)
  const rows = new Map<string, OverviewRow>()
  for await (const report of reports) {
    if (rows.has(report.id)) continue
    rows.set(report.id, overviewRow(report))
    yield `<script type="text/plain" id="taizhang-${report.id}">${packed(report)}</script>\n`
  }
  const data: PageData = { version, metrics: metricLabels(), rows: [...rows.values()] }
  yield `<script type="application/json" id="taizhang-overview">${inertJson(data)}</script>\n`
  yield template.slice(cut + DATA_MARK.length)
}

function packed(report: Report): string {
  return deflateRawSync(JSON.stringify(report)).toString('base64')
}

/** JSON that cannot end its script element or its line, whatever strings it holds. */
function inertJson(data: unknown): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function metricLabels(): PageData['metrics'] {
  const labels: PageData['metrics'] = {}
  for (const metric of METRICS) labels[metric.key] = { zh: metric.zh, en: metric.en, unit: metric.unit }
  return labels
}
