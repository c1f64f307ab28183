/** The entries of an output, and how they reach the threads that write: some with a task, all of them by way of files. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '@taizhang/parser'
import type { Entered, Entry } from '../tables.ts'
import { type Kept, Unpacker } from './packs.ts'
import { partsOf } from './store.ts'

/** An entry, and where its report is kept. */
export type KeptEntry = Entry & { kept: Kept }

/** Entries of one file among the parts. */
const SLICE = 500

/** Lays entries down for `writeWhole` to find. */
export function layDown(folder: string, entries: readonly KeptEntry[]): void {
  for (let at = 0; at <= entries.length; at += SLICE)
    writeFileSync(slicePath(folder, at / SLICE), JSON.stringify(entries.slice(at, at + SLICE)))
}

/** The entries that were laid down. */
export function* laidDown(folder: string): Generator<KeptEntry> {
  for (let slice = 0; ; slice++) {
    const entries = JSON.parse(readFileSync(slicePath(folder, slice), 'utf8')) as KeptEntry[]
    yield* entries
    if (entries.length < SLICE) return
  }
}

function slicePath(folder: string, slice: number): string {
  return join(partsOf(folder), `entries-${slice}.json`)
}

/** The reports that are kept, with what this run knows of them. */
export function* enteredReports(folder: string, entries: Iterable<KeptEntry>): Generator<Entered> {
  const unpacker = new Unpacker(folder)
  try {
    for (const entry of entries) yield { report: asEntered(unpacker.report(entry.kept), entry), entry }
  } finally {
    unpacker.close()
  }
}

function asEntered(report: Report, { sources, nearCopyGroup }: Entry): Report {
  report.source.uri = sources[0]!.uri
  if (nearCopyGroup !== null)
    report.diagnostics.push({
      code: 'source.near-copy',
      severity: 'info',
      message: `Nearly the same text as other reports of the group ${nearCopyGroup}.`,
      span: null,
    })
  return report
}
