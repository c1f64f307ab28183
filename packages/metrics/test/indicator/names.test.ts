/** What figures are called, by the clauses they stand in. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { VERB_GROUPS } from '../../src/lexicon/verbs.ts'
import { readNamesOf } from '../read.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'names')

describe.each(readdirSync(folder).sort())('names: %s', file => {
  const cases = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(line => line.includes('==>') && !line.startsWith('#'))
    .map(line => line.split('==>').map(part => part.trim()) as [string, string])
  it.each(cases)('%s', (text, expected) => {
    const names = expected.split('|').map(name => name.trim())
    expect(readNamesOf(text).map((name, i) => (names[i] === '-' ? '-' : name))).toEqual(names)
  })
})

describe('verbs', () => {
  it.each(VERB_GROUPS.map(({ example }) => example))('%s: %s', (clause, name) => {
    expect(readNamesOf(clause)).toContain(name)
  })
})
