import { describe, expect, it } from 'vitest'
import { bins } from '../src/overview/rows.ts'
import { windowOf } from '../src/overview/virtual.ts'

describe('the overview draws a screenful', () => {
  it.each([
    ['at the top', 0, 600, 2000, { first: 0, last: 17 }],
    ['in the middle', 56_000, 600, 2000, { first: 994, last: 1017 }],
    ['at the end', 111_400, 600, 2000, { first: 1983, last: 2000 }],
    ['with few rows', 0, 600, 3, { first: 0, last: 3 }],
    ['with none', 0, 600, 0, { first: 0, last: 0 }],
  ])('%s', (_, scroll, height, count, window) => {
    expect(windowOf(scroll, height, 56, count)).toEqual(window)
  })
})

describe('bins', () => {
  it('keeps what lies beyond the last in the last', () => {
    expect(bins([0, 4, 5, 12, 99], 5, 3)).toEqual([2, 1, 2])
  })
})
