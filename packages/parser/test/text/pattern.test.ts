import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Beginnings } from '../../src/text/beginnings.ts'
import { cue } from '../../src/text/cue.ts'
import { Finder } from '../../src/text/finder.ts'
import { endsOf } from '../../src/text/pattern.ts'
import { unitsOf } from '../../src/text/units.ts'
import { WordIndex } from '../../src/text/word-index.ts'

const shown = (units: ReadonlySet<number> | null) =>
  units === null ? 'any' : [...units].map(unit => String.fromCharCode(unit)).join('')

describe('ends of a pattern', () => {
  it.each([
    ['^(?:召开|举办)会议$', '召举', '议'],
    ['(?:提高|下降)(?:了)?$', 'any', '高降了'],
    ['^[余多]?人', '余多人', 'any'],
    ['^(?:的)?(?:试用期|服务期)', '的试服', 'any'],
    ['每[^,;]{0,16}(?:不少于|至少)$', 'any', '于少'],
    ['[前后](?![面者])$', 'any', '前后'],
    ['^\\d{1,2}[日号]$', '0123456789', '日号'],
    ['^(?:甲|乙$)', '甲乙', 'any'],
    ['甲$|乙', 'any', 'any'],
    ['^(?:甲|)$', 'any', 'any'],
    ['^[^,]甲$', 'any', '甲'],
    ['^\\s甲.$', 'any', 'any'],
    ['^[a-c\\n]{2,}\\u4e00$', 'abc\n', '一'],
    ['^(?<!乙)甲(?=丙)', '甲', 'any'],
    ['^(?<name>甲|乙)\\(?$', '甲乙', '(甲乙'],
    ['^甲{0}乙', '甲乙', 'any'],
    ['(?:^|乙)甲', 'any', 'any'],
  ])('%s begins with %s and ends with %s', (source, first, last) => {
    const ends = endsOf(source)
    expect([shown(ends.first), shown(ends.last)].map(s => [...s].sort().join(''))).toEqual(
      [first, last].map(s => [...s].sort().join('')),
    )
  })
})

describe('a cue', () => {
  it('is asked of a stretch as if nothing stood around it', () => {
    const rise = cue(/(?:增长|下降)$/)
    const text = '同比增长22%'
    expect(rise.testIn(text, 0, 4)).toBe(true)
    expect(rise.testIn(text, -3, 4)).toBe(true)
    expect(rise.testIn(text, 3, 4)).toBe(false)
    expect(rise.testIn(text, 0, 99)).toBe(false)
    expect(rise.execIn(text, 0, 4)?.[0]).toBe('增长')
    expect(rise.cut('同比增长')).toBe('同比')
    expect(rise.test('')).toBe(false)
    expect(cue(/^(?:不)?$/).test('')).toBe(true)
  })

  it('has no position of its own', () => {
    expect(() => cue(/甲$/g)).toThrow(TypeError)
  })
})

describe('an index of words', () => {
  it('gives what could stand at an offset', () => {
    const verbs = WordIndex.longestFirst(['完善', '完成整改', '开展'], verb => verb)
    expect(verbs.of('完成整改9个'.charCodeAt(0))).toEqual(['完成整改', '完善'])
    expect(verbs.of(Number.NaN)).toEqual([])
    expect(verbs.has('开'.charCodeAt(0))).toBe(true)
    const bounds = new WordIndex(['不少于', '至少'], bound => bound, 'last')
    expect(bounds.of('少'.charCodeAt(0))).toEqual(['至少'])
  })
})

describe('a finder', () => {
  it('finds what lies wholly in a stretch', () => {
    const phrases = new Finder(/今年以来|今年|每季度|(?<=前)三年/)
    const text = '今年以来每季度前三年'
    const all: [number, string][] = []
    for (let m = phrases.first(text, 0, 10); m !== null; m = phrases.first(text, m.index + m[0].length, 10))
      all.push([m.index, m[0]])
    expect(all).toEqual([
      [0, '今年以来'],
      [4, '每季度'],
      [8, '三年'],
    ])
    expect(phrases.first(text, 1, 6)).toBeNull()
    expect(phrases.test(text, 4, 7)).toBe(true)
    expect(phrases.test(text, 4, 6)).toBe(false)
    expect(new Finder(/.年/).first(text, 0, 2)?.[0]).toBe('今年')
  })
})

describe('a set of code units', () => {
  it('holds what it was made of and nothing else', () => {
    const marks = unitsOf(',。,')
    const letters = unitsOf('ab')
    const all = Array.from({ length: 65536 }, (_, unit) => unit)
    expect(all.filter(unit => marks.has(unit))).toEqual([0x2c, 0x3002])
    expect(all.filter(unit => letters.has(unit))).toEqual([0x61, 0x62])
    expect([...marks]).toEqual([0x2c, 0x3002])
    expect(marks.has(Number.NaN)).toBe(false)
    expect(marks.has('a'.charCodeAt(9))).toBe(false)
  })
})

describe('the first two characters of a pattern', () => {
  const sources = [
    '甲乙|乙丙',
    '甲(?!乙)|丙丁',
    '(?:甲|乙丙)?丁',
    '甲+乙',
    '(?:甲乙){2}丙',
    '[甲乙]{1,2}丙',
    '[^丁]甲',
    '甲.|乙',
    '(?<=丁)甲\\d?',
    '(?:)甲|乙$',
    '甲*',
    '(?:甲(?:乙|丙)|丁)\\d{2}',
  ]

  it.each(sources)('%s: no match begins with others', source => {
    const beginnings = Beginnings.ofPattern(endsOf(source))
    const pattern = new RegExp(source, 'y')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'甲乙丙丁1') }), text => {
        for (let at = 0; at < text.length; at++) {
          pattern.lastIndex = at
          if (pattern.test(text))
            expect(beginnings?.mayBe(text.charCodeAt(at), text.charCodeAt(at + 1)) ?? true).toBe(true)
        }
      }),
    )
  })

  it.each(sources)('%s: a finder and a cue answer as the pattern does', source => {
    const [finder, opening] = [new Finder(new RegExp(source)), cue(new RegExp(`^(?:${source})`))]
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'甲乙丙丁1') }), text => {
        const match = new RegExp(source).exec(text)
        const found = finder.first(text, 0, text.length)
        // a finder looks for matches that begin before the end
        expect(found?.index).toBe(match === null || match.index === text.length ? undefined : match.index)
        expect(opening.test(text)).toBe(opening.pattern.test(text))
      }),
    )
  })

  it('tells words apart by both', () => {
    const { pairs } = endsOf('制定|制订|出台')
    expect(pairs!.closed.size).toBe(3)
    expect(pairs!.open.size).toBe(0)
    expect([...endsOf('起(?!草)|以来').pairs!.open]).toEqual(['起'.charCodeAt(0)])
    expect(endsOf('.甲').pairs).toBeNull()
  })
})
