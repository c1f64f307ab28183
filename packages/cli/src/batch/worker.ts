/**
 * What a worker thread does: reads one document, renders some reports, or writes a workbook or the Parquet files.
 *
 * A document that cannot be read is an answer, not an error; so is a disk that refuses, for errors lose their class on
 * the way between threads. What is thrown is our own fault.
 */
import type { UserLexicon } from '@taizhang/metrics'
import type { LoadHint } from '@taizhang/parser/load'
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina'
import { extract } from '../extract.ts'
import { failureOf } from '../failure.ts'
import { ownMetrics } from '../lexicon-file.ts'
import type { WriteError } from '../write/file.ts'
import type { Rendered } from '../write/render.ts'
import { type RenderTask, renderEntries, type WholeTask, writeWhole } from './rendering.ts'
import { AskingSegmenter } from './segmenting.ts'
import { sketchOf } from './sketch.ts'
import { keepReport } from './store.ts'

/** What all tasks of a thread share. */
export interface WorkerSetup {
  lexicon?: UserLexicon | undefined
  /** Where a segmenter is asked that all threads share; without it each has its own. */
  mailbox?: SharedArrayBuffer | undefined
}

export interface ReadTask {
  content: string | Uint8Array
  hint: LoadHint
  /** The report's address, where it is to be in it. */
  uri: string | null
  /** Where the thread writes down when it took the document up, in milliseconds. */
  begun: Float64Array
  /** Where the report is kept; without a place it is the answer. */
  keep: { folder: string; key: string } | null
}

/** A report that was kept, a report as JSON, or why there is none. */
export type ReadAnswer =
  | { report: string; sketch: string; note?: string }
  | { json: string }
  | { failure: string; message: string }

export interface Tasks {
  ready: [null, null]
  read: [ReadTask, ReadAnswer]
  render: [RenderTask, Rendered]
  write: [WholeTask, string[]]
}

/** What a disk refused. */
export interface Refused {
  refused: { path: string; code: string | undefined; message: string }
}

const { lexicon, mailbox }: WorkerSetup = workerData
const segmenter = mailbox === undefined ? undefined : new AskingSegmenter(mailbox)
/** Metrics that the user's lexicon declares: columns of the tables. */
const own = ownMetrics(lexicon)

const WORK: { [Name in keyof Tasks]: (task: Tasks[Name][0]) => Tasks[Name][1] | Promise<Tasks[Name][1]> } = {
  ready: () => null,
  read,
  render: task => renderEntries(task, own),
  write: writeWhole,
}

export default async function work<Name extends keyof Tasks>({
  name,
  task,
}: {
  name: Name
  task: Tasks[Name][0]
}): Promise<{ answer: Tasks[Name][1] } | Refused> {
  if (name === 'read') (task as ReadTask).begun[0] = Date.now()
  try {
    const answer = await WORK[name](task)
    return name === 'render' ? moved({ answer }, bytesOf(answer as Rendered)) : { answer }
  } catch (error) {
    const { code, path, cause } = error as WriteError
    if (code !== 'write.failed') throw error
    return { refused: { path, code: cause.code, message: cause.message } }
  }
}

/** An answer whose bytes change hands instead of being copied. */
function moved<T extends object>(value: T, bytes: readonly Uint8Array[]): T {
  return move({ [transferableSymbol]: bytes.map(({ buffer }) => buffer), [valueSymbol]: value }) as unknown as T
}

function bytesOf({ jsonl, csv }: Rendered): Uint8Array[] {
  return [jsonl, ...Object.values(csv)]
}

async function read({ content, hint, uri, keep }: ReadTask): Promise<ReadAnswer> {
  try {
    const report = await extract(content, { hint, lexicon, segmenter, ...(uri === null ? {} : { uri }) })
    const json = JSON.stringify(report)
    if (keep === null) return { json }
    keepReport(keep.folder, keep.key, json)
    const note = report.diagnostics.find(({ code }) => code.startsWith('disclosure.'))?.message
    return { report: report.id, sketch: sketchOf(report.text), ...(note === undefined ? {} : { note }) }
  } catch (error) {
    if ((error as WriteError).code === 'write.failed') throw error
    const name = hint.name ?? ''
    const { code, message } = failureOf(name, error)
    return { failure: code, message: message.slice(name.length + 2) }
  }
}
