/** A handful of documents in which one breaks the thread: that one is a failure, all others are answered. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { workerFile } from '../../src/batch/built.ts'
import { Pool } from '../../src/batch/pool.ts'
import type { ReadAnswer } from '../../src/batch/worker.ts'
import { variant } from './corpus.ts'

// Threads are started anew again and again: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let pool: Pool

beforeAll(async () => {
  const worker = { ...(await workerFile()), path: fileURLToPath(new URL('faulty-worker.mjs', import.meta.url)) }
  pool = await Pool.start({ jobs: 1, limits: { seconds: 10, megabytes: 96 }, worker })
})
afterAll(() => pool.close())

/** The answers in the order of the documents, each in a word. */
async function answersOf(contents: readonly string[]): Promise<string[]> {
  const documents = contents.map(text => ({
    content: new TextEncoder().encode(text),
    hint: {},
    uri: null,
    keep: null,
  }))
  const words: string[] = []
  const put = (answer: ReadAnswer, index: number) => {
    expect(words[index], 'answered twice').toBeUndefined()
    words[index] = 'failure' in answer ? answer.failure : 'json' in answer ? 'read' : 'kept'
  }
  await pool.readAll(documents, put)
  return words
}

it.each([
  ['exit', 'batch.crashed'],
  ['throw', 'batch.crashed'],
  ['reject', 'batch.crashed'],
  ['memory', 'batch.memory'],
  ['hang', 'batch.timeout'],
])('one that ends with %s', async (fault, failure) => {
  const contents = [variant(0), variant(1), `FAULT ${fault}`, variant(2), '']
  expect(await answersOf(contents)).toEqual(['read', 'read', failure, 'read', 'load.empty'])
})

it('several', async () => {
  const contents = ['FAULT exit', variant(0), 'FAULT throw', variant(1), 'FAULT exit']
  const [read, crashed] = ['read', 'batch.crashed']
  expect(await answersOf(contents)).toEqual([crashed, read, crashed, read, crashed])
})
