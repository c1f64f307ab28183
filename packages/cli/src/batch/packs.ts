/**
 * Keeps the reports of a run beside its journal: packs, `reports/0.pack`, that reports are added to one after the other.
 *
 *     5b1d….html 18342⏎          the content's key, and how many bytes follow
 *     <the report's JSON, deflated>
 *
 * One thread adds to a pack, in one run, so that no thread waits for another and a report costs one call to the system
 * where a file of its own costs seven. A report is kept when its bytes are whole: what a killed run leaves behind is a
 * torn end, which ends the pack. Reports hold no address: where a text stands is known when the output is written, and
 * may be another the next time.
 */
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Report } from '@taizhang/parser'
import { WriteError } from '../write/file.ts'
import { STATE } from './store.ts'

/** Where a kept report stands: the bytes from `at` of a pack. */
export interface Kept {
  pack: string
  at: number
  bytes: number
}

/** Longer than any head: a key has at most 78 characters. */
const HEAD_BYTES = 128
const HEAD = /^([0-9a-f]{64}[.\w]*) (\d+)\n/

function folderOf(out: string): string {
  return join(out, STATE, 'reports')
}

/** A pack that one thread adds to. It comes to be with its first report. */
export class Packer {
  private readonly folder: string
  private pack = ''
  private file: number | null = null
  private end = 0

  constructor(out: string) {
    this.folder = folderOf(out)
  }

  /** Adds a report. Throws a WriteError where the disk refuses; the pack is then as it was. */
  keep(key: string, json: string): Kept {
    const data = deflateRawSync(json, { level: 1 })
    const head = Buffer.from(`${key} ${data.length}\n`)
    try {
      this.file ??= this.begin()
      const kept = { pack: this.pack, at: this.end + head.length, bytes: data.length }
      this.add(this.file, Buffer.concat([head, data]))
      return kept
    } catch (error) {
      throw new WriteError(join(this.folder, this.pack), error as NodeJS.ErrnoException)
    }
  }

  /** The first name that no other thread and no run before has taken. */
  private begin(): number {
    for (let number = readdirSync(this.folder).length; ; number++)
      try {
        this.pack = `${number}.pack`
        return openSync(join(this.folder, this.pack), 'wx')
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
  }

  private add(file: number, record: Uint8Array): void {
    try {
      for (let put = 0; put < record.length; ) put += writeSync(file, record, put, record.length - put, this.end + put)
      this.end += record.length
    } catch (error) {
      ftruncateSync(file, this.end)
      throw error
    }
  }
}

/** Reads kept reports; keeps the packs open that it has met until it is closed. */
export class Unpacker {
  private readonly folder: string
  private readonly files = new Map<string, number>()

  constructor(out: string) {
    this.folder = folderOf(out)
  }

  report({ pack, at, bytes }: Kept): Report {
    const data = Buffer.allocUnsafe(bytes)
    readSync(this.opened(pack), data, 0, bytes, at)
    return JSON.parse(inflateRawSync(data).toString('utf8')) as Report
  }

  private opened(pack: string): number {
    const file = this.files.get(pack) ?? openSync(join(this.folder, pack), 'r')
    this.files.set(pack, file)
    return file
  }

  close(): void {
    for (const file of this.files.values()) closeSync(file)
    this.files.clear()
  }
}

/** Where every report of the packs stands, by its content's key. */
export function keptReports(out: string): Map<string, Kept> {
  const folder = folderOf(out)
  mkdirSync(folder, { recursive: true })
  const kept = new Map<string, Kept>()
  for (const pack of readdirSync(folder)) {
    if (!pack.endsWith('.pack')) continue
    for (const [key, at, bytes] of recordsIn(join(folder, pack))) kept.set(key, { pack, at, bytes })
  }
  return kept
}

/** The whole records of a pack, by their heads. */
function* recordsIn(path: string): Generator<[key: string, at: number, bytes: number]> {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const buffer = Buffer.alloc(HEAD_BYTES)
    for (let at = 0; at < size; ) {
      const head = HEAD.exec(buffer.toString('latin1', 0, readSync(file, buffer, 0, HEAD_BYTES, at)))
      if (head === null) return
      const bytes = Number(head[2])
      at += head[0].length
      if (at + bytes > size) return
      yield [head[1]!, at, bytes]
      at += bytes
    }
  } finally {
    closeSync(file)
  }
}

/** Removes the packs that none of these reports stands in, and whatever else is there. */
export function removePacks(out: string, kept: Iterable<Kept>): void {
  const used = new Set<string>()
  for (const { pack } of kept) used.add(pack)
  for (const name of readdirSync(folderOf(out)))
    if (!used.has(name)) rmSync(join(folderOf(out), name), { recursive: true })
}
