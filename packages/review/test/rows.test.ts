import { describe, expect, it } from 'vitest'
import { amount } from '../src/amount.ts'
import { bins, choices, NO_NARROWING, overviewRows, yearOf } from '../src/overview/rows.ts'
import { windowOf } from '../src/overview/virtual.ts'
import type { OverviewRow } from '../src/page-data.ts'

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

const line = (id: string, facts: Partial<OverviewRow>): OverviewRow => ({
  id,
  title: null,
  issuer: null,
  region: [],
  publishedOn: null,
  kind: null,
  tier: null,
  isDisclosure: true,
  issues: 0,
  completed: 0,
  measures: 0,
  indicators: 0,
  rate: null,
  headline: {},
  failedChecks: 0,
  warnings: 0,
  ...facts,
})
const LINES = [
  line('a', { issuer: '甲局', kind: '巡察', tier: 'county', publishedOn: '2023-05-01', rate: 90 }),
  line('b', { issuer: '乙厅', kind: '审计', publishedOn: '2024-02', failedChecks: 1 }),
  line('c', { issuer: '丙院', kind: '巡察', tier: 'municipal', publishedOn: '2024-09-10', rate: 75 }),
]
const ids = (narrowing: Partial<typeof NO_NARROWING>) =>
  overviewRows(LINES, { ...NO_NARROWING, ...narrowing }, { key: 'rate', down: true }).map(row => row.id)

describe('the overview is narrowed', () => {
  it.each([
    ['by nothing, those without a rate last', {}, ['a', 'c', 'b']],
    ['by kind', { kind: '巡察' }, ['a', 'c']],
    ['by tier', { tier: 'municipal' }, ['c']],
    ['by year', { year: '2024' }, ['c', 'b']],
    ['by words', { search: '乙' }, ['b']],
    ['by failed checks', { failedOnly: true }, ['b']],
    ['by several at once', { kind: '巡察', year: '2023' }, ['a']],
  ])('%s', (_, narrowing, expected) => {
    expect(ids(narrowing)).toEqual(expected)
  })

  it('offers the values that stand in its lines', () => {
    expect(choices(LINES, row => row.tier)).toEqual(['county', 'municipal'])
    expect(choices(LINES, yearOf)).toEqual(['2023', '2024'])
  })
})

describe('amounts', () => {
  it.each([
    [26_158_000, '元', 'zh', '2,615.8万元'],
    [150_000_000, '元', 'zh', '1.5亿元'],
    [820, '元', 'zh', '820元'],
    [1280, '项', 'zh', '1,280项'],
    [85.7, '%', 'en', '85.7%'],
    [0, '人', 'en', '0 人'],
  ] as const)('%d %s in %s', (value, unit, language, words) => {
    expect(amount(value, unit, language)).toBe(words)
  })
})
