/**
 * Turns the bytes of one document into its text.
 *
 * The format is told by content; its reader is imported when it is first met, so that plain text loads no library.
 * Invariants: the text of a plain text is exactly its decoded content without a BOM; what cannot be read is a `LoadError`.
 */
import type { Diagnostic } from '../model.ts'
import { bytesOf, type FileBytes } from './bytes.ts'
import { type Decoded, decode, decodeAs, encodingName } from './encoding.ts'
import { beyond, LoadError } from './error.ts'
import { limitsOf } from './limits.ts'
import { type Content, content, type Loaded, type LoadHint, type Task } from './loaded.ts'
import { declaredCharset, looksLikePage, sniff } from './sniff.ts'

/** What an office file or page gives, and what it is. */
export interface Read extends Content {
  mediaType: string
  encoding: string | null
}

/**
 * Reads one document.
 *
 * @param file the bytes of a page, text, PDF, DOCX, DOC or OFD, in whole; of an archive use `loadAll`
 * @throws LoadError with a stable `code`, one clear line, and the limit that was met, if any; ArgumentError where no bytes
 *   are handed in
 *
 * @example
 * const { text, title, publishedOn } = await load(await readFile('page.html'), { name: 'page.html' })
 */
export async function load(file: FileBytes, hint: LoadHint = {}): Promise<Loaded> {
  const bytes = bytesOf(file)
  const task: Task = { file: hint.name ?? 'input', limits: limitsOf(hint.limits) }
  if (bytes.length > task.limits.documentBytes) throw beyond(task.file, 'documentBytes', `${bytes.length} bytes`)
  const read = await guarded(task, () => readDocument(bytes, hint, task))
  return { ...read, uri: null, bytes: bytes.length, sha256: hint.sha256 ?? (await sha256(bytes)) }
}

/** Makes a `LoadError` of whatever a format's library throws. */
async function guarded(task: Task, read: () => Promise<Read>): Promise<Read> {
  try {
    return await read()
  } catch (cause) {
    if (cause instanceof LoadError) throw cause
    if (cause instanceof RangeError && /call stack/i.test(cause.message))
      throw beyond(task.file, 'depth', 'its parts nest too deeply')
    const detail = cause instanceof Error ? cause.message.split('\n', 1)[0] : String(cause)
    throw new LoadError(
      'load.damaged',
      task.file,
      `the file does not follow its format (${detail}); open and save it again`,
      { cause },
    )
  }
}

async function readDocument(bytes: Uint8Array, hint: LoadHint, task: Task): Promise<Read> {
  const { kind, name } = sniff(bytes)
  switch (kind) {
    case 'pdf':
      return office('application/pdf', await (await import('./pdf.ts')).readPdf(bytes, task))
    case 'zip': {
      const { packageKind } = await import('./package.ts')
      const inside = packageKind(bytes, task)
      if (inside === 'docx') return office(DOCX, await (await import('./docx.ts')).readDocx(bytes, task))
      if (inside === 'ofd') return office('application/ofd', (await import('./ofd.ts')).readOfd(bytes, task))
      if (inside !== 'archive')
        throw new LoadError('load.unsupported', task.file, `${inside} is not read; save it as DOCX or PDF`)
      throw new LoadError('load.unsupported', task.file, 'this is an archive of several files; read it with loadAll')
    }
    case 'ole':
      return office('application/msword', await (await import('./doc.ts')).readDoc(bytes, task))
    case 'gzip':
    case 'warc':
      throw new LoadError('load.unsupported', task.file, `this is a ${name} archive; read it with loadAll`)
    case 'picture':
      throw new LoadError('load.binary', task.file, `this is a ${name}; its text must be recognised (OCR) first`)
    case 'foreign':
      throw new LoadError(
        'load.unsupported',
        task.file,
        `${name} is not read; save or unpack it as text, HTML, DOCX or PDF`,
      )
    case 'text':
      return readText(bytes, hint, task)
  }
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function office(mediaType: string, read: Content): Read {
  return { ...read, mediaType, encoding: null }
}

async function readText(bytes: Uint8Array, hint: LoadHint, task: Task): Promise<Read> {
  const decoded = decodeText(bytes, hint, task)
  const { text, encoding } = decoded
  const diagnostics = decodingNotes(decoded)
  if (looksLikePage(text, hint)) {
    const { readHtml } = await import('./html.ts')
    const page = readHtml(text, task)
    return { ...page, diagnostics: [...diagnostics, ...page.diagnostics], mediaType: 'text/html', encoding }
  }
  if (!/\S/.test(text)) throw new LoadError('load.empty', task.file, 'there is nothing in it')
  if (isBinary(text)) throw new LoadError('load.binary', task.file, 'this is no text in any known encoding')
  if (text.length > task.limits.textCharacters) throw beyond(task.file, 'textCharacters', `${text.length} characters`)
  return { ...content(text, { diagnostics }), mediaType: 'text/plain', encoding }
}

function decodeText(bytes: Uint8Array, hint: LoadHint, task: Task): Decoded {
  if (hint.encoding === undefined) return decode(bytes, declaredCharset(bytes, hint.contentType))
  const encoding = encodingName(hint.encoding)
  if (encoding === null) {
    throw new LoadError(
      'load.encoding',
      task.file,
      `there is no encoding "${hint.encoding}"; use utf-8, gb18030, big5 or utf-16le`,
    )
  }
  return decodeAs(bytes, encoding)
}

function decodingNotes({ encoding, lied, replaced }: Decoded): Diagnostic[] {
  const notes: Diagnostic[] = []
  const put = (code: string, severity: Diagnostic['severity'], message: string) =>
    notes.push({ code, severity, message, span: null })
  if (lied !== null) put('load.charset', 'info', `The input declares ${lied} but is in ${encoding}.`)
  if (replaced > 0) put('load.replaced', 'warning', `${replaced} byte sequences mean nothing in ${encoding}.`)
  return notes
}

/** One character in fifty that no text holds, or one in ten that no encoding explains: a damaged byte is no sign yet. */
function isBinary(text: string): boolean {
  const length = Math.min(text.length, 1 << 16)
  let controls = 0
  let unknown = 0
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) unknown++
    else if (code < 9 || (code > 13 && code < 32 && code !== 27) || (code >= 0x7f && code < 0xa0)) controls++
  }
  return controls * 50 > length || unknown * 10 > length
}

/** SHA-256 of the bytes, hexadecimal. */
async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
  let out = ''
  for (const byte of digest) out += byte.toString(16).padStart(2, '0')
  return out
}
