/**
 * Turns what is embedded in the page into data: the overview at once, each report when it is opened.
 *
 * Reports stand deflated and in base64 in script elements of their own, so that no text of theirs can be read as markup
 * and a page of 2,000 reports parses only the overview.
 */
import type { Report } from '@taizhang/parser'

/** One line of the overview. */
export interface OverviewRow {
  id: string
  title: string | null
  issuer: string | null
  region: string[]
  publishedOn: string | null
  kind: string | null
  tier: string | null
  isDisclosure: boolean
  issues: number
  completed: number
  measures: number
  indicators: number
  /** The declared completion rate in percent, or rectified / found; null where the text states neither. */
  rate: number | null
  headline: Record<string, number>
  failedChecks: number
  warnings: number
}

export interface MetricLabel {
  zh: string
  en: string
  unit: string
}

export interface PageData {
  version: string
  metrics: Record<string, MetricLabel>
  rows: OverviewRow[]
}

export function readPageData(): PageData {
  const element = document.getElementById('taizhang-overview')
  if (element === null) return { version: '', metrics: {}, rows: [] }
  return JSON.parse(element.textContent ?? '') as PageData
}

/** Inflates one report. Rejects where the page holds none of that id. */
export async function readReport(id: string): Promise<Report> {
  const element = document.getElementById(`taizhang-${id}`)
  if (element === null) throw new Error(`the page holds no report ${id}`)
  const binary = atob((element.textContent ?? '').trim())
  const bytes = Uint8Array.from(binary, c => c.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return JSON.parse(await new Response(stream).text()) as Report
}
