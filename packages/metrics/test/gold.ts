/** The gold documents as clean text and clean quantities, for tests of single stages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bound, Dimension, MetricKey, Role } from '@taizhang/parser'
import { type Clean, cleanText } from '@taizhang/parser/reading'
import type { CleanQuantity } from '../src/quantity/quantity.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

export interface GoldQuantity {
  start: number
  end: number
  quote: string
  value: number
  max: number | null
  unit: string
  dimension: Dimension
  bound: Bound
  role: Role
  name: string
  metric: MetricKey | null
  period: string | null
  issue: string | null
  measure: number | null
}

export interface GoldDocument {
  name: string
  text: string
  clean: Clean
  quantities: { clean: CleanQuantity; gold: GoldQuantity }[]
  headline: Partial<Record<MetricKey, number>>
}

/** All gold documents below fixtures/, or those of one folder. */
export function goldDocuments(folders: string[] = ['gold']): GoldDocument[] {
  return folders.flatMap(folder => {
    const at = join(root, 'fixtures', folder)
    if (!existsSync(at)) return []
    return readdirSync(at)
      .filter(file => file.endsWith('.gold.json'))
      .map(file => read(at, file.replace('.gold.json', '')))
  })
}

function read(folder: string, name: string): GoldDocument {
  const gold = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8'))
  const beside = join(folder, `${name}.txt`)
  const text = readFileSync(existsSync(beside) ? beside : join(root, 'seeds', `${name}.txt`), 'utf8')
  const clean = cleanText(text)
  const quantities = (gold.quantities as GoldQuantity[]).map(q => ({
    gold: q,
    clean: {
      start: clean.clean(q.start),
      end: clean.clean(q.end),
      value: q.value,
      max: q.max ?? null,
      unit: q.unit,
      dimension: q.dimension,
      bound: q.bound,
    },
  }))
  quantities.sort((a, b) => a.clean.start - b.clean.start)
  return { name, text, clean, quantities, headline: gold.headline ?? {} }
}
