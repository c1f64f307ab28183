import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Cue, cue } from '../../src/text/cue.ts'
import { Screen } from '../../src/text/screen.ts'

const CUES = [/围绕|聚焦/, /[对将把]/, /(?<!\d)较.{1,4}?(?=增长)/, /x?\d0后/, /.*/, /(?:共计|合计)$/].map(pattern =>
  cue(pattern),
)
const screen = new Screen(CUES)
const words = fc.string({ unit: fc.constantFrom(...'围绕聚焦对将较上年增长10后共合计x') })

it('passes over no cue that matches', () => {
  fc.assert(
    fc.property(words, text => {
      const seen = screen.of(text)
      for (const each of CUES) if (each.pattern.test(text)) expect(seen & screen.bitOf(each)).not.toBe(0)
    }),
  )
})

it('answers for every part of the words', () => {
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (text, from, to) => {
      const part = text.slice(from % (text.length + 1), to % (text.length + 1))
      expect(screen.of(text) & screen.of(part)).toBe(screen.of(part))
    }),
  )
})

it('passes over cues whose characters do not stand there', () => {
  expect(screen.of('建立制度') & screen.bitOf(CUES[0]!)).toBe(0)
  expect(screen.of('聚焦主业') & screen.bitOf(CUES[0]!)).not.toBe(0)
})

it('knows its own cues alone, and thirty at most', () => {
  expect(() => screen.bitOf(cue(/另/))).toThrow(RangeError)
  expect(() => new Screen(Array.from({ length: 31 }, () => new Cue(/一/)))).toThrow(RangeError)
})

it('lets a cue look at short words first, and answers as the pattern does', () => {
  fc.assert(
    fc.property(words, text => {
      for (const each of CUES) {
        expect(each.test(text)).toBe(each.pattern.test(text))
        expect(each.cut(text)).toBe(text.replace(each.pattern, ''))
      }
    }),
  )
})
