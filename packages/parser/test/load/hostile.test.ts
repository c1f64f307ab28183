/** What no reader should choke on: each ends in a typed error or a diagnostic, names the file, and the next is read. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { LoadError, load, loadAll } from '../../src/load/index.ts'

const formats = fileURLToPath(new URL('../../../../fixtures/formats/', import.meta.url))
const docx = readFileSync(`${formats}docx/eco-task.docx`)
const doc = readFileSync(`${formats}doc/eco-task.doc`)
const pdf = readFileSync(`${formats}pdf/eco-task.pdf`)

/** Guards against a hang only: ten times what the benchmark allows. */
const HANG = 20_000
const SENTENCE = '中共某市委员会关于巡视整改进展情况的通报。截至目前,完善制度158项。'

function page(body: string): Uint8Array {
  return strToU8(
    `<!doctype html><html><head><meta charset="utf-8"><title>通报</title></head><body>${body}</body></html>`,
  )
}

/** A page of a scan: one picture, no text layer. */
function scannedPdf(): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>',
    '<</Length 30>>stream\nq 100 0 0 100 0 0 cm /I Do Q  \nendstream',
    '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n0\nendstream',
  ]
  return pdfOf(objects, '')
}

function pdfOf(objects: readonly string[], trailer: string): Uint8Array {
  let out = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = out.length
    out += `${i + 1} 0 obj${object}endobj\n`
    return at
  })
  const xref = out.length
  const lines = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`
  return strToU8(`${out}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${xref}\n%%EOF`)
}

const ENCRYPTED = pdfOf(
  ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'],
  `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>`,
)

/** The bit of a DOC's header that says its text is enciphered. */
function locked(source: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(source)
  const header = 512 * (1 + new DataView(bytes.buffer).getUint32(0x30, true))
  for (let at = 512; at + 12 < Math.min(bytes.length, header + 4096); at += 512)
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) bytes[at + 11] = bytes[at + 11]! | 0x01
  return bytes
}

const BOMB = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 12 },
  (_, i) => `<!ENTITY a${i + 1} "${`&a${i === 0 ? '' : i};`.repeat(10)}">`,
).join('')}]><x>&a12;</x>`

const FAILURES: readonly [string, Uint8Array, RegExp][] = [
  ['nothing.txt', new Uint8Array(), /^load\.empty$/],
  ['blank.txt', strToU8(' \n\n '), /^load\.empty$/],
  ['noise.txt', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), /^load\.(?:binary|unsupported)$/],
  [
    'picture.pdf',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...new Array(200).fill(7)]),
    /^load\.(?:unsupported|binary)$/,
  ],
  ['broken.pdf', strToU8(`%PDF-1.7\n${'x'.repeat(500)}`), /^load\.(?:damaged|truncated|empty|scanned)$/],
  ['cut.pdf', pdf.subarray(0, 3000), /^load\.(?:damaged|truncated|empty|scanned)$/],
  ['locked.pdf', ENCRYPTED, /^load\.(?:encrypted|damaged)$/],
  ['scan.pdf', scannedPdf(), /^load\.scanned$/],
  ['cut.docx', docx.subarray(0, docx.length >> 1), /^load\.(?:damaged|truncated)$/],
  ['locked.doc', locked(doc), /^load\.encrypted$/],
  ['cut.doc', doc.subarray(0, 2000), /^load\.(?:damaged|truncated)$/],
  [
    'bomb.docx',
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(BOMB) }),
    /^load\.(?:entity|damaged|empty|limit)$/,
  ],
]

describe('one clear error', () => {
  test.each(FAILURES)(
    '%s',
    async (name, bytes, code) => {
      const error = await load(bytes, { name }).then(
        () => null,
        (reason: unknown) => reason,
      )
      expect(error).toBeInstanceOf(LoadError)
      expect((error as LoadError).code).toMatch(code)
      expect((error as LoadError).message).not.toContain('\n')
      expect((error as LoadError).file).toBe(name)
    },
    HANG,
  )
})

describe('is read all the same', () => {
  test(
    '20,000 nested elements',
    async () => {
      const { text } = await load(page(`${'<div>'.repeat(20_000)}${SENTENCE.repeat(8)}${'</div>'.repeat(20_000)}`))
      expect(text).toContain('完善制度158项')
    },
    HANG,
  )

  test(
    'a cell that claims 376,967,340 columns',
    async () => {
      const cells = `<table><tr><td colspan="376967340" rowspan="99999999">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>`
      const { text } = await load(page(`<div class="TRS_Editor"><p>${SENTENCE.repeat(8)}</p>${cells}</div>`))
      expect(text).toContain('完善制度158项')
      expect(text.length).toBeLessThan(10_000)
    },
    HANG,
  )

  test(
    'an empty page, and one that is navigation alone, with a diagnostic',
    async () => {
      for (const body of ['', '<ul><li><a href="/">首页</a></li><li><a href="/x">政务公开</a></li></ul>']) {
        const outcome = await load(page(body), { name: 'x.html' }).then(
          ({ diagnostics }) => diagnostics.map(({ code }) => code).join(' '),
          (error: LoadError) => error.code,
        )
        expect(outcome).toMatch(/^load\./)
      }
    },
    HANG,
  )
})

describe('an archive', () => {
  const codesOf = async (bytes: Uint8Array, name: string) => {
    const codes: string[] = []
    try {
      const failures = { name, onFailure: (error: LoadError) => void codes.push(`${error.code} ${error.message}`) }
      for await (const { uri } of loadAll(bytes, failures)) codes.push(`read ${uri}`)
    } catch (error) {
      codes.push(`${(error as LoadError).code} ${(error as LoadError).message}`)
    }
    return codes.join('\n')
  }

  test(
    'of 100,001 members meets a limit that names itself',
    async () => {
      const members: Record<string, Uint8Array> = {}
      for (let i = 0; i <= 100_000; i++) members[`${i}.txt`] = new Uint8Array()
      expect(await codesOf(zipSync(members, { level: 0 }), 'many.zip')).toMatch(/load\.limit .*limits\.members/)
    },
    HANG,
  )

  test(
    'that unpacks to a hundred times its size meets a limit, its neighbours are read',
    async () => {
      const bomb = zipSync({ 'a.txt': new Uint8Array(80 << 20), 'b.txt': strToU8(SENTENCE) }, { level: 9 })
      expect(await codesOf(bomb, 'bomb.zip')).toMatch(/load\.limit [\s\S]*read b\.txt/)
    },
    HANG,
  )
})

test(
  'the next input is read after each of them',
  async () => {
    for (const [name, bytes] of FAILURES) await load(bytes, { name }).catch(() => undefined)
    expect((await load(strToU8(SENTENCE))).text).toBe(SENTENCE)
  },
  2 * HANG,
)
