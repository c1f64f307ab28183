/** An OFD is read in whatever pieces its writer put the text down, as GB/T 33190 allows. */
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { load } from '../../src/load/index.ts'

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`)

interface Look {
  size?: number
  more?: string
  delta?: string
}

/** A text object: its characters stand a size apart. */
function text(words: string, x: number, y: number, { size = 5, more = '', delta }: Look = {}): string {
  const apart = delta ?? (words.length > 1 ? ` DeltaX="g ${words.length - 1} ${size}"` : '')
  return object(`<ofd:TextCode X="0" Y="${size * 0.86}"${apart}>${words}</ofd:TextCode>`, x, y, size, more)
}

function object(codes: string, x: number, y: number, size = 5, more = ''): string {
  return `<ofd:TextObject ID="1" Boundary="${x} ${y} 160 ${size * 1.2}" Font="3" Size="${size}"${more}><ofd:FillColor Value="0 0 0"/>${codes}</ofd:TextObject>`
}

const page = (objects: string, before = '') =>
  `<ofd:Page ${NS}>${before}<ofd:Content><ofd:Layer ID="2" Type="Body">${objects}</ofd:Layer></ofd:Content></ofd:Page>`
const USES = '<ofd:Template TemplateID="90" ZOrder="Background"/>'

function ofd(pages: readonly string[], template = '', more: Record<string, string> = {}, document = ''): Uint8Array {
  const parts: Record<string, string> = {
    'OFD.xml': `<ofd:OFD ${NS} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:Title>整改公告</ofd:Title></ofd:DocInfo><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${NS}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="90" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${pages.map((_, at) => `<ofd:Page ID="${at + 1}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join('')}</ofd:Pages>${document}</ofd:Document>`,
    'Doc_0/Tpls/Tpl_0/Content.xml': page(template),
    ...more,
  }
  for (const [at, content] of pages.entries()) parts[`Doc_0/Pages/Page_${at}/Content.xml`] = content
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, body]) => [name, xml(body)])))
}

const each = (words: string, x: number, y: number, size: number) =>
  [...words].map((character, at) => text(character, x + at * size, y, { size })).join('')

// what it is, the file, its lines
const CASES: readonly [string, Uint8Array, string][] = [
  [
    'several objects a line, figures narrower',
    ofd([
      page(
        text('已完成', 35, 50) +
          text('36', 50, 50, { delta: ' DeltaX="2.5"' }) +
          text('项。', 55, 50) +
          text('第二段。', 35, 58),
      ),
    ]),
    '已完成36项。\n第二段。',
  ],
  [
    'an object a character',
    ofd([page(each('整改情况通报', 60, 40, 8) + each('现公布如下。', 35, 60, 5))]),
    '整改情况通报\n现公布如下。',
  ],
  [
    'codes of one object on one line and on two',
    ofd([
      page(
        object(
          '<ofd:TextCode X="0" Y="4" DeltaX="5 5">已完成</ofd:TextCode><ofd:TextCode X="15" Y="4">项</ofd:TextCode><ofd:TextCode X="0" Y="12">第二行</ofd:TextCode>',
          25,
          50,
        ),
      ),
    ]),
    '已完成项\n第二行',
  ],
  [
    'a transformation enlarges',
    ofd([
      page(
        object(
          '<ofd:TextCode X="0" Y="12" DeltaX="14 14 14">放大的字</ofd:TextCode>',
          25,
          50,
          14,
          ' CTM="0.3528 0 0 0.3528 0 0"',
        ) + text('正文。', 25, 70),
      ),
    ]),
    '放大的字\n正文。',
  ],
  [
    'what a template repeats is out, what it prints once is in',
    ofd([page(text('第一页。', 25, 50), USES), page(text('第二页。', 25, 50), USES)], text('市水务局', 80, 10)),
    '第一页。\n第二页。',
  ],
  [
    'a letterhead of one page',
    ofd([page(text('第一页。', 25, 80), USES)], text('市水务局文件', 60, 40, { size: 9 })),
    '市水务局文件\n第一页。',
  ],
  [
    'hidden objects, blocks of objects, glyphs beside characters, marks of XML',
    ofd([
      page(
        `<ofd:PageBlock ID="5">${text('块里的字&lt;甲&gt;', 25, 50)}</ofd:PageBlock>${text('看不见', 25, 60, { more: ' Visible="false"' })}${object('<ofd:CGTransform CodePosition="0" CodeCount="2" GlyphCount="2"><ofd:Glyphs>10 11</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X="0" Y="4" DeltaX="5">字形</ofd:TextCode>', 25, 70)}`,
      ),
    ]),
    '块里的字<甲>\n字形',
  ],
  [
    'annotations are no text',
    ofd(
      [page(text('正文。', 25, 50))],
      '',
      {
        'Doc_0/Annots/Page_0/Annotation.xml': `<ofd:PageAnnot ${NS}><ofd:Annot ID="8" Type="Watermark"><ofd:Appearance Boundary="0 0 9 9">${text('水印', 0, 0)}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>`,
      },
      '<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>',
    ),
    '正文。',
  ],
  [
    'a default namespace',
    ofd([
      page(text('正文。', 25, 50))
        .replace('xmlns:ofd', 'xmlns')
        .replaceAll('ofd:', ''),
    ]),
    '正文。',
  ],
]

test.each(CASES)('%s', async (_, bytes, expected) => {
  const { text, title } = await load(bytes, { name: 'a.ofd' })
  expect(text).toBe(expected)
  expect(title).toBe('整改公告')
})
