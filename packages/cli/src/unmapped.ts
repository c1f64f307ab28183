/**
 * Counts the figures that no metric was found for, by name, unit and role: what a user's lexicon gains most by.
 *
 * Reports are taken in one at a time, in the order of the output. Memory is bounded: where more names occur than are kept,
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

interface Tally {
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
  private readonly tallies = new Map<string, Tally>()
  private readonly most: number

  constructor(most: number = MOST) {
    this.most = most
  }

  add(report: Report): void {
    for (const indicator of report.indicators) if (indicator.metric === null) this.count(report, indicator)
    if (this.tallies.size > 2 * this.most) this.forget()
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
    const key = `${name}\t${unit}\t${role}`
    const known = this.tallies.get(key)
    if (known === undefined) {
      const example = own(exampleOf(report, indicator))
      this.tallies.set(own(key), {
        ...{ name: own(name), unit: own(unit), role, example, reportId: own(report.id) },
        ...{ count: 1, reports: 1, last: report.id },
      })
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
    return [...this.tallies.values()].sort(
      (a, b) =>
        b.count - a.count ||
        b.reports - a.reports ||
        byText(a.name, b.name) ||
        byText(a.unit, b.unit) ||
        byText(a.role, b.role),
    )
  }

  private forget(): void {
    for (const { name, unit, role } of this.sorted().slice(this.most)) this.tallies.delete(`${name}\t${unit}\t${role}`)
  }
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

/** A copy: a slice of a report's text would keep the whole text. */
function own(words: string): string {
  return Buffer.from(words, 'utf16le').toString('utf16le')
}
