/** The entry points of parser and metrics run in a browser: a bundle of them holds no node: import. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

async function bundle(entry: string) {
  return build({
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    external: ['nodejieba'],
    logLevel: 'silent',
  })
}

describe.each(['packages/parser/src/index.ts', 'packages/metrics/src/index.ts'])('%s', entry => {
  it('bundles for a browser without a node: import', async () => {
    const { metafile, errors } = await bundle(entry)
    expect(errors).toEqual([])
    const imports = Object.values(metafile.inputs).flatMap(input => input.imports.map(i => i.path))
    expect(imports.filter(path => path.startsWith('node:'))).toEqual([])
    expect(Object.keys(metafile.inputs).filter(path => /cheerio|mammoth|pdfjs|piscina/.test(path))).toEqual([])
  })

  it('runs once bundled', async () => {
    const { outputFiles } = await bundle(entry)
    const code = outputFiles[0]!.text
    const module = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
    const run = module.parse ?? module.findQuantities
    expect(() => run('一、整改情况。完善制度158项。')).not.toThrow()
  })
})

describe('the version that reports name', () => {
  it.each(['parser', 'metrics', 'cli'])('is that of packages/%s/package.json', async name => {
    const { VERSION } = await import('../../parser/src/version.ts')
    const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
    expect(manifest.version).toBe(VERSION)
  })
})
