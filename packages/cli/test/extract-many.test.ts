/** `extractMany`: texts, bytes and archives in, reports and failures out, in order. */
import { fileURLToPath } from 'node:url'
import type { Report } from '@taizhang/parser'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { extractText } from '../src/extract.ts'
import { extractMany, type ManyOptions } from '../src/extract-many.ts'
import type { Failure } from '../src/failure.ts'
import type { Input } from '../src/inputs.ts'
import { readLexicon } from '../src/lexicon-file.ts'
import { variant } from './batch/corpus.ts'

const archive = zipSync({ 'a.txt': strToU8(variant(2)), 'b.txt': strToU8('  '), 'c.txt': strToU8(variant(3)) })
const INPUTS = [
  variant(0),
  strToU8(variant(1)),
  archive,
  new Uint8Array(),
  { uri: 'x', read: () => Promise.reject(new Error('gone')) },
]

async function all(inputs: Parameters<typeof extractMany>[0], options?: ManyOptions) {
  const results: (Report | Failure)[] = []
  for await (const result of extractMany(inputs, options)) results.push(result)
  return results
}

describe.each([1, 2])('with %i jobs', jobs => {
  it('gives a report or a failure for each, in order; an archive gives many', async () => {
    const results = await all(INPUTS, { jobs })
    expect(results.map(result => ('schemaVersion' in result ? result.source.uri : result.message))).toEqual([
      '#1',
      '#2',
      'a.txt',
      'b.txt: there is nothing in it',
      'c.txt',
      '#4: there is nothing in it',
      'x: gone',
    ])
    expect((results[0] as Report).text).toBe(variant(0))
  })

  it('reads by a lexicon', async () => {
    const lexicon = await readLexicon(fileURLToPath(new URL('../../../fixtures/lexicon/example.json', import.meta.url)))
    const text = '关于巡察整改进展情况的通报\n一、整改情况\n1.关于“绿化不足”问题的整改。补植行道树木300株。'
    const [report] = (await all([text], { jobs, lexicon })) as Report[]
    expect(report!.indicators.map(({ metric, value }) => [metric, value])).toEqual([['trees_planted', 300]])
    expect(report!.generator.lexicon).not.toBe(extractText(text).generator.lexicon)
  })

  it('ends early on its signal, and asks for no more inputs', async () => {
    const controller = new AbortController()
    let asked = 0
    function* endless(): Generator<Input> {
      for (;;) yield { uri: `${asked++}`, read: async () => strToU8(variant(asked)) }
    }
    const results: unknown[] = []
    for await (const result of extractMany(endless(), { jobs, signal: controller.signal })) {
      results.push(result)
      if (results.length === 3) controller.abort()
    }
    expect(results.length).toBeLessThan(20)
    expect(asked).toBeLessThan(40)
  })
})

it('leaves nothing running when its reader has had enough', async () => {
  for await (const result of extractMany([variant(0), variant(1)], { jobs: 2 })) {
    expect('schemaVersion' in result).toBe(true)
    break
  }
})
