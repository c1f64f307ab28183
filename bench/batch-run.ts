/**
 * One batch run in a process of its own, for its memory and time to be measured: `batch-run.ts COUNT JOBS OUT FORMATS`.
 *
 * Its documents are the gold fixtures with their numbers varied, made when their turn comes. Prints one line of JSON.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Format } from '../packages/cli/src/batch/rendering.ts'
import { runBatch } from '../packages/cli/src/batch/run.ts'
import type { Input } from '../packages/cli/src/inputs.ts'

const gold = fileURLToPath(new URL('../fixtures/gold/', import.meta.url))
const texts = readdirSync(gold)
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(gold + name, 'utf8'))

/** The same document for the same number, and no two alike. */
function documentOf(serial: number): Input {
  const read = async () => {
    let state = serial * 2654435761 + 1
    const text = texts[serial % texts.length]!.replace(/[1-9]\d*(?=[个项件人次万亿名])/g, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return String(1 + ((state >>> 8) % 999))
    })
    return new TextEncoder().encode(`${text}\n附件第${serial}号\n`)
  }
  return { uri: `${String(serial).padStart(6, '0')}.txt`, read }
}

const [count, jobs, out, formats] = process.argv.slice(2)
const started = performance.now()
let readMs = 0
const summary = await runBatch(
  Array.from({ length: Number(count) }, (_, i) => documentOf(i)),
  {
    out: out!,
    jobs: Number(jobs),
    formats: formats!.split(',') as Format[],
    listener: {
      writing: () => {
        readMs = performance.now() - started
      },
    },
  },
)
const { maxRSS } = process.resourceUsage()
console.log(
  JSON.stringify({
    reports: summary.reports,
    failures: summary.failures.length,
    nearCopies: summary.nearCopies,
    seconds: (performance.now() - started) / 1000,
    readSeconds: readMs / 1000,
    peakMB: maxRSS / 1024,
    cpuSeconds: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
  }),
)
