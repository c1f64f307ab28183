/** Turns WordprocessingML into a DOCX, with the lists and styles that the tests of numbers use. */
import { strToU8, zipSync } from 'fflate'

const NS = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'v="urn:schemas-microsoft-com:vml"',
  'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
]
  .map(name => `xmlns:${name}`)
  .join(' ')
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

export const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (text: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text.startsWith('<') || text === '' ? text : run(text)}</w:p>`
export const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith('<') ? text : paragraph(text)}</w:tc>`
export const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
export const item = (list: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
export const style = (id: string) => `<w:pStyle w:val="${id}"/>`

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const list = (id: number, of: number, restarted = false) =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${restarted ? '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' : ''}</w:num>`

/** 1: 一、（一）1. (1) ①, 2: 甲、 1.1, 3: 第一条, 4: 1 begun anew, 5: bullets, 6: 一是, 7: 6 begun anew. */
const NUMBERING = `<w:numbering ${NS}>${[
  abstract(
    0,
    level(0, 'chineseCountingThousand', '%1、'),
    level(1, 'chineseCounting', '（%2）'),
    level(2, 'decimal', '%3.'),
    level(3, 'decimal', '(%4)'),
    level(4, 'decimalEnclosedCircleChinese', '%5'),
  ),
  abstract(1, level(0, 'ideographTraditional', '%1、'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')),
  abstract(2, level(0, 'chineseCounting', '第%1条', '<w:suff w:val="space"/>')),
  abstract(3, level(0, 'bullet', '•')),
  abstract(4, level(0, 'chineseCounting', '%1是')),
  list(1, 0),
  list(2, 1),
  list(3, 2),
  list(4, 0, true),
  list(5, 3),
  list(6, 4),
  list(7, 4, true),
].join('')}</w:numbering>`

/** Headings 1 and 2, the second of which takes its list from the first; the lines of a table of contents. */
const STYLES = `<w:styles ${NS}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr>${item(1, 0)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style></w:styles>`

export function docxFile(body: string, footnotes = ''): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${NS}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': NUMBERING,
    'word/styles.xml': STYLES,
    'word/footnotes.xml': `<w:footnotes ${NS}>${footnotes}</w:footnotes>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${['numbering', 'styles', 'footnotes'].map(name => `<Relationship Id="${name}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}
