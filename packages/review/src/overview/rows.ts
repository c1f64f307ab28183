/** Filters and sorts the overview's lines. */
import type { OverviewRow } from '../page-data.ts'

export type SortKey = 'issuer' | 'region' | 'publishedOn' | 'issues' | 'rate' | 'failedChecks'

export interface Order {
  key: SortKey
  down: boolean
}

export function overviewRows(
  rows: readonly OverviewRow[],
  search: string,
  failedOnly: boolean,
  order: Order,
): OverviewRow[] {
  const kept = rows.filter(row => (!failedOnly || row.failedChecks > 0) && fits(row, search))
  const sign = order.down ? -1 : 1
  return kept.sort((a, b) => sign * compare(a, b, order.key) || a.id.localeCompare(b.id))
}

function fits(row: OverviewRow, search: string): boolean {
  if (search === '') return true
  return [row.title, row.issuer, row.kind, row.publishedOn, ...row.region].some(words => words?.includes(search))
}

/** Lines that state nothing count as the least. */
function compare(a: OverviewRow, b: OverviewRow, key: SortKey): number {
  const left = sortValue(a, key)
  const right = sortValue(b, key)
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return String(left).localeCompare(String(right), 'zh')
}

function sortValue(row: OverviewRow, key: SortKey): string | number {
  switch (key) {
    case 'issuer':
      return row.issuer ?? row.title ?? ''
    case 'region':
      return row.region.join(' ')
    case 'publishedOn':
      return row.publishedOn ?? ''
    case 'rate':
      return row.rate ?? -1
    default:
      return row[key]
  }
}

/** Counts by bins of equal width; the last bin takes what lies at or beyond its end. */
export function bins(values: readonly number[], width: number, count: number): number[] {
  const filled = new Array<number>(count).fill(0)
  for (const value of values) filled[Math.min(count - 1, Math.max(0, Math.floor(value / width)))]!++
  return filled
}
