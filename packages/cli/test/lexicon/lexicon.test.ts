/** A user's lexicon on the command line and in the library: columns, errors that name the file, and what is left unmapped. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Report } from '@taizhang/parser'
import { describe, expect, it } from 'vitest'
import { columnsWith } from '../../src/columns.ts'
import { extract, extractText } from '../../src/extract.ts'
import { ownMetrics, readLexicon } from '../../src/lexicon-file.ts'
import { toTables } from '../../src/tables.ts'
import { Unmapped } from '../../src/unmapped.ts'
import { command } from '../command.ts'

const EXAMPLE = fileURLToPath(new URL('../../../../fixtures/lexicon/example.json', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'taizhang-lexicon-'))

const TEXT = [
  '中共无锡市水务局党组关于市委巡察整改进展情况的通报',
  '根据市委统一部署,2023年9月5日至11月4日,市委第三巡察组对市水务局党组开展了常规巡察。现将整改进展情况通报如下。',
  '一、整改工作组织情况',
  '截至2024年4月底,完善制度19项,补植行道树木300株,化解涉企诉讼5件。',
  '二、整改落实情况',
  '1.关于“学习不够深入”问题的整改\n一是健全机制。完善制度2项,建成泵站2座,调解邻里纠纷3起。',
  '中共无锡市水务局党组\n2024年5月8日',
].join('\n')

function fileOf(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('extract with a lexicon', () => {
  it('gives the user’s metrics, and says by which lexicon it read', async () => {
    const lexicon = await readLexicon(EXAMPLE)
    const report = await extract(TEXT, { lexicon })
    expect(report.headline).toEqual({ systems_improved: 19, trees_planted: 300, lawsuits_resolved: 5 })
    expect(report.generator.lexicon).not.toBe(extractText(TEXT).generator.lexicon)
    expect(extractText(TEXT).headline).toEqual({ systems_improved: 19 })
  })

  it('has columns for them behind the canonical ones', async () => {
    const lexicon = await readLexicon(EXAMPLE)
    const own = ownMetrics(lexicon)
    const { reports, indicators } = toTables([await extract(TEXT, { lexicon })], [], own)
    const keys = columnsWith(own).reports.map(({ key }) => key)
    expect(keys.slice(keys.indexOf('hazards_fixed'))).toEqual([
      'hazards_fixed',
      'lawsuits_resolved',
      'trees_planted',
      ...keys.slice(keys.indexOf('media_type')),
    ])
    expect(reports[0]).toMatchObject({ lawsuits_resolved: 5, trees_planted: 300, cases_filed: null })
    expect(indicators.find(row => row.quote === '3起')).toMatchObject({ metric: 'lawsuits_resolved', summable: true })
  })

  it('is read by the command', async () => {
    const { status, out } = await command('extract', fileOf('report.txt', TEXT), '--lexicon', EXAMPLE)
    expect(status).toBe(0)
    expect((JSON.parse(out) as Report).headline.trees_planted).toBe(300)
  })

  it.each([
    ['torn.json', '{"units": [\n  {"printed": "垛",}', /torn\.json: is no JSON: .* at line 2, column 19/],
    [
      'misread.json',
      '{"units":[{"printed":"垛","dimension":"count","example":"清理3堆"}]}',
      /misread\.json: units\[0\]\.example: /,
    ],
    [
      'column.json',
      '{"metrics":[{"key":"near_title","zh":"甲","unit":"件","dimension":"count","summable":true,"phrases":[{"before":"甲乙","example":"甲乙5件"}]},{"key":"region_code","zh":"乙","unit":"件","dimension":"count","summable":true,"phrases":[{"before":"丙丁","example":"丙丁5件"}]}]}',
      /column\.json: metrics: “region_code” is the name of a column/,
    ],
  ])('names the file: %s', async (name, content, message) => {
    const { status, err } = await command('extract', fileOf('report.txt', TEXT), '--lexicon', fileOf(name, content))
    expect(err).toMatch(message)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(status).toBe(2)
  })

  it('says that there is no such file', async () => {
    const { status, err } = await command('extract', fileOf('report.txt', TEXT), '--lexicon', join(folder, 'none.json'))
    expect(err).toMatch(/none\.json: no such file/)
    expect(status).toBe(2)
  })

  it('has a JSON Schema that the example file follows', async () => {
    const { out } = await command('schema', 'lexicon')
    const schema = JSON.parse(out) as { $defs: { UserLexicon: { properties: object } } }
    const lists = Object.keys(JSON.parse(readFileSync(EXAMPLE, 'utf8')) as object)
    expect(Object.keys(schema.$defs.UserLexicon.properties)).toEqual(expect.arrayContaining(lists))
  })
})

describe('what is left unmapped', () => {
  const others = TEXT.replace('建成泵站2座', '建成泵站5座,建成泵站6座').replace('2024年5月8日', '2024年5月9日')

  it('is counted by name, unit and role, the commonest first', () => {
    const unmapped = new Unmapped()
    const first = extractText(TEXT)
    for (const report of [first, extractText(others)]) unmapped.add(report)
    const [row] = unmapped.rows()
    expect(row).toEqual({
      ...{ name: '建成泵站', unit: '座', role: 'result', count: 3, reports: 2 },
      ...{ example: '完善制度2项,建成泵站2座,调解邻里纠纷3起。', report_id: first.id },
    })
  })

  it('is the same counted in parts', () => {
    const reports = [extractText(TEXT), extractText(others), extractText(TEXT.replace('无锡市', '苏州市'))]
    const whole = new Unmapped()
    for (const report of reports) whole.add(report)
    const parts = [reports.slice(0, 2), reports.slice(2)].map(some => {
      const part = new Unmapped()
      for (const report of some) part.add(report)
      return part.tallies()
    })
    const together = new Unmapped()
    for (const part of parts) together.addAll(part)
    expect(together.rows()).toEqual(whole.rows())
    expect(together.rows()[0]).toMatchObject({ count: 4, reports: 3, report_id: reports[0]!.id })
  })

  it('is less where a lexicon maps it', async () => {
    const lexicon = await readLexicon(EXAMPLE)
    const namesOf = (report: Report) => {
      const unmapped = new Unmapped()
      unmapped.add(report)
      return unmapped.rows().map(({ name }) => name)
    }
    const before = namesOf(extractText(TEXT))
    const after = namesOf(extractText(TEXT, { lexicon }))
    expect(before).toHaveLength(after.length + 3)
    expect(before).toEqual(expect.arrayContaining(after))
  })

  it('keeps the commonest where there are too many', () => {
    const unmapped = new Unmapped(2)
    const report = extractText(TEXT)
    const figure = report.indicators[0]!
    const names = ['甲', '乙', '乙', '丙', '丙', '丙', '丁', '戊', '己']
    const indicators = names.map(name => ({ ...figure, name, metric: null }))
    for (let i = 0; i < 3; i++) unmapped.add({ ...report, id: `r${i}`, indicators })
    expect(unmapped.rows().map(({ name, count, reports }) => [name, count, reports])).toEqual([
      ['丙', 9, 3],
      ['乙', 6, 3],
    ])
  })
})
