/** How documents come into the threads' hands: all threads busy in a short run, handfuls in a long one, each content once. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Journal } from '../../src/batch/journal.ts'
import type { Pool } from '../../src/batch/pool.ts'
import { Reading } from '../../src/batch/reading.ts'
import type { Input } from '../../src/inputs.ts'
import { filesIn, temporaryFolder } from './corpus.ts'

const home = temporaryFolder()
let serial = 0

/** Reads documents, none of which is a report; gives the sizes of the handfuls in order, and all that was told. */
async function read(inputs: readonly Input[], jobs: number, refuse = Number.POSITIVE_INFINITY) {
  const out = filesIn(join(home, `${serial++}`), { '.taizhang/made': '' })
  const journal = Journal.open(
    join(out, '.taizhang'),
    { version: '1', build: null, lexicon: '', encoding: null },
    {},
    () => true,
  )
  const sizes: number[] = []
  const told: [uri: string, isNew: boolean][] = []
  const pool: Pick<Pool, 'jobs' | 'readAll'> = {
    jobs,
    async readAll(documents, take) {
      sizes.push(documents.length)
      await new Promise(resolve => setTimeout(resolve, 1))
      if (sizes.length > refuse) throw new Error('no room')
      for (const index of documents.keys()) take({ failure: 'load.empty', message: 'nothing in it' }, index)
    },
  }
  const listener = { done: ({ uri, isNew }: { uri: string; isNew: boolean }) => void told.push([uri, isNew]) }
  const reading = new Reading(journal, new Map(), pool as Pool, { out, listener })
  await reading.read(inputs).finally(() => journal.close())
  return { sizes, told, reading }
}

function inputsOf(contents: readonly string[]): Input[] {
  return contents.map((content, i) => ({
    uri: `${String(i).padStart(4, '0')}.txt`,
    read: async () => new TextEncoder().encode(content),
  }))
}

describe('handfuls', () => {
  it('are single documents while there are threads that would have none', async () => {
    const { sizes } = await read(inputsOf(Array.from({ length: 40 }, (_, i) => `${i}`)), 16)
    expect(sizes).toEqual(Array(40).fill(1))
  })

  it('grow in a long run, up to eight documents', async () => {
    const { sizes, told } = await read(inputsOf(Array.from({ length: 600 }, (_, i) => `${i}`)), 2)
    expect(sizes.slice(0, 3)).toEqual([1, 1, 1])
    expect(Math.max(...sizes)).toBe(8)
    expect(sizes.reduce((sum, size) => sum + size)).toBe(600)
    expect(new Set(told.map(([uri]) => uri)).size).toBe(600)
  })

  it('are full with what weighs much', async () => {
    const heavy = Array.from({ length: 300 }, (_, i) => `${i}`.padEnd(200_000, 'x'))
    const { sizes } = await read(inputsOf(heavy), 2)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2)
  })
})

it('a content is read once, wherever it stands; every address is told', async () => {
  const { sizes, told } = await read(inputsOf(['a', 'b', 'a', 'a', 'b']), 1)
  expect(sizes.reduce((sum, size) => sum + size)).toBe(2)
  expect(told.sort()).toEqual([
    ['0000.txt', true],
    ['0001.txt', true],
    ['0002.txt', false],
    ['0003.txt', false],
    ['0004.txt', false],
  ])
})

it('where the disk refuses, nothing more is given out, and the refusal is told', async () => {
  const inputs = inputsOf(Array.from({ length: 300 }, (_, i) => `${i}`))
  await expect(read(inputs, 2, 5)).rejects.toThrow('no room')
})
