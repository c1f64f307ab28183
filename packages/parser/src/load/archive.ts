/**
 * Turns whatever comes in, one document or an archive of them, into documents in their order.
 *
 * Invariants: an archive is read while it streams in; a member that cannot be read is a failure at its place; archives
 * inside archives are read to a depth that the limits name. Nothing is fetched.
 */
import { ArgumentError } from '../argument.ts'
import { bytesOf, type FileBytes, isBytes } from './bytes.ts'
import { beyond, LoadError } from './error.ts'
import { limitsOf } from './limits.ts'
import { load } from './load.ts'
import type { Loaded, LoadHint, Task } from './loaded.ts'
import { sniff } from './sniff.ts'
import type { Member } from './zip.ts'

/** A file's bytes, or a stream of them: a web stream, a Node stream, any iterable of chunks. */
export type LoadInput = FileBytes | AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>

/** One document before it is read: its bytes, and what its archive says of it. */
export interface Packed {
  /** Its address in the archive; null where the input itself is the document. */
  uri: string | null
  bytes: Uint8Array
  /** The hint to read it by: the caller's own, with the member's name and content type. */
  hint: LoadHint
}

/**
 * Reads a document, or all documents of a `.zip`, `.warc`, `.warc.gz` or `.gz`.
 *
 * Each has its address in the archive as its `uri`. Pictures, scripts and style sheets are passed over.
 *
 * @throws LoadError at the place of the first failure; with `hint.onFailure`, only where nothing more can be read
 *
 * @example
 * for await (const { uri, text } of loadAll(createReadStream('crawl.warc.gz'), { name: 'crawl.warc.gz' })) …
 */
export async function* loadAll(input: LoadInput, hint: LoadHint = {}): AsyncGenerator<Loaded, void, undefined> {
  for await (const { uri, bytes, hint: own } of unpack(input, hint)) {
    try {
      const loaded = await load(bytes, own)
      yield uri === null ? loaded : { ...loaded, uri }
    } catch (cause) {
      if (uri === null) throw cause
      report(cause, hint)
    }
  }
}

/**
 * Takes the documents out of what may be an archive and leaves their reading to the caller: what `loadAll` reads, unread.
 *
 * @throws LoadError as `loadAll` does, for what cannot be unpacked
 */
export async function* unpack(input: LoadInput, hint: LoadHint = {}): AsyncGenerator<Packed, void, undefined> {
  yield* documents(input, hint, null, 0)
}

async function* documents(
  input: LoadInput,
  hint: LoadHint,
  path: string | null,
  depth: number,
): AsyncGenerator<Packed, void, undefined> {
  const task: Task = { file: hint.name ?? 'input', limits: limitsOf(hint.limits) }
  const stream = new Peeked(input)
  const { kind } = sniff(await stream.peek(512))
  const members = await openArchive(kind, stream, task)
  if (members === null) {
    yield { uri: path, bytes: await whole(stream, task), hint }
    return
  }
  if (depth >= task.limits.archiveDepth) {
    throw new LoadError('load.limit', task.file, 'archives inside archives go too deep; raise limits.archiveDepth', {
      limit: 'archiveDepth',
    })
  }
  for await (const member of members) yield* memberDocuments(member, hint, path, depth)
}

/** Gives a member's failure to who asked for it; ends the reading where nobody did. */
function report(cause: unknown, { onFailure }: LoadHint): void {
  if (!(cause instanceof LoadError) || onFailure === undefined) throw cause
  onFailure(cause)
}

/** The members of an archive, or null where the input is one document. */
async function openArchive(kind: string, stream: Peeked, task: Task): Promise<AsyncIterable<Member> | null> {
  if (kind === 'warc') return (await import('./warc.ts')).warcMembers(stream, () => false, task)
  if (kind === 'gzip') return packed(stream, task)
  if (kind !== 'zip') return null
  const whole = await stream.within(task.limits.documentBytes)
  const { packageKind, readDirectory } = await import('./package.ts')
  if (whole !== null && packageKind(whole, task) !== 'archive') return null
  const directory = whole === null ? null : readDirectory(whole)
  // What is too large to be held, or is cut off, is read as it streams in.
  if (whole === null || directory === null) return (await import('./zip.ts')).zipMembers(stream, task)
  const { directoryMembers } = await import('./zip-directory.ts')
  return iterable(directoryMembers(whole, directory, task))
}

async function* iterable(members: Iterable<Member>): AsyncGenerator<Member> {
  yield* members
}

/** A packed crawl gives its records, any other gzip the one file that it holds. */
async function* packed(stream: Peeked, task: Task): AsyncGenerator<Member> {
  const { gunzip } = await import('./gunzip.ts')
  const state = { truncated: false }
  const unpacked = new Peeked(gunzip(stream, state, task))
  if (sniff(await unpacked.peek(512)).kind === 'warc') {
    yield* (await import('./warc.ts')).warcMembers(unpacked, () => state.truncated, task)
    return
  }
  const bytes = await unpacked.within(task.limits.documentBytes)
  const name = task.file.replace(/\.gz$/i, '')
  if (bytes === null)
    throw new LoadError('load.limit', task.file, 'it unpacks beyond limits.documentBytes', { limit: 'documentBytes' })
  if (state.truncated)
    throw new LoadError('load.truncated', task.file, 'the gzip file ends in the middle; fetch it again')
  yield { name, bytes, error: null }
}

async function* memberDocuments(
  member: Member,
  hint: LoadHint,
  path: string | null,
  depth: number,
): AsyncGenerator<Packed, void, undefined> {
  const { name, bytes, error, contentType } = member
  if (passedOver(name, bytes, error)) return
  const own: LoadHint = { ...hint, name: path === null ? name : `${path}/${name}` }
  delete own.sha256
  if (contentType === undefined) delete own.contentType
  else own.contentType = contentType
  try {
    if (error !== null) throw error
    yield* documents(bytes, own, own.name!, depth + 1)
  } catch (cause) {
    report(cause, hint)
  }
}

/** What an archive holds beside documents: system files, and what makes a saved page look right. */
function passedOver(name: string, bytes: Uint8Array, error: LoadError | null): boolean {
  if (/(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name)) return true
  if (/\.(?:css|m?js|json|map|svg|woff2?|ttf|eot|ico|mp[34])$/i.test(name)) return true
  if (error !== null) return false
  return bytes.length === 0 || (sniff(bytes).kind === 'picture' && !/\.(?:pdf|docx?|html?|txt|ofd)$/i.test(name))
}

async function whole(stream: Peeked, task: Task): Promise<Uint8Array> {
  const bytes = await stream.within(task.limits.documentBytes)
  if (bytes === null) throw beyond(task.file, 'documentBytes', `more than ${task.limits.documentBytes} bytes`)
  return bytes
}

/** A stream whose beginning can be looked at before it is read. */
class Peeked implements AsyncIterable<Uint8Array> {
  private readonly source: AsyncIterator<Uint8Array>
  private head: Uint8Array[] = []
  private size = 0
  private ended = false

  constructor(input: LoadInput) {
    this.source = iterate(input)
  }

  /** The first bytes, fewer where the stream is shorter. */
  async peek(size: number): Promise<Uint8Array> {
    while (this.size < size && (await this.more()));
    return this.joined()
  }

  /** All bytes, or null where there are more than the limit. They can be read again. */
  async within(limit: number): Promise<Uint8Array | null> {
    while (this.size <= limit && (await this.more()));
    return this.size > limit ? null : this.joined()
  }

  private joined(): Uint8Array {
    if (this.head.length !== 1) {
      const bytes = new Uint8Array(this.size)
      let at = 0
      for (const chunk of this.head) {
        bytes.set(chunk, at)
        at += chunk.length
      }
      this.head = [bytes]
    }
    return this.head[0]!
  }

  private async more(): Promise<boolean> {
    if (this.ended) return false
    const { done, value } = await this.source.next()
    if (done === true) {
      this.ended = true
      return false
    }
    this.head.push(value)
    this.size += value.length
    return true
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    yield* this.head
    this.head = []
    this.size = 0
    while (!this.ended) {
      const { done, value } = await this.source.next()
      if (done === true) return
      yield value
    }
  }
}

function iterate(input: LoadInput): AsyncIterator<Uint8Array> {
  if (isBytes(input)) return once(bytesOf(input))
  if (typeof input === 'object' && input !== null) {
    if (Symbol.asyncIterator in input) return input[Symbol.asyncIterator]()
    if ('getReader' in input) return fromReader(input)
  }
  throw new ArgumentError('input', "a file's bytes or a stream of them", input)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function* fromReader(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    while (true) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    reader.releaseLock()
  }
}
