/** What goes wrong with one document stays with it; a full disk ends the run in one clear line and nothing half-written. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type WorkerFile, workerFile } from '../../src/batch/built.ts'
import { runBatch } from '../../src/batch/run.ts'
import { documents, filesIn, inputsOf, jsonLines, temporaryFolder, tree } from './corpus.ts'

// Threads and processes are started anew again and again: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const home = temporaryFolder()
let faulty: WorkerFile

beforeAll(async () => {
  faulty = { ...(await workerFile()), path: fileURLToPath(new URL('faulty-worker.mjs', import.meta.url)) }
})

describe('a document that breaks its worker', () => {
  it('is a row of failures with its reason; all others are read as if it were not there', async () => {
    const good = documents(8)
    const bad = Object.fromEntries(
      ['exit', 'hang', 'memory', 'throw', 'reject'].map((fault, i) => [`00${i}-${fault}.txt`, `FAULT ${fault}`]),
    )
    const folder = filesIn(join(home, 'faults'), { ...good, ...bad })
    const out = join(home, 'faults-out')
    const limits = { seconds: 15, megabytes: 96 }
    const options = { out, formats: ['csv'] as const, limits, jobs: 2 }
    const summary = await runBatch(await inputsOf(folder), options, faulty)
    expect(summary.failures).toEqual([
      expect.objectContaining({ uri: 'faults/000-exit.txt', code: 'batch.crashed' }),
      {
        uri: 'faults/001-hang.txt',
        code: 'batch.timeout',
        message: 'faults/001-hang.txt: took longer than 15 s; raise --time-limit to read it',
      },
      {
        uri: 'faults/002-memory.txt',
        code: 'batch.memory',
        message: 'faults/002-memory.txt: needs more than 96 MB; raise --memory-limit to read it',
      },
      expect.objectContaining({ uri: 'faults/003-throw.txt', code: 'batch.crashed' }),
      expect.objectContaining({ uri: 'faults/004-reject.txt', code: 'batch.crashed' }),
    ])
    const alone = join(home, 'good-out')
    await runBatch(await inputsOf(filesIn(join(home, 'good', 'faults'), good)), {
      out: alone,
      formats: ['csv'],
      jobs: 1,
    })
    for (const name of readdirSync(alone).filter(name => name.endsWith('.csv') && name !== 'failures.csv'))
      expect(readFileSync(join(out, name), 'utf8'), name).toBe(readFileSync(join(alone, name), 'utf8'))
    // Run again, the failures stand; they are not tried until somebody asks.
    expect(await runBatch(await inputsOf(folder), options, faulty)).toMatchObject({ known: 13, reports: 8 })
  })
})

describe('a full disk', () => {
  it('met while a report is kept ends the run; what was done before is done', async () => {
    const folder = filesIn(join(home, 'full'), { ...documents(6), '003-full.txt': 'FAULT full' })
    const out = join(home, 'full-out')
    const run = async (worker?: WorkerFile) =>
      runBatch(await inputsOf(folder), { out, formats: ['csv'], jobs: 1 }, worker)
    await expect(run(faulty)).rejects.toThrow(/cannot be written \(the disk is full; free some space/)
    expect(existsSync(join(out, 'reports.jsonl'))).toBe(false)
    expect(readdirSync(join(out, '.taizhang')).sort()).toEqual(['journal.jsonl', 'reports'])
    const known = jsonLines(join(out, '.taizhang/journal.jsonl')).length - 1
    expect(known).toBeGreaterThanOrEqual(3)
    expect(await run()).toMatchObject({ known, reports: 7 })
  })

  it.each(['xlsx', 'parquet'] as const)('met while %s is written leaves no half of it', async format => {
    const inputs = await inputsOf(filesIn(join(home, 'binary'), documents(2)))
    const out = join(home, `${format}-out`)
    const options = { out, formats: [format], labels: 'zh', jobs: 1 } as const
    await expect(runBatch(inputs, options, faulty)).rejects.toThrow(/the disk is full/)
    expect(Object.keys(tree(out)).filter(name => /xlsx|parquet|spool|part/.test(name))).toEqual([])
    expect(await runBatch(inputs, options)).toMatchObject({ known: 2, reports: 2 })
  })

  it('met while text is written leaves no half of it', async () => {
    const inputs = await inputsOf(filesIn(join(home, 'text'), documents(2)))
    const out = join(home, 'text-out')
    const handle = await open(join(home, 'any'), 'w')
    await handle.close()
    const refuse = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    const spy = vi.spyOn(Object.getPrototypeOf(handle), 'sync').mockRejectedValue(refuse)
    await expect(runBatch(inputs, { out, formats: ['csv'], jobs: 1 })).rejects.toThrow(/the disk is full/)
    spy.mockRestore()
    expect(Object.keys(tree(out)).filter(name => !name.startsWith('.taizhang'))).toEqual([])
    expect(await runBatch(inputs, { out, formats: ['csv'], jobs: 1 })).toMatchObject({ known: 2, reports: 2 })
  })
})
