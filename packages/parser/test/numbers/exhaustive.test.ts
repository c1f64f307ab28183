/** Every whole number is read back from every writing, exactly and whole. */
import { describe, expect, it } from 'vitest'
import { scanNumerals } from '../../src/numbers/numeral.ts'
import { WRITINGS } from './writings.ts'

const seed = Number(process.env.SEED ?? 20241)
const names = Object.keys(WRITINGS)

/** The writings of a number that do not come back as they went. */
function missed(value: number): string[] {
  const wrong: string[] = []
  for (const name of names) {
    const text = WRITINGS[name]!(value)
    const [first] = scanNumerals(text)
    if (first?.value !== value || first.start !== 0 || first.end !== text.length || first.max !== null)
      wrong.push(`${name} ${text}: ${first?.value}${first?.max ? `–${first.max}` : ''}`)
  }
  return wrong
}

/** Numbers up to 10^16 of every length, from a seed. */
function random(count: number): number[] {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return Array.from({ length: count }, () => {
    const value = Math.floor((next() + next() / 2 ** 32) * 10 ** (1 + next() * 15))
    // every other one full of zeros, where writings differ most
    return next() < 0.5
      ? value
      : Number(
          String(value)
            .replace(/\d/g, digit => (next() < 0.6 ? '0' : digit))
            .replace(/^0+(?=\d)/, ''),
        )
  })
}

describe('whole numbers in five writings', () => {
  it('reads 0 to 99,999 back', () => {
    const wrong: string[] = []
    for (let value = 0; value < 100_000; value++) wrong.push(...missed(value))
    expect(wrong.slice(0, 20)).toEqual([])
  })

  it(`reads 100,000 random ones to 10^16 back (seed ${seed})`, () => {
    const wrong = [...random(100_000), 10 ** 16, 10 ** 15, 10 ** 12 + 1, 10 ** 8].flatMap(missed)
    expect(wrong.slice(0, 20)).toEqual([])
  })
})
