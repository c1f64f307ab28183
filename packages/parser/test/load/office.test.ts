import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { load } from '../../src/load/index.ts'
import { expectedLines, GOLD, linesOf } from './gold.ts'

const formats = fileURLToPath(new URL('../../../../fixtures/formats/', import.meta.url))

describe.each([
  ['docx', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['doc', 'doc', 'application/msword'],
  ['pdf', 'pdf', 'application/pdf'],
  ['pdf-chromium', 'pdf', 'application/pdf'],
  ['ofd', 'ofd', 'application/ofd'],
])('%s', (folder, ending, mediaType) => {
  test.each(GOLD)('$name gives its own lines and no furniture', async ({ name, blocks }) => {
    const file = `${name}.${ending}`
    const loaded = await load(readFileSync(`${formats}${folder}/${file}`), { name: file })
    expect(linesOf(loaded.text)).toEqual(expectedLines(blocks))
    expect(loaded.mediaType).toBe(mediaType)
    expect(loaded.encoding).toBeNull()
  })
})
