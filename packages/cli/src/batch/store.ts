/** Where a run keeps what it needs to go on, and the small files of it: written whole or not at all. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import type { UserLexicon } from '@taizhang/metrics'
import { WriteError } from '../write/file.ts'

/** The folder in the output's that holds `journal.jsonl`, `reports/`, `lexicon.json`, `lock`, and `parts/` while a run lasts. */
export const STATE = '.taizhang'

export function partsOf(out: string): string {
  return join(out, STATE, 'parts')
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

/** Where the user's lexicon stands that the output's reports were read with; no file where there was none. */
export function lexiconPath(out: string): string {
  return join(out, STATE, 'lexicon.json')
}

export function keepLexicon(out: string, lexicon: UserLexicon | undefined): void {
  if (lexicon === undefined) rmSync(lexiconPath(out), { force: true })
  else writePart(out, lexiconPath(out), `${JSON.stringify(lexicon, null, 2)}\n`)
}
