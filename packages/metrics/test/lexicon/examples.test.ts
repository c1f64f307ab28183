/** Every entry of the lexicons reads its own example. */
import { MetricKey } from '@taizhang/parser'
import { describe, expect, it } from 'vitest'
import { PHRASES as METRIC_PHRASES, METRICS } from '../../src/lexicon/metrics.ts'
import { PHRASES as TIME_PHRASES } from '../../src/lexicon/periods.ts'
import { ROLE_RULES } from '../../src/lexicon/roles.ts'
import { readFigures } from '../read.ts'

describe('metrics', () => {
  it('declares every key once', () => {
    expect(METRICS.map(metric => metric.key)).toEqual(MetricKey.options)
  })

  it('never sums a rate', () => {
    for (const metric of METRICS) expect(metric.summable).toBe(metric.dimension !== 'percent')
  })

  it.each(METRIC_PHRASES.map(phrase => [phrase.key, phrase.example]))('%s: %s', (key, example) => {
    expect(readFigures(example).map(figure => figure.metric)).toContain(key)
  })
})

describe('roles', () => {
  it.each(ROLE_RULES)('$role: $example', ({ role, example, onlyPlanned }) => {
    const figures = readFigures(example, onlyPlanned === true ? { zone: 'outlook' } : {})
    expect(figures.map(figure => figure.role)).toContain(role)
  })
})

describe('periods', () => {
  it.each(TIME_PHRASES)('%s: %s', (pattern, example) => {
    const periods = readFigures(example).map(figure => figure.period ?? '')
    expect(periods.some(period => new RegExp(`^(?:${pattern})$`).test(period))).toBe(true)
  })
})
