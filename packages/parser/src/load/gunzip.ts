/**
 * Turns a stream of gzip members into the stream of their bytes.
 *
 * Node's own zlib: it reads many members, as crawls have them, and tells a cut end, which pure ones pass over in silence.
 * Invariants: a cut end never throws: what could be unpacked is given, and `state.truncated` says that there was more.
 */
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** What is known when the stream has ended. */
export interface GunzipState {
  truncated: boolean
}

export async function* gunzip(source: AsyncIterable<Uint8Array>, state: GunzipState): AsyncGenerator<Uint8Array> {
  const unpacked = createGunzip()
  // An error of the source destroys `unpacked`, which throws it below.
  pipeline(source, unpacked, () => {})
  try {
    for await (const chunk of unpacked) yield chunk as Uint8Array
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!code.startsWith('Z_')) throw error
    state.truncated = true
  }
}
