/**
 * Turns reports into one workbook: the 台账 sheet as an inspector keeps it, and a sheet a table.
 *
 * The frame of the workbook — styles, frozen heads, filters, widths — is hucre's. Its stream writer knows one sheet only,
 * and ours grow side by side: their rows are packed into a spool each as they come, and the archive is put together of
 * the spools at the end. Memory does not grow with the number of rows; no time and no path stands in the file.
 */
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import type { Metric } from '@taizhang/metrics'
import { Zip, type ZipInputFile } from 'fflate'
import { type Column, columnsWith, type Row, TABLE_NAMES } from '../columns.ts'
import type { Failure } from '../failure.ts'
import { type Entered, reportTables } from '../tables.ts'
import { crc32 } from './crc32.ts'
import type { Labels } from './csv.ts'
import { WriteError } from './file.ts'
import { LEDGER, ledgerRows } from './ledger.ts'
import { workbookFrame } from './xlsx-frame.ts'
import { Sheet } from './xlsx-sheet.ts'

/** Where a workbook goes. */
export interface WorkbookOptions {
  path: string
  labels: Labels
  /** A path for the spool of a sheet. */
  spool: (name: string) => string
}

/** A workbook that is being written: sheets that grow side by side. */
export class Workbook {
  private readonly sheets: ReadonlyMap<string, Sheet>
  private readonly options: WorkbookOptions

  private constructor(sheets: ReadonlyMap<string, Sheet>, options: WorkbookOptions) {
    this.sheets = sheets
    this.options = options
  }

  static async begin(
    kinds: readonly (readonly [string, readonly Column[]])[],
    options: WorkbookOptions,
  ): Promise<Workbook> {
    const frame = await workbookFrame(
      kinds.map(([name, columns]) => ({ name, columns, rows: 0 })),
      options.labels,
    )
    const sheets = kinds.map(
      ([name, columns], i) => [name, new Sheet(name, columns, frame.sheets[i]!, options.spool)] as const,
    )
    return new Workbook(new Map(sheets), options)
  }

  add(sheet: string, row: Row): void {
    this.sheets.get(sheet)!.add(row)
  }

  finish(): Promise<void> {
    return assemble([...this.sheets.values()], this.options)
  }

  /** Leaves no spool behind. */
  discard(): void {
    for (const sheet of this.sheets.values()) for (const { path } of sheet.pages) rmSync(path, { force: true })
  }
}

export interface XlsxOptions extends WorkbookOptions {
  /** Metrics of the user's own: further columns. */
  own?: readonly Metric[]
}

/** Writes the workbook of reports and failures to a path. */
export async function writeXlsx(
  entered: Iterable<Entered>,
  failures: readonly Failure[],
  options: XlsxOptions,
): Promise<void> {
  const { own = [] } = options
  const workbook = await Workbook.begin([['台账', LEDGER], ...Object.entries(columnsWith(own))], options)
  let serial = 1
  for (const { report, entry } of entered) {
    for (const row of ledgerRows(report, options.labels, serial)) workbook.add('台账', row)
    serial += report.issues.length
    const tables = reportTables(report, own, entry)
    for (const name of TABLE_NAMES) for (const row of tables[name]) workbook.add(name, row)
  }
  for (const { uri, code, message } of failures) workbook.add('failures', { uri, code, message })
  await workbook.finish()
}

/** Puts the archive together: the frame's parts as they are, each sheet as its spool holds it. */
async function assemble(sheets: readonly Sheet[], { path, labels }: WorkbookOptions): Promise<void> {
  const pages = sheets.flatMap(sheet => sheet.pages)
  const frame = await workbookFrame(
    pages.map(({ name, columns, rows }) => ({ name, columns, rows })),
    labels,
  )
  const file = openSync(path, 'w')
  let size = 0
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error
      for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at)
      size += chunk.length
    })
    for (const [name, text] of frame.parts) {
      const bytes = Buffer.from(text)
      addPacked(zip, name, bytes.length, crc32(bytes), [deflateRawSync(bytes)])
    }
    pages.forEach((page, i) => {
      page.finish(frame.sheets[i]!.tail)
      addPacked(zip, frame.sheets[i]!.path, page.size, page.crc, chunksOf(page.path))
      rmSync(page.path)
    })
    zip.end()
  } finally {
    closeSync(file)
  }
  if (size > ZIP_LIMIT)
    throw new WriteError(path, { message: 'it would be longer than 4 GiB, which no workbook is; use csv or parquet' })
}

/** A zip without its later extension holds no more. */
const ZIP_LIMIT = 2 ** 32 - 1

/** Adds what is packed already, as it is. */
function addPacked(
  zip: Zip,
  filename: string,
  size: number,
  crc: number,
  chunks: Iterable<Uint8Array<ArrayBuffer>>,
): void {
  // The date is one of the calendar, not an instant: the same in every time zone.
  const entry: ZipInputFile = { filename, size, crc, compression: 8, mtime: new Date(1980, 0, 1) }
  zip.add(entry)
  for (const chunk of chunks) entry.ondata!(null, chunk, false)
  entry.ondata!(null, new Uint8Array(0), true)
}

function* chunksOf(path: string): Generator<Uint8Array<ArrayBuffer>> {
  const file = openSync(path, 'r')
  try {
    while (true) {
      const chunk = new Uint8Array(1 << 20)
      const length = readSync(file, chunk)
      if (length === 0) return
      yield chunk.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}
