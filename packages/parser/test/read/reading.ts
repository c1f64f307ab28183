/** Small helpers: a text read as far as the reader of headers, milestones and verdicts needs it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readHeader } from '../../src/read/header.ts'
import { type Reading, readText } from '../../src/reading.ts'

const fixtures = join(dirname(fileURLToPath(import.meta.url)), '../../../../fixtures')

/** The texts of a folder of fixtures by file name. */
export function textsOf(folder: string): [name: string, text: string][] {
  const at = join(fixtures, folder)
  if (!existsSync(at)) return []
  return readdirSync(at)
    .filter(file => file.endsWith('.txt'))
    .map(file => [file.replace('.txt', ''), readFileSync(join(at, file), 'utf8')])
}

/** A JSON file of the fixtures. */
export const jsonOf = (folder: string, name: string): unknown =>
  JSON.parse(readFileSync(join(fixtures, folder, `${name}.json`), 'utf8'))

/** A text with its reading and its header. */
export function headerOf(text: string) {
  const reading: Reading = readText(text)
  return { reading, header: readHeader(reading.clean, reading.lines, reading.dates, reading.outline) }
}
