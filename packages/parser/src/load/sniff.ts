/**
 * Turns the first bytes of an input into the name of its format. Content decides; names and headers are only hints.
 */

export type Kind =
  | 'pdf'
  | 'zip' // an archive, a DOCX or an OFD: what is inside tells
  | 'ole' // DOC and what else Office 97 wrote, and any Office file with a password
  | 'gzip'
  | 'warc'
  | 'picture'
  | 'foreign' // a known format that is not read
  | 'text' // everything else, pages included

const SIGNATURES: readonly (readonly [Kind, string, number, string])[] = [
  // kind, bytes as Latin-1, offset, name for messages
  ['zip', 'PK\x03\x04', 0, 'zip'],
  ['zip', 'PK\x05\x06', 0, 'zip'],
  ['zip', 'PK\x07\x08PK', 0, 'zip'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 0, 'Office 97 document'],
  ['gzip', '\x1f\x8b\x08', 0, 'gzip'],
  ['warc', 'WARC/', 0, 'WARC'],
  ['picture', '\x89PNG\r\n', 0, 'PNG picture'],
  ['picture', '\xff\xd8\xff', 0, 'JPEG picture'],
  ['picture', 'GIF8', 0, 'GIF picture'],
  ['picture', 'II*\x00', 0, 'TIFF picture'],
  ['picture', 'MM\x00*', 0, 'TIFF picture'],
  ['picture', 'WEBP', 8, 'WebP picture'],
  ['picture', '\x00\x00\x01\x00', 0, 'icon'],
  ['foreign', '{\\rtf', 0, 'RTF document'],
  ['foreign', 'Rar!\x1a\x07', 0, 'RAR archive'],
  ['foreign', '7z\xbc\xaf\x27\x1c', 0, '7z archive'],
  ['foreign', '(\xb5/\xfd', 0, 'Zstandard archive'],
  ['foreign', 'BZh', 0, 'bzip2 archive'],
  ['foreign', '\xfd7zXZ', 0, 'xz archive'],
  ['foreign', 'ustar', 257, 'tar archive'],
  ['foreign', '\x7fELF', 0, 'program'],
  ['foreign', 'MZ\x90', 0, 'program'],
  ['foreign', 'SQLite format 3', 0, 'SQLite file'],
  ['foreign', 'wOF2', 0, 'font'],
  ['foreign', 'wOFF', 0, 'font'],
  ['foreign', 'OggS', 0, 'sound or film'],
  ['foreign', 'ftyp', 4, 'film'],
  ['foreign', 'ID3', 0, 'sound'],
]

/** The format that the bytes show, with its name for messages. */
export function sniff(bytes: Uint8Array): { kind: Kind; name: string } {
  for (const [kind, signature, offset, name] of SIGNATURES) {
    if (startsWith(bytes, signature, offset)) return { kind, name }
  }
  // A PDF may stand behind up to 1,024 bytes of mail or web headers.
  const head = latin1(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return { kind: 'pdf', name: 'PDF' }
  return { kind: 'text', name: 'text' }
}

/** Whether a decoded text is a page: it opens with markup, or a hint says so and markup is in it. */
export function looksLikePage(text: string, { name, contentType }: { name?: string; contentType?: string }): boolean {
  const head = text.slice(0, 4096)
  if (PAGE_START.test(head)) return true
  const hinted = /html/i.test(contentType ?? '') || isPageName(name ?? '')
  return hinted && /<\/?(?:p|div|br|table|span|td|li|a|h[1-6])\b[^<>]*>/i.test(text.slice(0, 1 << 16))
}

/** Whether a name ends as those of pages do. */
export function isPageName(name: string): boolean {
  return /\.(?:s?html?|jhtml|xhtml|aspx?|jsp|php)$/i.test(name)
}

// <!-- 2024 --><!DOCTYPE html>
// ^^^^^^^^^^^^^               comments, declarations and processing instructions may stand before
const PAGE_START =
  /^(?:\s|<!--(?:[^-]|-(?!->)){0,3000}-->|<\?[^>]{0,300}>)*<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|base|div|p|table|article|section|main|span|h[1-6]|center|font)\b/i

/** The charset that a page or a header names: `<meta charset=gbk>`, `text/html; charset=gb2312`. */
export function declaredCharset(bytes: Uint8Array, contentType: string | undefined): string | null {
  const header = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')
  if (header !== null) return header[1]!
  const head = latin1(bytes.subarray(0, 8192))
  const meta =
    /<meta\b[^<>]{0,200}?charset\s*=\s*["']?([\w.:-]+)/i.exec(head) ??
    /^\s*<\?xml[^>]{0,100}encoding=["']([\w.:-]+)/i.exec(head)
  return meta === null ? null : meta[1]!
}

function startsWith(bytes: Uint8Array, signature: string, offset: number): boolean {
  if (bytes.length < offset + signature.length) return false
  for (let i = 0; i < signature.length; i++) if (bytes[offset + i] !== signature.charCodeAt(i)) return false
  return true
}

/** Bytes as characters of the same numbers. */
export function latin1(bytes: Uint8Array): string {
  let out = ''
  // Applied, not spread: spreading walks an iterator, byte by byte.
  for (let i = 0; i < bytes.length; i += 8192)
    out += String.fromCharCode.apply(null, bytes.subarray(i, i + 8192) as unknown as number[])
  return out
}
