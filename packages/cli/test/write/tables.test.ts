/** What the writers write is what the tables hold: read back by other libraries, cell by cell, types included. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Report } from '@taizhang/parser'
import { unzipSync } from 'fflate'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Cell, COLUMNS, type Column, type Row, TABLE_NAMES, type TableName } from '../../src/columns.ts'
import { extractText } from '../../src/extract.ts'
import { type Entered, toTables } from '../../src/tables.ts'
import { crc32 } from '../../src/write/crc32.ts'
import { csvCell, toCsv } from '../../src/write/csv.ts'
import { ParquetTable, writeParquet } from '../../src/write/parquet.ts'
import { writeXlsx } from '../../src/write/xlsx.ts'
import { CELL_LIMIT, CUT, fitting, Sheet } from '../../src/write/xlsx-sheet.ts'
import { filesIn, TEXTS, temporaryFolder } from '../batch/corpus.ts'

const home = temporaryFolder()
const failures = [{ uri: 'a.txt', code: 'load.empty', message: 'a.txt: there is nothing in it' }]
const reports: Report[] = TEXTS.map(text =>
  extractText(text, { source: { uri: '\u0007控制 & <符号>.txt', sha256: 'ab' } }),
)
// What no gold document has: a report without anything, a value below nought, an integer beyond 32 bits, long text.
reports.push(extractText('只有一行。'))
reports[0]!.indicators[0]!.value = -12.5
reports[0]!.source.bytes = 2 ** 40
reports[1]!.issues[0]!.title = `${'长'.repeat(CELL_LIMIT)}𠮷`
const tables = toTables(reports, failures)

function* entered(): Generator<Entered> {
  for (const report of reports)
    yield {
      report,
      entry: {
        id: report.id,
        sources: [{ uri: report.source.uri, sha256: report.source.sha256 }],
        nearCopyGroup: null,
      },
    }
}

const isDay = (cell: Cell) => /^\d{4}-\d{2}-\d{2}$/.test(String(cell))

describe('a workbook', () => {
  const path = join(home, 'taizhang.xlsx')
  beforeAll(async () => {
    await writeXlsx(entered(), failures, { path, labels: 'zh', spool: name => join(home, `${name}.spool`) })
  })

  const cellsOf = (sheet: string) => readSheet(path, sheet, { trim: false })

  /** A cell as a spreadsheet holds it: no control characters, no more than the limit. */
  function held(cell: Cell, { type }: Column): unknown {
    if (typeof cell !== 'string') return cell
    if (cell === '') return null
    if (type === 'date' && isDay(cell)) return new Date(`${cell}T00:00:00Z`)
    return fitting(cell).replace(/[\0-\x08]/g, '')
  }

  it.each(TABLE_NAMES)('has the table %s', async name => {
    const columns: readonly Column[] = COLUMNS[name]
    const [head, ...rows] = await cellsOf(name)
    expect(head).toEqual(columns.map(column => column.zh))
    expect(rows).toEqual(tables[name].map(row => columns.map(column => held(row[column.key] ?? null, column))))
  })

  it('has the 台账 as an inspector keeps it', async () => {
    const [head, ...rows] = await cellsOf('台账')
    const kept = [
      '序号',
      '发布单位',
      '反馈问题',
      '整改措施',
      '责任单位',
      '完成时限',
      '整改状态',
      '主要指标',
      '原文位置',
    ]
    expect(head).toEqual(kept)
    const issues = reports.flatMap(report => report.issues.map(issue => ({ report, issue })))
    expect(rows.map(row => row[0])).toEqual(issues.map((_, i) => i + 1))
    expect(rows.map(row => row[2])).toEqual(issues.map(({ issue }) => fitting(issue.title)))
    expect(rows.map(row => row[8])).toEqual(
      issues.map(({ report, issue: { span } }) => `${report.id} ${span.start}–${span.end}`),
    )
  })

  it('has frozen heads, filters over all rows, and formats of numbers and dates', async () => {
    const parts = unzipSync(await readFile(path))
    const text = (name: string) => new TextDecoder().decode(parts[name])
    const sheets = ['台账', ...TABLE_NAMES]
    sheets.forEach((name, i) => {
      const xml = text(`xl/worksheets/sheet${i + 1}.xml`)
      expect(text('xl/workbook.xml')).toContain(`name="${name}"`)
      expect(xml).toContain('state="frozen"')
      if (name !== '台账') expect(xml).toContain(`<autoFilter ref="A1:`)
      if (name !== '台账')
        expect(/<autoFilter ref="A1:[A-Z]+(\d+)"/.exec(xml)![1]).toBe(`${tables[name as TableName].length + 1}`)
    })
    expect(text('xl/styles.xml')).toContain('formatCode="yyyy-mm-dd"')
  })

  it('says where a cell was cut, and cuts no character in two', () => {
    expect(fitting('a'.repeat(CELL_LIMIT))).toHaveLength(CELL_LIMIT)
    const cut = fitting(`${'a'.repeat(CELL_LIMIT - CUT.length - 1)}𠮷${'b'.repeat(CUT.length)}`)
    expect(cut).toBe(`${'a'.repeat(CELL_LIMIT - CUT.length - 1)}${CUT}`)
  })

  it('goes on upon a second sheet where a sheet is full', async () => {
    const columns = COLUMNS.failures
    const frame = { path: '', head: '', tail: '', styles: columns.map(() => 0) }
    const sheet = new Sheet('failures', columns, frame, name => join(home, `${name}.spool`))
    const row = { uri: '', code: null, message: null }
    for (let i = 0; i < 1_048_580; i++) sheet.add(row)
    for (const page of sheet.pages) page.finish('')
    expect(sheet.pages.map(({ name, rows }) => [name, rows])).toEqual([
      ['failures', 1_048_575],
      ['failures (2)', 5],
    ])
  })

  it('names checksums as zip does', () => {
    const bytes = new TextEncoder().encode('123456789')
    expect(crc32(bytes)).toBe(0xcbf43926)
    expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926)
  })

  it('is opened by LibreOffice', { skip: !hasOffice() }, async () => {
    expect(await byOffice(path)).toEqual(await cellsOf('台账'))
  })
})

describe('Parquet files', () => {
  const pathOf = (name: TableName) => join(home, 'parquet', `${name}.parquet`)
  beforeAll(() => {
    mkdirSync(join(home, 'parquet'))
    writeParquet(entered(), failures, { pathOf })
  })

  const TYPES = { text: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE' }

  /** A cell as Parquet holds it: integers of 64 bits, days as dates, a month without a day absent. */
  function held(row: Row, { key, type }: Column): unknown {
    const cell = row[key] ?? null
    if (cell === null) return null
    if (type === 'integer') return BigInt(cell as number)
    if (type === 'date') return isDay(cell) ? new Date(`${cell}T00:00:00Z`) : null
    return cell
  }

  it.each(TABLE_NAMES)('hold the table %s, for hyparquet', async name => {
    const file = await asyncBufferFromFile(pathOf(name))
    const rows = tables[name].map(row =>
      Object.fromEntries(COLUMNS[name].map(column => [column.key, held(row, column)])),
    )
    expect(await parquetReadObjects({ file })).toEqual(rows)
  })

  it('have types and values that DuckDB agrees with', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    for (const name of TABLE_NAMES) {
      const described = await connection.runAndReadAll(`describe select * from '${pathOf(name)}'`)
      const types = described.getRows().map(([key, type]) => [key, type])
      expect(types, name).toEqual(COLUMNS[name].map(({ key, type }) => [key, TYPES[type]]))
      const counted = await connection.runAndReadAll(`select count(*) from '${pathOf(name)}'`)
      expect(Number(counted.getRows()[0]![0]), name).toBe(tables[name].length)
    }
    const summed = await connection.runAndReadAll(`select sum(value), min(value) from '${pathOf('indicators')}'`)
    const values = tables.indicators.map(row => row.value as number)
    const [sum, least] = summed.getRows()[0]!
    expect(Number(sum) / values.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
    expect(least).toBe(-12.5)
    connection.closeSync()
  })

  it('end a row group before it grows large', async () => {
    const path = join(home, 'groups.parquet')
    const table = new ParquetTable(path, COLUMNS.sources)
    for (let i = 0; i < 12_000; i++) table.add({ report_id: `r${i}`, uri: null, sha256: null })
    table.finish()
    const { row_groups } = await parquetMetadataAsync(await asyncBufferFromFile(path))
    expect(row_groups.map(group => Number(group.num_rows))).toEqual([5_000, 5_000, 2_000])
  })
})

describe('CSV', () => {
  it.each([
    ...['=1+1', '+1', '-1', '@a', '\ta', '\ra', '\n=1', '＝1', '＋1', '－1', '＠a', ' =1', '　=1', '\u00a0=1', '-2+3'],
    '=HYPERLINK("http://a.example","a")',
  ])('starts no formula with the text %j', text => {
    expect(csvCell(text)).toBe(`'${text}`)
  })

  it.each<[Cell, string]>([
    [-12.5, '-12.5'],
    [0, '0'],
    [true, 'true'],
    ['2024-05-01', '2024-05-01'],
    ['i2.10', 'i2.10'],
    ['1=1', '1=1'],
    [null, ''],
  ])('leaves %j as it is', (cell, printed) => {
    expect(csvCell(cell)).toBe(printed)
  })

  it('is opened by LibreOffice: Chinese, ids such as i2.10, numbers below nought, and no formula', {
    skip: !hasOffice(),
  }, async () => {
    const columns = COLUMNS.indicators.filter(({ key }) => ['id', 'issuer', 'name', 'value', 'quote'].includes(key))
    const rows = [
      { issuer: '中共无锡市滨湖区委员会', id: 'i2.10', name: '=1+1', value: -12.5, quote: '有，逗号和"引号"' },
      { issuer: '＝1+1', id: 'q2', name: '＠SUM(A1)', value: 158, quote: '两\n行' },
    ]
    const folder = filesIn(join(home, 'csv'), { 'indicators.csv': toCsv(columns, rows, 'zh') })
    expect(await byOffice(join(folder, 'indicators.csv'))).toEqual([
      ['发布单位', '指标编号', '指标名称', '数值', '原文写法'],
      ['中共无锡市滨湖区委员会', 'i2.10', "'=1+1", -12.5, '有，逗号和"引号"'],
      ["'＝1+1", 'q2', "'＠SUM(A1)", 158, '两\n行'],
    ])
  })
})

function hasOffice(): boolean {
  return spawnSync('soffice', ['--version']).status === 0
}

/** The first sheet as LibreOffice understands it: opened there, saved as a workbook, read back with its types. */
async function byOffice(path: string): Promise<unknown[][]> {
  const out = join(home, 'office')
  const profile = `-env:UserInstallation=file://${join(home, 'profile')}`
  // Commas, quotes, UTF-8: what the program offers by itself when a person opens the file.
  const asCsv = path.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1'] : []
  const args = [profile, '--headless', ...asCsv, '--convert-to', 'xlsx', '--outdir', out, path]
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 50_000 })
  expect(status, stderr).toBe(0)
  return readSheet(join(out, `${basename(path, extname(path))}.xlsx`), 1, { trim: false })
}
