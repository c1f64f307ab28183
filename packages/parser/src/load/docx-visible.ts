/**
 * Turns the document part of a DOCX into the same part as its printed form shows it.
 *
 * Hidden text and tables of contents go; of two forms of a text box the one stays that is read; links are only their text;
 * a page break breaks the line. Invariants: everything else keeps its place, and the part stays well-formed.
 */
import { childrenNamed, type Element, elementsNamed, holds, isElement, walk, xmlTree } from './html-tree.ts'

/** A piece of the part that gives way to another. */
interface Edit {
  start: number
  end: number
  text: string
}

export function visibleOnly(documentXml: string, stylesXml: string): string {
  if (!AFFECTED.test(documentXml)) return documentXml
  const contents = contentStyles(stylesXml)
  const edits: Edit[] = []
  walk(xmlTree(documentXml, true), node => {
    if (!isElement(node)) return 'children' in node
    const text = replacement(node, contents, documentXml)
    if (text === null) return true
    edits.push({ start: node.startIndex!, end: node.endIndex! + 1, text })
    return false
  })
  // Where a link leads is of no use, and one that leads nowhere stops the library.
  return edited(documentXml, edits).replace(/<w:hyperlink\b[^<>]*?(\/?)>/g, '<w:hyperlink$1>')
}
const AFFECTED = /<w:(?:vanish|hyperlink|docPartGallery|br)\b|<mc:AlternateContent\b|<w:pStyle\b/

/** What stands in an element's place: null where it stays, nothing where it goes. */
function replacement(node: Element, contents: ReadonlySet<string>, xml: string): string | null {
  switch (node.name) {
    case 'w:r':
      return childrenNamed(node, 'w:rPr').some(isHidden) ? '' : null
    case 'w:br':
      return /^(?:page|column)$/.test(node.attribs['w:type'] ?? '') ? '<w:br/>' : null
    case 'w:p':
      return contents.has(styleOf(node)) ? '' : null
    case 'w:sdt':
      return childrenNamed(node, 'w:sdtPr').some(isContents) ? '' : null
    case 'mc:AlternateContent':
      return textBox(node, xml)
    default:
      return null
  }
}

function isHidden(properties: Element): boolean {
  return childrenNamed(properties, 'w:vanish').some(vanish => !/^(?:0|false|off)$/.test(vanish.attribs['w:val'] ?? ''))
}

function isContents(properties: Element): boolean {
  return holds(
    properties,
    ({ name, attribs }) => name === 'w:docPartGallery' && attribs['w:val'] === 'Table of Contents',
  )
}

function styleOf(paragraph: Element): string {
  const [properties] = childrenNamed(paragraph, 'w:pPr')
  return (properties === undefined ? undefined : childrenNamed(properties, 'w:pStyle')[0]?.attribs['w:val']) ?? '-'
}

/** The styles of the lines of a table of contents: in every language their name is `toc 1`. */
function contentStyles(stylesXml: string): Set<string> {
  const found = new Set<string>()
  if (!/<w:name w:val="toc \d"/i.test(stylesXml)) return found
  for (const style of elementsNamed(xmlTree(stylesXml), 'w:style')) {
    const name = childrenNamed(style, 'w:name')[0]?.attribs['w:val'] ?? ''
    if (/^toc \d$/i.test(name)) found.add(style.attribs['w:styleId'] ?? '')
  }
  return found
}

/** Text boxes are read in their old form: where there is only the new one, its paragraphs are put into the old. */
function textBox(node: Element, xml: string): string | null {
  if (childrenNamed(node, 'mc:Fallback').some(fallback => fallback.children.length > 0)) {
    const [choice] = childrenNamed(node, 'mc:Choice')
    if (choice === undefined) return null
    return xml.slice(node.startIndex!, choice.startIndex!) + xml.slice(choice.endIndex! + 1, node.endIndex! + 1)
  }
  const boxes = elementsNamed(node, 'w:txbxContent')
  if (boxes.length === 0) return null
  const inside = boxes.map(box => xml.slice(box.startIndex!, box.endIndex! + 1)).join('')
  return `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${inside}</v:textbox></v:shape></w:pict>`
}

function edited(xml: string, edits: Edit[]): string {
  let out = ''
  let from = 0
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    out += xml.slice(from, start) + text
    from = end
  }
  return out + xml.slice(from)
}
