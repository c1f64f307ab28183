/**
 * Turns a failed reading into one clear line: what is wrong, with which file, and what to do about it.
 *
 * Invariants: `code` is stable and documented here; the message names the input and, where one was met, the limit.
 */
import type { Limits } from './limits.ts'

/** Why an input could not be read. */
export type LoadErrorCode =
  | 'load.empty' // nothing in it, or nothing but markup
  | 'load.binary' // a picture, a program: nothing to read
  | 'load.unsupported' // a known format that is not read
  | 'load.encoding' // the caller named an encoding that does not exist
  | 'load.encrypted' // a password stands before it
  | 'load.scanned' // pictures of pages, no text layer
  | 'load.truncated' // it ends in the middle
  | 'load.damaged' // its inside does not follow its format
  | 'load.limit' // it is larger than a limit allows
  | 'load.entity' // it declares XML entities, which no office format does

/** An input that could not be read. */
export class LoadError extends Error {
  readonly code: LoadErrorCode
  /** The input's name as the caller or the archive gave it. */
  readonly file: string
  /** The limit that was met, by its name in `Limits`. */
  readonly limit: keyof Limits | null

  constructor(
    code: LoadErrorCode,
    file: string,
    why: string,
    { limit = null, cause }: { limit?: keyof Limits | null; cause?: unknown } = {},
  ) {
    super(`${file}: ${why}`, cause === undefined ? undefined : { cause })
    this.name = 'LoadError'
    this.code = code
    this.file = file
    this.limit = limit
  }
}

/** The error of a met limit: `crawl.zip: more than 100000 members; raise limits.members to read on`. */
export function beyond(file: string, limit: keyof Limits, what: string): LoadError {
  return new LoadError('load.limit', file, `${what}; raise limits.${limit} to read it`, { limit })
}
