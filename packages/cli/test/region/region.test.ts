/** Regions: what a body's name, its title, its site and its text say of where it is. */
import { readFileSync } from 'node:fs'
import { type Disclosure, parse } from '@taizhang/parser'
import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/extract.ts'
import { DIVISIONS } from '../../src/region/divisions.ts'
import { FORMER } from '../../src/region/former.ts'
import { OTHER_NAMES } from '../../src/region/lexicon.ts'
import { chainOf, readDivisions } from '../../src/region/names.ts'
import { resolveRegion } from '../../src/region/resolve.ts'

const CASES = readFileSync(new URL('places.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line.includes('==>') && !line.startsWith('#'))
  .map(line => line.split('==>').map(part => part.trim()) as [string, string])

function regionOf(fields: string): string {
  const [issuer, ...rest] = fields.split(';').map(part => part.trim())
  const given = new Map(rest.map(part => part.split('=') as [string, string]))
  const disclosure: Disclosure = {
    ...parse(given.get('text') ?? ''),
    issuer: issuer || null,
    title: given.get('title') ?? null,
    inspection: {
      kind: '巡察',
      tier: null,
      team: null,
      target: given.get('target') ?? null,
      startOn: null,
      endOn: null,
      feedbackOn: null,
    },
  }
  const { region, diagnostics } = resolveRegion(disclosure, given.get('site') ?? null)
  const found = region === null ? '-' : [region.code, ...region.names].join(' ')
  return diagnostics.length > 0 ? `${found} !` : found
}

describe('regions', () => {
  it.each(CASES)('%s ==> %s', (fields, region) => {
    expect(regionOf(fields)).toBe(region)
  })
})

describe('the region of a report', () => {
  const text = [
    '中共无锡市滨湖区委员会关于省委巡视整改进展情况的通报',
    '根据省委统一部署,2023年6月30日至8月31日,省委第十巡视组对滨湖区开展了巡视。现将整改进展情况通报如下。',
    '一、整改落实情况',
    '1.关于“学风不实”问题的整改',
    '一是健全机制。完善制度2项。',
    '中共无锡市滨湖区委员会',
    '2024年3月15日',
  ].join('\n')

  it('says where it was read', () => {
    const { region, evidence } = extractText(text)
    expect(region).toEqual({ code: '320211', names: ['江苏省', '无锡市', '滨湖区'] })
    expect(evidence.region!.map(({ start, end }) => text.slice(start, end))).toEqual(['无锡市滨湖区'])
  })

  it('names the places that a name can mean, and guesses none', () => {
    const { region, diagnostics } = extractText(text.replaceAll('无锡市滨湖区', '鼓楼区'))
    expect(region).toBeNull()
    expect(diagnostics.find(({ code }) => code === 'region.ambiguous')?.message).toContain('南京市鼓楼区')
  })
})

describe('divisions', () => {
  it('holds every code once, below its province', () => {
    const codes = DIVISIONS.flatMap(line => {
      const [province, ...cities] = line.split('|')
      return cities.flatMap(city => {
        const [head, ...counties] = city.split(' ')
        return counties.map(county => province!.slice(0, 2) + head!.slice(0, 2) + county.slice(0, 2))
      })
    })
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) expect(chainOf(code).length).toBeGreaterThanOrEqual(2)
  })

  it.each(FORMER)('knows what became of %s (%s)', (former, parent, now) => {
    const { nameOf, whole } = readDivisions()
    const code = whole.get(former)?.find(code => code.startsWith(parent))
    expect(code).toBeDefined()
    expect(nameOf.get(code!)).not.toBe(former)
    if (now !== '') expect(nameOf.get(code!)).toBe(now)
  })

  it.each(OTHER_NAMES)('knows %s by a code of the list: %s', (name, code) => {
    expect(readDivisions().nameOf.has(code)).toBe(true)
    expect(readDivisions().whole.get(name)).toContain(code)
  })
})
