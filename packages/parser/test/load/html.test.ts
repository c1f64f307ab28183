import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { load } from '../../src/load/index.ts'
import { ALL, expectedLines, GOLD, type GoldText, linesOf } from './gold.ts'
import { PORTALS, TEMPLATES, type Template } from './pages/index.ts'

const ENCODINGS = [
  { charset: 'gb2312', encode: 'gbk', read: 'gb18030' },
  { charset: 'gb18030', encode: 'gb18030', read: 'gb18030' },
  { charset: 'utf-8', encode: 'utf-8', read: 'utf-8' },
  { charset: 'utf-16', encode: 'utf-16le', read: 'utf-16le' },
  // Declared charsets that lie.
  { charset: 'utf-8', encode: 'gb18030', read: 'gb18030' },
  { charset: 'gbk', encode: 'utf-8', read: 'utf-8' },
  { charset: 'iso-8859-1', encode: 'utf-16be', read: 'utf-16be' },
]

async function check(template: Template, { name, blocks, title }: GoldText, encoding: (typeof ENCODINGS)[number]) {
  // A text without a printed title gets the page's.
  const heading = title ?? '关于巡察整改进展情况的通报'
  const body = title === null ? blocks : blocks.slice(1)
  const html = template.page(body, { title: heading, charset: encoding.charset })
  const expected = expectedLines([...(template.heading?.(heading) ?? [heading]), ...body])
  const loaded = await load(iconv.encode(html, encoding.encode), { name: `${name}.html` })
  expect(linesOf(loaded.text)).toEqual(expected)
  expect(loaded).toMatchObject({
    encoding: encoding.read,
    mediaType: 'text/html',
    title: heading,
    ...template.says,
  })
  for (const phrase of template.furniture) {
    if (!expected.join('\n').includes(phrase)) expect(loaded.text).not.toContain(phrase)
  }
}

describe.each(PORTALS)('$name', template => {
  test.each(GOLD)('$name gives its own lines and no furniture in every encoding', async gold => {
    for (const encoding of ENCODINGS) await check(template, gold, encoding)
  })
})

// Texts and encodings take turns: each meets every template or every second one.
describe.each(TEMPLATES.map((template, turn) => ({ ...template, turn })))('$name', template => {
  test.each(ALL.filter((_, at) => (at + template.turn) % 2 === 0))(
    '$name gives its own lines and no furniture',
    async gold => {
      await check(template, gold, ENCODINGS[(template.turn + ALL.indexOf(gold)) % ENCODINGS.length]!)
    },
  )
})
