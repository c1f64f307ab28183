/** What the README and the docstrings promise of findQuantities is what it does. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findQuantities } from '../../src/index.ts'

const root = new URL('../../../../', import.meta.url)
const CALL = /findQuantities\('([^']+)'(, \{ bare: true \})?\)\s*\/\/ \[\{ ([^}]*?)(?:, …)? \}\]/g

describe('README.md', () => {
  const promised = [...readFileSync(new URL('README.md', root), 'utf8').matchAll(CALL)]

  it('shows findQuantities', () => {
    expect(promised.length).toBeGreaterThan(1)
  })

  it.each(promised.map(([, text, bare, fields]) => [text!, bare !== undefined, fields!] as const))(
    'keeps its word on %s',
    (text, bare, fields) => {
      const [found] = findQuantities(text, { bare })
      for (const [, key, quoted, number] of fields.matchAll(/(\w+): (?:'([^']*)'|([\d.]+))/g))
        expect(found).toMatchObject({ [key!]: quoted ?? Number(number) })
    },
  )
})

describe('the docstring', () => {
  const source = readFileSync(new URL('packages/metrics/src/quantity/find.ts', root), 'utf8')
  const [, text, carets, value, unit, bound] =
    /\* \/\/ (\S+)\n \* \/\/ +(\^+) ([\d.]+) (\S+), (\w+)\n/.exec(source.slice(0, source.indexOf('findQuantities('))) ??
    []

  it('draws its carets under the quote', () => {
    const [found] = findQuantities(text!)
    expect(found).toMatchObject({ value: Number(value), unit, bound })
    expect(found!.quote.length).toBe(carets!.length)
  })

  it.each(/With `bare`, [^:]+: ([^.]+)\./.exec(source)![1]!.split(', '))('reads %s with bare', expression => {
    expect(findQuantities(expression, { bare: true })).toMatchObject([{ quote: expression }])
  })
})
