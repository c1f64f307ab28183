/** Dates by the tables in date/ and in docs/dates.md: text, quote, value, with or without a day of reference. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDates } from '../../src/numbers/date.ts'
import { scanNumerals } from '../../src/numbers/numeral.ts'
import { cleanText } from '../../src/text/clean.ts'

const folder = new URL('date/', import.meta.url)

/** Dates of a text as `quote = value`, times of day left out. */
function read(text: string, reference: string | null): string {
  const clean = cleanText(text)
  const dates = readDates(clean.text, scanNumerals(clean.text), reference === null ? {} : { reference })
  const found = dates
    .filter(({ clock }) => !clock)
    .map(({ start, end, value }) => {
      const span = clean.span(start, end)
      return `${text.slice(span.start, span.end)} = ${value}`
    })
  return found.length === 0 ? '-' : found.join(' ; ')
}

for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    let reference: string | null = null
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      if (line.startsWith('@')) reference = line.slice(1).trim()
      const [text, expected] = line.split(' ==> ')
      if (expected === undefined || line.startsWith('#')) continue
      const day = reference
      it(`${text}${day === null ? '' : ` at ${day}`}`, () => expect(read(text!, day)).toBe(expected))
    }
  })
}

describe('docs/dates.md', () => {
  const [without, told] = readFileSync(new URL('../../../../docs/dates.md', import.meta.url), 'utf8').split('## With a')
  const rows = (part: string, reference: string | null) =>
    [...part.matchAll(/^\| (`.*`) \| `(.*)` \|$/gm)].flatMap(([, texts, value]) =>
      [...texts!.matchAll(/`([^`]+)`/g)].map(([, text]) => [text!, value!, reference] as const),
    )
  const all = [...rows(without!, null), ...rows(told!, '2024-06-15')]

  it('has a table for each', () => expect(all.length).toBeGreaterThan(80))

  it.each(all)('%s is %s', (text, value, reference) => expect(read(text, reference)).toBe(`${text} = ${value}`))
})
