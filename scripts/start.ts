/** Extracts the seed into `out/` as JSON and CSV, and prints what a person wants to know of it first. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../packages/cli/src/main.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)
process.exitCode = await run(['extract', 'seeds/binhu-2024.txt', '--out', 'out', '--format', 'json,csv', '--force'])
