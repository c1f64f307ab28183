/** When a segmenter is asked, what it decides, and that names are read without one. */
import { parse } from '@taizhang/parser'
import { describe, expect, it } from 'vitest'
import { findIndicators, type Segmenter, type TaggedWord } from '../../src/index.ts'
import { jieba } from '../../src/jieba.ts'

/** 责成 stands in no table of verbs; the body before it ends in 局. */
const OPEN = '县卫生健康局责成医疗机构两家。'
const CLOSED = '县卫生健康局检查医疗机构47家,同比增长3%。'

function recording(answer: readonly TaggedWord[] | null) {
  const asked: string[] = []
  const segmenter: Segmenter = {
    name: 'recording',
    tag(phrase) {
      asked.push(phrase)
      return answer
    },
  }
  return { asked, segmenter }
}

const nameIn = (text: string, segmenter: Segmenter | null) => {
  const { indicators, segmenter: used } = findIndicators(parse(text), { segmenter })
  return { name: indicators[0]?.name, used }
}

describe('a segmenter', () => {
  it('is asked about the words behind a body only where no known verb stands in them', () => {
    const { asked, segmenter } = recording([{ word: '责成', tag: 'v' }])
    expect(nameIn(OPEN, segmenter)).toEqual({ name: '责成医疗机构', used: 'recording' })
    expect(nameIn(CLOSED, segmenter)).toEqual({ name: '检查医疗机构', used: null })
    expect(asked).toEqual(['责成医疗机构'])
  })

  it('leaves the words as they are where it finds no verb, or cannot be had', () => {
    expect(nameIn(OPEN, recording([{ word: '责成', tag: 'n' }]).segmenter).name).toBe('县卫生健康局责成医疗机构')
    expect(nameIn(OPEN, recording(null).segmenter)).toEqual({ name: '县卫生健康局责成医疗机构', used: null })
    expect(nameIn(OPEN, null)).toEqual({ name: '县卫生健康局责成医疗机构', used: null })
  })

  it('is nodejieba by recommendation', () => {
    const engine = jieba()
    expect(engine.name).toBe('nodejieba')
    expect(engine.tag('责成医疗机构')?.[0]).toEqual({ word: '责成', tag: 'v' })
    expect(nameIn(OPEN, engine)).toEqual({ name: '责成医疗机构', used: 'nodejieba' })
  })
})
