/**
 * Turns a zip's directory into the answer what it is: a DOCX, an OFD, another office file, or an archive of documents.
 *
 * Invariants: nothing is unpacked to tell; parts of an office file are unpacked only within the limits.
 */
import { unzipSync } from 'fflate'
import { decode } from './encoding.ts'
import { beyond, LoadError } from './error.ts'
import type { Task } from './loaded.ts'

/** A member as the central directory lists it. */
export interface Entry {
  name: string
  packed: number
  size: number
  encrypted: boolean
  /** How it is packed: 0 not at all, 8 deflate. */
  method: number
  /** Where its local header stands. */
  offset: number
}

/** The entries of a zip, or null where it has no readable directory: it ends in the middle. */
export function readDirectory(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff) at = zip64Start(view, end) ?? at
  const entries: Entry[] = []
  while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    const flags = view.getUint16(at + 8, true)
    const nameLength = view.getUint16(at + 28, true)
    const extra = at + 46 + nameLength
    const wide = wideFields(view, at, extra, extra + view.getUint16(at + 30, true))
    entries.push({
      name: memberName(bytes.subarray(at + 46, extra), (flags & 0x800) !== 0),
      packed: wide(20),
      size: wide(24),
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      offset: wide(42),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return count > 0 && entries.length === 0 ? null : entries
}

/** Reads the fields of 4 bytes that may stand in the ZIP64 extra field instead: size, packed size, offset, in that order. */
function wideFields(view: DataView, entry: number, from: number, to: number): (field: number) => number {
  let extra = -1
  for (let at = from; at + 4 <= to && to <= view.byteLength; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) extra = at + 4
  const order = [24, 20, 42].filter(field => view.getUint32(entry + field, true) === 0xffffffff)
  return field => {
    const at = extra + 8 * order.indexOf(field)
    if (extra < 0 || !order.includes(field) || at + 8 > to) return view.getUint32(entry + field, true)
    return Number(view.getBigUint64(at, true))
  }
}

/** Offset of the end-of-directory record; a comment of up to 65,535 bytes may follow it. */
function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === 0x06054b50) return at
  return -1
}

/** Whether the last bytes of a zip hold its end record with the whole comment. */
export function endsWhole(tail: Uint8Array): boolean {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  const end = endRecord(view)
  return end >= 0 && end + 22 + view.getUint16(end + 20, true) <= tail.length
}

function zip64Start(view: DataView, end: number): number | null {
  if (end < 20 || view.getUint32(end - 20, true) !== 0x07064b50) return null
  const at = Number(view.getBigUint64(end - 12, true))
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) return null
  return Number(view.getBigUint64(at + 48, true))
}

/** A member's name: UTF-8 where the flag says so; otherwise, as Chinese Windows writes it, most likely GBK. */
export function memberName(bytes: Uint8Array, utf8: boolean): string {
  return utf8 ? new TextDecoder().decode(bytes) : decode(bytes).text
}

/** What a zip is: `docx`, `ofd`, `archive`, or the name of an office format that is not read. */
export function packageKind(bytes: Uint8Array, { file, limits }: Task): string {
  const entries = readDirectory(bytes)
  if (entries !== null && entries.length > limits.members) throw beyond(file, 'members', `${entries.length} members`)
  // Without a directory, the names that stand in the bytes still tell which office file was cut off.
  const names = new Set(entries?.map(entry => entry.name) ?? localNames(bytes))
  const kind = PACKAGES.find(([part]) => names.has(part))?.[1] ?? 'archive'
  if (entries === null && kind !== 'archive') {
    throw new LoadError('load.truncated', file, `the ${kind.toUpperCase()} file ends in the middle; fetch it again`)
  }
  return kind
}

const PACKAGES: readonly (readonly [part: string, kind: string])[] = [
  ['word/document.xml', 'docx'],
  ['OFD.xml', 'ofd'],
  ['xl/workbook.xml', 'an Excel workbook'],
  ['ppt/presentation.xml', 'a PowerPoint presentation'],
  ['META-INF/container.xml', 'an EPUB book'],
  ['content.xml', 'an OpenDocument file'],
  ['[Content_Types].xml', 'docx'],
]

function localNames(bytes: Uint8Array): string[] {
  const names: string[] = []
  for (let at = bytes.indexOf(0x50); at >= 0 && at + 30 < bytes.length; at = bytes.indexOf(0x50, at + 1)) {
    if (bytes[at + 1] !== 0x4b || bytes[at + 2] !== 3 || bytes[at + 3] !== 4) continue
    const length = bytes[at + 26]! | (bytes[at + 27]! << 8)
    names.push(memberName(bytes.subarray(at + 30, at + 30 + length), true))
  }
  return names
}

/**
 * Unpacks the parts of an office file that a reader wants.
 *
 * @throws LoadError where the parts are larger than the limits, are encrypted, or declare XML entities
 */
export function readParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  { file, limits }: Task,
): Map<string, Uint8Array> {
  let total = 0
  for (const { name, size, packed, encrypted } of readDirectory(bytes) ?? []) {
    if (!wanted(name)) continue
    if (encrypted) throw new LoadError('load.encrypted', file, 'its parts are encrypted; save it without a password')
    total += size
    if (size > 1 << 20 && size > packed * limits.expansion) {
      throw beyond(file, 'expansion', `${name} unpacks to ${Math.round(size / packed)} times its size`)
    }
  }
  if (total > limits.documentBytes) throw beyond(file, 'documentBytes', `${total} bytes unpacked`)
  const parts = unzipSync(bytes, { filter: entry => wanted(entry.name) })
  return new Map(Object.entries(parts))
}

/**
 * The XML of a part. Office formats have no document type: one that declares it is made to do harm.
 *
 * @throws LoadError where it declares entities, or has more elements than the limit
 */
export function xmlOf(part: Uint8Array | undefined, { file, limits }: Task): string {
  if (part === undefined) return ''
  const xml = decode(part).text
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) {
    throw new LoadError('load.entity', file, 'a part of it declares XML entities, which no office program writes')
  }
  if (xml.length > limits.elements && countElements(xml) > limits.elements)
    throw beyond(file, 'elements', `a part of more than ${limits.elements} elements`)
  return xml
}

/** How many elements markup opens. */
function countElements(markup: string): number {
  let count = 0
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
    const next = markup.charCodeAt(at + 1) | 0x20
    if (next >= 0x61 && next <= 0x7a) count++
  }
  return count
}
