import { readFileSync } from 'node:fs'
import { parse } from '@taizhang/parser'
import { expect, it } from 'vitest'
import { findIndicators } from '../../src/indicators.ts'

const CASES = readFileSync(new URL('reasons.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.split(' → '))

it.each(CASES)('%s', (text, expected) => {
  const { rejected } = findIndicators(parse(text!))
  expect(rejected.map(({ quote, reason }) => `${quote} = ${reason}`).join(' | ')).toBe(expected)
})
