/**
 * Turns a PDF's bytes into the answer whether one of its streams is a bomb, before the library unpacks it in whole.
 *
 * Invariants: only streams that could unpack beyond a document's size are looked at; none is unpacked beyond the limits.
 */
import { inflateSync } from 'node:zlib'
import { beyond } from './error.ts'
import type { Task } from './loaded.ts'

/** Deflate gives a thousand bytes for one at most: smaller streams cannot hurt. */
const HARMLESS = 1 << 15

/** @throws LoadError where a stream unpacks to more than `limits.expansion` times its size */
export function refuseBombs(bytes: Uint8Array, { file, limits }: Task): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at)) {
    const head = buffer.toString('latin1', Math.max(0, at - 400), at)
    const start = at + (buffer[at + 6] === 0x0d ? 8 : 7)
    const end = buffer.indexOf('endstream', start)
    if (end < 0) return
    at = end + 9
    const filters = head.slice(head.lastIndexOf('obj')).match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
    let packed = buffer.subarray(start, end)
    for (let i = 0; i < filters && (i > 0 || packed.length >= HARMLESS || filters > 1); i++) {
      const most = Math.max(1 << 22, packed.length * limits.expansion)
      const unpacked = inflated(packed, most)
      if (unpacked === 'beyond')
        throw beyond(file, 'expansion', `a part of it unpacks to more than ${limits.expansion} times its size`)
      if (unpacked === null) break
      packed = unpacked
    }
  }
}

/** Null where the bytes are no whole stream: that is the library's business. */
function inflated(packed: Buffer, most: number): Buffer | 'beyond' | null {
  try {
    return inflateSync(packed, { maxOutputLength: most })
  } catch (cause) {
    return (cause as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? 'beyond' : null
  }
}
