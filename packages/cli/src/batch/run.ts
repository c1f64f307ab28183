/**
 * Turns many inputs into an output folder: the sentence of this room.
 *
 *     inputs → documents → (what the journal lacks) → reports kept → gathered by text → written
 *
 * Invariants: killed at any moment and run again, the output is byte for byte that of an undisturbed run; it depends
 * neither on the order of the inputs nor on the number of jobs; nothing is lost and nothing is there twice.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { lexiconName, type UserLexicon } from '@taizhang/metrics'
import { VERSION } from '@taizhang/parser'
import type { Failure } from '../failure.ts'
import type { Input } from '../inputs.ts'
import { ownMetrics } from '../lexicon-file.ts'
import type { Labels } from '../write/csv.ts'
import { makeFolder, WriteError } from '../write/file.ts'
import { type WorkerFile, workerFile } from './built.ts'
import { gather } from './gather.ts'
import { Journal, type Opening } from './journal.ts'
import { lock } from './lock.ts'
import { keptReports, removePacks } from './packs.ts'
import { type DocumentLimits, Pool } from './pool.ts'
import { Reading, type ReadingListener, type ReadingOptions } from './reading.ts'
import type { Format } from './rendering.ts'
import { keepLexicon, partsOf, STATE } from './store.ts'
import { writeOutput } from './writing.ts'

export interface RunOptions extends ReadingOptions, Opening {
  formats: readonly Format[]
  labels?: Labels
  jobs?: number | undefined
  limits?: Partial<DocumentLimits> | undefined
  /** Units, metrics and cues of the user's own, checked. */
  lexicon?: UserLexicon | undefined
  listener?: RunListener | undefined
}

/** Who wants to know how a run goes. */
export interface RunListener extends ReadingListener {
  writing?(reports: number): void
}

export interface RunSummary {
  documents: number
  reports: number
  /** Documents that the journal knew. */
  known: number
  mirrors: number
  nearCopies: number
  failures: Failure[]
  files: string[]
  /** The signal came first; nothing was written. */
  stopped: boolean
}

/**
 * Runs a batch. Rejects where the folder is in use, cannot be written, or the worker threads do not start.
 *
 * @param worker another file to run in the threads
 */
export async function runBatch(
  inputs: readonly Input[],
  options: RunOptions,
  worker?: WorkerFile,
): Promise<RunSummary> {
  const { out } = options
  try {
    await makeFolder(join(out, STATE))
    const unlock = await lock(join(out, STATE, 'lock'))
    try {
      rmSync(partsOf(out), { recursive: true, force: true })
      mkdirSync(partsOf(out))
      return await run(inputs, options, worker ?? (await workerFile()))
    } finally {
      rmSync(partsOf(out), { recursive: true, force: true })
      await unlock()
    }
  } catch (error) {
    throw isRefusal(error) ? new WriteError(out, error) : error
  }
}

/** What a disk says, rather than one of our own errors. */
function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

/** Inputs of which one asks the segmenter, all but surely: one document in eight does. */
const MANY = 24

async function run(inputs: readonly Input[], options: RunOptions, worker: WorkerFile): Promise<RunSummary> {
  const { out, formats, signal, encoding } = options
  const kept = keptReports(out)
  const settings = {
    version: VERSION,
    build: worker.build,
    lexicon: lexiconName(options.lexicon),
    encoding: encoding ?? null,
  }
  const journal = Journal.open(join(out, STATE), settings, options, key => kept.has(key))
  for (const key of kept.keys()) if (!journal.outcomes.has(key)) kept.delete(key)
  removePacks(out, kept.values())
  const jobs = options.jobs ?? availableParallelism()
  const asks = inputs.length - journal.outcomes.size >= MANY
  const pool = await Pool.start({ jobs, limits: options.limits, setup: { lexicon: options.lexicon }, asks, worker })
  try {
    const reading = new Reading(journal, kept, pool, options)
    await reading.read(inputs)
    const { places, unread, known } = reading
    const stopped = signal?.aborted ?? false
    if (stopped) return { ...EMPTY, documents: places.length + unread.length, known, failures: unread, stopped }
    const gathered = gather(places, journal.outcomes, unread)
    options.listener?.writing?.(gathered.entries.length)
    const output = {
      folder: out,
      formats,
      labels: options.labels ?? 'en',
      own: ownMetrics(options.lexicon),
      ...gathered,
      entries: gathered.entries.map(({ key, ...entry }) => ({ ...entry, kept: kept.get(key)! })),
    }
    const files = await writeOutput(output, pool, signal)
    if (signal?.aborted) return { ...EMPTY, documents: places.length + unread.length, known, stopped: true }
    keepLexicon(out, options.lexicon)
    await journal.settle(places, join(partsOf(out), 'journal'))
    return {
      ...gathered,
      documents: places.length + unread.length,
      reports: gathered.entries.length,
      known,
      files,
      stopped,
    }
  } finally {
    journal.close()
    await pool.close()
  }
}

const EMPTY = { reports: 0, mirrors: 0, nearCopies: 0, failures: [] as Failure[], files: [] as string[] }
