/**
 * No pattern of the sources takes more than polynomial time on any text, and none that modules share takes more than linear.
 *
 * Literals are read from the sources; patterns that are put together are caught while the modules load. Only those that
 * repeat without bound can be slow, so only those are asked.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { check } from 'recheck'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const packages = fileURLToPath(new URL('../../', import.meta.url))
const FOLDERS = ['parser', 'metrics', 'review', 'cli']
/** The checker gives up on a pattern after this: what it cannot decide, the benchmark on hostile input holds. */
const TIMEOUT = 600

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory()
      ? sources(`${folder}/${entry.name}`)
      : /(?<!\.d)\.tsx?$/.test(entry.name)
        ? [`${folder}/${entry.name}`]
        : [],
  )
}

const files = FOLDERS.flatMap(name => sources(`${packages}${name}/src`))

/** Regular expression literals, with the file that each stands in. */
function literals(): [string, RegExp][] {
  const found: [string, RegExp][] = []
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const text = node.getText()
        const end = text.lastIndexOf('/')
        found.push([file.slice(packages.length), new RegExp(text.slice(1, end), text.slice(end + 1))])
      }
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true))
  }
  return found
}

/** The modules of parser and metrics, loaded while every pattern that is put together is noted down. */
async function loaded(): Promise<{ made: RegExp[]; modules: [string, object][] }> {
  const made: RegExp[] = []
  const Real = globalThis.RegExp
  const noting = (pattern: RegExp): RegExp => {
    made.push(pattern)
    return pattern
  }
  globalThis.RegExp = new Proxy(Real, {
    construct: (target, args, self) => noting(Reflect.construct(target, args, self) as RegExp),
    apply: (target, self, args) => noting(Reflect.apply(target, self, args) as RegExp),
  })
  try {
    const modules: [string, object][] = []
    for (const file of files.filter(name => /\/(?:parser|metrics)\/src\/(?!load\/)/.test(name)))
      modules.push([file.slice(packages.length), (await import(file)) as object])
    return { made, modules }
  } finally {
    globalThis.RegExp = Real
  }
}

/** The patterns in what a module exports, however deep. */
function exported(value: unknown, found: RegExp[] = [], seen = new Set<unknown>()): RegExp[] {
  if (value instanceof RegExp) found.push(value)
  else if (typeof value === 'object' && value !== null && !seen.has(value) && !ArrayBuffer.isView(value)) {
    seen.add(value)
    for (const part of Object.values(value)) exported(part, found, seen)
  }
  return found
}

/** Whether a pattern repeats anything without bound, classes and escapes aside. */
function repeats({ source }: RegExp): boolean {
  return /[*+]|\{\d+,\}/.test(source.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_'))
}

const verdicts = new Map<string, Promise<string>>()
function verdict(pattern: RegExp): Promise<string> {
  const key = String(pattern)
  const known = verdicts.get(key)
  if (known !== undefined) return known
  const asked = check(pattern.source, pattern.flags.replace(/[ydg]/g, ''), {
    timeout: TIMEOUT,
    checker: 'automaton',
  }).then(result => (result.status === 'vulnerable' ? `${result.complexity.summary}: ${key}` : ''))
  verdicts.set(key, asked)
  return asked
}

async function wrong(patterns: Iterable<readonly [string, RegExp]>, bad: RegExp): Promise<string[]> {
  const found: string[] = []
  for (const [file, pattern] of patterns) {
    const said = repeats(pattern) ? await verdict(pattern) : ''
    if (bad.test(said)) found.push(`${file}: ${said}`)
  }
  return found
}

describe('patterns', () => {
  it('never take exponential time, nor the third power of a text', async () => {
    const written = literals()
    expect(written.length).toBeGreaterThan(500)
    expect(await wrong(written, /exponential|(?:3rd|[4-9]th) degree/)).toEqual([])
  })

  it('that are put together or exported take linear time', async () => {
    const { made, modules } = await loaded()
    const shared = modules.flatMap(([file, module]) => exported(module).map(pattern => [file, pattern] as const))
    expect(made.length).toBeGreaterThan(50)
    expect(shared.length).toBeGreaterThan(200)
    const put = made.map(pattern => ['put together', pattern] as const)
    expect(await wrong([...put, ...shared], /exponential|polynomial/)).toEqual([])
  })
})
