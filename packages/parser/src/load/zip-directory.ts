/**
 * Turns a zip that is at hand in whole into its members, by its directory.
 *
 * Invariants: members come in the order in which they stand in the file; one is unpacked at a time, never beyond the limits;
 * one that cannot be unpacked is a failure at its place.
 */
import { inflateRawSync } from 'node:zlib'
import { beyond, LoadError } from './error.ts'
import type { Task } from './loaded.ts'
import type { Entry } from './package.ts'
import type { Member } from './zip.ts'

/** @throws LoadError where the members together go beyond a limit */
export function* directoryMembers(bytes: Uint8Array, entries: readonly Entry[], task: Task): Generator<Member> {
  let total = 0
  let end = 0
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.name.endsWith('/') || (entry.name.endsWith('\\') && entry.size === 0)) continue
    const member = entry.offset < end ? overlapping(entry) : unpackOne(bytes, entry, task)
    end = Math.max(end, entry.offset + 30 + entry.packed)
    total += member.bytes.length
    if (total > task.limits.archiveBytes)
      throw beyond(task.file, 'archiveBytes', `more than ${task.limits.archiveBytes} bytes unpacked`)
    yield member
  }
}

function unpackOne(bytes: Uint8Array, entry: Entry, task: Task): Member {
  const { name } = entry
  try {
    return { name, bytes: inflated(packedBytes(bytes, entry), entry, task), error: null }
  } catch (cause) {
    const error =
      cause instanceof LoadError
        ? cause
        : new LoadError('load.damaged', name, 'it cannot be unpacked: damaged or encrypted', { cause })
    return { name, bytes: new Uint8Array(0), error }
  }
}

/** Members that share their bytes are a bomb's: a small file unpacked thousands of times. */
function overlapping({ name }: Entry): Member {
  const error = new LoadError(
    'load.damaged',
    name,
    'it overlaps another member of the archive, as no program writes it',
  )
  return { name, bytes: new Uint8Array(0), error }
}

/** The packed bytes behind the member's own header. */
function packedBytes(bytes: Uint8Array, { name, offset, packed, encrypted }: Entry): Uint8Array {
  if (encrypted)
    throw new LoadError('load.encrypted', name, 'it is encrypted; unpack the archive with its password first')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw new Error('no local header')
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) throw new Error('cut off')
  return bytes.subarray(start, start + packed)
}

function inflated(packed: Uint8Array, { name, method, size }: Entry, { limits }: Task): Uint8Array {
  if (method !== 0 && method !== 8)
    throw new LoadError('load.unsupported', name, `its packing (method ${method}) is not read`)
  const largest = Math.max(1 << 20, packed.length * limits.expansion)
  const limit = largest < limits.documentBytes ? 'expansion' : 'documentBytes'
  const detail =
    limit === 'expansion'
      ? `it unpacks to more than ${limits.expansion} times its size`
      : `more than ${limits.documentBytes} bytes`
  const most = Math.min(largest, limits.documentBytes)
  if (size > most || (method === 0 && packed.length > most)) throw beyond(name, limit, detail)
  if (method === 0) return packed
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (cause) {
    // The directory may lie about the size.
    if ((cause as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') throw beyond(name, limit, detail)
    throw cause
  }
}
