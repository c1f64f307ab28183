import { describe, expect, it } from 'vitest'
import { findQuantities } from '../../src/index.ts'
import { amountCases, printed } from './cases.ts'

const cases = amountCases()
const files = [...new Set(cases.map(one => one.file))]

describe.each(files)('%s', file => {
  it.each(cases.filter(one => one.file === file).map(one => [one.text, one.heading, one.expected, one.bare] as const))(
    '%s (%s)',
    (text, _, expected, bare) => {
      const found = findQuantities(text, { bare })
      expect(printed(found)).toBe(expected)
      for (const { span, quote } of found) expect(text.slice(span.start, span.end)).toBe(quote)
    },
  )
})

it('holds a broad table', () => {
  expect(cases.length).toBeGreaterThan(900)
})
