/** A batch gives the same output whatever happens around it; nothing is lost, nothing is there twice. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Report } from '@taizhang/parser'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type RunOptions, runBatch } from '../../src/batch/run.ts'
import { extractText } from '../../src/extract.ts'
import type { Input } from '../../src/inputs.ts'
import { filesIn, inputsOf, jsonLines, mixedFiles, temporaryFolder, tree, variant } from './corpus.ts'

// Threads and processes are started anew again and again: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const home = temporaryFolder()
const folder = filesIn(join(home, 'in'), mixedFiles())
const ALL = ['json', 'csv', 'xlsx', 'parquet'] as const
let inputs: Input[]
let serial = 0

function run(options: Partial<RunOptions> = {}, own: readonly Input[] = inputs) {
  return runBatch(own, { out: join(home, `out-${serial++}`), formats: ['json', 'csv'], jobs: 1, ...options })
}

beforeAll(async () => {
  inputs = await inputsOf(folder)
})

describe('what a batch gives', () => {
  const out = join(home, 'whole')
  beforeAll(async () => {
    const summary = await run({ out, formats: ALL, jobs: 2 })
    expect(summary).toMatchObject({ documents: 28, reports: 23, mirrors: 1, nearCopies: 2, known: 0 })
  })

  it('has every document once, as one extraction gives it, in the order of the addresses', () => {
    const reports = jsonLines<Report>(join(out, 'reports.jsonl'))
    expect(new Set(reports.map(({ id }) => id)).size).toBe(23)
    const uris = reports.map(report => report.source.uri!)
    expect(uris).toEqual([...uris].sort())
    for (const report of reports) Report.parse(report)
    const first = reports.find(report => report.source.uri === 'in/000.txt')!
    const { source, ...alone } = extractText(variant(0))
    expect({ ...first, source }).toEqual({ ...alone, source })
    expect(JSON.parse(readFileSync(join(out, 'json', `${first.id}.json`), 'utf8'))).toEqual(first)
  })

  it('lists the addresses of a text that stands at several, and extracts it once', () => {
    const journal = readFileSync(join(out, '.taizhang/journal.jsonl'), 'utf8')
    expect(journal).toContain('"uri":"in/003.txt"')
    expect(journal).not.toContain('mirror/')
    const { id } = jsonLines<Report>(join(out, 'reports.jsonl')).find(report => report.source.uri === 'in/003.txt')!
    const sources = readFileSync(join(out, 'sources.csv'), 'utf8')
      .split('\r\n')
      .filter(line => line.startsWith(id))
    expect(sources.map(line => line.split(',')[1])).toEqual(['in/003.txt', 'in/mirror/of-003.txt'])
  })

  it('flags near copies and keeps both', () => {
    const reports = jsonLines<Report>(join(out, 'reports.jsonl'))
    const flagged = reports.filter(report => report.diagnostics.some(({ code }) => code === 'source.near-copy'))
    expect(flagged.map(report => report.source.uri)).toEqual(['in/004.txt', 'in/near/of-004.txt'])
    const group = flagged.map(({ id }) => id).sort()[0]!
    const rows = readFileSync(join(out, 'reports.csv'), 'utf8')
      .split('\r\n')
      .filter(line => line.endsWith(group))
    expect(rows).toHaveLength(2)
  })

  it('has a row of failures for each input that cannot be read, the members of archives among them', () => {
    const rows = readFileSync(join(out, 'failures.csv'), 'utf8').replace('\ufeff', '').trim().split('\r\n').slice(1)
    expect(rows.map(row => row.split(',').slice(0, 2))).toEqual([
      ['in/broken.zip', 'load.truncated'],
      ['in/empty.txt', 'load.empty'],
      ['in/picture.txt', 'load.binary'],
      ['inner/empty.txt', 'load.empty'],
    ])
    for (const row of rows) expect(row).toContain(`${row.split(',')[0]}: `)
  })

  it('holds no time, no absolute path, and no trace of the way there', () => {
    const files = tree(out)
    expect(Object.keys(files).filter(name => /part|spool|lock|stale/.test(name))).toEqual([])
    for (const name of Object.keys(files))
      if (/\.(csv|jsonl|json)$/.test(name)) expect(readFileSync(join(out, name), 'utf8'), name).not.toContain(home)
  })

  it('is the same for other orders, other jobs, another day', async () => {
    const whole = tree(out)
    const shuffled = [...inputs].reverse().concat(inputs.slice(0, 3))
    const other = join(home, 'other')
    await run({ out: other, formats: ALL, jobs: 1 }, shuffled)
    expect(tree(other)).toEqual(whole)
  })

  it('is read once: a second run does nothing but write', async () => {
    const whole = tree(out)
    rmSync(join(out, 'issues.csv'))
    expect(await run({ out, formats: ALL })).toMatchObject({ reports: 23, known: 27 })
    expect(tree(out)).toEqual(whole)
  })
})

describe('a folder that is used again', () => {
  it('does only what is new, and drops what is no input any more', async () => {
    const out = join(home, 'grown')
    await run({ out }, inputs.slice(0, 5))
    expect(await run({ out }, inputs.slice(3, 8))).toMatchObject({ documents: 5, known: 2 })
    const alone = join(home, 'alone')
    await run({ out: alone }, inputs.slice(3, 8))
    const output = (files: Record<string, string>) => Object.entries(files).filter(([name]) => !name.startsWith('.'))
    expect(output(tree(out))).toEqual(output(tree(alone)))
  })

  it('starts over with --force, and tries failures again with --retry-failed', async () => {
    const out = join(home, 'again')
    const own = await inputsOf(filesIn(join(home, 'again-in'), { 'a.txt': variant(0), 'b.txt': '' }))
    const fresh = async (options: Partial<RunOptions>) => {
      const names: string[] = []
      const done = ({ uri, isNew }: { uri: string; isNew: boolean }) => void (isNew && names.push(uri))
      await run({ out, ...options, listener: { done } }, own)
      return names.sort()
    }
    expect(await fresh({})).toEqual(['again-in/a.txt', 'again-in/b.txt'])
    expect(await fresh({})).toEqual([])
    expect(await fresh({ retryFailed: true })).toEqual(['again-in/b.txt'])
    expect(await fresh({ force: true })).toEqual(['again-in/a.txt', 'again-in/b.txt'])
    expect(await fresh({ encoding: 'gb18030' })).toEqual(['again-in/a.txt', 'again-in/b.txt'])
  })

  it('survives a torn journal, a lost report, and a journal of another version', async () => {
    const out = join(home, 'torn')
    const own = inputs.slice(0, 4)
    await run({ out }, own)
    const whole = tree(out)
    const pack = join(out, '.taizhang/reports', readdirSync(join(out, '.taizhang/reports'))[0]!)
    truncateSync(pack, statSync(pack).size - 1)
    expect(await run({ out }, own)).toMatchObject({ known: 3 })
    expect(tree(out)).toEqual(whole)
    const journal = join(out, '.taizhang/journal.jsonl')
    const text = readFileSync(journal, 'utf8')
    writeFileSync(journal, text.slice(0, -20))
    expect(await run({ out }, own)).toMatchObject({ known: 3 })
    expect(tree(out)).toEqual(whole)
    writeFileSync(journal, text.replace(/"version":"[^"]*"/, '"version":"0.0.0"'))
    expect(await run({ out }, own)).toMatchObject({ known: 0 })
    expect(tree(out)).toEqual(whole)
  })

  it('refuses a folder that another run is using, and takes one over whose run is gone', async () => {
    const out = join(home, 'busy')
    const lock = join(out, '.taizhang/lock')
    mkdirSync(join(out, '.taizhang'), { recursive: true })
    const holder = { pid: process.ppid, host: hostname(), started: null, since: '2024-05-01T08:00:00Z' }
    writeFileSync(lock, JSON.stringify(holder))
    await expect(run({ out }, inputs.slice(0, 1))).rejects.toThrow(
      `${lock}: another run (process ${process.ppid} on ${hostname()}, since 2024-05-01T08:00:00Z) is using this folder`,
    )
    expect(existsSync(join(out, 'reports.jsonl'))).toBe(false)
    writeFileSync(lock, JSON.stringify({ ...holder, pid: 2 ** 22 + 1 }))
    expect(await run({ out }, inputs.slice(0, 1))).toMatchObject({ reports: 1 })
    expect(existsSync(lock)).toBe(false)
  })
})
