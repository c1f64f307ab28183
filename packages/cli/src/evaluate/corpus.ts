/** Turns gold files into scored reports: reads each annotation, its document, and scores what is extracted from it. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Report } from '@taizhang/parser'
import { Gold } from './gold.ts'
import { scoreReport } from './score.ts'
import type { Scored } from './table.ts'

export interface GoldFile {
  name: string
  path: string
  gold: Gold
  /** The document's text as loaded. */
  text: string
}

/** A gold file that cannot be read: says which, and what to do. */
export class GoldError extends Error {
  readonly code: 'gold.missing' | 'gold.shape' | 'gold.text'
  constructor(code: GoldError['code'], message: string) {
    super(message)
    this.name = 'GoldError'
    this.code = code
  }
}

/**
 * Reads annotations. Each path is a `.gold.json` file or a folder of them; a document stands beside its annotation, or in
 * one of `texts` (the seed's does).
 */
export function readGold(paths: readonly string[], texts: readonly string[] = []): GoldFile[] {
  return paths.flatMap(path => {
    if (!existsSync(path))
      throw new GoldError('gold.missing', `${path}: no such file or folder; give a .gold.json file`)
    const files = statSync(path).isDirectory()
      ? readdirSync(path)
          .filter(file => file.endsWith('.gold.json'))
          .sort()
          .map(file => join(path, file))
      : [path]
    return files.map(file => readOne(file, texts))
  })
}

function readOne(path: string, texts: readonly string[]): GoldFile {
  const parsed = Gold.safeParse(parseJson(path))
  if (!parsed.success) {
    const first = parsed.error.issues[0]!
    throw new GoldError(
      'gold.shape',
      `${path}: ${first.path.join('.')}: ${first.message}; see the gold format in docs/gold.md`,
    )
  }
  const gold = parsed.data
  const beside = [dirname(path), ...texts].map(folder => join(folder, gold.document))
  const found = beside.find(file => existsSync(file))
  const embedded = typeof gold.text === 'string' ? gold.text : null
  if (found === undefined && embedded === null)
    throw new GoldError('gold.text', `${path}: its document ${gold.document} is not beside it; copy it there`)
  const text = embedded ?? new TextDecoder().decode(readFileSync(found!))
  return { name: basename(path).replace(/\.gold\.json$|\.json$/, ''), path, gold, text }
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new GoldError('gold.shape', `${path}: is no JSON (${(error as Error).message})`)
  }
}

/** Extracts and scores each document. */
export async function scoreCorpus(
  files: readonly GoldFile[],
  extract: (text: string) => Report | Promise<Report>,
): Promise<Scored[]> {
  const scored: Scored[] = []
  for (const { name, gold, text } of files) scored.push({ name, tally: scoreReport(await extract(text), gold) })
  return scored
}

/** Names the corpus by its content, so that a floor cannot outlive the documents it was measured on. */
export function corpusDigest(files: readonly GoldFile[]): string {
  const hash = createHash('sha256')
  for (const { name, gold, text } of files) hash.update(`${name}\n${JSON.stringify(gold)}\n${text}\n`)
  return hash.digest('hex')
}
