/** Turns many inputs into reports and failures, in the order given: one that fails never ends the run. */
import type { UserLexicon } from '@taizhang/metrics'
import type { Report } from '@taizhang/parser'
import pLimit from 'p-limit'
import { extract } from './extract.ts'
import type { Input } from './inputs.ts'
import { checkLexicon } from './lexicon-file.ts'
import type { Failure } from './tables.ts'

export interface ManyOptions {
  /** How many inputs are read at once. */
  jobs?: number
  signal?: AbortSignal
  /** Name of the inputs' encoding, where the caller knows it. */
  encoding?: string
  /** Units, metrics and cues of the caller's own: docs/lexicon.md. */
  lexicon?: UserLexicon
}

export type Outcome = { uri: string; report: Report } | { uri: string; failure: Failure }

/** Inputs in flight beyond the one that is waited for: enough to keep the disk busy, few enough to keep memory flat. */
const AHEAD = 8

/**
 * Extracts inputs one by one. `inputs` are texts, bytes, or named inputs whose bytes are read when their turn comes.
 *
 * Yields a report or a failure for each, in order. Stops early, without an error, when `signal` is aborted.
 */
export async function* extractMany(
  inputs: Iterable<Input | string | Uint8Array>,
  options: ManyOptions = {},
): AsyncGenerator<Outcome> {
  if (options.lexicon !== undefined) checkLexicon(options.lexicon)
  const limit = pLimit(Math.max(1, options.jobs ?? AHEAD))
  const waiting: Promise<Outcome>[] = []
  let serial = 0
  for (const input of inputs) {
    if (options.signal?.aborted) break
    const named = asInput(input, ++serial)
    waiting.push(limit(() => extractOne(named, options)))
    if (waiting.length > AHEAD) yield await waiting.shift()!
  }
  while (waiting.length > 0 && !options.signal?.aborted) yield await waiting.shift()!
}

function asInput(input: Input | string | Uint8Array, serial: number): Input {
  if (typeof input === 'string') return { uri: `#${serial}`, read: async () => new TextEncoder().encode(input) }
  if (input instanceof Uint8Array) return { uri: `#${serial}`, read: async () => input }
  return input
}

async function extractOne(input: Input, { encoding, lexicon }: ManyOptions): Promise<Outcome> {
  const { uri } = input
  try {
    const hint = encoding === undefined ? {} : { hint: { encoding } }
    return { uri, report: await extract(await input.read(), { uri, lexicon, ...hint }) }
  } catch (error) {
    return { uri, failure: failureOf(uri, error) }
  }
}

/** A failure's one line; its message always names the input. */
export function failureOf(uri: string, error: unknown): Failure {
  const { code, message } = error as { code?: unknown; message?: unknown }
  const said = typeof message === 'string' ? message.split('\n')[0]! : String(error)
  return {
    uri,
    code: typeof code === 'string' ? code : 'extract.failed',
    message: said.startsWith(uri) ? said : `${uri}: ${said}`,
  }
}
