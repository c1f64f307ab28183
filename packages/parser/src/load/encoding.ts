/**
 * Turns bytes into text, whatever the page says about itself.
 *
 * Order: BOM, NUL bytes (UTF-16), strict UTF-8, then evidence: each candidate decoding is scored by how many of its
 * characters are among the commonest of Chinese prose. A declared charset only breaks ties; one that lies is recorded.
 * Invariants: a BOM is no part of the text; GBK and GB2312 are read as GB18030, which holds both.
 */
import { COMMON_MARKS, COMMON_SIMPLIFIED, COMMON_TRADITIONAL } from './lexicon/characters.ts'

/** Text and how it was read. */
export interface Decoded {
  text: string
  /** WHATWG name in small letters: utf-8, gb18030, big5, utf-16le, utf-16be … */
  encoding: string
  /** The declared charset, where one was given and the bytes are in another. */
  lied: string | null
  /** Bytes or sequences that mean nothing in the encoding; each is U+FFFD in the text. */
  replaced: number
}

const CANDIDATES = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const

/** Evidence is taken from this many bytes, from the first byte beyond ASCII on. */
const SAMPLE = 1 << 16

// One bit a character: set for the commonest. Built once, 8 KB.
const COMMON = new Uint8Array(0x10000)
for (const character of COMMON_SIMPLIFIED + COMMON_TRADITIONAL + COMMON_MARKS) COMMON[character.charCodeAt(0)] = 1

/** The WHATWG name of an encoding label, or null for one that does not exist. Every GB label gives gb18030. */
export function encodingName(label: string): string | null {
  const plain = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
  if (
    /^(?:x-?)?(?:gbk|gb-?2312(?:-?80)?|gb_2312(?:-80)?|gb[- ]?18030(?:-?20\d\d)?|gb13000|cp-?936|ms-?936|windows-?936|euc-?cn)$/.test(
      plain,
    )
  )
    return 'gb18030'
  if (/^(?:big-?5(?:-?hkscs)?|cp-?950|windows-?950)$/.test(plain)) return 'big5'
  if (/^utf-?8(?:-sig|-bom)?$/.test(plain)) return 'utf-8'
  try {
    const { encoding } = new TextDecoder(plain)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null
  }
}

/**
 * Decodes bytes of unknown encoding.
 *
 * @param declared a charset that a header or a meta tag names; trusted only between equals
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const claim = declared === null ? null : encodingName(declared)
  const marked = byteOrderMark(bytes)
  if (marked !== null) return finish(bytes.subarray(marked.length), marked.encoding, claim)
  const head = bytes.subarray(0, SAMPLE)
  const wide = withoutMark(head)
  if (wide !== null) return finish(bytes, wide, claim)
  const strict = strictUtf8(bytes)
  if (strict !== null) {
    const agrees = claim === null || claim === 'utf-8' || strict.length === bytes.length
    return { text: strict, encoding: 'utf-8', lied: agrees ? null : claim, replaced: 0 }
  }
  return finish(bytes, byEvidence(bytes, claim), claim)
}

/** Decodes bytes in an encoding that the caller is sure of. */
export function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const marked = byteOrderMark(bytes)
  return finish(marked?.encoding === encoding ? bytes.subarray(marked.length) : bytes, encoding, null)
}

function finish(bytes: Uint8Array, encoding: string, claim: string | null): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  let replaced = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) replaced++
  const lied = claim === null || claim === encoding || (claim === 'utf-16le' && encoding === 'utf-16be') ? null : claim
  return { text, encoding, lied, replaced }
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return { encoding: 'gb18030', length: 4 }
  return null
}

/**
 * UTF-16 without a mark: NUL or other bytes that no text holds, and one byte order in which nearly everything is ASCII or
 * Chinese. Which side the zeros stand on tells little: 一 (4E 00) and the wide space (30 00) put them on the other.
 */
function withoutMark(head: Uint8Array): string | null {
  if (!head.some(byte => byte < 9)) return null
  const even = head.subarray(0, head.length & ~1)
  const little = readable(even, 'utf-16le')
  const big = readable(even, 'utf-16be')
  if (Math.max(little, big) < 0.5) return null
  return little >= big ? 'utf-16le' : 'utf-16be'
}

/** The share of characters that are ASCII text or common Chinese, less what is undefined. */
function readable(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes)
  let good = 0
  let wrong = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code >= 32 && code < 127) || (code >= 9 && code <= 13) || COMMON[code] === 1) good++
    else if (code < 32 || code >= 0xfff0 || (code >= 0xd800 && code < 0xf900)) wrong++
  }
  return text.length === 0 ? 0 : (good - wrong) / text.length
}

/** The text where every byte is UTF-8; a last character that is cut off is dropped. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

function byEvidence(bytes: Uint8Array, claim: string | null): string {
  let first = 0
  while (first < bytes.length && bytes[first]! < 0x80) first++
  let best = { encoding: 'windows-1252', score: 0.08 }
  let claimed = Number.NEGATIVE_INFINITY
  for (const encoding of CANDIDATES) {
    const score = evidence(sampleOf(bytes, first, encoding), encoding)
    if (encoding === claim) claimed = score
    if (score > best.score) best = { encoding, score }
  }
  if (claim !== null && claimed > 0.08 && claimed >= best.score - 0.1) return claim
  // Nothing reads as Chinese: a few rare words, or a page in another script, which only its own word can name.
  const unnamed = best.encoding === 'windows-1252' && (claim === null || claim === 'windows-1252' || claim === 'utf-8')
  if (unnamed && isPaired(bytes.subarray(first, first + SAMPLE))) return 'gb18030'
  const foreign = best.encoding === 'windows-1252' && !CANDIDATES.some(candidate => candidate === claim)
  return claim !== null && foreign ? claim : best.encoding
}

/** Whether bytes beyond ASCII come in pairs that are Chinese characters in GBK: accents of Latin letters stand alone. */
function isPaired(sample: Uint8Array): boolean {
  const text = new TextDecoder('gb18030').decode(sample, { stream: true })
  return /^(?:[\x09-\x7e]|[\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e])*$/.test(text) && /[\u4e00-\u9fff]{2}/.test(text)
}

/** A stretch of the bytes from the first one beyond ASCII on: there a character begins; in UTF-16 at an even offset. */
function sampleOf(bytes: Uint8Array, first: number, encoding: string): Uint8Array {
  const start = encoding.startsWith('utf-16') ? first & ~1 : first
  return bytes.subarray(start, start + SAMPLE)
}

/**
 * How much a decoding reads like Chinese: the share of common characters among those beyond ASCII, each undefined or
 * private one counting against three.
 */
function evidence(sample: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(sample, { stream: true })
  let beyond = 0
  let common = 0
  let wrong = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) {
      if (code < 9) wrong++
      continue
    }
    beyond++
    if (COMMON[code] === 1) common++
    else if (code === 0xfffd || (code >= 0xe000 && code < 0xf900) || code < 0xa0) wrong++
  }
  return beyond === 0 ? 0 : (common - 3 * wrong) / beyond
}
