/**
 * Writes an output folder: `reports.jsonl`, `json/<id>.json`, a CSV a table, `failures.csv`.
 *
 * Every file is written whole or not at all. No timestamp and no absolute path stands in any of them.
 */
import { join } from 'node:path'
import type { Report } from '@taizhang/parser'
import { COLUMNS, TABLE_NAMES } from '../columns.ts'
import { type Failure, toTables } from '../tables.ts'
import { type Labels, toCsv } from './csv.ts'
import { writeWhole } from './file.ts'
import { writeParquet } from './parquet.ts'
import { writeXlsx } from './xlsx.ts'

export const FORMATS = ['json', 'jsonl', 'csv', 'xlsx', 'parquet'] as const
export type Format = (typeof FORMATS)[number]

export interface Output {
  folder: string
  formats: readonly Format[]
  labels: Labels
}

/** Writes all formats asked for; gives the files written, in order. */
export async function writeOutput(
  output: Output,
  reports: readonly Report[],
  failures: readonly Failure[],
): Promise<string[]> {
  const written: string[] = []
  const write = async (name: string, chunks: Iterable<string | Uint8Array>) => {
    const path = join(output.folder, name)
    await writeWhole(path, chunks)
    written.push(path)
  }
  await write('reports.jsonl', jsonLines(reports))
  const tables = toTables(reports, failures)
  for (const format of output.formats) {
    if (format === 'json')
      for (const report of reports) await write(join('json', `${report.id}.json`), [prettyJson(report)])
    if (format === 'csv')
      for (const name of TABLE_NAMES)
        if (name !== 'failures') await write(`${name}.csv`, [toCsv(COLUMNS[name], tables[name], output.labels)])
    if (format === 'xlsx') await write('taizhang.xlsx', [await writeXlsx(tables, reports, output.labels)])
    if (format === 'parquet')
      for (const name of TABLE_NAMES) await write(`${name}.parquet`, [writeParquet(COLUMNS[name], tables[name])])
  }
  await write('failures.csv', [toCsv(COLUMNS.failures, tables.failures, output.labels)])
  return written
}

function* jsonLines(reports: readonly Report[]): Generator<string> {
  for (const report of reports) yield `${JSON.stringify(report)}\n`
}

export function prettyJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
