/** What worker threads render: text, from some kept reports at a time. */
import { join } from 'node:path'
import type { Metric } from '@taizhang/metrics'
import type { Failure } from '../failure.ts'
import type { Entered } from '../tables.ts'
import type { Labels } from '../write/csv.ts'
import { prettyJson, type Rendered, render } from '../write/render.ts'
import { enteredReports, type KeptEntry } from './entries.ts'
import { writePart } from './store.ts'

export const FORMATS = ['json', 'jsonl', 'csv', 'xlsx', 'parquet'] as const
export type Format = (typeof FORMATS)[number]

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
