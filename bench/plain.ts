/**
 * Measures a group of the benchmark in a process of its own: plain Node, built files, as they are installed.
 *
 * In the process of the benchmark itself a TypeScript loader is at work; what it does to the engine slows every typed array
 * there by a tenth to a third.
 */
import { execFile } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import type { Row } from './row.ts'

/** The rows of `bench/NAME.ts`, whose function of that name gives them. */
export async function measuredPlainly(name: string): Promise<Row[]> {
  const source = new URL(`${name}.ts`, import.meta.url)
  const outfile = fileURLToPath(new URL(`../out/bench/${name}.mjs`, import.meta.url))
  await build({
    entryPoints: [fileURLToPath(source)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    // files are found beside the source
    define: { 'import.meta.url': JSON.stringify(source.href) },
  })
  const run = `import { ${name}Rows } from '${pathToFileURL(outfile).href}'; console.log(JSON.stringify(await ${name}Rows()))`
  const options = ['--conditions=built', '--expose-gc', '--input-type=module', '--eval', run]
  const { stdout } = await promisify(execFile)(process.execPath, options)
  return JSON.parse(stdout) as Row[]
}

/**
 * The same of the process out of several in which each row comes out best: no two compile a program alike, and what else the
 * machine does only slows.
 */
export async function bestPlainly(name: string, processes: number): Promise<Row[]> {
  const runs: Row[][] = []
  for (let i = 0; i < processes; i++) runs.push(await measuredPlainly(name))
  return runs.reduce((best, rows) => best.map((row, i) => better(row, rows[i]!)))
}

function better(row: Row, other: Row): Row {
  return (row.atLeast === undefined) === other.value < row.value ? other : row
}
