/** A DOCX is read as its printed form shows it, automatic numbers included. */
import { expect, test } from 'vitest'
import { load } from '../../src/load/index.ts'
import { cell, docxFile, item, paragraph, row, run, style } from './docx-file.ts'

const gone = '<w:rPr><w:del w:id="9"/></w:rPr>'
const box = `<w:txbxContent>${paragraph('框里的字')}</w:txbxContent>`
const drawn = `<mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>`
const merged = (text: string, goesOn = false) => cell(text, `<w:vMerge${goesOn ? '' : ' w:val="restart"'}/>`)

// what it is, the body, its lines
const CASES: readonly [string, string, string][] = [
  [
    'levels of a list, by style and by hand, restart below higher ones',
    paragraph('整改组织', style('1')) +
      paragraph('第一方面', style('2')) +
      paragraph('问题甲', item(1, 2)) +
      paragraph('措施', item(1, 3)) +
      paragraph('措施', item(1, 3)) +
      paragraph('步骤', item(1, 4)) +
      paragraph('正文') +
      paragraph('问题乙', item(1, 2)) +
      paragraph('措施', item(1, 3)) +
      paragraph('第二方面', style('2')) +
      paragraph('问题丙', item(1, 2)) +
      paragraph('下一步', style('1')) +
      paragraph('不编号', style('1') + item(0, 0)),
    '一、整改组织\n（一）第一方面\n1.问题甲\n(1)措施\n(2)措施\n①步骤\n正文\n2.问题乙\n(1)措施\n（二）第二方面\n1.问题丙\n二、下一步\n不编号',
  ],
  [
    'stems, legal numbers, articles, bullets',
    paragraph('总则', item(2, 0)) +
      paragraph('目的', item(2, 1)) +
      paragraph('分则', item(2, 0)) +
      paragraph('范围', item(2, 1)) +
      paragraph('本办法', item(3, 0)) +
      paragraph('要点', item(5, 0)),
    '甲、总则\n1.1 目的\n乙、分则\n2.1 范围\n第一条 本办法\n要点',
  ],
  [
    'a list goes on behind other text, another of its kind begins anew',
    paragraph('加强学习。', item(6, 0)) +
      paragraph('其间的正文。') +
      paragraph('建章立制。', item(6, 0)) +
      paragraph('从严监督。', item(7, 0)),
    '一是加强学习。\n其间的正文。\n二是建章立制。\n一是从严监督。',
  ],
  [
    'deleted paragraphs have no number, empty ones have one',
    paragraph('甲', item(6, 0)) +
      paragraph('<w:del w:id="5"><w:r><w:delText>删</w:delText></w:r></w:del>', item(6, 0) + gone) +
      paragraph('乙', item(6, 0)) +
      paragraph('', item(6, 0)) +
      paragraph('丙', item(6, 0)),
    '一是甲\n二是乙\n四是丙',
  ],
  [
    'changes are accepted',
    paragraph(
      `${run('已完成')}<w:del w:id="1"><w:r><w:delText>30</w:delText></w:r></w:del><w:ins w:id="2">${run('36')}</w:ins>${run('项')}`,
    ) + paragraph(`<w:moveFrom w:id="3">${run('移走')}</w:moveFrom><w:moveTo w:id="4">${run('移来')}</w:moveTo>`),
    '已完成36项\n移来',
  ],
  [
    'hidden text is out',
    paragraph(run('看得见') + run('看不见', '<w:vanish/>') + run('的字', '<w:vanish w:val="0"/>')),
    '看得见的字',
  ],
  [
    'a text box in two forms is read once',
    paragraph(
      `${run('前')}<w:r><mc:AlternateContent>${drawn}<mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    '前\n框里的字',
  ],
  [
    'a text box in the new form alone',
    paragraph(`${run('前')}<w:r><mc:AlternateContent>${drawn}</mc:AlternateContent></w:r>`),
    '前\n框里的字',
  ],
  [
    'content controls and marks around words',
    `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('控件里的段')}</w:sdtContent></w:sdt>${paragraph(`<w:sdt><w:sdtContent>${run('行内')}</w:sdtContent></w:sdt><w:smartTag>${run('标记')}</w:smartTag>`)}`,
    '控件里的段\n行内标记',
  ],
  [
    'breaks of lines and pages break lines',
    paragraph('<w:r><w:t>标题</w:t><w:br/><w:t>续行</w:t></w:r>') +
      paragraph('<w:r><w:t>页尾</w:t><w:br w:type="page"/><w:t>页首</w:t></w:r>'),
    '标题\n续行\n页尾\n页首',
  ],
  [
    'a table of contents is out, links are their text, wherever they lead',
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录')}</w:sdtContent></w:sdt>` +
      paragraph(`<w:hyperlink w:anchor="_Toc1">${run('一、整改情况 1')}</w:hyperlink>`, style('11')) +
      paragraph(`<w:hyperlink r:id="none">${run('链接文字')}</w:hyperlink>`),
    '链接文字',
  ],
  [
    'a note stands behind the text',
    paragraph(`${run('完成36项')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('，其余推进。')}`),
    '完成36项，其余推进。\n1.统计口径说明',
  ],
  [
    'merged cells, automatic numbers in cells, a table in a cell',
    `<w:tbl>${[
      row(merged('序号'), merged('问题'), cell('整改', '<w:gridSpan w:val="2"/>')),
      row(merged('', true), merged('', true), cell('措施'), cell('成效')),
      row(
        cell(paragraph('', item(6, 0))),
        cell('学风不实'),
        cell(paragraph('读书。') + paragraph('调研。')),
        cell('完成'),
      ),
      row(
        cell('2'),
        cell('作风漂浮'),
        cell(`<w:tbl>${row(cell('检查'), cell('3次'))}</w:tbl>${paragraph('')}`),
        cell('推进'),
      ),
    ].join('')}</w:tbl>`,
    '序号\t问题\t整改\t\n\t\t措施\t成效\n\t学风不实\t读书。调研。\t完成\n2\t作风漂浮\t检查3次\t推进',
  ],
]

test.each(CASES)('%s', async (_, body, expected) => {
  const note = `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run('统计口径说明')}`)}</w:footnote>`
  const { text } = await load(docxFile(body, note), { name: 'a.docx' })
  expect(text).toBe(expected)
})
