import iconv from 'iconv-lite'
import { Converter } from 'opencc-js/cn2t'
import { describe, expect, test } from 'vitest'
import { encodingName, load } from '../../src/load/index.ts'
import { expectedLines, GOLD, linesOf } from './gold.ts'
import { TEMPLATES } from './pages/index.ts'

const traditional = Converter({ from: 'cn', to: 'tw' })
const SHORT = '整改落实情况'
const LINE = '截至目前,已完成整改36项,建立完善制度158项,给予党纪处分7人。'
const TAIWAN = '截至目前，已完成整改36項，建立完善制度158項，給予黨紀處分7人，追繳資金。'
const pageOf = (charset: string | null, text: string, before = '') =>
  `<html><head>${before}${charset === null ? '' : `<meta charset="${charset}">`}<title>通报</title></head><body><p>${text}</p></body></html>`
const bytes = (text: string, encoding: string) => new Uint8Array(iconv.encode(text, encoding))
const join = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap(part => [...part]))
const damaged = (source: Uint8Array, at: number) => source.map((byte, i) => (i === at ? 0xff : byte))

// what the bytes are, the bytes, the encoding, the text or a piece of it
const CASES: readonly [string, Uint8Array, string, string][] = [
  ['UTF-8 without a mark', bytes(LINE, 'utf8'), 'utf-8', LINE],
  ['UTF-8 with a BOM, which is no text', join([0xef, 0xbb, 0xbf], bytes(LINE, 'utf8')), 'utf-8', LINE],
  ['UTF-16LE with a BOM', join([0xff, 0xfe], bytes(LINE, 'utf16le')), 'utf-16le', LINE],
  ['UTF-16BE with a BOM', join([0xfe, 0xff], bytes(LINE, 'utf16be')), 'utf-16be', LINE],
  ['UTF-16LE without a mark', bytes(LINE, 'utf16le'), 'utf-16le', LINE],
  ['UTF-16BE without a mark', bytes(LINE, 'utf16be'), 'utf-16be', LINE],
  [
    'UTF-16LE in which 一 and the wide space put zeros on the other side',
    bytes('一、一是　一把手一岗双责\n', 'utf16le'),
    'utf-16le',
    '一、一是　一把手一岗双责\n',
  ],
  ['UTF-16BE of the same', bytes('一、一是　一把手一岗双责\n', 'utf16be'), 'utf-16be', '一、一是　一把手一岗双责\n'],
  [
    'UTF-16LE without any zero',
    bytes('关于巡察整改进展情况的通报', 'utf16le'),
    'utf-16le',
    '关于巡察整改进展情况的通报',
  ],
  [
    'UTF-16BE without any zero',
    bytes('关于巡察整改进展情况的通报', 'utf16be'),
    'utf-16be',
    '关于巡察整改进展情况的通报',
  ],
  ['UTF-16LE of nothing but ASCII', bytes('2024-05-20', 'utf16le'), 'utf-16le', '2024-05-20'],
  ['GBK of a line', bytes(LINE, 'gbk'), 'gb18030', LINE],
  ['GBK of six characters', bytes(SHORT, 'gbk'), 'gb18030', SHORT],
  ['GBK of four characters', bytes('整改情况', 'gbk'), 'gb18030', '整改情况'],
  ['GBK of four rare characters', bytes('免申即享', 'gbk'), 'gb18030', '免申即享'],
  ['GBK of a rare word and a number', bytes('61微克', 'gbk'), 'gb18030', '61微克'],
  ['UTF-16LE whose bytes are all below 128', bytes('数。按照', 'utf16le'), 'utf-16le', '数。按照'],
  [
    'UTF-8 with a mark whose page says GBK',
    join([0xef, 0xbb, 0xbf], bytes(pageOf('gbk', LINE), 'utf8')),
    'utf-8',
    LINE,
  ],
  ['a page that calls GBK Chinese', bytes(pageOf('chinese', SHORT), 'gbk'), 'gb18030', SHORT],
  ['GBK of two characters', bytes('通报', 'gbk'), 'gb18030', '通报'],
  ['GBK of numbers with two characters', bytes('36项 158项', 'gbk'), 'gb18030', '36项 158项'],
  [
    'GBK in full width',
    bytes('２０２２年１０月１０日至１２月２３日', 'gbk'),
    'gb18030',
    '２０２２年１０月１０日至１２月２３日',
  ],
  ['GBK with curly quotes and dashes', bytes('“第一议题”——‘三张清单’', 'gbk'), 'gb18030', '“第一议题”——‘三张清单’'],
  ['GBK in traditional characters', bytes(TAIWAN, 'gbk'), 'gb18030', TAIWAN],
  ['GB18030 with four-byte characters', bytes(`𠮷林镇${LINE}`, 'gb18030'), 'gb18030', `𠮷林镇${LINE}`],
  ['GB18030 with its own mark', join([0x84, 0x31, 0x95, 0x33], bytes(LINE, 'gb18030')), 'gb18030', LINE],
  ['GB18030-2022: a character that moved', join(bytes('整改', 'gbk'), [0xfe, 0x59]), 'gb18030', '整改\u9fb4'],
  ['Big5', bytes(TAIWAN, 'big5'), 'big5', TAIWAN],
  ['Big5 of seven characters', bytes('整改進展情況的', 'big5'), 'big5', '整改進展情況的'],
  ['Big5 of a heading', bytes('一、巡察整改工作組織情況', 'big5'), 'big5', '一、巡察整改工作組織情況'],
  ['a bad byte in UTF-8', damaged(bytes(LINE.repeat(3), 'utf8'), 30), 'utf-8', '建立完善制度158项'],
  ['a bad byte in GBK', damaged(bytes(LINE.repeat(3), 'gbk'), 31), 'gb18030', '给予党纪处分7人'],
  ['a bad byte in Big5', damaged(bytes(TAIWAN.repeat(3), 'big5'), 31), 'big5', '給予黨紀處分7人'],
  ['UTF-8 cut inside its last character', bytes(LINE, 'utf8').subarray(0, -1), 'utf-8', LINE.slice(0, -1)],
  ['GBK cut inside its last character', bytes(LINE, 'gbk').subarray(0, -1), 'gb18030', '给予党纪处分7人'],
  ['ASCII', bytes('plain text, 36', 'ascii'), 'utf-8', 'plain text, 36'],
  ['a page in GBK that says so', bytes(pageOf('gb2312', LINE), 'gbk'), 'gb18030', LINE],
  ['a page in GBK that says nothing', bytes(pageOf(null, LINE), 'gbk'), 'gb18030', LINE],
  ['a page in UTF-8 that says nothing', bytes(pageOf(null, LINE), 'utf8'), 'utf-8', LINE],
  ['a page in GBK that says UTF-8', bytes(pageOf('utf-8', LINE), 'gbk'), 'gb18030', LINE],
  ['a page in UTF-8 that says GB2312', bytes(pageOf('gb2312', LINE), 'utf8'), 'utf-8', LINE],
  ['a page in Big5 that says GBK', bytes(pageOf('gbk', TAIWAN), 'big5'), 'big5', TAIWAN],
  ['a page in GBK that says Big5', bytes(pageOf('big5', LINE), 'gbk'), 'gb18030', LINE],
  ['a page in GBK that says ISO-8859-1', bytes(pageOf('iso-8859-1', LINE), 'gbk'), 'gb18030', LINE],
  ['a page in UTF-8 that says UTF-16', bytes(pageOf('utf-16', LINE), 'utf8'), 'utf-8', LINE],
  [
    'a page whose meta tag stands behind 3 KB',
    bytes(pageOf('gbk', LINE, `<script>${'var a = 1;'.repeat(300)}</script>`), 'gbk'),
    'gb18030',
    LINE,
  ],
  [
    'a page with 70 KB of scripts before its first Chinese character',
    bytes(`<html><script>${'x'.repeat(70_000)}</script><p>${LINE}</p></html>`, 'gbk'),
    'gb18030',
    LINE,
  ],
  ['a page in UTF-16LE without a mark', bytes(pageOf('utf-8', LINE), 'utf16le'), 'utf-16le', LINE],
  ['a page in UTF-16BE with a BOM', join([0xfe, 0xff], bytes(pageOf('gbk', LINE), 'utf16be')), 'utf-16be', LINE],
  [
    'a French page that says nothing',
    bytes(pageOf(null, 'Les mesures ont été adoptées après les débats.'), 'win1252'),
    'windows-1252',
    'Les mesures ont été adoptées après les débats.',
  ],
  [
    'a Japanese page in the encoding that it names',
    bytes(pageOf('shift_jis', 'カタカナとひらがなのテキストです。'), 'shift_jis'),
    'shift_jis',
    'カタカナとひらがなのテキストです。',
  ],
]

test('there are forty cases or more', () => expect(CASES.length).toBeGreaterThanOrEqual(40))

test.each(CASES)('%s', async (name, source, encoding, text) => {
  const loaded = await load(source)
  expect(loaded.encoding).toBe(encoding)
  if (/bad byte|cut inside/.test(name)) expect(loaded.text).toContain(text)
  else expect(loaded.text).toBe(text)
})

describe('a declared charset', () => {
  test('that lies is recorded, one that tells the truth in other words is not', async () => {
    const codes = async (source: Uint8Array, contentType?: string) =>
      (await load(source, contentType === undefined ? {} : { contentType })).diagnostics
        .map(({ code }) => code)
        .filter(code => code === 'load.charset')
    expect(await codes(bytes(pageOf('utf-8', LINE), 'gbk'))).toEqual(['load.charset'])
    expect(await codes(bytes(pageOf('gb2312', LINE), 'gbk'))).toEqual([])
    expect(await codes(bytes(LINE, 'gbk'), 'text/plain; charset=UTF-8')).toEqual(['load.charset'])
    expect(await codes(bytes(LINE, 'gbk'), 'text/plain; charset=x-gbk')).toEqual([])
  })

  test('labels of one encoding have one name', () => {
    for (const label of ['gbk', 'GB2312', 'gb_2312-80', 'GB18030', 'cp936', 'windows-936', 'x-gbk'])
      expect(encodingName(label)).toBe('gb18030')
    expect(encodingName('UTF8')).toBe('utf-8')
    expect(encodingName('cp950')).toBe('big5')
    expect(encodingName('klingon')).toBeNull()
  })
})

describe('an encoding that the caller names', () => {
  test('is used whatever the bytes look like', async () => {
    expect((await load(bytes('整改', 'gbk'), { encoding: 'GBK' })).text).toBe('整改')
    expect((await load(bytes('整改', 'utf16be'), { encoding: 'utf-16be' })).text).toBe('整改')
  })

  test('and does not exist is an error that names those that do', async () => {
    await expect(load(bytes(LINE, 'gbk'), { name: 'a.txt', encoding: 'klingon' })).rejects.toMatchObject({
      code: 'load.encoding',
      file: 'a.txt',
      message: expect.stringMatching(/klingon.*gb18030/),
    })
  })
})

test('a bad byte changes nothing but itself, whatever the page says', async () => {
  const read = await load(damaged(bytes(pageOf('gbk', LINE.repeat(20)), 'utf8'), 301), { name: 'a.html' })
  expect(read.encoding).toBe('utf-8')
  expect(read.text).toContain('给予党纪处分7人')
})

test('a bad byte is reported', async () => {
  const { diagnostics } = await load(damaged(bytes(LINE.repeat(3), 'gbk'), 31))
  expect(diagnostics.map(({ code }) => code)).toEqual(['load.replaced'])
})

test.each(GOLD)('$name as plain text is exactly its characters in every encoding', async ({ text }) => {
  for (const encoding of ['utf8', 'gb18030', 'utf16le', 'utf16be'])
    expect((await load(bytes(text, encoding))).text).toBe(text)
})

// The templates take turns: each text meets a third of them, each template a third of the texts.
describe.each(TEMPLATES.map((template, turn) => ({ ...template, turn })))('$name', ({ page, heading, turn }) => {
  test.each(GOLD.filter((_, at) => at % 3 === turn % 3))(
    '$name in traditional characters, Big5 and UTF-8',
    async ({ blocks, title }) => {
      const map = (block: (typeof blocks)[number]) =>
        typeof block === 'string' ? big5(block) : block.map(row => row.map(big5))
      const printed = title ?? '关于巡察整改进展情况的通报'
      const body = title === null ? blocks : blocks.slice(1)
      // The whole page is traditional, what is printed around the text as well.
      const html = big5(page(body, { title: printed, charset: 'big5' }))
      for (const encoding of ['big5', 'utf8']) {
        const read = await load(bytes(html, encoding))
        expect(read.encoding).toBe(encoding === 'utf8' ? 'utf-8' : encoding)
        expect(linesOf(read.text)).toEqual(expectedLines([...(heading?.(printed) ?? [printed]), ...body].map(map)))
      }
    },
  )
})

/** Traditional characters, those that Big5 lacks put as ones that it has. */
function big5(text: string): string {
  return [...traditional(text)]
    .map(character => (new TextDecoder('big5').decode(iconv.encode(character, 'big5')) === character ? character : '○'))
    .join('')
}
