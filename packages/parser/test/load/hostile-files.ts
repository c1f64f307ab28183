/** Turns good files into those that no reader should choke on, and says how each is to fail. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'

const formats = fileURLToPath(new URL('../../../../fixtures/formats/', import.meta.url))
const docx = readFileSync(`${formats}docx/eco-task.docx`)
const doc = readFileSync(`${formats}doc/eco-task.doc`)
const pdf = readFileSync(`${formats}pdf/eco-task.pdf`)

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

export function pdfOf(objects: readonly string[], trailer: string): Uint8Array {
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

export const ENCRYPTED = pdfOf(
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

export const BOMB = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 12 },
  (_, i) => `<!ENTITY a${i + 1} "${`&a${i === 0 ? '' : i};`.repeat(10)}">`,
).join('')}]><x>&a12;</x>`

/** A page whose content unpacks to a thousand times its size. */
export function bombPdf(size: number): Uint8Array {
  const content = deflateSync(Buffer.alloc(size, ' '), { level: 9 }).toString('latin1')
  const pdf = pdfOf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>',
      `<</Length ${content.length}/Filter/FlateDecode>>stream\n${content}\nendstream`,
    ],
    '',
  )
  return Buffer.from(Buffer.from(pdf).toString('utf8'), 'latin1')
}

// name, bytes, code
export const FAILURES: readonly [string, Uint8Array, RegExp][] = [
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
  ['bomb.pdf', bombPdf(80 << 20), /^load\.limit$/],
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
