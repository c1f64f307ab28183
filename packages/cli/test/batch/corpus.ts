/** A folder of inputs as they come: documents, mirrors, near copies, an archive, files that cannot be read. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { afterAll } from 'vitest'
import { type Input, namedInputs } from '../../src/inputs.ts'

const gold = fileURLToPath(new URL('../../../../fixtures/gold/', import.meta.url))
export const TEXTS: readonly string[] = readdirSync(gold)
  .filter(name => name.endsWith('.txt'))
  .sort()
  .map(name => readFileSync(gold + name, 'utf8'))

/** A document like none before it: other letters in every clause. None of them asks the segmenter, which takes a second. */
export function variant(serial: number): string {
  const mark = String.fromCharCode(0x391 + (serial % 25), 0x3b1 + ((serial * 7) % 25))
  return TEXTS[serial % TEXTS.length]!.replace(/[，。、的]/g, `$&（${mark}）`)
}

/** A folder that is gone when the file's tests are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-batch-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes files by their names; gives the folder. */
export function filesIn(folder: string, files: Record<string, string | Uint8Array>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export function documents(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`${String(i).padStart(3, '0')}.txt`, variant(i)]))
}

/** 20 documents, a mirror, a near copy, an archive of two and a broken one, and two that cannot be read. */
export function mixedFiles(): Record<string, string | Uint8Array> {
  return {
    ...documents(20),
    'mirror/of-003.txt': variant(3),
    'near/of-004.txt': variant(4).replace('。', '9。'),
    'archive.zip': zipSync({
      'inner/a.txt': strToU8(variant(30)),
      'inner/empty.txt': strToU8(' \n'),
      'inner/b.html': strToU8(
        `<html><meta charset="utf-8"><body><p>${variant(31).replaceAll('\n', '</p><p>')}</p></body></html>`,
      ),
    }),
    'broken.zip': zipSync({ 'a.txt': strToU8(variant(32)) }).slice(0, 90),
    'empty.txt': '',
    'picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
  }
}

export async function inputsOf(folder: string): Promise<Input[]> {
  return namedInputs([folder])
}

/**
 * Every file below a folder with the hash of its content, the journal's too, but not the packs': which report stands in
 * which of them is a matter of the threads.
 */
export function tree(folder: string): Record<string, string> {
  const files: Record<string, string> = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !entry.name.endsWith('.pack'))
      files[relative(folder, path)] = createHash('sha256').update(readFileSync(path)).digest('hex')
  }
  return Object.fromEntries(Object.entries(files).sort())
}

/** The objects of a JSON Lines file. */
export function jsonLines<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter(line => line !== '').map(line => JSON.parse(line) as T)
}
