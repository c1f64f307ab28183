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
import { inTurn } from './turns.ts'

const script = fileURLToPath(new URL('batch-run.ts', import.meta.url))
/** So many that what each thread needs to warm up, four seconds, is little of the whole. */
const DOCUMENTS = 12_000
const FEW = 1_000
const MANY = 20_000

function command(count: number, jobs: number, out: string, formats: string, texts: 'all' | 'short'): string[] {
  return [process.execPath, '--import', 'tsx', script, `${count}`, `${jobs}`, out, formats, texts]
}

/** On so many cores, where the system can say so. */
function pinned(cores: number, command: readonly string[]): readonly string[] {
  const canPin = spawnSync('taskset', ['--version']).status === 0
  return canPin ? ['taskset', '-c', cores === 1 ? '0' : `0-${cores - 1}`, ...command] : command
}

/** One run in a process of its own. */
function run(...args: Parameters<typeof command>): Cost {
  const [node, ...rest] = command(...args)
  const { status, stdout, stderr } = spawnSync(node!, rest, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`a batch of ${args[0]} failed: ${stderr}`)
  return costIn(stdout)
}

function costIn(output: string): Cost {
  return JSON.parse(output.trim().split('\n').at(-1)!) as Cost
}

/** Seconds of the same documents on one core and on two. */
async function onOneAndTwo(home: string): Promise<[one: number, two: number]> {
  const runs = await inTurn(
    [1, 2].map(cores => pinned(cores, command(DOCUMENTS, cores, join(home, `on-${cores}`), 'json,csv', 'all'))),
  )
  for (const cores of [1, 2]) rmSync(join(home, `on-${cores}`), { recursive: true })
  for (const { output } of runs) {
    const { reports, failures } = costIn(output)
    if (reports !== DOCUMENTS) throw new Error(`${reports} reports and ${failures} failures of ${DOCUMENTS} documents`)
  }
  return [runs[0]!.seconds, runs[1]!.seconds]
}

export async function batchRows(): Promise<Row[]> {
  await workerFile()
  const home = mkdtempSync(join(tmpdir(), 'taizhang-bench-'))
  try {
    const [one, two] = await onOneAndTwo(home)
    const few = run(FEW, 2, join(home, 'few'), 'csv,xlsx,parquet', 'short')
    const many = run(MANY, 2, join(home, 'many'), 'csv,xlsx,parquet', 'short')
    return [
      {
        name: 'documents a second, two cores / one core',
        value: one / two,
        unit: '×',
        atLeast: 1.7,
        note: `${(DOCUMENTS / two).toFixed(0)} and ${(DOCUMENTS / one).toFixed(0)} a second, read and written`,
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
