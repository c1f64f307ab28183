/** The project's own gold documents and their floors: one place for the scripts and the gate. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Floors, readGold, scoreCorpus } from '../packages/cli/src/evaluate/index.ts'
import { extractText } from '../packages/cli/src/extract.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The corpora: `gold` in thirteen layouts that the rules were developed on, `gold-more` in further ones. */
export const CORPORA = ['gold', 'gold-more'] as const
export type Corpus = (typeof CORPORA)[number]

export function goldFiles(corpus: Corpus) {
  const folder = join(root, 'fixtures', corpus)
  return existsSync(folder) ? readGold([folder], [join(root, 'seeds')]) : []
}

export function floorsFile(corpus: Corpus): string {
  return join(root, 'fixtures', corpus, 'floors.json')
}

export function readFloors(corpus: Corpus): Floors | null {
  const file = floorsFile(corpus)
  return existsSync(file) ? Floors.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

export function scored(corpus: Corpus) {
  return scoreCorpus(goldFiles(corpus), text => extractText(text))
}
