/**
 * Turns the inputs that are made to do harm into their cost: time and growth, each read in a process of its own.
 *
 *   node --expose-gc --import tsx bench/hostile.ts NAME      prints the cost of one
 *
 * The library of its format is loaded by a good file first, so that what is measured is the input's own doing; time is the
 * processor's, collecting garbage beside it included.
 */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { loadAll } from '@taizhang/parser/load'
import { strToU8, zipSync } from 'fflate'
import { BOMB, bombPdf, FAILURES } from '../packages/parser/test/load/hostile-files.ts'
import type { Row } from './row.ts'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root))
const text = read('seeds/binhu-2024.txt').toString()

function page(body: string): Uint8Array {
  return strToU8(
    `<!doctype html><html><head><meta charset="utf-8"><title>通报</title></head><body>${body}</body></html>`,
  )
}

function failure(name: string): Uint8Array {
  return FAILURES.find(([file]) => file === name)![1]
}

/** A stored zip in a zip, `depth` times. */
function nestedZip(depth: number): Uint8Array {
  let bytes = zipSync({ 'a.txt': strToU8(text) })
  for (let i = 0; i < depth; i++) bytes = zipSync({ 'in.zip': bytes }, { level: 0 })
  return bytes
}

const CONTENT_TYPES = strToU8('<Types/>')
const GOOD = {
  html: page(`<div class="TRS_Editor"><p>${text}</p></div>`),
  zip: zipSync({ 'a.txt': strToU8(text) }),
  pdf: read('fixtures/formats/pdf/eco-task.pdf'),
  docx: read('fixtures/formats/docx/eco-task.docx'),
  doc: read('fixtures/formats/doc/eco-task.doc'),
  ofd: read('fixtures/formats/ofd/eco-task.ofd'),
  gz: gzipSync(text),
} satisfies Record<string, Uint8Array>

// name, the format whose library it needs, its bytes
export const HOSTILE: readonly (readonly [name: string, good: keyof typeof GOOD, make: () => Uint8Array])[] = [
  ['zip bomb', 'zip', () => zipSync({ 'a.txt': new Uint8Array(200 << 20), 'b.txt': strToU8(text) }, { level: 9 })],
  ['zip bomb cut off', 'zip', () => zipSync({ 'a.txt': new Uint8Array(200 << 20) }, { level: 9 }).subarray(0, -40)],
  ['zips nested 200 deep', 'zip', () => nestedZip(200)],
  [
    '100,001 members',
    'zip',
    () =>
      zipSync(Object.fromEntries(Array.from({ length: 100_001 }, (_, i) => [`${i}.txt`, new Uint8Array()])), {
        level: 0,
      }),
  ],
  ['gzip bomb', 'gz', () => gzipSync(Buffer.alloc(400 << 20), { level: 9 })],
  [
    'entity bomb in a DOCX',
    'docx',
    () => zipSync({ '[Content_Types].xml': CONTENT_TYPES, 'word/document.xml': strToU8(BOMB) }),
  ],
  ['entity bomb in an OFD', 'ofd', () => zipSync({ 'OFD.xml': strToU8(BOMB) })],
  ['entity bomb in a page', 'html', () => strToU8(BOMB.replace('<x>', '<html><body>'))],
  [
    'a DOCX that unpacks to 300 MB',
    'docx',
    () =>
      zipSync({ '[Content_Types].xml': CONTENT_TYPES, 'word/document.xml': new Uint8Array(300 << 20) }, { level: 9 }),
  ],
  [
    'a DOCX of 400,000 paragraphs',
    'docx',
    () =>
      zipSync({
        '[Content_Types].xml': CONTENT_TYPES,
        'word/document.xml': strToU8(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${Array.from({ length: 400_000 }, (_, i) => `<w:p><w:r><w:t>${i * 7919}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
        ),
      }),
  ],
  ['100,000 nested elements', 'html', () => page(`${'<div>'.repeat(100_000)}${text.slice(0, 2000)}`)],
  ['20,000 nested elements', 'html', () => page(`${'<div>'.repeat(20_000)}${text.slice(0, 2000)}`)],
  ['20,000 nested tables', 'html', () => page(`${'<table><tr><td>'.repeat(20_000)}${text.slice(0, 2000)}`)],
  ['100,000 open formatting tags', 'html', () => page(`${'<b><p>'.repeat(50_000)}${text}`)],
  [
    'a cell of 376,967,340 columns',
    'html',
    () => page(`<table><tr><td colspan="376967340" rowspan="376967340">甲</td></tr></table>${text}`),
  ],
  ['a page of 250,000 elements', 'html', () => page('<p>整改<b>1</b>项</p>'.repeat(125_000))],
  [
    '100,000 style rules',
    'html',
    () => page(`<style>${'.a{display:none}'.repeat(18_000)}</style><p class="a">${text}</p>`),
  ],
  [
    '10,000 hidden elements',
    'html',
    () =>
      page(
        `<p>${text}</p>${'<h3>整改情况</h3><div style="display:none">整改落实了一项，其中完成了很多的项目，还有一些没有完成，下一步继续推进，直到全部完成为止，绝不松懈。</div>'.repeat(10_000)}`,
      ),
  ],
  ['an empty page', 'html', () => page('')],
  [
    'a page without a main text',
    'html',
    () => page('<ul><li><a href="/">首页</a></li><li><a href="/x">政务公开</a></li></ul>'),
  ],
  ['encrypted PDF', 'pdf', () => failure('locked.pdf')],
  ['broken PDF', 'pdf', () => strToU8(`%PDF-1.7\n${'x'.repeat(500_000)}`)],
  ['PDF cut off', 'pdf', () => GOOD.pdf.subarray(0, GOOD.pdf.length >> 1)],
  ['a PDF page that unpacks to 200 MB', 'pdf', () => bombPdf(200 << 20)],
  ['picture named .pdf', 'pdf', () => failure('picture.pdf')],
  ['DOCX cut off', 'docx', () => GOOD.docx.subarray(0, GOOD.docx.length >> 1)],
  ['DOC with a password', 'doc', () => failure('locked.doc')],
  ['DOC cut off', 'doc', () => GOOD.doc.subarray(0, 2000)],
]

async function readAll(bytes: Uint8Array): Promise<string> {
  const met: string[] = []
  const note = (error: unknown) =>
    met.push(error instanceof Error && 'code' in error ? String(error.code) : String(error))
  try {
    for await (const { diagnostics } of loadAll(bytes, { name: 'input', onFailure: note }))
      met.push(...diagnostics.map(({ code }) => code), 'read')
  } catch (error) {
    note(error)
  }
  return met.join(' ')
}

/** The cost of one: time, and the process's greatest size above what it had before. */
async function measure(name: string): Promise<void> {
  const [, good, make] = HOSTILE.find(([known]) => known === name)!
  const bytes = make()
  await readAll(GOOD[good])
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const most = process.resourceUsage().maxRSS * 1024
  const started = process.cpuUsage()
  const met = await readAll(bytes)
  const { user, system } = process.cpuUsage(started)
  const seconds = (user + system) / 1e6
  const peak = process.resourceUsage().maxRSS * 1024
  // The greatest size ever may be of the making: then what is left over is all that is known.
  const grown = Math.max(process.memoryUsage().rss, peak > most ? peak : 0) - before
  process.stdout.write(JSON.stringify({ seconds, mib: Math.max(0, grown) / 2 ** 20, met: met.slice(0, 200) }))
}

export async function hostileRows(): Promise<Row[]> {
  const rows: Row[] = []
  for (const [name] of HOSTILE) {
    const self = fileURLToPath(import.meta.url)
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '--import', 'tsx', self, name])
    const { seconds, mib, met } = JSON.parse(stdout) as { seconds: number; mib: number; met: string }
    rows.push({
      name: `${name}: seconds`,
      value: seconds,
      unit: 's',
      atMost: 2,
      note: met.split(' ').slice(0, 3).join(' '),
    })
    rows.push({ name: `${name}: growth`, value: mib, unit: 'MiB', atMost: 300 })
  }
  return rows
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await measure(process.argv[2]!)
