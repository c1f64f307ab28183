/** Dates in every writing and any company: each day of two centuries, ranges of every shape, properties with a seed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DateRange, readDates } from '../../src/numbers/date.ts'
import { scanNumerals } from '../../src/numbers/numeral.ts'
import { cleanText } from '../../src/text/clean.ts'

const seed = Number(process.env.SEED ?? 20241)

interface Day {
  year: number
  month: number
  day: number
}

const two = (value: number) => String(value).padStart(2, '0')
const iso = ({ year, month, day }: Day) => `${year}-${two(month)}-${two(day)}`
const han = (value: number) => {
  const tens = Math.floor(value / 10)
  const digit = '〇一二三四五六七八九'
  return `${tens > 1 ? digit[tens] : ''}${tens > 0 ? '十' : ''}${value % 10 > 0 ? digit[value % 10] : ''}`
}
const hanYear = (year: number, zero: string) =>
  [...String(year)].map(c => `${zero}一二三四五六七八九`[Number(c)]).join('')
const wide = (text: string) =>
  text.replace(/[!-~]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

/** Ten writings of a day. */
const WRITINGS: readonly ((day: Day) => string)[] = [
  ({ year, month, day }) => `${year}年${month}月${day}日`,
  ({ year, month, day }) => `${year}年${two(month)}月${two(day)}日`,
  ({ year, month, day }) => `${year}年${month}月${day}号`,
  ({ year, month, day }) => `${hanYear(year, '〇')}年${han(month)}月${han(day)}日`,
  ({ year, month, day }) => `${hanYear(year, '零')}年${han(month)}月${han(day)}日`,
  ({ year, month, day }) => `${hanYear(year, 'O')}年${han(month)}月${han(day)}日`,
  day => iso(day),
  ({ year, month, day }) => `${year}/${month}/${day}`,
  ({ year, month, day }) => `${year}.${month}.${day}`,
  day => wide(`${day.year}年${day.month}月${day.day}日`),
]

/** What may stand around a date without touching it. */
const FRAMES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['于', '召开会议'],
  ['(', ')'],
  ['截至', ',完成158项'],
  ['追缴2615.8万元。', '。共15起16人'],
  ['会议时间:', ' 9:30—11:30'],
  ['1、', '印发方案'],
  ['(1)', '印发方案'],
  ['《', '会议纪要》'],
  ['第二次会议(', '),占95%'],
]

function datesOf(text: string): DateRange[] {
  return readDates(text, scanNumerals(text)).filter(({ clock }) => !clock)
}

/** Value and quote in the text as given. */
function found(text: string) {
  const clean = cleanText(text)
  return datesOf(clean.text).map(({ start, end, value }) => {
    const span = clean.span(start, end)
    return { quote: text.slice(span.start, span.end), value }
  })
}

function* days(from: number, to: number): Generator<Day> {
  for (let year = from; year <= to; year++)
    for (let month = 1; month <= 12; month++) {
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
      for (let day = 1; day <= last; day++) yield { year, month, day }
    }
}

describe('every day from 1900 to 2100', () => {
  it.each([
    ['2023年10月14日', WRITINGS[0]!],
    ['二〇二三年十月十四日', WRITINGS[3]!],
    ['2023.10.14', WRITINGS[8]!],
  ])('written as %s', (_, write) => {
    const wrong: string[] = []
    for (const day of days(1900, 2100)) {
      const text = write(day)
      const dates = datesOf(text)
      const [date] = dates
      if (dates.length !== 1 || date!.value !== iso(day) || date!.end !== text.length) wrong.push(text)
    }
    expect(wrong).toEqual([])
  })

  it('and no day that the month lacks', () => {
    const wrong: string[] = []
    for (let year = 1900; year <= 2100; year++)
      for (let month = 1; month <= 12; month++) {
        const past = new Date(Date.UTC(year, month, 0)).getUTCDate() + 1
        const text = `${year}年${month}月${past}日`
        if (datesOf(text)[0]?.value !== null) wrong.push(text)
      }
    expect(wrong).toEqual([])
  })
})

const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 864e5, max: Date.UTC(2100, 11, 31) / 864e5 })
  .map(number => new Date(number * 864e5))
  .map(date => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }))
const anyWriting = fc.constantFrom(...WRITINGS)
const anyFrame = fc.constantFrom(...FRAMES)
const TO = ['至', '到', '—', '——', '-', '~', '～', '–', '起至', ' - ']

describe(`any date (seed ${seed})`, () => {
  it('reads back in any writing and frame', () => {
    fc.assert(
      fc.property(anyDay, anyWriting, anyFrame, (day, write, [before, behind]) => {
        const text = `${before}${write(day)}${behind}`
        expect(found(text)).toEqual([{ quote: write(day), value: iso(day) }])
      }),
      { seed, numRuns: 2000 },
    )
  })

  it('is the same whatever stands around it, and its span slices to its quote', () => {
    const piece = fc.constantFrom('整改', '、', '。', ',', '完成', '158项', '3个月', '\n', '(一)', '95%', '责任单位:')
    const noise = fc.array(piece, { maxLength: 6 }).map(pieces => pieces.join(''))
    fc.assert(
      fc.property(noise, anyDay, noise, (before, day, behind) => {
        const text = `${before}。${WRITINGS[0]!(day)}。${behind}`
        expect(found(text)).toEqual([{ quote: WRITINGS[0]!(day), value: iso(day) }])
      }),
      { seed, numRuns: 1000 },
    )
  })

  it('is the same in half and full width', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(0, 1, 2, 6, 7, 8), (day, writing) => {
        const text = WRITINGS[writing]!(day)
        expect(found(wide(text)).map(({ value }) => value)).toEqual(found(text).map(({ value }) => value))
      }),
      { seed, numRuns: 500 },
    )
  })
})

describe(`ranges (seed ${seed})`, () => {
  it('of two days in any writing, in order, and of none out of order', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyWriting, fc.constantFrom(...TO), (a, b, write, to) => {
        const text = `${write(a)}${to}${write(b)}`
        const value = iso(a) <= iso(b) ? `${iso(a)}/${iso(b)}` : null
        expect(found(text)).toEqual([{ quote: text, value }])
      }),
      { seed, numRuns: 2000 },
    )
  })

  it('whose second day lends the year, or the month too', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom(...TO), (a, other, to) => {
        const b = { ...other, year: a.year }
        fc.pre(b.month !== 2 || b.day < 29)
        const text = `${a.year}年${a.month}月${a.day}日${to}${b.month}月${b.day}日`
        const wraps = b.month < a.month
        const value =
          b.month === a.month && b.day < a.day ? null : `${iso(a)}/${iso({ ...b, year: a.year + (wraps ? 1 : 0) })}`
        expect(found(text)).toEqual([{ quote: text, value }])
        const late = { ...a, day: Math.max(a.day, Math.min(b.day, 28)) }
        const short = `${a.year}年${a.month}月${a.day}日${to}${late.day}日`
        expect(found(short)).toEqual([{ quote: short, value: `${iso(a)}/${iso(late)}` }])
      }),
      { seed, numRuns: 1000 },
    )
  })

  it('of months and of years that share their word', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom('至', '到', '—', '-', '~'), (a, b, to) => {
        const [from, last] = a.month < b.month ? [a.month, b.month] : [b.month, a.month]
        fc.pre(from !== last && a.year !== b.year)
        const months = `${a.year}年${from}${to}${last}月`
        expect(found(months)).toEqual([{ quote: months, value: `${a.year}-${two(from)}/${a.year}-${two(last)}` }])
        const [first, end] = a.year < b.year ? [a.year, b.year] : [b.year, a.year]
        const years = `${first}${to}${end}年`
        expect(found(years)).toEqual([{ quote: years, value: `${first}/${end}` }])
      }),
      { seed, numRuns: 1000 },
    )
  })
})

describe(`any text (seed ${seed})`, () => {
  const PIECES =
    '年月日号至到—-、。,0123456789一二三四十廿两半前后上下本今去明第季度旬初底末周星期天个近过未来世纪代正腊农历Q./():时点'
  const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(pieces => pieces.join(''))

  it('gives dates in order that never overlap, with values of the agreed forms', () => {
    const POINT = '(?:(?:\\d{4}|XXXX)-(?:\\d\\d(?:-\\d\\d)?|Q[1-4]|H[12])|\\d{4})'
    const VALUE = new RegExp(`^(?:${POINT}|${POINT}/${POINT}|/${POINT}|${POINT}/)$`)
    fc.assert(
      fc.property(soup, fc.constantFrom({}, { reference: '2024-02-29' }, { reference: '2024' }), (text, options) => {
        let done = 0
        for (const { start, end, value } of readDates(text, scanNumerals(text), options)) {
          expect(start).toBeGreaterThanOrEqual(done)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          if (value !== null) expect(value).toMatch(VALUE)
          done = end
        }
      }),
      { seed, numRuns: 20_000 },
    )
  })
})
