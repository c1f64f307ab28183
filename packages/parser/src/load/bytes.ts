/** Takes a file's bytes in whichever way a caller has them. */
import { ArgumentError } from '../argument.ts'

/** A file's bytes: `readFile` gives the first, `response.arrayBuffer()` the second. */
export type FileBytes = Uint8Array | ArrayBuffer

/** The bytes, not copied. Throws an ArgumentError where these are none. */
export function bytesOf(given: FileBytes): Uint8Array {
  if (given instanceof Uint8Array) return given
  if (ArrayBuffer.isView(given)) {
    const { buffer, byteOffset, byteLength } = given as ArrayBufferView
    return new Uint8Array(buffer, byteOffset, byteLength)
  }
  if (isBuffer(given)) return new Uint8Array(given)
  throw new ArgumentError('bytes', "a file's content as a Uint8Array or ArrayBuffer", given, ADVICE)
}

const ADVICE = 'of a path take await readFile(path), of a response await response.arrayBuffer()'

/** Whether these are bytes: also those of another window or test, whose classes are not ours. */
export function isBytes(given: unknown): given is FileBytes {
  return ArrayBuffer.isView(given) || isBuffer(given)
}

function isBuffer(given: unknown): given is ArrayBuffer {
  return Object.prototype.toString.call(given) === '[object ArrayBuffer]'
}
