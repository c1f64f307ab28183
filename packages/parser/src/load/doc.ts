/**
 * Turns a Word 97 document (DOC, WPS) into its text and tables.
 *
 * Invariants: curly quotes and dashes stay as published; a row of a table is one line. Automatic numbers are in none of
 * the library's text: where the document has lists, a diagnostic says so.
 */
import WordExtractor from 'word-extractor'
import type { Diagnostic } from '../model.ts'
import { withRowEnds } from './doc-rows.ts'
import { LoadError } from './error.ts'
import { fold } from './fold.ts'
import { type Block, type Cell, joinLines, layOut, write } from './lines.ts'
import { type Content, content, type Task } from './loaded.ts'
import { latin1 } from './sniff.ts'

export async function readDoc(bytes: Uint8Array, task: Task): Promise<Content> {
  const header = fileHeader(bytes)
  if (header === null) throw noDocument(bytes, task)
  const view = new DataView(bytes.buffer, bytes.byteOffset + header)
  // fEncrypted of the file information block (MS-DOC 2.5.2)
  if ((view.getUint16(0x0a, true) & 0x0100) !== 0) {
    throw new LoadError('load.encrypted', task.file, 'the document has a password; save it without one')
  }
  const document = await new WordExtractor().extract(Buffer.from(withRowEnds(bytes)))
  const { text, tables } = write(blocksOf(document.getBody({ filterUnicode: false }), task), task)
  if (text === '') throw new LoadError('load.empty', task.file, 'the document holds no text')
  return content(text, { tables, diagnostics: hasLists(view) ? [NUMBERS_LOST] : [] })
}

const NUMBERS_LOST: Diagnostic = {
  code: 'load.doc.numbers',
  severity: 'warning',
  message: 'The document has automatic numbers, which are not in its text; save it as DOCX to read them.',
  span: null,
}

/** Offset of the file information block: it opens a sector with its magic number and a version of Word 97 to 2007. */
function fileHeader(bytes: Uint8Array): number | null {
  for (let at = 512; at + 0x300 < bytes.length; at += 64) {
    if (bytes[at] !== 0xec || bytes[at + 1] !== 0xa5) continue
    const version = bytes[at + 2]! | (bytes[at + 3]! << 8)
    if (version >= 0xc0 && version <= 0x112) return at
  }
  return null
}

/** lcbPlfLst: whether the document defines lists, and more than the empty table that some programs write. */
function hasLists(view: DataView): boolean {
  return view.byteLength > 0x2ea && view.getUint32(0x2e6, true) > 2
}

/** What an Office 97 file without a Word document is. */
function noDocument(bytes: Uint8Array, { file }: Task): LoadError {
  const names = latin1(bytes.subarray(0, 1 << 20)).replace(/\0/g, '')
  if (names.includes('EncryptedPackage'))
    return new LoadError('load.encrypted', file, 'the document has a password; save it without one')
  if (/Workbook|PowerPoint Document/.test(names)) {
    return new LoadError('load.unsupported', file, 'this is a workbook or presentation; save it as DOCX or PDF')
  }
  return new LoadError(
    'load.damaged',
    file,
    'there is no Word document in it, or it ends in the middle; fetch it again',
  )
}

/**
 * Paragraphs and tables of the body. Every cell ends in a TAB and every row in a line break behind one; a line break
 * inside a cell is one like any other, so an open row goes on to the next line that ends in a TAB.
 */
function blocksOf(body: string, task: Task): Block[] {
  const blocks: Block[] = []
  let rows: Cell[][] = []
  const close = () => {
    if (rows.length > 0) blocks.push(layOut(rows, task))
    rows = []
  }
  const lines = body.split(/\r\n?|\n/)
  for (let at = 0; at < lines.length; at++) {
    const end = rowEnd(lines, at)
    if (end < 0) {
      close()
      const line = fold(lines[at]!)
      if (line !== '') blocks.push(line)
      continue
    }
    rows.push(cellsOf(lines.slice(at, end + 1)))
    at = end
  }
  close()
  return blocks
}

/** The line on which a row that opens on a line ends, or -1 where none opens. */
function rowEnd(lines: readonly string[], from: number): number {
  if (!lines[from]!.includes('\t')) return -1
  for (let at = from; at < Math.min(lines.length, from + 40); at++) {
    if (lines[at]!.endsWith('\t')) return at
  }
  return -1
}

function cellsOf(lines: readonly string[]): Cell[] {
  const cells: string[][] = [[]]
  for (const line of lines) {
    for (const [at, part] of line.split('\t').entries()) {
      if (at > 0) cells.push([])
      cells.at(-1)!.push(fold(part))
    }
  }
  cells.pop()
  return cells.map(parts => ({ text: joinLines(parts), rowSpan: 1, colSpan: 1 }))
}
