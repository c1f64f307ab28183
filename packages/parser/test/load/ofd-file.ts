/**
 * Turns the blocks of a text into an OFD file, as GB/T 33190-2016 has it: OFD.xml → Document.xml → pages of text and
 * path objects, sizes in millimetres, every printed line an object of its own.
 */
import { strToU8, zipSync } from 'fflate'
import type { TextBlock } from '../../../../scripts/fixtures/blocks.ts'
import { inXml } from '../../../../scripts/fixtures/odf.ts'

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const PAGE = { width: 210, height: 297, left: 25, right: 185, top: 30, bottom: 265 }
const SIZE = 5
const CELL = 3.5
const COLUMNS = [0, 12, 40, 98, 160]

interface Page {
  objects: string[]
  y: number
}

export function ofdFile(blocks: readonly TextBlock[], header: string): Uint8Array {
  const pages: Page[] = [newPage()]
  for (const [at, block] of blocks.entries()) {
    if (typeof block === 'string') paragraph(pages, block, at === 0 && block.length < 60)
    else table(pages, block)
  }
  const files: Record<string, Uint8Array> = {
    'OFD.xml': xml(
      `<ofd:OFD ${NS} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    'Doc_0/Document.xml': xml(
      `<ofd:Document ${NS}><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 ${PAGE.width} ${PAGE.height}</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>${pages.map((_, at) => `<ofd:Page ID="${at + 10}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    ),
    'Doc_0/PublicRes.xml': xml(
      `<ofd:Res ${NS} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="3" FontName="宋体" FamilyName="宋体"/></ofd:Fonts></ofd:Res>`,
    ),
  }
  for (const [at, page] of pages.entries()) {
    const furniture = [textObject(header, 80, 18, 3.2), textObject(`— ${at + 1} —`, 98, 280, 3.2)]
    // Objects need not be in reading order: these are reversed.
    const objects = [...page.objects, ...furniture]
      .reverse()
      .map((object, id) => object.replace('ID=""', `ID="${100 + id}"`))
    files[`Doc_0/Pages/Page_${at}/Content.xml`] = xml(
      `<ofd:Page ${NS}><ofd:Content><ofd:Layer ID="9" Type="Body">${objects.join('\n')}</ofd:Layer></ofd:Content></ofd:Page>`,
    )
  }
  return zipSync(files, { level: 9, mtime: new Date('2024-01-02') })
}

function xml(body: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`)
}

function newPage(): Page {
  return { objects: [], y: PAGE.top }
}

/** Width of a character in ems: ASCII takes half. */
function advance(character: string): number {
  return character.charCodeAt(0) < 0x80 ? 0.5 : 1
}

function textObject(text: string, x: number, y: number, size: number): string {
  const steps = [...text].slice(0, -1).map(character => (advance(character) * size).toFixed(2))
  const width = [...text].reduce((sum, character) => sum + advance(character) * size, 0)
  const delta = steps.length > 0 ? ` DeltaX="${steps.join(' ')}"` : ''
  return `<ofd:TextObject ID="" Boundary="${x.toFixed(2)} ${y.toFixed(2)} ${width.toFixed(2)} ${(size * 1.2).toFixed(2)}" Font="3" Size="${size}"><ofd:TextCode X="0" Y="${size}"${delta}>${inXml(text)}</ofd:TextCode></ofd:TextObject>`
}

/** Breaks a text into lines that fit, the first one shorter by its indent. */
function wrap(text: string, width: number, size: number, indent: number): string[] {
  const lines: string[] = ['']
  let used = indent
  for (const character of text) {
    const step = advance(character) * size
    if (used + step > width && !'，。；：、）”》'.includes(character)) {
      lines.push('')
      used = 0
    }
    lines[lines.length - 1] += character
    used += step
  }
  return lines
}

function paragraph(pages: Page[], text: string, centred: boolean): void {
  const width = PAGE.right - PAGE.left
  const indent = centred ? 0 : 2 * SIZE
  for (const [at, line] of wrap(text.trim(), width, SIZE, indent).entries()) {
    const page = room(pages, 8)
    const length = [...line].reduce((sum, character) => sum + advance(character) * SIZE, 0)
    const x = PAGE.left + (centred ? Math.max(0, (width - length) / 2) : at === 0 ? indent : 0)
    page.objects.push(textObject(line, x, page.y, SIZE))
    page.y += 8
  }
}

function room(pages: Page[], height: number): Page {
  if (pages.at(-1)!.y + height > PAGE.bottom) pages.push(newPage())
  return pages.at(-1)!
}

/** The edges of so many columns: the first, for numbers, is narrow. */
function columnsOf(count: number): readonly number[] {
  if (count === COLUMNS.length - 1) return COLUMNS
  const wide = (PAGE.right - PAGE.left - 12) / (count - 1)
  return [0, ...Array.from({ length: count }, (_, at) => 12 + at * wide)]
}

/** Rows are not broken over pages; the header row is repeated; an empty second cell is merged with the one above. */
function table(pages: Page[], rows: readonly (readonly string[])[]): void {
  let on: Page | null = null
  const columns = columnsOf(rows[0]!.length)
  for (const [at, row] of rows.entries()) {
    const lines = row.map((cell, column) => wrap(cell, columns[column + 1]! - columns[column]! - 2, CELL, 0))
    const height = Math.max(...lines.map(cell => cell.length)) * 5 + 2
    const page = room(pages, height)
    if (page !== on && at > 0)
      tableRow(
        page,
        columns,
        rows[0]!.map(cell => [cell]),
        7,
        true,
      )
    on = page
    tableRow(page, columns, lines, height, row[1] !== '' || at === 0)
  }
}

function tableRow(
  page: Page,
  columns: readonly number[],
  cells: readonly (readonly string[])[],
  height: number,
  topOfSecond: boolean,
): void {
  for (const [column, lines] of cells.entries()) {
    const x = PAGE.left + columns[column]!
    const right = PAGE.left + columns[column + 1]!
    for (const [at, line] of lines.entries()) page.objects.push(textObject(line, x + 1, page.y + 1 + at * 5, CELL))
    if (column !== 1 || topOfSecond) page.objects.push(rule(x, page.y, right, page.y))
    page.objects.push(rule(x, page.y, x, page.y + height), rule(right, page.y, right, page.y + height))
    page.objects.push(rule(x, page.y + height, right, page.y + height, column === 1))
  }
  page.y += height
}

/** A line; the lower edge of the second column is left to the row below, which knows whether it goes on. */
function rule(x1: number, y1: number, x2: number, y2: number, skip = false): string {
  if (skip) return ''
  const boundary = `${x1.toFixed(2)} ${y1.toFixed(2)} ${Math.max(x2 - x1, 0.3).toFixed(2)} ${Math.max(y2 - y1, 0.3).toFixed(2)}`
  return `<ofd:PathObject ID="" Boundary="${boundary}" LineWidth="0.3"><ofd:AbbreviatedData>M 0 0 L ${(x2 - x1).toFixed(2)} ${(y2 - y1).toFixed(2)}</ofd:AbbreviatedData></ofd:PathObject>`
}
