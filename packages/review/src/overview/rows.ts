/** Filters and sorts the overview's lines. */
import type { OverviewRow } from '../page-data.ts'

export type SortKey = 'issuer' | 'region' | 'publishedOn' | 'issues' | 'rate' | 'failedChecks'

export interface Order {
  key: SortKey
  down: boolean
}

/** What narrows the overview; an empty choice takes all. */
export interface Narrowing {
  search: string
  kind: string
  tier: string
  year: string
  failedOnly: boolean
}

export const NO_NARROWING: Narrowing = { search: '', kind: '', tier: '', year: '', failedOnly: false }

export function overviewRows(rows: readonly OverviewRow[], narrowing: Narrowing, order: Order): OverviewRow[] {
  const { search, kind, tier, year, failedOnly } = narrowing
  const kept = rows.filter(
    row =>
      (!failedOnly || row.failedChecks > 0) &&
      (kind === '' || row.kind === kind) &&
      (tier === '' || row.tier === tier) &&
      (year === '' || yearOf(row) === year) &&
      fits(row, search),
  )
  const sign = order.down ? -1 : 1
  return kept.sort((a, b) => sign * compare(a, b, order.key) || a.id.localeCompare(b.id))
}

/** The year a report was published in, empty where it prints none. */
export function yearOf({ publishedOn }: OverviewRow): string {
  return publishedOn?.slice(0, 4) ?? ''
}

/** The values that a choice offers, each once. */
export function choices(rows: readonly OverviewRow[], of: (row: OverviewRow) => string | null): string[] {
  return [...new Set(rows.flatMap(row => of(row) || []))].sort()
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
