/**
 * Measures a group of the benchmark in a process of its own: plain Node, built files, as they are installed.
 *
 * In the process of the benchmark itself a TypeScript loader is at work; what it does to the engine slows every typed array
 * there by a tenth to a third.
 */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import type { Row } from './row.ts'

/**
 * The rows of `bench/NAME.ts`, whose function of that name gives them: of several processes, that in which a row comes out
 * best. No two compile a program alike, and what else the machine does only slows.
 */
export async function measuredPlainly(name: string, processes = 1): Promise<Row[]> {
  const program = await bundled(name)
  const run = `import { ${name}Rows } from '${program}'; console.log(JSON.stringify(await ${name}Rows()))`
  const options = ['--conditions=built', '--expose-gc', '--input-type=module', '--eval', run]
  const runs: Row[][] = []
  for (let i = 0; i < processes; i++) {
    const { stdout } = await promisify(execFile)(process.execPath, options)
    runs.push(JSON.parse(stdout))
  }
  return runs.reduce((best, rows) => best.map((row, i) => better(row, rows[i]!)))
}

/** The address of a program that plain Node can run. */
async function bundled(name: string): Promise<string> {
  const source = new URL(`${name}.ts`, import.meta.url)
  const program = new URL(`../out/bench/${name}.mjs`, import.meta.url)
  await build({
    entryPoints: [fileURLToPath(source)],
    outfile: fileURLToPath(program),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    // files are found beside the source
    define: { 'import.meta.url': JSON.stringify(source.href) },
  })
  return program.href
}

function better(row: Row, other: Row): Row {
  return (row.atLeast === undefined) === other.value < row.value ? other : row
}
