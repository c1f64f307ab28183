/** Turns a lexicon file into a lexicon that is known to work, or into an error of one line that names the file. */
import { readFile } from 'node:fs/promises'
import { LexiconError, lexiconOf, METRICS, type Metric, type UserLexicon } from '@taizhang/metrics'
import { COLUMNS } from './columns.ts'

/** The user's metrics that are no canonical ones: what tables get further columns for. */
export function ownMetrics(user: UserLexicon | undefined): readonly Metric[] {
  return user === undefined ? [] : lexiconOf(user).metrics.slice(METRICS.length)
}

/** Checks a lexicon as a library's caller gave it: each entry reads its example, and no key is a column of another kind. */
export function checkLexicon(user: UserLexicon, name = 'lexicon'): void {
  try {
    for (const { key } of ownMetrics(user))
      if (COLUMNS.reports.some(column => column.key === key))
        throw new LexiconError(name, [`metrics: “${key}” is the name of a column; choose another key`])
  } catch (error) {
    throw error instanceof LexiconError ? new LexiconError(name, error.problems) : error
  }
}

/** Reads and checks a lexicon file (JSON). */
export async function readLexicon(path: string): Promise<UserLexicon> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'no such file; check the name' : `cannot be read (${error.code})`
    throw new LexiconError(path, [why])
  })
  const user = parsed(path, text.replace(/^\ufeff/, ''))
  checkLexicon(user, path)
  return user
}

function parsed(path: string, text: string): UserLexicon {
  try {
    return JSON.parse(text) as UserLexicon
  } catch (error) {
    throw new LexiconError(path, [`is no JSON: ${placed((error as Error).message, text)}`])
  }
}

/** The parser's message with line and column in place of an offset. */
function placed(message: string, text: string): string {
  const offset = /at position (\d+)/.exec(message)?.[1]
  if (offset === undefined) return message
  const before = text.slice(0, Number(offset)).split('\n')
  return `${message.replace(/ in JSON at position.*$/, '')} at line ${before.length}, column ${before.at(-1)!.length + 1}`
}
