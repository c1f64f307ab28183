import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Beginnings } from '../../src/text/beginnings.ts'

it('knows the beginning of each of its words', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 2 })), words => {
      const beginnings = Beginnings.of(words)
      for (const word of words) expect(beginnings.mayBe(word.charCodeAt(0), word.charCodeAt(1))).toBe(true)
    }),
  )
})

it('says no of nearly all others', () => {
  const beginnings = Beginnings.of(['整改', '建立', '完善', '开展', '追缴'])
  let taken = 0
  for (const first of '整建完开追改立善展缴')
    for (const second of '的一是了和在有为及') if (beginnings.mayBe(first.charCodeAt(0), second.charCodeAt(0))) taken++
  expect(taken).toBeLessThan(3)
})
