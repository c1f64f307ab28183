/** Turns the panel's rows into what a person is told of it. */
import type { Report } from '@taizhang/parser'
import type { Row } from '../columns.ts'
import { yearOf } from '../tables.ts'
import type { MetricIndex } from './rows.ts'

/** What the panel holds. */
export interface PanelSummary {
  reports: number
  disclosures: number
  regions: number
  /** Reports that name no region. */
  unplaced: number
  /** In order. */
  years: readonly number[]
  /** Metrics that at least one report states, of those that are known. */
  metrics: number
  known: number
  totals: number
  figures: number
  /** Metrics that neither this program nor the lexicon given knows. */
  strange: readonly string[]
  files: readonly string[]
}

/** Counts what the panel holds. */
export class Tally {
  private reports = 0
  private disclosures = 0
  private unplaced = 0
  private totals = 0
  private figures = 0
  private readonly regions = new Set<string>()
  private readonly years = new Set<number>()
  private readonly metrics = new Set<string>()
  private readonly strange = new Set<string>()

  add(report: Report, long: readonly Row[], known: MetricIndex): void {
    this.reports++
    if (report.isDisclosure) this.disclosures++
    if (report.region === null) this.unplaced++
    else this.regions.add(report.region.code)
    const year = yearOf(report)
    if (year !== null) this.years.add(year)
    for (const { metric, headline } of long) {
      this.figures++
      if (headline === true) this.totals++
      ;(known.has(String(metric)) ? this.metrics : this.strange).add(String(metric))
    }
  }

  summary(known: number, files: readonly string[]): PanelSummary {
    return {
      reports: this.reports,
      disclosures: this.disclosures,
      regions: this.regions.size,
      unplaced: this.unplaced,
      years: [...this.years].sort((a, b) => a - b),
      metrics: this.metrics.size,
      known,
      totals: this.totals,
      figures: this.figures,
      strange: [...this.strange].sort(),
      files,
    }
  }
}
