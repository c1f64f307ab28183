/** What holds of every text: places, widths, surroundings, parts, and that no Arabic numeral is passed over. */
import { parse } from '@taizhang/parser'
import { cleanText, readDates, scanNumerals } from '@taizhang/parser/reading'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIndicators, findQuantities } from '../../src/index.ts'
import { readQuantities } from '../../src/quantity/quantity.ts'
import { amountCases } from './cases.ts'

const seed = Number(process.env.SEED ?? 20241)
/** Without those that count because nothing stands around them: 一个. */
const cases = amountCases().filter(one => !one.bare && one.heading !== 'alone' && !/[\n()]/.test(one.text))
const texts = cases.map(one => one.text)
const amounts = (text: string) => findQuantities(text).map(({ span: _, quote: __, ...amount }) => amount)
const quotes = (text: string) => findQuantities(text).map(({ span: _, ...found }) => found)

/** Pieces of the genre, glued at random: numerals, units, bounds, marks, words. */
const piece = fc.oneof(
  fc.constantFrom(...texts),
  fc.constantFrom(
    ...'一二两三五十百千万亿半几数点零负第余多个元角米年月日人次项%‰/-—~至到和、,。;:《》“”()（）\n\t +×',
  ),
  fc.constantFrom(
    '以上',
    '以下',
    '不超过',
    '约',
    '分之',
    '百分之',
    '第',
    '其中',
    '万元',
    '个月',
    '公里',
    '人民币',
    '¥',
    '问题',
  ),
  fc.nat({ max: 100_000 }).map(String),
  fc.double({ min: 0, max: 1e6, noNaN: true }).map(value => value.toFixed(2)),
)
const anyText = fc.array(piece, { maxLength: 24 }).map(pieces => pieces.join(''))

/** Digits, letters and marks in full width; blanks stay. */
const wide = (text: string) =>
  text.replace(/[!-~]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

const run = { seed, numRuns: 400 }

describe(`every text (seed ${seed})`, () => {
  it('has its quotes where the spans say, in order and apart', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, bare) => {
        let done = 0
        for (const { span, quote, value, max } of findQuantities(text, { bare })) {
          expect(text.slice(span.start, span.end)).toBe(quote)
          expect(span.start).toBeGreaterThanOrEqual(done)
          expect(span.end).toBeGreaterThan(span.start)
          expect(Number.isNaN(value)).toBe(false)
          if (max !== null) expect(max).toBeGreaterThan(value)
          done = span.end
        }
      }),
      run,
    )
  })

  it('amounts to the same in full width', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(amounts(wide(text))).toEqual(amounts(text))
      }),
      run,
    )
  })

  it('leaves no Arabic numeral without a place', () => {
    fc.assert(
      fc.property(anyText, text => {
        const clean = cleanText(text).text
        const numerals = scanNumerals(clean)
        const { quantities, rejected } = readQuantities(clean, numerals, readDates(clean, numerals))
        const places = [...quantities, ...rejected].sort((a, b) => a.start - b.start)
        for (const digits of clean.matchAll(/\d+/g)) {
          const holding = places.filter(place => place.start <= digits.index && digits.index < place.end)
          expect(holding.length, `${digits[0]} at ${digits.index} of ${clean}`).toBe(1)
        }
      }),
      run,
    )
  })

  it('gives every Arabic numeral of a disclosure to one indicator or one rejection', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 6 }), lines => {
        const text = ['关于巡视整改进展情况的通报', '一、关于“作风不实”问题的整改', ...lines].join('\n')
        const { indicators, rejected } = findIndicators(parse(text))
        for (const digits of text.matchAll(/[0-9]+/g)) {
          const holding = [...indicators, ...rejected].filter(
            ({ span }) => span.start <= digits.index && digits.index < span.end,
          )
          expect(holding.length, `${digits[0]} at ${digits.index} of ${text}`).toBe(1)
        }
      }),
      { seed, numRuns: 120 },
    )
  })
})

describe(`every case (seed ${seed})`, () => {
  it('reads the same whatever sentences stand around it', () => {
    for (const text of texts)
      expect(quotes(`各项工作推进顺利。${text}。下一步持续推进。`), text).toEqual(quotes(`。${text}。`))
  })

  it('reads as its two halves where a full stop or a line parts them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.constantFrom(...texts),
        fc.constantFrom('。', '\n', ';'),
        (a, b, mark) => {
          expect(quotes(`${a}${mark}${b}`)).toEqual([...quotes(`${a}${mark}`), ...quotes(`${mark}${b}`)])
        },
      ),
      { seed, numRuns: 3000 },
    )
  })
})
