/**
 * Runs every check, in the order in which they are cheapest to fail: types, lint, import direction, unit tests and the
 * gold gate. Prints one line a step and ends with the plain count of tests.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = mkdtempSync(join(tmpdir(), 'taizhang-test-'))
const counts = join(folder, 'counts.json')

const STEPS: readonly [string, string[]][] = [
  ['types', ['tsc', '-b']],
  ['types of tests', ['tsc', '-p', 'tsconfig.check.json']],
  ['lint', ['biome', 'ci', '--reporter=summary', '.']],
  [
    'import direction',
    [
      'depcruise',
      '--config',
      '.dependency-cruiser.cjs',
      'packages/parser/src',
      'packages/metrics/src',
      'packages/cli/src',
    ],
  ],
  ['tests and gold gate', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${counts}`]],
]

function runStep([name, [command, ...args]]: (typeof STEPS)[number]): boolean {
  const started = Date.now()
  const { status } = spawnSync(join(root, 'node_modules/.bin', command!), args, { cwd: root, stdio: 'inherit' })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  return status === 0
}

const failed = STEPS.filter(step => !runStep(step)).map(([name]) => name)
try {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(counts, 'utf8'))
  console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
} catch {
  console.log('0 passed, 1 failed')
}
rmSync(folder, { recursive: true, force: true })
if (failed.length > 0) {
  console.error(`failed: ${failed.join(', ')}`)
  process.exitCode = 1
}
