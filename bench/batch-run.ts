/**
 * One batch run in a process of its own, for its time and memory to be measured: `batch-run.ts COUNT JOBS OUT FORMATS TEXTS`.
 *
 * Its documents are the gold fixtures, or the shortest of them, with their numbers varied; each is made when its turn
 * comes. Prints one line of JSON.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Format } from '../packages/cli/src/batch/rendering.ts'
import { runBatch } from '../packages/cli/src/batch/run.ts'
import type { Input } from '../packages/cli/src/inputs.ts'

/** What a run cost. */
export interface Cost {
  reports: number
  failures: number
  seconds: number
  peakMiB: number
}

const [count, jobs, out, formats, which] = process.argv.slice(2)
const gold = fileURLToPath(new URL('../fixtures/gold/', import.meta.url))
const texts = readdirSync(gold)
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(gold + name, 'utf8'))
  .sort((a, b) => a.length - b.length)
  .slice(0, which === 'short' ? 3 : undefined)

/** The same document for the same number, and no two alike. */
function documentOf(serial: number): Input {
  const read = async () => {
    let state = Math.imul(serial + 1, 0x9e3779b1)
    const text = texts[serial % texts.length]!.replace(/[1-9]\d*(?=[个项件人次万亿名])/g, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return String(1 + ((state >>> 8) % 999))
    })
    return new TextEncoder().encode(`${text}\n第${serial}号\n`)
  }
  return { uri: `${String(serial).padStart(6, '0')}.txt`, read }
}

const inputs = Array.from({ length: Number(count) }, (_, i) => documentOf(i))
const started = performance.now()
const summary = await runBatch(inputs, { out: out!, jobs: Number(jobs), formats: formats!.split(',') as Format[] })
const cost: Cost = {
  reports: summary.reports,
  failures: summary.failures.length,
  seconds: (performance.now() - started) / 1000,
  peakMiB: process.resourceUsage().maxRSS / 1024,
}
console.log(JSON.stringify(cost))
