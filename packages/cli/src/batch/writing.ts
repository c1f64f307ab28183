/**
 * Writes the output folder from what the store holds: `reports.jsonl`, `json/<id>.json`, a CSV a table, a workbook, Parquet
 * files, `failures.csv`, `unmapped.csv`.
 *
 * Text is rendered in the workers, some reports at a time, and put down here in their order; the workbook and the Parquet
 * files are each written by one worker. Every file is whole or not there; no time and no absolute path stands in any.
 */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { COLUMNS, columnsWith, type Row, type TableName } from '../columns.ts'
import type { Failure } from '../failure.ts'
import { UNMAPPED, Unmapped } from '../unmapped.ts'
import { csvHead, toCsv } from '../write/csv.ts'
import { beginFile, makeFolder, type Unfinished, writeWhole } from '../write/file.ts'
import { REPORT_TABLES, type Rendered } from '../write/render.ts'
import { layDown } from './entries.ts'
import type { Pool } from './pool.ts'
import type { Output } from './rendering.ts'
import { partsOf } from './store.ts'
import type { Whole } from './whole.ts'

/** Reports that one worker renders at a time. */
const BATCH = 16

/** Writes all formats asked for; gives the files' names, in order. Ends early, without an error, on the signal. */
export async function writeOutput(output: Output, pool: Pool, signal: AbortSignal | undefined): Promise<string[]> {
  const { folder, formats } = output
  if (formats.includes('json')) await makeFolder(join(folder, 'json'))
  const end = () => void pool.close()
  signal?.addEventListener('abort', end)
  const wholes: Whole[] = formats.filter(format => format === 'xlsx' || format === 'parquet')
  if (wholes.length > 0) layDown(folder, output.entries)
  const { failures, labels, own } = output
  const work = [
    writeText(output, pool, signal),
    ...wholes.map(format => pool.write({ format, folder, failures, labels, own })),
  ]
  const written = await Promise.allSettled(work)
  signal?.removeEventListener('abort', end)
  if (signal?.aborted) return []
  for (const one of written) if (one.status === 'rejected') throw one.reason
  if (formats.includes('json')) removeStrangers(output)
  return written.flatMap(one => (one.status === 'fulfilled' ? one.value : []))
}

async function writeText(output: Output, pool: Pool, signal: AbortSignal | undefined): Promise<string[]> {
  const { folder, entries, failures, labels } = output
  const csv = output.formats.includes('csv')
  const columns = columnsWith(output.own)
  const unmapped = new Unmapped()
  const begin = (name: string) => beginFile(join(folder, name), join(partsOf(folder), name))
  const files = new Map<'jsonl' | TableName, Unfinished>([['jsonl', await begin('reports.jsonl')]])
  try {
    for (const name of csv ? REPORT_TABLES : []) {
      files.set(name, await begin(`${name}.csv`))
      await files.get(name)!.write(csvHead(columns[name], labels))
    }
    for await (const { jsonl, csv: tables, unmapped: tallies } of renderedInOrder(output, pool, signal)) {
      unmapped.addAll(tallies)
      await files.get('jsonl')!.write(jsonl)
      for (const name of REPORT_TABLES) if (tables[name] !== undefined) await files.get(name)!.write(tables[name])
    }
    if (signal?.aborted) return []
    await finishAll([...files.values()])
  } finally {
    for (const file of files.values()) await file.discard()
  }
  await writeTable('failures.csv', toCsv(COLUMNS.failures, failures.map(rowOf), labels), folder)
  await writeTable('unmapped.csv', toCsv(UNMAPPED, unmapped.rows(), labels), folder)
  const json = output.formats.includes('json') ? entries.map(({ id }) => `json/${id}.json`) : []
  return [
    'reports.jsonl',
    ...json,
    ...(csv ? REPORT_TABLES.map(name => `${name}.csv`) : []),
    'failures.csv',
    'unmapped.csv',
  ]
}

/** Side by side: a disk makes many files safe as quickly as one. */
async function finishAll(files: readonly Unfinished[]): Promise<void> {
  const ends = await Promise.allSettled(files.map(file => file.finish()))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

function rowOf({ uri, code, message }: Failure): Row {
  return { uri, code, message }
}

async function writeTable(name: string, table: string, folder: string): Promise<void> {
  await writeWhole(join(folder, name), [table], join(partsOf(folder), name))
}

async function* renderedInOrder(
  { folder, formats, entries }: Output,
  pool: Pool,
  signal: AbortSignal | undefined,
): AsyncGenerator<Rendered> {
  const waiting: Promise<Rendered>[] = []
  for (let at = 0; at < entries.length && !signal?.aborted; at += BATCH) {
    const task = { folder, entries: entries.slice(at, at + BATCH) }
    const rendering = pool.render({ ...task, json: formats.includes('json'), csv: formats.includes('csv') })
    // Its error is met when its turn comes.
    rendering.catch(() => undefined)
    waiting.push(rendering)
    if (waiting.length >= 2 * pool.jobs) yield await waiting.shift()!
  }
  while (waiting.length > 0 && !signal?.aborted) yield await waiting.shift()!
}

/** Files of reports that this output does not have: they would be taken for part of it. */
function removeStrangers({ folder, entries }: Output): void {
  const own = new Set(entries.map(({ id }) => `${id}.json`))
  for (const name of readdirSync(join(folder, 'json')))
    if (/^r[0-9a-f]{26}\.json$/.test(name) && !own.has(name)) rmSync(join(folder, 'json', name))
}
