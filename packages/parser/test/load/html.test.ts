import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { load } from '../../src/load/index.ts'
import { expectedLines, GOLD, linesOf } from './gold.ts'
import { TEMPLATES } from './pages/index.ts'

const ENCODINGS = [
  { charset: 'gb2312', encode: 'gbk', read: 'gb18030' },
  { charset: 'gb18030', encode: 'gb18030', read: 'gb18030' },
  { charset: 'utf-8', encode: 'utf-8', read: 'utf-8' },
  { charset: 'utf-16', encode: 'utf-16le', read: 'utf-16le' },
]

describe.each(TEMPLATES)('$name', ({ page, furniture }) => {
  test.each(GOLD)('$name gives its own lines and no furniture', async ({ name, blocks, title }) => {
    // A text without a printed title gets the page's.
    const html = (charset: string) =>
      title === null
        ? page(blocks, { title: '关于巡察整改进展情况的通报', charset })
        : page(blocks.slice(1), { title, charset })
    const expected = expectedLines(title === null ? ['关于巡察整改进展情况的通报', ...blocks] : blocks)
    for (const { charset, encode, read } of ENCODINGS) {
      const loaded = await load(iconv.encode(html(charset), encode), { name: `${name}.html` })
      expect(linesOf(loaded.text)).toEqual(expected)
      expect(loaded.encoding).toBe(read)
      expect(loaded.mediaType).toBe('text/html')
      for (const phrase of furniture) {
        if (!expected.join('\n').includes(phrase)) expect(loaded.text).not.toContain(phrase)
      }
    }
  })
})
