/** What the command embeds in the page: an overview of all reports, and the words for their metrics. */

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
