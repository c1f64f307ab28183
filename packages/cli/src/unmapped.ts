/**
 * Counts the figures that no metric was found for, by name, unit and role: what a user's lexicon gains most by.
 *
 * Reports are taken in one at a time, or what was counted of some, in the order of the output. Memory is bounded: where more names occur than are kept,
 * the rarest are forgotten, and what is counted of a name that comes back is a lower bound.
 */
import type { Indicator, Report, Role } from '@taizhang/parser'
import type { Column, Row } from './columns.ts'
import { sentenceOf } from './tables.ts'

export const UNMAPPED: readonly Column[] = [
  { key: 'name', type: 'text', en: 'name', zh: '指标名称' },
  { key: 'unit', type: 'text', en: 'unit', zh: '单位' },
  { key: 'role', type: 'text', en: 'role', zh: '作用' },
  { key: 'count', type: 'integer', en: 'count', zh: '次数' },
  { key: 'reports', type: 'integer', en: 'reports', zh: '报告数' },
  { key: 'example', type: 'text', en: 'example', zh: '示例' },
  { key: 'report_id', type: 'text', en: 'report_id', zh: '报告编号' },
]

/** Names that are kept. */
const MOST = 50_000
/** Characters of an example before and behind the figure. */
const WINDOW = 40

/** How often a figure of one name, unit and role was met. */
export interface Tally {
  name: string
  unit: string
  role: Role
  count: number
  reports: number
  example: string
  reportId: string
  /** The report that it was counted in last. */
  last: string
}

export class Unmapped {
  private readonly byKey = new Map<string, Tally>()
  private readonly most: number

  constructor(most: number = MOST) {
    this.most = most
  }

  add(report: Report): void {
    for (const indicator of report.indicators) if (indicator.metric === null) this.count(report, indicator)
    if (this.byKey.size > 2 * this.most) this.forget()
  }

  /** Takes in what was counted of the reports behind those that are counted here. */
  addAll(tallies: readonly Tally[]): void {
    for (const tally of tallies) {
      const key = keyOf(tally)
      const known = this.byKey.get(key)
      if (known === undefined) this.byKey.set(key, tally)
      else {
        known.count += tally.count
        known.reports += tally.reports
        known.last = tally.last
      }
    }
    if (this.byKey.size > 2 * this.most) this.forget()
  }

  /** What was counted, in no order. Its words keep the reports' texts in memory until they have gone to another thread. */
  tallies(): Tally[] {
    return [...this.byKey.values()]
  }

  /** The commonest first; of those as common, by name. */
  rows(): Row[] {
    return this.sorted()
      .slice(0, this.most)
      .map(({ name, unit, role, count, reports, example, reportId }) => ({
        name,
        unit,
        role,
        count,
        reports,
        example,
        report_id: reportId,
      }))
  }

  private count(report: Report, indicator: Indicator): void {
    const { name, unit, role } = indicator
    const key = keyOf(indicator)
    const known = this.byKey.get(key)
    if (known === undefined) {
      const example = exampleOf(report, indicator)
      this.byKey.set(key, { name, unit, role, count: 1, reports: 1, example, reportId: report.id, last: report.id })
      return
    }
    known.count++
    if (known.last !== report.id) {
      known.reports++
      known.last = report.id
    }
  }

  private sorted(): Tally[] {
    const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
    return this.tallies().sort(
      (a, b) =>
        b.count - a.count ||
        b.reports - a.reports ||
        byText(a.name, b.name) ||
        byText(a.unit, b.unit) ||
        byText(a.role, b.role),
    )
  }

  private forget(): void {
    for (const tally of this.sorted().slice(this.most)) this.byKey.delete(keyOf(tally))
  }
}

function keyOf({ name, unit, role }: { name: string; unit: string; role: Role }): string {
  return `${name}\t${unit}\t${role}`
}

/** The figure's sentence, a window of it where it is long. */
function exampleOf(report: Report, indicator: Indicator): string {
  const sentence = sentenceOf(report.text, indicator)
  const at = sentence.indexOf(indicator.quote)
  if (at < 0) return sentence.slice(0, 2 * WINDOW)
  const from = Math.max(0, at - WINDOW)
  const to = Math.min(sentence.length, at + indicator.quote.length + WINDOW)
  return `${from > 0 ? '…' : ''}${sentence.slice(from, to)}${to < sentence.length ? '…' : ''}`
}
