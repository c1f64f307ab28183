/**
 * What a worker thread does: reads some documents, renders some reports, or writes a workbook or the Parquet files.
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
import { type Kept, Packer } from './packs.ts'
import { type RenderTask, renderEntries } from './rendering.ts'
import { AskingSegmenter } from './segmenting.ts'
import { sketchOf } from './sketch.ts'
import type { WholeTask } from './whole.ts'

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
  /** Where the report is kept; without a place it is the answer. */
  keep: { folder: string; key: string } | null
}

/** Documents that one thread reads, one after the other. */
export interface Handful {
  documents: readonly ReadTask[]
  /** Where the thread writes down which document it reads, and since when, in milliseconds. */
  at: Float64Array
}

/** What became of the documents of a handful, up to one whose report a disk refused. */
export interface HandfulAnswer extends Partial<Refused> {
  answers: ReadAnswer[]
}

/** A report that was kept, a report as JSON, or why there is none. */
export type ReadAnswer =
  | { report: string; sketch: string; note?: string; kept: Kept }
  | { json: string }
  | { failure: string; message: string }

export interface Tasks {
  ready: [null, null]
  read: [Handful, HandfulAnswer]
  render: [RenderTask, Rendered]
  write: [WholeTask, string[]]
}

/** What a disk refused. */
export interface Refused {
  refused: { path: string; code: string | undefined; message: string }
}

const { lexicon, mailbox }: WorkerSetup = workerData
const segmenter = mailbox === undefined ? undefined : new AskingSegmenter(mailbox)
/** Where this thread keeps its reports: the packs of one output folder. */
let packer: Packer | null = null
/** Metrics that the user's lexicon declares: columns of the tables. */
const own = ownMetrics(lexicon)

const WORK: { [Name in keyof Tasks]: (task: Tasks[Name][0]) => Tasks[Name][1] | Promise<Tasks[Name][1]> } = {
  ready: () => null,
  read: readAll,
  render: task => renderEntries(task, own),
  // What writes workbooks and Parquet is loaded where it is asked for.
  write: async task => (await import('./whole.ts')).writeWhole(task),
}

export default async function work<Name extends keyof Tasks>({
  name,
  task,
}: {
  name: Name
  task: Tasks[Name][0]
}): Promise<{ answer: Tasks[Name][1] } | Refused> {
  try {
    const answer = await WORK[name](task)
    return name === 'render' ? moved({ answer }, bytesOf(answer as Rendered)) : { answer }
  } catch (error) {
    return refusalOf(error)
  }
}

/** What a disk refused; anything else is thrown on. */
function refusalOf(error: unknown): Refused {
  const { code, path, cause } = error as WriteError
  if (code !== 'write.failed') throw error
  return { refused: { path, code: cause.code, message: cause.message } }
}

/** An answer whose bytes change hands instead of being copied. */
function moved<T extends object>(value: T, bytes: readonly Uint8Array[]): T {
  return move({ [transferableSymbol]: bytes.map(({ buffer }) => buffer), [valueSymbol]: value }) as unknown as T
}

function bytesOf({ jsonl, csv }: Rendered): Uint8Array[] {
  return [jsonl, ...Object.values(csv)]
}

async function readAll({ documents, at }: Handful): Promise<HandfulAnswer> {
  const answers: ReadAnswer[] = []
  for (const [i, document] of documents.entries()) {
    at.set([i, Date.now()])
    try {
      answers.push(await read(document))
    } catch (error) {
      return { answers, ...refusalOf(error) }
    }
  }
  return { answers }
}

async function read({ content, hint, uri, keep }: ReadTask): Promise<ReadAnswer> {
  try {
    const report = await extract(content, { hint, lexicon, segmenter, ...(uri === null ? {} : { uri }) })
    const json = JSON.stringify(report)
    if (keep === null) return { json }
    packer ??= new Packer(keep.folder)
    const kept = packer.keep(keep.key, json)
    const note = report.diagnostics.find(({ code }) => code.startsWith('disclosure.'))?.message
    return { report: report.id, sketch: sketchOf(report.text), ...(note === undefined ? {} : { note }), kept }
  } catch (error) {
    if ((error as WriteError).code === 'write.failed') throw error
    const name = hint.name ?? ''
    const { code, message } = failureOf(name, error)
    return { failure: code, message: message.slice(name.length + 2) }
  }
}
