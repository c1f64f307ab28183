/** What a plain text needs to be read: none of the libraries that formats need, and no segmenter. */
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const FORMATS = ['cheerio', 'domhandler', 'fflate', 'mammoth', 'pdfjs-dist', 'warcio', 'word-extractor']
const WRITERS = ['hucre/dist/xlsx', 'hyparquet']
const SEGMENTER = 'nodejieba'

/** A module that reads one input and prints the address of every module that was loaded for it. */
const script = (input: string) => `
  import { register } from 'node:module'
  const hook = \`
    import { writeSync } from 'node:fs'
    export async function load(url, context, next) {
      writeSync(1, url + '\\\\n')
      return next(url, context)
    }\`
  register('data:text/javascript,' + encodeURIComponent(hook))
  const { extract } = await import(${JSON.stringify(new URL('../src/index.ts', import.meta.url).href)})
  await extract(${input}).catch(() => undefined)
`

function modulesLoaded(input: string): string {
  return execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script(input)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
}

describe('a plain text', () => {
  it('is read without any library of a format', () => {
    const loaded = modulesLoaded("'关于整改情况的通报\\n1.关于“学风不实”问题的整改。一是修订制度12项。'")
    expect(loaded).toContain('/node_modules/zod/')
    for (const name of [...FORMATS, ...WRITERS, SEGMENTER]) expect(loaded).not.toContain(`/node_modules/${name}`)
  })

  it('is told apart from a format that does need one', () => {
    const page = '<html><head><title>通报</title></head><body><p>关于整改情况的通报</p></body></html>'
    expect(modulesLoaded(`new TextEncoder().encode(${JSON.stringify(page)})`)).toContain('/node_modules/cheerio/')
  })
})
