/**
 * Reads tables of expressions and what they amount to.
 *
 * A line is `text → quote = value unit bound | quote = …`: a range is `10..15`, an exact bound is left out, `-` is nothing.
 * Lines with # are headings. A file that ends in `.bare.txt` asks for numbers without a unit too.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { Quantity } from '@taizhang/parser'

export interface AmountCase {
  file: string
  heading: string
  text: string
  expected: string
  bare: boolean
}

export function amountCases(folder = new URL('./cases/', import.meta.url)): AmountCase[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .sort()
    .flatMap(file => casesOf(file, readFileSync(new URL(file, folder), 'utf8')))
}

function casesOf(file: string, content: string): AmountCase[] {
  const cases: AmountCase[] = []
  let heading = ''
  for (const line of content.split('\n')) {
    if (line.startsWith('#')) heading = line.replace(/^#+ */, '')
    else if (line.trim() !== '') {
      const [text, expected, ...rest] = line.split(' → ')
      if (text === undefined || expected === undefined || rest.length > 0)
        throw new Error(`${file}: no “text → amounts” in ${line}`)
      cases.push({ file, heading, text, expected: expected.trim(), bare: file.endsWith('.bare.txt') })
    }
  }
  return cases
}

/** Quantities as the tables write them. */
export function printed(quantities: readonly Quantity[]): string {
  if (quantities.length === 0) return '-'
  return quantities
    .map(({ quote, value, max, unit, bound }) => {
      const amount = max === null ? short(value) : `${short(value)}..${short(max)}`
      return `${quote} = ${[amount, unit, bound === 'exact' ? '' : bound].filter(part => part !== '').join(' ')}`
    })
    .join(' | ')
}

/** Thirds are written with seven digits. */
function short(value: number): string {
  const whole = String(value)
  return whole.length <= 14 || Number.isInteger(value) ? whole : String(Number(value.toPrecision(7)))
}
