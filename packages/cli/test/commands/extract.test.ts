/** `taizhang extract` as a person meets it: what goes where, what it says, and how it ends. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { describe, expect, it, vi } from 'vitest'
import { workerFile } from '../../src/batch/built.ts'
import { run } from '../../src/main.ts'
import { documents, filesIn, jsonLines, mixedFiles, temporaryFolder, tree, variant } from '../batch/corpus.ts'

// Threads and processes are started anew again and again: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const home = temporaryFolder()

async function command(...args: string[]) {
  const said = { out: '', err: '' }
  const io = {
    out: (text: string) => {
      said.out += text
    },
    err: (text: string) => {
      said.err += text
    },
    status: 0,
  }
  return { status: await run(['extract', ...args], io), ...said }
}

const lines = (text: string) => text.split('\n').filter(line => line !== '')
const uris = (text: string) => lines(text).map(line => JSON.parse(line).source.uri)

describe('without --out', () => {
  const folder = filesIn(join(home, 'in'), mixedFiles())
  const named = (...names: string[]) => names.map(name => join(folder, name))

  it('prints one document as JSON', async () => {
    const { status, out } = await command(...named('000.txt'))
    expect([status, JSON.parse(out).source.uri]).toEqual([0, '000.txt'])
  })

  it('prints a line each in the order of the inputs, duplicates and the members of archives included', async () => {
    const { status, out, err } = await command(
      ...named('002.txt', 'archive.zip', '001.txt', '002.txt', 'empty.txt'),
      '--jobs',
      '2',
    )
    expect(uris(out)).toEqual(['002.txt', 'inner/a.txt', 'inner/b.html', '001.txt', '002.txt'])
    expect(lines(err).filter(line => line.startsWith('error'))).toEqual([
      'error: inner/empty.txt: there is nothing in it',
      'error: empty.txt: there is nothing in it',
    ])
    expect(status).toBe(1)
  })

  it('prints the same in one thread and in several', async () => {
    const one = await command(folder, '--jobs', '1')
    const two = await command(folder, '--jobs', '2')
    expect(two.out).toBe(one.out)
    expect(two.err).toBe(one.err)
    expect(lines(one.out)).toHaveLength(24)
  })

  it('refuses what needs a folder', async () => {
    expect(await command(...named('000.txt'), '--format', 'xlsx')).toMatchObject({
      status: 2,
      err: 'error: xlsx needs a folder: add --out DIR\n',
    })
    expect(await command(...named('000.txt'), '--force')).toMatchObject({ status: 2 })
  })
})

describe('with --out', () => {
  it('ends with a summary; --quiet says errors only', async () => {
    const folder = filesIn(join(home, 'few'), { 'a.txt': variant(0), 'b/a.txt': variant(0), 'c.txt': '' })
    const out = join(home, 'few-out')
    const first = await command(folder, '--out', out, '--format', 'csv')
    expect(lines(first.err)).toEqual([
      'error: few/c.txt: there is nothing in it',
      `1 reports from 3 documents (1 mirrors), 1 failures (1 load.empty); 13 files in ${out}`,
    ])
    expect([first.status, first.out]).toEqual([1, ''])
    const second = await command(folder, '--out', out, '--format', 'csv', '--quiet')
    expect(second).toEqual({ status: 1, out: '', err: 'error: few/c.txt: there is nothing in it\n' })
  })

  it('reads by a lexicon: its metrics are columns, and with another everything is read anew', async () => {
    const lexicon = fileURLToPath(new URL('../../../../fixtures/lexicon/example.json', import.meta.url))
    const text = '关于巡察整改进展情况的通报\n一、整改情况\n1.关于“绿化不足”问题的整改。补植行道树木300株。'
    const folder = filesIn(join(home, 'lexicon'), { 'a.txt': text })
    const out = join(home, 'lexicon-out')
    await command(folder, '--out', out, '--format', 'csv,parquet,xlsx', '--lexicon', lexicon)
    expect(readFileSync(join(out, 'reports.csv'), 'utf8')).toContain(',trees_planted,')
    expect(readFileSync(join(out, 'indicators.csv'), 'utf8')).toContain(',trees_planted,')
    const [row] = await parquetReadObjects({ file: await asyncBufferFromFile(join(out, 'reports.parquet')) })
    expect(row).toHaveProperty('trees_planted')
    const plain = await command(folder, '--out', out, '--format', 'csv')
    expect(plain.err).not.toContain('known')
    expect(readFileSync(join(out, 'reports.csv'), 'utf8')).not.toContain('trees_planted')
  })

  it('says in one line where it cannot write, and who is writing there', async () => {
    const folder = filesIn(join(home, 'one'), { 'a.txt': variant(0), file: 'in the way' })
    const blocked = await command(join(folder, 'a.txt'), '--out', join(folder, 'file', 'out'))
    expect([blocked.status, lines(blocked.err).length]).toEqual([1, 1])
    expect(blocked.err).toMatch(/^error: .*a file stands where a folder is needed/)
    const out = join(home, 'busy')
    const holder = { pid: process.ppid, host: hostname(), started: null, since: 'now' }
    filesIn(out, { '.taizhang/lock': JSON.stringify(holder) })
    const busy = await command(join(folder, 'a.txt'), '--out', out)
    expect([busy.status, lines(busy.err).length]).toEqual([1, 1])
    expect(busy.err).toContain('is using this folder; wait for its end, or choose another folder with --out')
  })
})

describe('Ctrl-C', () => {
  const bin = fileURLToPath(new URL('../../src/bin.ts', import.meta.url))
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

  /** Starts the command and waits for so many lines of its journal. */
  async function begun(folder: string, out: string, count: number): Promise<ChildProcess> {
    await workerFile()
    const child = spawn(process.execPath, ['--import', tsx, bin, 'extract', folder, '--out', out, '--jobs', '1'])
    const journal = join(out, '.taizhang/journal.jsonl')
    while (child.exitCode === null && !(existsSync(journal) && jsonLines(journal).length > count))
      await new Promise(resolve => setTimeout(resolve, 5))
    return child
  }

  const end = (child: ChildProcess) => new Promise<number | null>(resolve => child.on('exit', resolve))

  it('finishes what is at hand, leaves everything to go on, and ends with 130', async () => {
    const folder = filesIn(join(home, 'many'), documents(400))
    const out = join(home, 'many-out')
    const child = await begun(folder, out, 3)
    let said = ''
    child.stderr!.on('data', data => {
      said += data
    })
    child.kill('SIGINT')
    expect(await end(child)).toBe(130)
    expect(said).toMatch(
      /stopping after the documents at hand.*\n.*stopped after \d+ documents; run the same command again/s,
    )
    expect(Object.keys(tree(out)).filter(name => !name.startsWith('.taizhang'))).toEqual([])
    const done = jsonLines(join(out, '.taizhang/journal.jsonl')).length - 1
    expect(done).toBeGreaterThanOrEqual(3)
    expect(done).toBeLessThan(400)
    expect(existsSync(join(out, '.taizhang/lock'))).toBe(false)
    const again = await begun(folder, out, done)
    again.kill('SIGINT')
    await end(again)
    const journal = readFileSync(join(out, '.taizhang/journal.jsonl'), 'utf8')
    expect(new Set(lines(journal)).size).toBe(lines(journal).length)
  })
})
