/** Every entry of the calendar's lexicon reads its example. */
import { describe, expect, it } from 'vitest'
import { ANAPHORIC, ERAS, FEASTS, LUNAR_FEASTS, NO_WORDS, SHIFTED, SOLAR_FEASTS } from '../../src/lexicon/calendar.ts'
import { readDates } from '../../src/numbers/date.ts'
import { scanNumerals } from '../../src/numbers/numeral.ts'

const read = (text: string) => readDates(text, scanNumerals(text), { reference: '2024-06-15' })
const values = (text: string) => read(text).map(({ value }) => value)

describe('the calendar, told on Saturday, 15 June 2024', () => {
  it.each(SHIFTED)('%s', (word, _unit, _shift, example, value) => {
    expect(example).toContain(word)
    expect(values(example)).toEqual([value])
  })

  it.each(ANAPHORIC)('%s, told from the date before', (word, _unit, _shift, example, value) => {
    expect(example).toContain(word)
    expect(values(example)).toHaveLength(2)
    expect(values(example).at(-1)).toBe(value)
  })

  it.each(NO_WORDS)('%s is part of another word', (word, _before, _behind, example) => {
    const at = example.indexOf(word)
    expect(at).toBeGreaterThanOrEqual(0)
    expect(read(example).filter(({ start }) => start === at)).toEqual([])
  })

  it.each([...FEASTS, ...LUNAR_FEASTS])('%s', (word, _day, example, value) => {
    expect(example).toContain(word)
    expect(values(example)).toEqual([value])
  })

  it.each(SOLAR_FEASTS)('%s', (word, _month, _days, example, value) => {
    expect(example).toContain(word)
    expect(values(example)).toEqual([value])
  })

  it.each(ERAS)('%s', (_word, _add, example, value) => expect(values(example)).toEqual([value]))
})
