/** Near copies are found by what a person would call so, and no two documents of one kind are taken for them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearCopies, sketchOf } from '../../src/batch/sketch.ts'
import { TEXTS } from './corpus.ts'

const grouped = (...texts: string[]) => nearCopies(texts.map((text, i) => ({ id: `r${i}`, sketch: sketchOf(text) })))
const together = new Map([
  ['r0', 'r0'],
  ['r1', 'r0'],
])

/** A place in the middle, where the nth such thing stands. */
function replaced(text: string, what: RegExp, by: string): string {
  const found = [...text.matchAll(what)]
  const { index, 0: old } = found[found.length >> 1]!
  return text.slice(0, index) + by + text.slice(index + old.length)
}

describe.each(TEXTS.map((text, i) => [i, text] as const))('gold document %i', (_i, text) => {
  it.each([
    ['a digit changed', replaced(text, /\d/g, '7号')],
    ['a name changed', replaced(text, /的/g, '张某某')],
    ['its blanks and line breaks changed', text.replace(/\n/g, '\r\n　　')],
    ['a footer added', `${text}\n网站地图 版权所有 京ICP备00000000号`],
    ['its last line gone', text.trimEnd().split('\n').slice(0, -1).join('\n')],
  ])('and itself with %s', (_what, other) => {
    expect(grouped(text, other)).toEqual(together)
  })
})

it('tells gold documents from one another', () => {
  expect(grouped(...TEXTS)).toEqual(new Map())
})

it('keeps silent on what is too short to tell', () => {
  expect(sketchOf('请见附件。')).toBe('')
  expect(grouped('请见附件。', '请见附件1。')).toEqual(new Map())
})

it('groups the same whatever the order', () => {
  const reports = TEXTS.flatMap((text, i) =>
    [text, replaced(text, /\d/g, '7号'), `${text}又`].map((own, k) => ({ id: `r${i}-${k}`, sketch: sketchOf(own) })),
  )
  const sorted = (groups: Map<string, string>) => [...groups].sort()
  const groups = sorted(nearCopies(reports))
  expect(groups).toHaveLength(reports.length)
  fc.assert(
    fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), shuffled => {
      expect(sorted(nearCopies(shuffled))).toEqual(groups)
    }),
    { numRuns: 20 },
  )
})
