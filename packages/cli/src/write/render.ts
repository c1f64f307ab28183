/** Turns reports into the pieces of text files that they are written to, one after the other. */
import type { Metric } from '@taizhang/metrics'
import type { Report } from '@taizhang/parser'
import { columnsWith, TABLE_NAMES, type TableName } from '../columns.ts'
import { type Entered, reportTables } from '../tables.ts'
import { type Tally, Unmapped } from '../unmapped.ts'
import { csvCells, linesOf } from './csv.ts'

/** What the reports add to each file; `csv` is empty where no CSV is asked for. */
export interface Rendered {
  jsonl: Uint8Array
  csv: Partial<Record<TableName, Uint8Array>>
  /** What of them no metric was found for. */
  unmapped: Tally[]
}

/** Tables that reports have rows in; failures have no report. */
export const REPORT_TABLES = TABLE_NAMES.filter(name => name !== 'failures')

/** Renders reports one by one: each may be forgotten when the next is asked for. */
export function render(
  entered: Iterable<Entered>,
  { csv, own = [] }: { csv: boolean; own?: readonly Metric[] },
): Rendered {
  const encoder = new TextEncoder()
  const columns = columnsWith(own)
  const jsonl: Uint8Array[] = []
  const cells = new Map<TableName, string[][]>((csv ? REPORT_TABLES : []).map(name => [name, []]))
  const unmapped = new Unmapped()
  for (const { report, entry } of entered) {
    jsonl.push(encoder.encode(jsonLine(report)))
    unmapped.add(report)
    if (!csv) continue
    const tables = reportTables(report, own, entry)
    for (const [name, rows] of cells) for (const row of tables[name]) rows.push(csvCells(columns[name], row))
  }
  return {
    jsonl: joined(jsonl),
    csv: Object.fromEntries([...cells].map(([name, rows]) => [name, encoder.encode(linesOf(rows))])),
    unmapped: unmapped.tallies(),
  }
}

/** All of them in memory of its own, which may change hands. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

export function jsonLine(report: Report): string {
  return `${JSON.stringify(report)}\n`
}

export function prettyJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
