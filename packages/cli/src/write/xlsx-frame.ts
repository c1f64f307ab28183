/**
 * Gives the parts of a workbook without its rows, as hucre writes them: styles, frozen heads, filters, widths.
 *
 * Each sheet is written with one sample row; the row is cut out, and what stood before and after it, and how its cells
 * are styled, is what our rows need.
 */
import { strFromU8, unzipSync } from 'fflate'
import { type ColumnDef, colToLetter, writeXlsx } from 'hucre/xlsx'
import type { Column, ColumnType } from '../columns.ts'
import type { Labels } from './csv.ts'

/** A sheet to be: its rows are those below the head. */
export interface FrameSheet {
  name: string
  columns: readonly Column[]
  rows: number
}

export interface Frame {
  /** The parts that hold no rows, by name. */
  parts: [string, string][]
  sheets: { path: string; head: string; tail: string; styles: readonly number[] }[]
}

const FORMATS: Record<ColumnType, string> = {
  text: '@',
  integer: '0',
  number: '#,##0.##########',
  boolean: 'General',
  date: 'yyyy-mm-dd',
}
const SAMPLES: Record<ColumnType, string | number | boolean | Date> = {
  text: 'a',
  integer: 1,
  number: 1,
  boolean: true,
  date: new Date(0),
}
/** Columns that hold prose. */
const WIDE = new Set(['text', 'measures', 'sentence', 'title', 'issue', 'indicators', 'issue_title', 'message'])

export async function workbookFrame(sheets: readonly FrameSheet[], labels: Labels): Promise<Frame> {
  const bytes = await writeXlsx({
    // A fixed date: the same reports give the same bytes.
    properties: { created: new Date(0), modified: new Date(0) },
    sheets: sheets.map(({ name, columns, rows }) => ({
      name,
      columns: columns.map(column => columnDef(column, labels)),
      data: [Object.fromEntries(columns.map(({ key, type }) => [key, SAMPLES[type]]))],
      freezePane: { rows: 1 },
      autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${rows + 1}` },
    })),
  })
  const files = Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)] as [string, string])
  const isSheet = ([name]: [string, string]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)
  return {
    parts: files.filter(file => !isSheet(file)),
    sheets: sheets.map((_, i) => {
      const path = `xl/worksheets/sheet${i + 1}.xml`
      return { path, ...cutSample(files.find(([name]) => name === path)![1]) }
    }),
  }
}

function columnDef({ key, type, ...labelled }: Column, labels: Labels): ColumnDef {
  const isWide = type === 'text' && WIDE.has(key)
  return {
    header: labelled[labels],
    key,
    width: isWide ? 48 : type === 'text' ? 18 : 12,
    style: { numFmt: FORMATS[type], alignment: { vertical: 'top', ...(isWide ? { wrapText: true } : {}) } },
  }
}

// <dimension ref="A1:B2"/> … <sheetData><row r="1">…</row><row r="2"><c r="A2" s="3">…</c>…</row></sheetData><autoFilter …
// ^^^^^^^^^^^^^^^^^^^^^^^^ dropped: the rows are not counted yet    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the sample
function cutSample(xml: string): { head: string; tail: string; styles: number[] } {
  const start = xml.indexOf('<row r="2"')
  const end = xml.indexOf('</sheetData>')
  if (start < 0 || end < start) throw new Error('the workbook library writes its rows in another way now')
  const cells = xml.slice(start, end).match(/<c [^>]*>/g) ?? []
  return {
    head: xml.slice(0, start).replace(/<dimension [^>]*>/, ''),
    tail: xml.slice(end),
    styles: cells.map(cell => Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0)),
  }
}
