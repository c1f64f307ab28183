/** The panel: totals as declared, every figure once, nothing stated is nothing written, and errors of one line. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Report } from '@taizhang/parser'
import { parquetReadObjects } from 'hyparquet'
import readXlsx from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/extract.ts'
import { readLexicon } from '../../src/lexicon-file.ts'
import { LONG, wideColumns } from '../../src/panel/columns.ts'
import { levelsOf } from '../../src/panel/rows.ts'
import { command } from '../command.ts'

const LEXICON = fileURLToPath(new URL('../../../../fixtures/lexicon/example.json', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'taizhang-panel-'))

function disclosure(issuer: string, year: number, totals: string): string {
  return [
    `${issuer}关于市委巡察整改进展情况的通报`,
    `根据市委统一部署,${year - 1}年9月5日至11月4日,市委第三巡察组开展了常规巡察。现将整改进展情况通报如下。`,
    '一、整改工作组织情况',
    totals,
    '二、整改落实情况',
    '1.关于“学习不够深入”问题的整改\n一是健全机制。完善制度2项,诫勉1人。',
    `${issuer}\n${year}年5月8日`,
  ].join('\n')
}

const TEXTS = [
  disclosure('中共无锡市滨湖区委员会', 2024, '截至目前,反馈的36个问题已完成整改31个,完善制度19项,追回资金2.5万元。'),
  disclosure('中共北京市朝阳区委员会', 2023, '截至目前,反馈的12个问题已完成整改12个,未发生问责,追责0人。'),
  // A line separator of Unicode stands in some pages: it ends no line of the file.
  disclosure('中共清江市水务局党组', 2022, '截至目前,完善制度7项。\u2028全部落实。'),
]

let serial = 0
function folderOf(reports: readonly (Report | string)[]): string {
  const folder = join(home, `out${serial++}`)
  mkdirSync(folder)
  const lines = reports.map(report => (typeof report === 'string' ? report : `${JSON.stringify(report)}\n`))
  writeFileSync(join(folder, 'reports.jsonl'), lines.join(''))
  return folder
}

/** The rows of a CSV without quoted line breaks, by head. */
function rowsOf(path: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(path, 'utf8').replace('\ufeff', '').trim().split('\r\n')
  const keys = head!.split(',')
  return lines.map(line => Object.fromEntries(line.split(',').map((cell, i) => [keys[i], cell])))
}

describe('the wide panel', () => {
  it('has a row a report and a column a metric, with what reports are compared by', async () => {
    const folder = folderOf(TEXTS.map(text => extractText(text)))
    const { status, err } = await command('compare', folder)
    expect(status).toBe(0)
    expect(err).toContain('3 reports, 3 of them disclosures, 2 regions (1 reports without), 2022–2024')
    expect(rowsOf(join(folder, 'compare.csv'))).toMatchObject([
      {
        ...{
          issuer: '中共无锡市滨湖区委员会',
          region_code: '320211',
          province: '江苏省',
          city: '无锡市',
          county: '滨湖区',
        },
        ...{ year: '2024', kind: '巡察', tier: 'municipal', is_disclosure: 'true', issues: '1', measures: '1' },
        ...{ issues_found: '36', issues_rectified: '31', systems_improved: '19', funds_recovered: '25000' },
      },
      { region_code: '110105', province: '北京市', city: '', county: '朝阳区', year: '2023', issues_found: '12' },
      { region_code: '', province: '', city: '', county: '', year: '2022', systems_improved: '7' },
    ])
  })

  it('leaves empty what a report does not state, and writes the nought that it states', async () => {
    const folder = folderOf(TEXTS.map(text => extractText(text)))
    await command('compare', folder)
    const [first, second, third] = rowsOf(join(folder, 'compare.csv'))
    expect(first!.people_held_accountable).toBe('')
    expect(second!.people_held_accountable).toBe('0')
    expect(third!.issues_found).toBe('')
    // The measure's own figure is no total of the document.
    expect([first!.admonished, third!.admonished]).toEqual(['', ''])
  })
})

describe('the long panel', () => {
  it('has every figure with a metric, and marks the totals among them', async () => {
    const report = extractText(TEXTS[0]!)
    const folder = folderOf([report])
    await command('compare', folder)
    const rows = rowsOf(join(folder, 'compare-long.csv'))
    expect(rows).toHaveLength(report.indicators.filter(({ metric }) => metric !== null).length)
    const systems = rows.filter(({ metric }) => metric === 'systems_improved')
    expect(systems.map(({ value, headline, issue_id }) => [value, headline, issue_id])).toEqual([
      ['19', 'true', ''],
      ['2', 'false', 'i2.1'],
    ])
    expect(systems[0]).toMatchObject({
      ...{ report_id: report.id, region_code: '320211', year: '2024', metric_zh: '完善制度' },
      ...{
        metric_en: 'rules established or improved',
        unit: '项',
        summable: 'true',
        role: 'result',
        period: '截至目前',
      },
    })
    const { start, end, quote } = systems[0]!
    expect(TEXTS[0]!.slice(Number(start), Number(end))).toBe(quote)
    const totals = rows.filter(({ headline }) => headline === 'true')
    expect(Object.fromEntries(totals.map(({ metric, value }) => [metric, Number(value)]))).toEqual(report.headline)
  })
})

describe('regions by level', () => {
  it.each([
    ['320000', ['江苏省'], ['江苏省', null, null]],
    ['320200', ['江苏省', '无锡市'], ['江苏省', '无锡市', null]],
    ['320211', ['江苏省', '无锡市', '滨湖区'], ['江苏省', '无锡市', '滨湖区']],
    ['110000', ['北京市'], ['北京市', null, null]],
    ['110105', ['北京市', '朝阳区'], ['北京市', null, '朝阳区']],
    ['419001', ['河南省', '济源市'], ['河南省', null, '济源市']],
    ['441900', ['广东省', '东莞市'], ['广东省', '东莞市', null]],
  ])('%s', (code, names, [province, city, county]) => {
    expect(levelsOf({ code, names })).toEqual({ province, city, county })
  })
})

describe('metrics of the user’s own', () => {
  const text = disclosure('中共无锡市水务局党组', 2024, '截至目前,完善制度19项,补植行道树木300株。')
  const lexicon = readLexicon(LEXICON)

  it('are columns where the lexicon is given', async () => {
    const report = extractText(text, { lexicon: await lexicon })
    const folder = folderOf([report])
    await command('compare', folder, '--lexicon', LEXICON)
    expect(rowsOf(join(folder, 'compare.csv'))[0]).toMatchObject({ trees_planted: '300', lawsuits_resolved: '' })
  })

  it('are columns of what was extracted with it, without its being named again', async () => {
    const input = join(home, 'input.txt')
    const out = join(home, 'extracted')
    writeFileSync(input, text)
    await command('extract', input, '--out', out, '--lexicon', LEXICON, '--quiet')
    await command('compare', out, '--quiet')
    expect(rowsOf(join(out, 'compare.csv'))[0]).toMatchObject({ trees_planted: '300' })
    expect(rowsOf(join(out, 'reports.csv'))[0]).toMatchObject({ trees_planted: '300' })
    await command('extract', input, '--out', out, '--quiet')
    await command('compare', out, '--quiet')
    expect(rowsOf(join(out, 'compare.csv'))[0]).not.toHaveProperty('trees_planted')
  })

  it('are in the long form alone where it is not, and it is said so', async () => {
    const folder = folderOf([extractText(text, { lexicon: await lexicon })])
    const { err } = await command('compare', folder)
    expect(err).toContain('of another lexicon, in the long form only: trees_planted; give it with --lexicon')
    expect(rowsOf(join(folder, 'compare.csv'))[0]).not.toHaveProperty('trees_planted')
    const row = rowsOf(join(folder, 'compare-long.csv')).find(({ metric }) => metric === 'trees_planted')
    expect(row).toMatchObject({ value: '300', headline: 'true', summable: '', metric_zh: '' })
  })
})

describe('formats', () => {
  it('are read back alike by other libraries, types and blanks included', async () => {
    const folder = folderOf(TEXTS.map(text => extractText(text)))
    const out = join(home, 'formats')
    await command('compare', folder, '--out', out, '--format', 'csv,xlsx,parquet')
    expect(readdirSync(out).sort()).toEqual([
      ...['compare-long.csv', 'compare-long.parquet', 'compare.csv', 'compare.parquet', 'compare.xlsx'],
    ])
    const bytes = readFileSync(join(out, 'compare.parquet'))
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    const rows = await parquetReadObjects({ file })
    expect(rows[0]).toMatchObject({ year: 2024n, funds_recovered: 25000, cases_filed: null, is_disclosure: true })
    const sheets = await readXlsx(join(out, 'compare.xlsx'))
    const sheet = sheets.find(({ sheet }) => sheet === 'compare')!
    const [head, first] = sheet.data
    expect(head).toEqual(wideColumns([]).map(({ key }) => key))
    expect(first![head!.indexOf('funds_recovered')]).toBe(25000)
    expect(first![head!.indexOf('cases_filed')]).toBeNull()
    const long = sheets.find(({ sheet }) => sheet === 'compare-long')!
    expect(long.data.length - 1).toBe(rowsOf(join(out, 'compare-long.csv')).length)
  })

  it('have Chinese heads where asked for', async () => {
    const folder = folderOf([extractText(TEXTS[0]!)])
    await command('compare', folder, '--labels', 'zh')
    const [head] = readFileSync(join(folder, 'compare-long.csv'), 'utf8').replace('\ufeff', '').split('\r\n')
    expect(head).toBe(LONG.map(({ zh }) => zh).join(','))
  })
})

describe('what cannot be compared', () => {
  it.each([
    ['a folder that is not there', () => join(home, 'none'), /none: no such folder; run `taizhang extract/, 2],
    ['a folder without reports', () => home, /reports\.jsonl: no such file; run `taizhang extract/, 2],
    ['a torn line', () => folderOf([extractText(TEXTS[0]!), '{"schemaVersion":1,"id":"r0']), /line 2 is no report/, 1],
    ['a line that is no report', () => folderOf(['{"schemaVersion":1}\n', '[]\n']), /line 1 is no report/, 1],
  ])('%s', async (_, make, message, status) => {
    const folder = make()
    const said = await command('compare', folder)
    expect(said.err).toMatch(message)
    expect(said.err.trim().split('\n')).toHaveLength(1)
    expect(said.status).toBe(status)
  })

  it('leaves the panel of before, and nothing half', async () => {
    const folder = folderOf([extractText(TEXTS[0]!), '{"torn'])
    writeFileSync(join(folder, 'compare.csv'), 'before')
    await command('compare', folder, '--format', 'csv,xlsx,parquet')
    expect(readFileSync(join(folder, 'compare.csv'), 'utf8')).toBe('before')
    expect(readdirSync(folder).sort()).toEqual(['compare.csv', 'reports.jsonl'])
  })

  it.each(['csv', 'xlsx', 'parquet'])('says where it cannot write: %s', async format => {
    const folder = folderOf([extractText(TEXTS[0]!)])
    writeFileSync(join(folder, 'file'), '')
    const { status, err } = await command('compare', folder, '--out', join(folder, 'file'), '--format', format)
    expect(err).toMatch(/^error: .*file.*: cannot be written \(a file stands where a folder is needed/)
    expect(status).toBe(1)
  })

  it('makes no folder of a name that was mistyped', async () => {
    await command('compare', join(home, 'mistyped'))
    expect(readdirSync(home)).not.toContain('mistyped')
  })

  it('knows its formats', async () => {
    expect((await command('compare', home, '--format', 'json')).status).toBe(2)
  })
})
