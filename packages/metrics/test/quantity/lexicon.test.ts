/** Every entry of the unit and bound tables reads its own example. */
import { describe, expect, it } from 'vitest'
import { findQuantities } from '../../src/index.ts'
import { PREFIXED, SUFFIXED } from '../../src/lexicon/bounds.ts'
import { MONEY_SIGNS, PER, UNITS } from '../../src/lexicon/units.ts'

describe('units', () => {
  it.each(
    UNITS.map(
      ([printed, dimension, example, canonical = printed]) => [printed, dimension, example, canonical] as const,
    ),
  )('%s: %s, %s', (_, dimension, example, unit) => {
    const [found, ...more] = findQuantities(example)
    expect(found).toMatchObject({ unit, dimension })
    expect(more).toEqual([])
  })

  it('are each entered once', () => {
    const forms = UNITS.map(([printed]) => printed)
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([])
  })
})

it.each(PER.map(([printed, canonical = printed]) => [printed, canonical] as const))('50元/%s', (printed, canonical) => {
  expect(findQuantities(`按50元/${printed}计`)).toMatchObject([
    { quote: `50元/${printed}`, unit: `元/${canonical}`, dimension: 'rate' },
  ])
})

it.each(MONEY_SIGNS)('%s: %s, %s', (_, unit, example) => {
  expect(findQuantities(example)).toMatchObject([{ unit, dimension: 'money' }])
})

describe('bounds', () => {
  it.each([...SUFFIXED, ...PREFIXED])('%s: %s, %s', (_, bound, example) => {
    expect(findQuantities(example, { bare: true })).toMatchObject([{ bound }])
  })
})
