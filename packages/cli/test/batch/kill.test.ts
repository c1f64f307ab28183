/** A run that is killed, anywhere, and run again gives byte for byte what an undisturbed run gives. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, expect, it, vi } from 'vitest'
import { workerFile } from '../../src/batch/built.ts'
import { runBatch } from '../../src/batch/run.ts'
import { filesIn, inputsOf, jsonLines, mixedFiles, temporaryFolder, tree } from './corpus.ts'

// Threads and processes are started anew again and again: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const home = temporaryFolder()
const folder = filesIn(join(home, 'in'), mixedFiles())
const script = fileURLToPath(new URL('killed-run.ts', import.meta.url))
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const formats = ['json', 'csv', 'xlsx', 'parquet'] as const
let undisturbed: Record<string, string>

beforeAll(async () => {
  await workerFile()
  await runBatch(await inputsOf(folder), { out: join(home, 'whole'), formats })
  undisturbed = tree(join(home, 'whole'))
})

/** Of 26 contents that the journal gets a line of: the first, a half, all but two. */
it.each([
  ['10 %', '3', 1],
  ['50 %', '12', 2],
  ['90 %', '22', 2],
  ['the middle of writing', 'writing', 2],
])('killed at %s', async (name, moment, jobs) => {
  const out = join(home, `killed-${moment}`)
  const { signal, stderr } = spawnSync(process.execPath, ['--import', tsx, script, folder, out, `${jobs}`, moment])
  expect(signal, String(stderr)).toBe('SIGKILL')
  const journal = jsonLines(join(out, '.taizhang/journal.jsonl')).length - 1
  expect(existsSync(join(out, 'reports.jsonl')), name).toBe(moment === 'writing')
  const summary = await runBatch(await inputsOf(folder), { out, formats, jobs: 2 })
  expect(tree(out)).toEqual(undisturbed)
  expect(summary).toMatchObject({ reports: 23, mirrors: 1 })
  if (moment !== 'writing') expect(journal).toBeGreaterThanOrEqual(Number(moment))
  expect(summary.known).toBeGreaterThanOrEqual(journal)
})
