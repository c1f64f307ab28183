/**
 * Turns a stream of gzip members into the stream of their bytes.
 *
 * Node's own zlib: it reads many members, as crawls have them, and tells a cut end, which pure ones pass over in silence.
 * Invariants: a cut end never throws: what could be unpacked is given, and `state.truncated` says that there was more.
 */
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { beyond } from './error.ts'
import type { Task } from './loaded.ts'

/** What is known when the stream has ended. */
export interface GunzipState {
  truncated: boolean
}

/** Pieces are small, so that what came in tells how far the unpacking is. */
const PIECE = 1 << 16

/** @throws LoadError where more than a document unpacks to more than `limits.expansion` times its size */
export async function* gunzip(
  source: AsyncIterable<Uint8Array>,
  state: GunzipState,
  { file, limits }: Task,
): AsyncGenerator<Uint8Array> {
  const unpacked = createGunzip()
  let packed = 0
  let size = 0
  async function* pieces() {
    for await (const chunk of source) {
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.subarray(at, at + PIECE)
        packed += piece.length
        yield piece
      }
    }
  }
  // An error of the source destroys `unpacked`, which throws it below.
  pipeline(pieces(), unpacked, () => {})
  try {
    for await (const chunk of unpacked) {
      size += chunk.length
      if (size > limits.documentBytes && size > packed * limits.expansion)
        throw beyond(file, 'expansion', `it unpacks to more than ${limits.expansion} times its size`)
      yield chunk as Uint8Array
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!code.startsWith('Z_')) throw error
    state.truncated = true
  }
}
