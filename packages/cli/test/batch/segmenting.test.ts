/** One segmenter for many threads: who answers, and what a thread does that nobody answers. */
import { Worker } from 'node:worker_threads'
import type { Segmenter } from '@taizhang/metrics'
import { jieba } from '@taizhang/metrics/jieba'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workerFile } from '../../src/batch/built.ts'
import { Answering, AskingSegmenter, mailbox, wake } from '../../src/batch/segmenting.ts'
import { extractText } from '../../src/extract.ts'
import { extractMany } from '../../src/extract-many.ts'

const PHRASE = '责成医疗机构'

/** An engine that writes down what it is asked. */
function recording() {
  const asked: string[] = []
  const own: Segmenter = {
    name: 'recording',
    tag: phrase => {
      asked.push(phrase)
      return [{ word: phrase, tag: 'own' }]
    },
  }
  return { asked, own }
}

describe('a thread that answers', () => {
  const box = mailbox()
  let thread: Worker
  beforeAll(async () => {
    const { segmenter, execArgv } = await workerFile()
    thread = new Worker(segmenter, { workerData: box, execArgv: [...execArgv] })
  }, 60_000)
  afterAll(() => thread.terminate())

  it('gives every one what an engine of its own would have said', () => {
    const { asked, own } = recording()
    const [one, other] = [new AskingSegmenter(box, { own }), new AskingSegmenter(box, { own })]
    const words = jieba().tag(PHRASE)
    expect(words?.[0]).toEqual({ word: '责成', tag: 'v' })
    for (const segmenter of [one, other, one]) expect(segmenter.tag(PHRASE)).toEqual(words)
    expect(other.tag('')).toEqual(jieba().tag(''))
    expect(asked).toEqual([])
  })

  it('is not asked for a phrase that no slot holds', () => {
    const { asked, own } = recording()
    const long = '县'.repeat(2_000)
    expect(new AskingSegmenter(box, { own }).tag(long)).toEqual([{ word: long, tag: 'own' }])
    expect(asked).toEqual([long])
  })
})

it('is woken before anybody asks: its engine is asked once, and no answer is owed', () => {
  const box = mailbox()
  const { asked, own } = recording()
  const answering = new Answering(box, own)
  wake(box)
  answering.round()
  expect(asked).toHaveLength(1)
  const segmenter = new AskingSegmenter(box, { own: recording().own, patience: 20 })
  expect(segmenter.tag('甲')).toEqual([{ word: '甲', tag: 'own' }])
})

describe('without an answer', () => {
  it('a thread asks its own engine, and nobody else from then on', () => {
    const { asked, own } = recording()
    const segmenter = new AskingSegmenter(mailbox(), { own, patience: 20 })
    for (const phrase of ['甲', '乙']) expect(segmenter.tag(phrase)).toEqual([{ word: phrase, tag: 'own' }])
    expect(asked).toEqual(['甲', '乙'])
  })

  it('a thread that comes when all slots are given away asks its own at once', () => {
    const box = mailbox()
    const { asked, own } = recording()
    const all = Array.from({ length: 65 }, () => new AskingSegmenter(box, { own, patience: 3_600_000 }))
    expect(all.at(-1)!.tag('甲')).toEqual([{ word: '甲', tag: 'own' }])
    expect(asked).toEqual(['甲'])
  })
})

it('threads of a pool read what one thread reads', async () => {
  const texts = ['县', '区', '市'].map(place => `${place}卫生健康局责成医疗机构两家。`)
  const reports = []
  for await (const report of extractMany(texts, { jobs: 2 })) reports.push(report)
  expect(reports).toMatchObject(
    texts.map(text => {
      const { indicators, generator } = extractText(text)
      expect(generator.segmenter).toBe('nodejieba')
      return { indicators, generator }
    }),
  )
})
