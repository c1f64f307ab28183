/** What worker threads write: text rendered from kept reports, the workbook, the Parquet files. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metric } from '@taizhang/metrics'
import { TABLE_NAMES } from '../columns.ts'
import type { Failure } from '../failure.ts'
import type { Entered, Entry } from '../tables.ts'
import type { Labels } from '../write/csv.ts'
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
  const entered = enteredReports(folder, entries)
  return render(json ? withFiles(folder, entered) : entered, { csv, own })
}

function* withFiles(folder: string, entered: Iterable<Entered>): Generator<Entered> {
  for (const one of entered) {
    writePart(folder, join(folder, 'json', `${one.report.id}.json`), prettyJson(one.report))
    yield one
  }
}

/** What one worker writes in one pass over all reports. */
export type Whole = 'xlsx' | 'parquet'

/** The entries are not part of the task: it would hold them all, in each worker anew. They lie beside the other parts. */
export interface WholeTask extends Omit<Output, 'entries' | 'formats'> {
  format: Whole
}

/** Entries of one file among the parts. */
const SLICE = 500

/** Lays entries down for `writeWhole` to find. */
export function layDown({ folder, entries }: Output): void {
  for (let at = 0; at <= entries.length; at += SLICE)
    writeFileSync(slicePath(folder, at / SLICE), JSON.stringify(entries.slice(at, at + SLICE)))
}

function* laidDown(folder: string): Generator<KeptEntry> {
  for (let slice = 0; ; slice++) {
    const entries = JSON.parse(readFileSync(slicePath(folder, slice), 'utf8')) as KeptEntry[]
    yield* entries
    if (entries.length < SLICE) return
  }
}

function slicePath(folder: string, slice: number): string {
  return join(partsOf(folder), `entries-${slice}.json`)
}

/** Writes the workbook, or all Parquet files. */
export async function writeWhole({ format, folder, failures, labels, own }: WholeTask): Promise<string[]> {
  const part = (name: string) => join(partsOf(folder), name)
  const files = format === 'xlsx' ? ['taizhang.xlsx'] : TABLE_NAMES.map(name => `${name}.parquet`)
  const entered = enteredReports(folder, laidDown(folder))
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
function* enteredReports(folder: string, entries: Iterable<KeptEntry>): Generator<Entered> {
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
