/** Roles and periods of every quantity of a clause: tables of cases, expected values told by the annotation guidelines. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readFigures } from '../read.ts'

const here = dirname(fileURLToPath(import.meta.url))

function casesOf(folder: string): [text: string, expected: string][] {
  return readdirSync(join(here, folder))
    .sort()
    .flatMap(file => readFileSync(join(here, folder, file), 'utf8').split('\n'))
    .filter(line => line.includes('==>') && !line.startsWith('#'))
    .map(line => line.split('==>').map(part => part.trim()) as [string, string])
}

const PLACES = {
  '': {},
  outlook: { zone: 'outlook' },
  plan: { planned: true },
  fault: { inFault: true },
} as const

describe('roles', () => {
  it.each(casesOf('roles'))('%s', (text, roles) => {
    const [, place = '', clause = ''] = /^(?:\[(\w+)\] )?(.*)$/.exec(text) ?? []
    const figures = readFigures(clause, PLACES[place as keyof typeof PLACES])
    expect(figures.map(figure => figure.role).join(' ')).toBe(roles)
  })
})

describe('periods', () => {
  it.each(casesOf('periods'))('%s', (text, periods) => {
    expect(
      readFigures(text)
        .map(figure => figure.period ?? '-')
        .join(' | '),
    ).toBe(periods)
  })
})
