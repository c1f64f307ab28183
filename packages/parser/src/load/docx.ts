/**
 * Turns a Word document (DOCX) into its text and tables, automatic numbers included.
 *
 * Invariants: deleted text is out and inserted text in, as after "accept all"; headers, footers and pictures are not
 * read; no part is unpacked beyond the limits.
 */
import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { restoreNumbers } from './docx-numbering.ts'
import { visibleOnly } from './docx-visible.ts'
import { LoadError } from './error.ts'
import { readBlocks } from './html-lines.ts'
import { markupTree } from './html-tree.ts'
import { write } from './lines.ts'
import { type Content, content, type Task } from './loaded.ts'
import { readParts, xmlOf } from './package.ts'

const PARTS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[\w.-]+\.(?:xml|rels))$/

export async function readDocx(bytes: Uint8Array, task: Task): Promise<Content> {
  const parts = readParts(bytes, name => PARTS.test(name), task)
  const name = [...parts.keys()].find(part => /^word\/document\d*\.xml$/.test(part))
  if (name === undefined)
    throw new LoadError('load.damaged', task.file, 'the document part is missing; open and save it again')
  for (const [part, data] of parts) if (part.endsWith('.xml')) xmlOf(data, task)
  const text = (part: string) => xmlOf(parts.get(part), task)
  const styles = text('word/styles.xml')
  const numbered = restoreNumbers(visibleOnly(text(name), styles), text('word/numbering.xml'), styles)
  parts.set(name, new TextEncoder().encode(numbered))
  // Without it mammoth sees plain paragraphs: the numbers are in their text now.
  parts.delete('word/numbering.xml')
  const html = await toHtml(zipSync(Object.fromEntries(parts), { level: 0 }))
  const { text: read, tables } = write(readBlocks(markupTree(html), { task }), task)
  if (read === '') throw new LoadError('load.empty', task.file, 'the document holds no text')
  return content(read, { tables })
}

async function toHtml(docx: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(docx.buffer, docx.byteOffset, docx.byteLength) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  )
  // 统计口径说明[1] … ↑: the marks of notes and the way back from them.
  return value
    .replace(/<sup><a href="#(?:foot|end)note-\d+"[^>]*>\[\d+\]<\/a><\/sup>/g, '')
    .replace(/\s*<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g, '')
}
