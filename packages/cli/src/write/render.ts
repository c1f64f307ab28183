/** Turns reports into the pieces of text files that they are written to, one after the other. */
import type { Metric } from '@taizhang/metrics'
import type { Report } from '@taizhang/parser'
import { columnsWith, TABLE_NAMES, type TableName } from '../columns.ts'
import { type Entered, reportTables } from '../tables.ts'
import { csvLines } from './csv.ts'

/** What the reports add to each file; `csv` is empty where no CSV is asked for. */
export interface Rendered {
  jsonl: Uint8Array
  csv: Partial<Record<TableName, Uint8Array>>
}

/** Tables that reports have rows in; failures have no report. */
export const REPORT_TABLES = TABLE_NAMES.filter(name => name !== 'failures')

export function render(
  entered: readonly Entered[],
  { csv, own = [] }: { csv: boolean; own?: readonly Metric[] },
): Rendered {
  const encode = (text: string) => new TextEncoder().encode(text)
  const jsonl = encode(entered.map(({ report }) => jsonLine(report)).join(''))
  if (!csv) return { jsonl, csv: {} }
  const tables = entered.map(({ report, entry }) => reportTables(report, own, entry))
  const columns = columnsWith(own)
  const lines = (name: TableName) =>
    csvLines(
      columns[name],
      tables.flatMap(table => table[name]),
    )
  return { jsonl, csv: Object.fromEntries(REPORT_TABLES.map(name => [name, encode(lines(name))])) }
}

export function jsonLine(report: Report): string {
  return `${JSON.stringify(report)}\n`
}

export function prettyJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
