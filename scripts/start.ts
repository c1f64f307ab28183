/** Extracts the seed into `out/` as JSON and CSV, and prints what a person wants to know of it first. */
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Report } from '@taizhang/parser'
import { run } from '../packages/cli/src/main.ts'
import { summaryOf } from '../packages/cli/src/summary.ts'

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'))
rmSync('out', { recursive: true, force: true })
process.exitCode = await run(['extract', 'seeds/binhu-2024.txt', '--out', 'out', '--format', 'json,csv', '--quiet'])
if (process.exitCode === 0) {
  const report = JSON.parse(readFileSync('out/reports.jsonl', 'utf8').split('\n')[0]!) as Report
  console.log(summaryOf(report))
  console.log(`\nfiles        out/reports.jsonl, out/json/${report.id}.json, out/*.csv`)
}
