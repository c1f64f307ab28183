/** Many reports: what a second core is worth, and that neither memory nor care depends on their number. */
import { spawnSync } from 'node:child_process'
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { workerFile } from '../packages/cli/src/batch/built.ts'
import type { Cost } from './batch-run.ts'
import type { Row } from './row.ts'

const script = fileURLToPath(new URL('batch-run.ts', import.meta.url))
/** A year's disclosures. Each thread's compiler takes some five seconds to warm up: of so many, a small part of the whole. */
const MANY = 20_000
const FEW = 1_000
/** Pairs of a run on one core and a run on two: a shared machine is not the same from one minute to the next. */
const PAIRS = 3

/** One run in a process of its own, on so many cores where the system can say so. */
function run(count: number, jobs: number, out: string, formats: string, texts: 'all' | 'short', cores = 0): Cost {
  const command = [process.execPath, '--import', 'tsx', script, `${count}`, `${jobs}`, out, formats, texts]
  const pinned = cores > 0 && spawnSync('taskset', ['--version']).status === 0
  if (pinned) command.unshift('taskset', '-c', cores === 1 ? '0' : `0-${cores - 1}`)
  const { status, stdout, stderr } = spawnSync(command[0]!, command.slice(1), { encoding: 'utf8' })
  if (status !== 0) throw new Error(`a batch of ${count} failed: ${stderr}`)
  return JSON.parse(stdout) as Cost
}

/** Seconds of one run on one core and the next on two, in the order of their ratios. */
function pairs(home: string): { one: number; two: number }[] {
  const seconds = (cores: number) => {
    const out = join(home, `on-${cores}`)
    const cost = run(MANY, cores, out, 'csv', 'all', cores)
    rmSync(out, { recursive: true })
    if (cost.reports !== MANY) throw new Error(`${cost.reports} reports of ${MANY} documents`)
    return cost.seconds
  }
  return Array.from({ length: PAIRS }, () => ({ one: seconds(1), two: seconds(2) })).sort(
    (a, b) => a.one / a.two - b.one / b.two,
  )
}

export async function batchRows(): Promise<Row[]> {
  await workerFile()
  const home = mkdtempSync(join(tmpdir(), 'taizhang-bench-'))
  try {
    const measured = pairs(home)
    const { one, two } = measured[PAIRS >> 1]!
    const few = run(FEW, 2, join(home, 'few'), 'csv,xlsx,parquet', 'short')
    const many = run(MANY, 2, join(home, 'many'), 'csv,xlsx,parquet', 'short')
    return [
      {
        name: 'documents a second, two cores / one core',
        value: one / two,
        unit: '×',
        atLeast: 1.7,
        note:
          `${(MANY / two).toFixed(0)} and ${(MANY / one).toFixed(0)} a second, read and written as JSON Lines and ` +
          `CSV; the median of ${measured.map(pair => (pair.one / pair.two).toFixed(2)).join(', ')}`,
      },
      {
        name: `peak memory, ${MANY} reports / ${FEW} reports`,
        value: many.peakMiB / few.peakMiB,
        unit: '×',
        atMost: 1.3,
        note: `${many.peakMiB.toFixed(0)} and ${few.peakMiB.toFixed(0)} MiB, ${many.seconds.toFixed(0)} s`,
      },
      {
        name: `reports lost or there twice, of ${MANY}`,
        value: await unaccounted(join(home, 'many', 'reports.jsonl'), MANY),
        unit: '',
        atMost: 0,
      },
    ]
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** Serial numbers, the last line of every text, that are missing or come again. */
async function unaccounted(path: string, count: number): Promise<number> {
  const met = new Uint32Array(count)
  let strangers = 0
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const serial = Number(/第(\d+)号\n$/.exec(JSON.parse(line).text)?.[1])
    if (serial < count) met[serial]!++
    else strangers++
  }
  return met.reduce((wrong, times) => wrong + Math.abs(times - 1), strangers)
}
