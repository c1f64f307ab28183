/**
 * Turns rows into the packed XML of a worksheet, page after page where a spreadsheet holds no more.
 *
 * A cell over the limit of a spreadsheet is cut, and says so. Rows are packed in blocks that are complete in themselves,
 * so that a page grows by appending.
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { constants, deflateRawSync } from 'node:zlib'
import { colToLetter, XLSX_MAX_ROWS_PER_SHEET } from 'hucre/xlsx'
import type { Cell, Column, Row } from '../columns.ts'
import { crc32 } from './crc32.ts'
import type { Frame } from './xlsx-frame.ts'

/** Characters that a cell may hold. */
export const CELL_LIMIT = 32_767
export const CUT = '…（原文过长，此处截断）'
/** Characters of XML that are packed at once, and bytes of it that one page may hold: a zip entry ends at 4 GiB. */
const BLOCK = 1 << 18
const PAGE_BYTES = 3.5 * 2 ** 30

/** One worksheet that is being written. */
export class Page {
  readonly name: string
  readonly columns: readonly Column[]
  readonly path: string
  /** Rows below the head. */
  rows = 0
  /** Size and checksum of its XML, as a zip names them. */
  size = 0
  crc = 0
  private readonly file: number
  private pending = ''

  constructor(name: string, columns: readonly Column[], path: string, head: string) {
    this.name = name
    this.columns = columns
    this.path = path
    this.file = openSync(path, 'w')
    this.pending = head
  }

  get isFull(): boolean {
    return this.rows + 1 >= XLSX_MAX_ROWS_PER_SHEET || this.size >= PAGE_BYTES
  }

  add(xml: string): void {
    this.rows++
    this.pending += xml
    if (this.pending.length >= BLOCK) this.pack(constants.Z_SYNC_FLUSH)
  }

  finish(tail: string): void {
    this.pending += tail
    this.pack(constants.Z_FINISH)
    closeSync(this.file)
  }

  private pack(flush: number): void {
    const bytes = Buffer.from(this.pending)
    this.pending = ''
    this.size += bytes.length
    this.crc = crc32(bytes, this.crc)
    const packed = deflateRawSync(bytes, { finishFlush: flush, level: 6 })
    for (let at = 0; at < packed.length; ) at += writeSync(this.file, packed, at)
  }
}

/** A table's rows, on as many pages as they need: `issues`, `issues (2)` … */
export class Sheet {
  readonly pages: Page[] = []
  private readonly name: string
  private readonly columns: readonly Column[]
  private readonly frame: Frame['sheets'][number]
  private readonly spool: (name: string) => string

  constructor(
    name: string,
    columns: readonly Column[],
    frame: Frame['sheets'][number],
    spool: (name: string) => string,
  ) {
    this.name = name
    this.columns = columns
    this.frame = frame
    this.spool = spool
    this.turn()
  }

  add(row: Row): void {
    if (this.pages.at(-1)!.isFull) this.turn()
    const page = this.pages.at(-1)!
    page.add(rowXml(row, page.rows + 2, this.columns, this.frame.styles))
  }

  private turn(): void {
    const name = this.pages.length === 0 ? this.name : `${this.name} (${this.pages.length + 1})`
    this.pages.push(new Page(name, this.columns, this.spool(name), this.frame.head))
  }
}

function rowXml(row: Row, number: number, columns: readonly Column[], styles: readonly number[]): string {
  let xml = `<row r="${number}">`
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i]!
    const cell = row[column.key] ?? null
    if (cell !== null && cell !== '') xml += cellXml(cell, column, `r="${colToLetter(i)}${number}" s="${styles[i]}"`)
  }
  return `${xml}</row>`
}

function cellXml(cell: Cell, { type }: Column, place: string): string {
  if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c ${place} t="b"><v>${cell ? 1 : 0}</v></c>`
  const text = String(cell)
  if (type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text)) return `<c ${place}><v>${dayNumber(text)}</v></c>`
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(fitting(text))}</t></is></c>`
}

/** Text that a cell can hold; no cut goes through a character of two units. */
export function fitting(text: string): string {
  if (text.length <= CELL_LIMIT) return text
  const end = CELL_LIMIT - CUT.length
  const last = text.charCodeAt(end - 1)
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? end - 1 : end) + CUT
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

/** XML has no place for most control characters and for halves of characters. */
function escaped(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[&<>\r]/g, c => ESCAPES[c]!)
}

/** Days since 1899-12-30, as spreadsheets count them. */
function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569
}
