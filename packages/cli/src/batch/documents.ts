/**
 * Turns inputs into the documents in them, in order: a file is one, an archive gives many.
 *
 * Files are read ahead; what cannot be read is a failure at its place and never the end of the rest.
 */
import type { LoadHint } from '@taizhang/parser/load'
import pLimit from 'p-limit'
import { type Failure, failureOf } from '../failure.ts'
import type { Input } from '../inputs.ts'

/** One document, not yet read: its text, or its bytes and what is known of them. */
export interface Unread {
  uri: string
  content: string | Uint8Array
  hint: LoadHint
}

/** A document, or what stands in its place. */
export type Document = Unread | { uri: string; failure: Failure }

/** Files that are opened before their turn: enough to keep the disk busy, few enough to keep memory flat. */
const AHEAD = 8

export interface ReadingOptions {
  signal?: AbortSignal | undefined
  encoding?: string | undefined
}

/** The documents of inputs. Stops early, without an error, when `signal` is aborted. */
export async function* documentsOf(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: ReadingOptions = {},
): AsyncGenerator<Document> {
  const limit = pLimit(AHEAD)
  const waiting: Promise<Document[] | AsyncIterable<Document>>[] = []
  for await (const input of inputs) {
    if (options.signal?.aborted) return
    waiting.push(limit(() => opened(input, options)))
    if (waiting.length > AHEAD) yield* await waiting.shift()!
  }
  while (waiting.length > 0 && !options.signal?.aborted) yield* await waiting.shift()!
}

async function opened(input: Input, options: ReadingOptions): Promise<Document[] | AsyncIterable<Document>> {
  const { uri } = input
  try {
    const opening = await (input.open?.() ?? input.read())
    const hint: LoadHint = { name: uri, ...(options.encoding === undefined ? {} : { encoding: options.encoding }) }
    if (typeof opening === 'string') return [{ uri, content: opening, hint }]
    return unpacked(uri, opening, hint, options)
  } catch (error) {
    return [{ uri, failure: failureOf(uri, error) }]
  }
}

async function* unpacked(
  uri: string,
  opening: Uint8Array | AsyncIterable<Uint8Array>,
  hint: LoadHint,
  { signal }: ReadingOptions,
): AsyncGenerator<Document> {
  const { unpack } = await import('@taizhang/parser/load')
  const failed: Document[] = []
  const onFailure: LoadHint['onFailure'] = error =>
    void failed.push({ uri: error.file, failure: failureOf(error.file, error) })
  try {
    for await (const packed of unpack(opening, { ...hint, onFailure })) {
      yield* failed.splice(0)
      if (signal?.aborted) return
      const { onFailure: _, ...own } = packed.hint
      yield { uri: packed.uri ?? uri, content: packed.bytes, hint: own }
    }
  } catch (error) {
    failed.push({ uri, failure: failureOf(uri, error) })
  }
  yield* failed
}
