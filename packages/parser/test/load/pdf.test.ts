/** A PDF is read whatever its fonts are and wherever they stand, without what pages repeat. */
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { load } from '../../src/load/index.ts'
import { pdfOf } from './hostile-files.ts'

interface Line {
  x: number
  y: number
  size: number
  text: string
}

/** Pages set in a Chinese font that is not embedded, as programs of the 2000s write them: a name, and a CMap of Adobe's. */
function unembedded(cmap: string, encoding: string, order: string, pages: readonly (readonly Line[])[]): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pages.map((_, at) => `${6 + 2 * at} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light-${cmap}/Encoding/${cmap}/DescendantFonts[4 0 R]>>`,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(${order})/Supplement 4>>/DW 1000/FontDescriptor 5 0 R>>`,
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ]
  for (const [at, lines] of pages.entries()) {
    const shown = lines.map(
      ({ x, y, size, text }) =>
        `/F ${size} Tf 1 0 0 1 ${x} ${842 - y} Tm <${Buffer.from(iconv.encode(text, encoding)).toString('hex')}> Tj`,
    )
    const content = `BT ${shown.join(' ')} ET`
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${7 + 2 * at} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    )
  }
  return pdfOf(objects, '')
}

const line = (x: number, y: number, text: string, size = 16): Line => ({ x, y, size, text })
const BODY = [
  line(177, 100, '关于巡察整改情况的通报'),
  line(104, 150, '截至目前，已完成整改三十六项，建立完善制度一百五'),
  line(72, 180, '十八项，给予党纪处分七人。'),
  line(104, 210, '下一步，继续抓好整改。'),
]
const TEXT =
  '关于巡察整改情况的通报\n截至目前，已完成整改三十六项，建立完善制度一百五十八项，给予党纪处分七人。\n下一步，继续抓好整改。'

test.each([
  ['UniGB-UCS2-H', 'utf16be', 'GB1'],
  ['UniGB-UTF16-H', 'utf16be', 'GB1'],
  ['GBK-EUC-H', 'gbk', 'GB1'],
  ['GBKp-EUC-H', 'gbk', 'GB1'],
  ['GB-EUC-H', 'gb2312', 'GB1'],
  ['GBK2K-H', 'gb18030', 'GB1'],
  ['UniCNS-UCS2-H', 'utf16be', 'CNS1'],
])('a font that is not embedded, %s', async (cmap, encoding, order) => {
  expect((await load(unembedded(cmap, encoding, order, [BODY]), { name: 'a.pdf' })).text).toBe(TEXT)
})

test('running headers and numbers of pages are out, a paragraph goes on over the page', async () => {
  const furniture = (at: number) => [line(200, 40, '某市水务局文件', 12), line(270, 810, `— ${at} —`, 12)]
  const long = '加强组织领导，压实工作责任，细化整改措施，强化跟踪'
  const first = Array.from({ length: 20 }, (_, at) =>
    line(at === 0 ? 104 : 72, 100 + 30 * at, at === 0 ? long.slice(2) : long),
  )
  const pages = [
    [...furniture(1), ...first],
    [...furniture(2), line(72, 100, '督办，确保取得实效。'), line(104, 130, '此报告。')],
    [...furniture(3), line(104, 100, '联系电话：一二三四五。')],
  ]
  const { text } = await load(unembedded('UniGB-UCS2-H', 'utf16be', 'GB1', pages), { name: 'a.pdf' })
  expect(text).toBe(`${long.slice(2)}${long.repeat(19)}督办，确保取得实效。\n此报告。\n联系电话：一二三四五。`)
})
