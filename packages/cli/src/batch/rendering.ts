/** What worker threads write: text rendered from kept reports, the workbook, the Parquet files. */
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Metric } from '@taizhang/metrics'
import { TABLE_NAMES } from '../columns.ts'
import type { Failure } from '../failure.ts'
import type { Entered, Entry } from '../tables.ts'
import { UNMAPPED, Unmapped } from '../unmapped.ts'
import { type Labels, toCsv } from '../write/csv.ts'
import { WriteError } from '../write/file.ts'
import { writeParquet } from '../write/parquet.ts'
import { prettyJson, type Rendered, render } from '../write/render.ts'
import { writeXlsx } from '../write/xlsx.ts'
import { keptReport, partsOf, writePart } from './store.ts'

export const FORMATS = ['json', 'jsonl', 'csv', 'xlsx', 'parquet'] as const
export type Format = (typeof FORMATS)[number]

/** An entry, and where the store has its report. */
export type KeptEntry = Entry & { key: string }

export interface Output {
  folder: string
  formats: readonly Format[]
  labels: Labels
  entries: readonly KeptEntry[]
  failures: readonly Failure[]
  /** Metrics of the user's own: further columns. */
  own: readonly Metric[]
}

export interface RenderTask {
  folder: string
  entries: readonly KeptEntry[]
  json: boolean
  csv: boolean
}

/** Renders entries, and writes the file that each report has of its own. */
export function renderEntries({ folder, entries, json, csv }: RenderTask, own: readonly Metric[]): Rendered {
  const entered = [...enteredReports(folder, entries)]
  if (json)
    for (const { report } of entered) writePart(folder, join(folder, 'json', `${report.id}.json`), prettyJson(report))
  return render(entered, { csv, own })
}

/** What one worker writes in one pass over all reports. */
export type Whole = 'xlsx' | 'parquet' | 'unmapped'

/** Writes the workbook, all Parquet files, or the list of what no metric was found for. */
export async function writeWholes(format: Whole, output: Output): Promise<string[]> {
  return format === 'unmapped' ? writeUnmapped(output) : writeBinary(format, output)
}

function writeUnmapped({ folder, entries, labels }: Output): string[] {
  const unmapped = new Unmapped()
  for (const { report } of enteredReports(folder, entries)) unmapped.add(report)
  writePart(folder, join(folder, 'unmapped.csv'), toCsv(UNMAPPED, unmapped.rows(), labels))
  return ['unmapped.csv']
}

async function writeBinary(format: 'xlsx' | 'parquet', output: Output): Promise<string[]> {
  const { folder, entries, failures, labels, own } = output
  const part = (name: string) => join(partsOf(folder), name)
  const files = format === 'xlsx' ? ['taizhang.xlsx'] : TABLE_NAMES.map(name => `${name}.parquet`)
  const entered = enteredReports(folder, entries)
  try {
    if (format === 'xlsx')
      await writeXlsx(entered, failures, { own, path: part(files[0]!), labels, spool: name => part(`${name}.spool`) })
    else writeParquet(entered, failures, { own, pathOf: name => part(`${name}.parquet`) })
    for (const name of files) renameSync(part(name), join(folder, name))
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('E')) throw error
    throw new WriteError(join(folder, files[0]!), error as NodeJS.ErrnoException)
  }
  return files
}

/** The store's reports, with what this run knows of them. */
function* enteredReports(folder: string, entries: readonly KeptEntry[]): Generator<Entered> {
  for (const entry of entries) {
    const report = keptReport(folder, entry.key)
    report.source.uri = entry.sources[0]!.uri
    if (entry.nearCopyGroup !== null)
      report.diagnostics.push({
        code: 'source.near-copy',
        severity: 'info',
        message: `Nearly the same text as other reports of the group ${entry.nearCopyGroup}.`,
        span: null,
      })
    yield { report, entry }
  }
}
