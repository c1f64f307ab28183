import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cleanText, readDates, scanNumerals } from '@taizhang/parser/reading'
import { describe, expect, it } from 'vitest'
import { canonicalMetrics } from '../../src/indicator/canonical.ts'
import { readContexts } from '../../src/indicator/context.ts'
import { readQuantities } from '../../src/quantity/quantity.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'canonical')

function metricsOf(text: string): string {
  const clean = cleanText(text)
  const numerals = scanNumerals(clean.text)
  const { quantities } = readQuantities(clean.text, numerals, readDates(clean.text, numerals))
  const metrics = canonicalMetrics(clean.text, readContexts(clean.text, quantities))
  return metrics.map(metric => metric ?? '-').join(' ')
}

describe.each(readdirSync(folder).sort())('canonical metrics: %s', file => {
  const cases = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(line => line.includes('==>') && !line.startsWith('#'))
    .map(line => line.split('==>').map(part => part.trim()) as [string, string])
  it.each(cases)('%s', (text, metrics) => {
    expect(metricsOf(text)).toBe(metrics)
  })
})
