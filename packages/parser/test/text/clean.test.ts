import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/text/clean.ts'
import { splitLines } from '../../src/text/lines.ts'
import { readCases } from '../cases.ts'

const seed = Number(process.env.SEED ?? 20241)

/** Case files print what an editor hides: ⇥ for TAB, ␣ for an ideographic blank, ¦ for a zero-width one. */
const shown = (text: string) => text.replaceAll('\t', '⇥')
const hidden = (text: string) => text.replaceAll('⇥', '\t').replaceAll('␣', '\u3000').replaceAll('¦', '\u200b')

describe('clean text', () => {
  it.each(readCases(new URL('./cases/', import.meta.url)).map(one => [one.name, one] as const))('%s', (_, one) => {
    expect(shown(cleanText(hidden(one.input)).text)).toBe(one.expected)
  })

  it('has no way back where nothing is dropped', () => {
    expect(cleanText('一、整改情况\n完成12项。').way).toBeNull()
    expect(cleanText('一、整改情况，完成１２项。').way).toBeNull()
    expect(cleanText('一、整改情况 完成').way).not.toBeNull()
  })

  it('leads every clean range back to the text as loaded', () => {
    const source = '新增企\n业 182 家，　完成率９５.９％。'
    const clean = cleanText(source)
    const at = clean.text.indexOf('182家')
    const { start, end } = clean.span(at, at + 4)
    expect(source.slice(start, end)).toBe('182 家')
    expect(clean.printed(at, at + 4)).toBe('182家')
    expect(clean.clean(start)).toBe(at)
  })

  it(`never loses its way back (seed ${seed})`, () => {
    const parts = [
      '一、',
      '整改',
      ' ',
      '　',
      '\n',
      '\r\n',
      '\t',
      '１２',
      '3',
      '.',
      'abc',
      '關',
      '(guān)',
      '（',
      '—3—\n',
      '\u200b',
      '。',
      '\ufeff',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 60 }), list => {
        const source = list.join('')
        const clean = cleanText(source)
        for (let i = 0; i < clean.text.length; i++) {
          expect(clean.at(i + 1)).toBeGreaterThanOrEqual(clean.at(i))
          expect(clean.at(i)).toBeLessThanOrEqual(source.length)
          const unit = clean.text[i]!
          // what stands in clean text stands in the source, in its own or another form
          if (/[\u4e00-\u9fff\da-z]/.test(unit))
            expect(source.slice(clean.at(i)).normalize('NFKC').startsWith(unit) || source[clean.at(i)] === '關').toBe(
              true,
            )
        }
        expect(clean.at(clean.text.length)).toBe(source.length)
      }),
      { seed, numRuns: 300 },
    )
  })
})

describe('lines', () => {
  it('are never empty and have no blank ends', () => {
    const clean = cleanText('\n\n 一、整改情况 \n\t\n完成12项。\n')
    expect(splitLines(clean).map(({ start, end }) => clean.text.slice(start, end))).toEqual([
      '一、整改情况',
      '完成12项。',
    ])
  })
})
