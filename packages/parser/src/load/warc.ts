/**
 * Turns a crawl (WARC, packed or not) into its documents, one after the other, while it streams in.
 *
 * Invariants: a record's name is its own address; only what may be a document is given: answers with status 200 and
 * resources, no pictures, scripts or style sheets; a crawl that ends in the middle ends with an error.
 */
import { brotliDecompressSync } from 'node:zlib'
import { WARCParser, type WARCRecord } from 'warcio'
import { beyond, LoadError } from './error.ts'
import type { Task } from './loaded.ts'
import { latin1 } from './sniff.ts'
import { joinBytes, type Member } from './zip.ts'

const NO_DOCUMENT = /^(?:image|audio|video|font)\/|css|javascript|ecmascript|json|x-shockwave|octet-stream.*font/i

/** @param cut answers, once the source has ended, whether its packing was cut off */
export async function* warcMembers(
  source: AsyncIterable<Uint8Array>,
  cut: () => boolean,
  task: Task,
): AsyncGenerator<Member> {
  let members = 0
  let truncated = false
  const end = new EndWatch(source)
  const parser = new WARCParser(end)
  while (true) {
    let member: Member | null = null
    try {
      const record = await parser.parse()
      if (record === null) break
      member = await readRecord(record, task)
      truncated = isCut(record)
    } catch (cause) {
      if (cause instanceof LoadError) throw cause
      truncated = true
    }
    if (truncated) break
    if (member === null) continue
    if (++members > task.limits.members) throw beyond(task.file, 'members', `more than ${task.limits.members} records`)
    yield member
  }
  if (truncated || cut() || !end.whole) {
    throw new LoadError(
      'load.truncated',
      task.file,
      `the crawl ends in the middle, behind ${members} documents; fetch it again`,
    )
  }
}

async function readRecord(record: WARCRecord, { limits }: Task): Promise<Member | null> {
  const type = record.warcType
  const name = record.warcTargetURI ?? ''
  const http = record.httpHeaders
  const contentType = http?.headers.get('content-type') ?? record.warcContentType ?? ''
  const answered = type === 'response' && Number(http?.statusCode ?? 200) === 200
  if ((!answered && type !== 'resource' && type !== 'conversion') || NO_DOCUMENT.test(contentType)) {
    // Not skipFully(): it never comes back from a source that ended too early.
    for await (const chunk of record) void chunk
    return null
  }
  const packed = Number(record.warcHeaders.headers.get('Content-Length') ?? 0)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of record) {
    size += chunk.length
    if (size <= limits.documentBytes) chunks.push(chunk)
    else chunks.length = 0
    // A record cannot be left in the middle: one that would go on for hours ends the crawl.
    if (size > limits.documentBytes && size > packed * limits.expansion)
      throw beyond(name, 'expansion', `it unpacks to more than ${limits.expansion} times its size`)
  }
  if (size === 0) return null
  const member: Member = { name, bytes: new Uint8Array(0), error: null, contentType }
  if (size > limits.documentBytes) member.error = beyond(name, 'documentBytes', `${size} bytes`)
  else if (http?.headers.get('content-encoding')?.trim().toLowerCase() === 'br')
    Object.assign(member, unpackBrotli(name, joinBytes(chunks, size), limits))
  else member.bytes = joinBytes(chunks, size)
  return member
}

/** Brotli is the one packing that warcio leaves alone. What says so and is not stays as it is. */
function unpackBrotli(name: string, bytes: Uint8Array, limits: Task['limits']): Pick<Member, 'bytes' | 'error'> {
  try {
    return { bytes: brotliDecompressSync(bytes, { maxOutputLength: limits.documentBytes }), error: null }
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'ERR_BUFFER_TOO_LARGE') return { bytes, error: null }
    return {
      bytes: new Uint8Array(0),
      error: beyond(name, 'documentBytes', `more than ${limits.documentBytes} bytes unpacked`),
    }
  }
}

/** Whether the source ended before the record's declared length. */
function isCut(record: WARCRecord): boolean {
  const reader: unknown = record._reader
  return (
    typeof reader === 'object' &&
    reader !== null &&
    'limit' in reader &&
    typeof reader.limit === 'number' &&
    reader.limit > 0
  )
}

/** Passes a crawl on and keeps its last bytes: every record ends in two empty lines. */
class EndWatch implements AsyncIterable<Uint8Array> {
  private last = ''
  private readonly source: AsyncIterable<Uint8Array>

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source
  }

  get whole(): boolean {
    return this.last === '\r\n\r\n' || /^[\r\n]*\n$/.test(this.last)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.source) {
      this.last = (this.last + latin1(chunk.subarray(-4))).slice(-4)
      yield chunk
    }
  }
}
