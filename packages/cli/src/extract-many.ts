/** Turns many inputs into reports and failures, in the order given: one that fails never ends the rest. */
import type { UserLexicon } from '@taizhang/metrics'
import { ArgumentError, type Report } from '@taizhang/parser'
import type { FileBytes } from '@taizhang/parser/load'
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

type Given = Iterable<Input | string | FileBytes> | AsyncIterable<Input | string | FileBytes>

/**
 * Extracts inputs one by one. An input is a document's text, the bytes of a document or an archive, or a named input
 * whose bytes are read when their turn comes. Throws an ArgumentError where the inputs are no list, or `jobs` no number
 * of threads; an input that is none of these is a failure like any other.
 *
 * ```
 * for await (const result of extractMany([bytes, archive], { jobs: 4 }))
 *   if ('schemaVersion' in result) console.log(result.title)   // a Report
 *   else console.error(result.message)                         // a Failure: uri, code, message
 * ```
 */
export async function* extractMany(
  inputs: Given,
  options: ManyOptions = {},
): AsyncGenerator<Report | Failure, void, undefined> {
  const { jobs = 1, lexicon, limits } = options
  if (!Number.isInteger(jobs) || jobs < 1) throw new ArgumentError('jobs', 'a whole number from 1 on', jobs)
  if (lexicon !== undefined) checkLexicon(lexicon)
  const documents = documentsOf(named(inputs), options)
  if (jobs === 1) {
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

async function* named(inputs: Given): AsyncGenerator<Input> {
  // A text is a list of characters and a file one of bytes: neither is what its caller means.
  const isList = typeof inputs === 'object' && inputs !== null && !ArrayBuffer.isView(inputs)
  if (!isList || !(Symbol.iterator in inputs || Symbol.asyncIterator in inputs))
    throw new ArgumentError('inputs', 'a list of documents', inputs, 'of one document use extract()')
  let serial = 0
  for await (const input of inputs) {
    const uri = `#${++serial}`
    if (typeof input === 'string')
      yield { uri, read: async () => new TextEncoder().encode(input), open: async () => input }
    else if (isInput(input)) yield input
    // What is no bytes either fails where it is read.
    else yield { uri, read: async () => input as Uint8Array }
  }
}

function isInput(given: Input | FileBytes): given is Input {
  return typeof given === 'object' && given !== null && 'uri' in given && ('read' in given || 'open' in given)
}
