/**
 * Turns a zip that is too large to be held, or is cut off, into its members, one after the other, while it streams in.
 *
 * Invariants: one member is in memory at a time; a member beyond a limit or damaged is a failure at its place
 * and the next is read; an archive that ends in the middle ends with an error behind what came before.
 */
import { Inflate, Unzip, type UnzipFile } from 'fflate'
import { beyond, LoadError } from './error.ts'
import type { Task } from './loaded.ts'
import { endsWhole, memberName } from './package.ts'

/** A member of an archive, or why it could not be unpacked. */
export interface Member {
  name: string
  bytes: Uint8Array
  error: LoadError | null
  /** What the archive says about it. */
  contentType?: string
}

/** Pieces are small, so that a bomb gives 16 MB before it is noticed. */
const PIECE = 1 << 14

/** @throws LoadError behind the last whole member, where the archive is cut off or has too many members */
export async function* zipMembers(source: AsyncIterable<Uint8Array>, task: Task): AsyncGenerator<Member> {
  const unpacker = new Unpacker(task)
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      unpacker.push(chunk.subarray(at, at + PIECE))
      yield* unpacker.take()
      if (unpacker.fatal !== null) throw unpacker.fatal
    }
  }
  unpacker.finish()
  yield* unpacker.take()
  if (unpacker.fatal !== null) throw unpacker.fatal
}

/** Unpacks what is deflated until it is told to stop; the rest of the member is passed over unread. */
class StoppableInflate {
  static compression = 8
  ondata: (error: Error | null, chunk: Uint8Array, final: boolean) => void = () => {}
  private stopped = false
  private readonly inflate = new Inflate((chunk, final) => this.ondata(null, chunk, final))

  push(piece: Uint8Array, final: boolean): void {
    if (this.stopped) return
    try {
      this.inflate.push(piece, final)
    } catch (error) {
      this.stopped = true
      this.ondata(error as Error, new Uint8Array(0), final)
    }
  }

  terminate(): void {
    this.stopped = true
  }
}

class Unpacker {
  fatal: LoadError | null = null
  private done: Member[] = []
  private members = 0
  private total = 0
  private packed = 0
  private tail: Uint8Array = new Uint8Array(0)
  private readonly stream: Unzip
  private readonly task: Task

  constructor(task: Task) {
    this.task = task
    this.stream = new Unzip(entry => this.open(entry))
    this.stream.register(StoppableInflate)
  }

  push(piece: Uint8Array): void {
    this.packed += piece.length
    this.keepTail(piece)
    this.guarded(() => this.stream.push(piece, false))
  }

  finish(): void {
    this.guarded(() => this.stream.push(new Uint8Array(0), true))
    if (this.fatal === null && !endsWhole(this.tail)) this.fatal = this.cut()
  }

  *take(): Generator<Member> {
    yield* this.done
    this.done = []
  }

  private guarded(step: () => void): void {
    if (this.fatal !== null) return
    try {
      step()
    } catch (cause) {
      this.fatal = cause instanceof LoadError ? cause : this.cut()
    }
  }

  private cut(): LoadError {
    return new LoadError(
      'load.truncated',
      this.task.file,
      `the archive ends in the middle, behind ${this.members} members; fetch it again`,
    )
  }

  /** The end record of the directory, with its comment, stands in the last 65,557 bytes. */
  private keepTail(piece: Uint8Array): void {
    const kept = this.tail.subarray(Math.max(0, this.tail.length + piece.length - 65_557))
    this.tail = joinBytes([kept, piece], kept.length + piece.length)
  }

  private open(entry: UnzipFile): void {
    const { limits, file } = this.task
    if (++this.members > limits.members) throw beyond(file, 'members', `more than ${limits.members} members`)
    const name = memberName(latin1Bytes(entry.name), false)
    if (entry.name.endsWith('/')) return
    this.read(entry, { name, bytes: new Uint8Array(0), error: null })
  }

  private read(entry: UnzipFile, member: Member): void {
    const { limits, file } = this.task
    const chunks: Uint8Array[] = []
    const before = this.packed
    let size = 0
    let over = false
    const fail = (error: LoadError) => {
      over = true
      chunks.length = 0
      member.error = error
      this.done.push(member)
      entry.terminate?.()
    }
    entry.ondata = (error, chunk, final) => {
      if (over) return
      if (error !== null)
        return fail(new LoadError('load.damaged', member.name, 'it cannot be unpacked: damaged or encrypted'))
      size += chunk.length
      this.total += chunk.length
      if (this.total > limits.archiveBytes)
        throw beyond(file, 'archiveBytes', `more than ${limits.archiveBytes} bytes unpacked`)
      if (size > limits.documentBytes)
        return fail(beyond(member.name, 'documentBytes', `more than ${limits.documentBytes} bytes`))
      const packed = entry.size ?? this.packed - before + PIECE
      if (size > 1 << 20 && size > packed * limits.expansion) {
        return fail(beyond(member.name, 'expansion', `it unpacks to more than ${limits.expansion} times its size`))
      }
      chunks.push(chunk)
      if (!final) return
      member.bytes = joinBytes(chunks, size)
      this.done.push(member)
    }
    try {
      entry.start()
    } catch {
      fail(new LoadError('load.unsupported', member.name, `its packing (method ${entry.compression}) is not read`))
    }
  }
}

/** Bytes in one piece. */
export function joinBytes(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** fflate gives names without the UTF-8 flag as Latin-1, and others decoded: both come back as bytes. */
function latin1Bytes(name: string): Uint8Array {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) > 0xff) return new TextEncoder().encode(name)
  return Uint8Array.from(name, character => character.charCodeAt(0))
}
