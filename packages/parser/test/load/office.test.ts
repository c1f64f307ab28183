import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { load } from '../../src/load/index.ts'
import { expectedLines, GOLD, linesOf } from './gold.ts'

const formats = fileURLToPath(new URL('../../../../fixtures/formats/', import.meta.url))

/** Their heading numbers are the office program's; a DOC does not give them. */
const NUMBERED = new Set(['bureau-patrol', 'university'])
const TYPED_NUMBER = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|\d+\.)/

test('every gold text is there in every format', () => {
  for (const folder of ['docx', 'doc', 'pdf', 'ofd']) expect(readdirSync(formats + folder)).toHaveLength(GOLD.length)
  expect(readdirSync(`${formats}pdf-chromium`)).toHaveLength(GOLD.length - 1)
})

describe.each([
  ['docx', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['doc', 'doc', 'application/msword'],
  ['pdf', 'pdf', 'application/pdf'],
  ['pdf-chromium', 'pdf', 'application/pdf'],
  ['ofd', 'ofd', 'application/ofd'],
])('%s', (folder, ending, mediaType) => {
  const made = new Set(readdirSync(formats + folder))
  test.each(GOLD.filter(({ name }) => made.has(`${name}.${ending}`)))(
    '$name gives its own lines and no furniture',
    async ({ name, blocks }) => {
      const file = `${name}.${ending}`
      const loaded = await load(readFileSync(`${formats}${folder}/${file}`), { name: file })
      if (folder === 'doc' && NUMBERED.has(name)) {
        expect(linesOf(loaded.text)).toEqual(expectedLines(blocks).map(line => line.replace(TYPED_NUMBER, '')))
        expect(loaded.diagnostics.map(({ code }) => code)).toEqual(['load.doc.numbers'])
        return
      }
      expect(linesOf(loaded.text)).toEqual(expectedLines(blocks))
      expect(loaded.diagnostics).toEqual([])
      expect(loaded.mediaType).toBe(mediaType)
      expect(loaded.encoding).toBeNull()
    },
  )
})
