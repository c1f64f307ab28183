/**
 * Keeps the reports of a run beside its journal, packed, a file a content: written whole or not at all.
 *
 * They hold no address: where a text stands is known when the output is written, and may be another the next time.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { UserLexicon } from '@taizhang/metrics'
import type { Report } from '@taizhang/parser'
import { WriteError } from '../write/file.ts'

/** Where a run keeps what it needs to go on: `journal.jsonl`, `reports/`, `lexicon.json`, `lock`, and `parts/` while it runs. */
export const STATE = '.taizhang'

export function partsOf(out: string): string {
  return join(out, STATE, 'parts')
}

/** Two hexadecimal digits a folder, so that no folder grows too long. */
function pathOf(out: string, key: string): string {
  return join(out, STATE, 'reports', key.slice(0, 2), `${key.slice(2)}.json.deflate`)
}

/** Writes a file by way of `parts/`: no reader ever meets half of it. */
export function writePart(out: string, path: string, data: string | Uint8Array): void {
  const part = join(partsOf(out), `${threadId}`)
  try {
    writeFileSync(part, data)
    renameSync(part, path)
  } catch (error) {
    throw new WriteError(path, error as NodeJS.ErrnoException)
  }
}

/** Folders that this thread has made. */
const made = new Set<string>()

export function keepReport(out: string, key: string, json: string): void {
  const path = pathOf(out, key)
  const folder = dirname(path)
  if (!made.has(folder)) mkdirSync(folder, { recursive: true })
  made.add(folder)
  writePart(out, path, deflateRawSync(json, { level: 1 }))
}

export function keptReport(out: string, key: string): Report {
  return JSON.parse(inflateRawSync(readFileSync(pathOf(out, key))).toString('utf8')) as Report
}

/** Where the user's lexicon stands that the output's reports were read with; no file where there was none. */
export function lexiconPath(out: string): string {
  return join(out, STATE, 'lexicon.json')
}

export function keepLexicon(out: string, lexicon: UserLexicon | undefined): void {
  if (lexicon === undefined) rmSync(lexiconPath(out), { force: true })
  else writePart(out, lexiconPath(out), `${JSON.stringify(lexicon, null, 2)}\n`)
}

/** The keys of all reports kept. */
export function keptKeys(out: string): Set<string> {
  const folder = join(out, STATE, 'reports')
  mkdirSync(folder, { recursive: true })
  const keys = new Set<string>()
  for (const start of readdirSync(folder))
    for (const name of readdirSync(join(folder, start)))
      if (name.endsWith('.json.deflate')) keys.add(start + name.slice(0, -'.json.deflate'.length))
  return keys
}

/** Forgets reports that no line of the journal names. */
export function forget(out: string, keys: Iterable<string>): void {
  for (const key of keys) rmSync(pathOf(out, key), { force: true })
}
