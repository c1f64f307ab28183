import { describe, expect, it } from 'vitest'
import { readCases } from '../cases.ts'
import { printOutline } from './print.ts'

const cases = readCases(new URL('./cases/', import.meta.url))

describe('the outline of every heading style', () => {
  it.each(cases.map(one => [`${one.file}: ${one.name}`, one] as const))('%s', (_, one) => {
    expect(printOutline(one.input)).toBe(one.expected)
  })

  it('has at least 150 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150)
  })
})
