/** What is read decides what is loaded: plain text needs no format's library, a page only the one for pages. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const LIBRARIES = ['cheerio', 'parse5', 'htmlparser2', 'mammoth', 'word-extractor', 'pdfjs-dist', 'fflate', 'warcio']

/** The libraries that a process of its own loads for one input, told by its module loader. */
function loadedFor(input: string): string[] {
  const script = `
    import { register } from 'node:module'
    import { MessageChannel } from 'node:worker_threads'
    const seen = []
    const { port1, port2 } = new MessageChannel()
    port1.on('message', url => seen.push(url))
    const hook = 'export let port; export function initialize(p) { port = p } export async function resolve(s, c, n) { const r = await n(s, c); port.postMessage(r.url); return r }'
    register('data:text/javascript,' + encodeURIComponent(hook), { data: port2, transferList: [port2] })
    const { extract } = await import(${JSON.stringify(new URL('../src/extract.ts', import.meta.url).href)})
    await extract(new TextEncoder().encode(${JSON.stringify(input)}))
    await new Promise(done => setTimeout(done, 50))
    port1.close()
    console.log(JSON.stringify(seen))`
  const out = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
  })
  const urls = JSON.parse(out) as string[]
  expect(urls.some(url => url.endsWith('/load/load.ts'))).toBe(true)
  return LIBRARIES.filter(name => urls.some(url => url.includes(`/node_modules/${name}/`)))
}

describe('one document loads', () => {
  it('no format library for plain text', () => {
    expect(loadedFor('一、整改情况\n截至目前，已完成整改36项，建立完善制度158项。')).toEqual([])
  })

  it('the library for pages, and no other, for a page', () => {
    const loaded = loadedFor('<html><body><p>截至目前，已完成整改36项，建立完善制度158项。</p></body></html>')
    expect(loaded).toContain('cheerio')
    expect(loaded).not.toContain('pdfjs-dist')
    expect(loaded).not.toContain('mammoth')
  })
})
