/** Turns many inputs into reports and failures, in the order given: one that fails never ends the rest. */
import type { UserLexicon } from '@taizhang/metrics'
import type { Report } from '@taizhang/parser'
import { type Document, documentsOf, type Unread } from './batch/documents.ts'
import { type DocumentLimits, Pool } from './batch/pool.ts'
import { extract } from './extract.ts'
import { type Failure, failure, failureOf } from './failure.ts'
import type { Input } from './inputs.ts'
import { checkLexicon } from './lexicon-file.ts'

export interface ManyOptions {
  /**
   * Worker threads to read in. With one, the default, everything is read in the caller's thread: quick for few documents,
   * but a document that hangs or fills the memory does so here.
   */
  jobs?: number
  /** Ends the iteration early, without an error. */
  signal?: AbortSignal
  /** Name of the inputs' encoding, where the caller knows it. */
  encoding?: string
  /** Units, metrics and cues of the caller's own: docs/lexicon.md. */
  lexicon?: UserLexicon
  /** What one document may cost, where there are worker threads. */
  limits?: Partial<DocumentLimits>
}

/**
 * Extracts inputs one by one. An input is a document's text, the bytes of a document or an archive, or a named input
 * whose bytes are read when their turn comes.
 *
 * ```
 * for await (const result of extractMany([bytes, archive], { jobs: 4 }))
 *   if ('schemaVersion' in result) console.log(result.title)   // a Report
 *   else console.error(result.message)                         // a Failure: uri, code, message
 * ```
 */
export async function* extractMany(
  inputs: Iterable<Input | string | Uint8Array> | AsyncIterable<Input | string | Uint8Array>,
  options: ManyOptions = {},
): AsyncGenerator<Report | Failure, void, undefined> {
  const { jobs = 1, lexicon, limits } = options
  if (lexicon !== undefined) checkLexicon(lexicon)
  const documents = documentsOf(named(inputs), options)
  if (jobs <= 1) {
    for await (const document of documents) yield await readHere(document, lexicon)
    return
  }
  const pool = await Pool.start({ jobs, limits, setup: { lexicon } })
  try {
    yield* readInPool(documents, pool, options.signal)
  } finally {
    await pool.close()
  }
}

async function* readInPool(
  documents: AsyncIterable<Document>,
  pool: Pool,
  signal: AbortSignal | undefined,
): AsyncGenerator<Report | Failure, void, undefined> {
  const waiting: Promise<Report | Failure>[] = []
  for await (const document of documents) {
    waiting.push('failure' in document ? Promise.resolve(document.failure) : readThere(document, pool))
    if (waiting.length > 2 * pool.jobs) yield await waiting.shift()!
  }
  while (waiting.length > 0 && !signal?.aborted) yield await waiting.shift()!
}

async function readHere(document: Document, lexicon: UserLexicon | undefined): Promise<Report | Failure> {
  if ('failure' in document) return document.failure
  const { uri, content, hint } = document
  try {
    return await extract(content, { uri, hint, lexicon })
  } catch (error) {
    return failureOf(uri, error)
  }
}

async function readThere({ uri, content, hint }: Unread, pool: Pool): Promise<Report | Failure> {
  const answer = await pool.read({ content, hint, uri, keep: null })
  if ('json' in answer) return JSON.parse(answer.json) as Report
  if ('failure' in answer) return failure(uri, answer.failure, answer.message)
  throw new Error('a report was kept that was asked for')
}

async function* named(
  inputs: Iterable<Input | string | Uint8Array> | AsyncIterable<Input | string | Uint8Array>,
): AsyncGenerator<Input> {
  let serial = 0
  for await (const input of inputs) {
    const uri = `#${++serial}`
    if (typeof input === 'string')
      yield { uri, read: async () => new TextEncoder().encode(input), open: async () => input }
    else if (input instanceof Uint8Array) yield { uri, read: async () => input }
    else yield input
  }
}
