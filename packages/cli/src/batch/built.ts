/**
 * Gives the file that worker threads run: beside this one in an installed package; from the sources the built one, built
 * anew where it is older than they are.
 *
 * A thread of Node 20 reads no TypeScript, and the packages' `exports` lead to their sources; the condition `built` leads
 * to what was built.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lockWhenFree } from './lock.ts'

/** A worker's file, how Node must be told to run it, and a digest of what it was built from where there is no release. */
export interface WorkerFile {
  path: string
  /** The file of the thread that the segmenter answers in. */
  segmenter: string
  execArgv: readonly string[]
  build: string | null
}

/** Worker threads that cannot be started: says what to do. */
export class WorkerError extends Error {
  readonly code = 'batch.workers'
  constructor(why: string) {
    super(`worker threads cannot be started: ${why}`)
    this.name = 'WorkerError'
  }
}

const here = fileURLToPath(import.meta.url)
const PACKAGES = ['parser', 'metrics', 'cli']

/** The worker's file. From the sources this may take some seconds, the first time after a change. */
export async function workerFile(): Promise<WorkerFile> {
  if (here.endsWith('.js')) return { ...filesIn(dirname(here)), execArgv: [], build: null }
  const packages = join(dirname(here), '../../..')
  if (PACKAGES.some(name => isStale(join(packages, name)))) await build(packages)
  const files = filesIn(join(packages, 'cli/dist/batch'))
  if (!existsSync(files.path)) throw new WorkerError('`pnpm build` makes no packages/cli/dist; see what it says')
  return { ...files, execArgv: ['--conditions=built'], build: digest(packages) }
}

function filesIn(folder: string): Pick<WorkerFile, 'path' | 'segmenter'> {
  return { path: join(folder, 'worker.js'), segmenter: join(folder, 'segmenting-thread.js') }
}

/** A package that has a source younger than its last build. */
function isStale(folder: string): boolean {
  const info = buildInfo(folder)
  if (!existsSync(info)) return true
  const built = statSync(info).mtimeMs
  const source = join(folder, 'src')
  return readdirSync(source, { recursive: true }).some(name => statSync(join(source, String(name))).mtimeMs > built)
}

/** Two runs that start together build once: the second waits, and finds nothing left to do. */
async function build(packages: string): Promise<void> {
  const dist = join(packages, 'cli/dist')
  mkdirSync(dist, { recursive: true })
  const unlock = await lockWhenFree(join(dist, '.build.lock'))
  try {
    const compiler = createRequire(here).resolve('typescript/lib/tsc.js')
    await new Promise<void>((resolve, reject) =>
      spawn(process.execPath, [compiler, '-b', join(packages, 'cli')], { stdio: 'ignore' })
        .on('error', error => reject(new WorkerError(error.message)))
        .on('exit', () => resolve()),
    )
  } finally {
    await unlock()
  }
}

/** The build information holds a hash of every source. */
function digest(packages: string): string {
  const hash = createHash('sha256')
  for (const name of PACKAGES) hash.update(readFileSync(buildInfo(join(packages, name))))
  return hash.digest('hex').slice(0, 16)
}

function buildInfo(folder: string): string {
  return join(folder, 'dist/.tsbuildinfo')
}
