/** Turns the panel's rows into files of each format, row by row: whole files or none. */
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Column, Row } from '../columns.ts'
import { csvHead, csvLines, type Labels } from '../write/csv.ts'
import { beginFile, makeFolder, WriteError } from '../write/file.ts'
import { ParquetTable } from '../write/parquet.ts'
import { Workbook } from '../write/xlsx.ts'

export const PANEL_FORMATS = ['csv', 'xlsx', 'parquet'] as const
export type PanelFormat = (typeof PANEL_FORMATS)[number]

type PanelTable = 'compare' | 'compare-long'
const TABLES: readonly PanelTable[] = ['compare', 'compare-long']
export type PanelColumns = Readonly<Record<PanelTable, readonly Column[]>>

/** Where the files go. */
export interface Place {
  folder: string
  labels: Labels
}

/** Files of one format that grow row by row. */
export interface Sink {
  add(table: PanelTable, rows: readonly Row[]): Promise<void> | void
  /** Puts the files in their places and gives their paths. */
  finish(): Promise<readonly string[]>
  /** Leaves nothing behind; does nothing after `finish`. */
  discard(): Promise<void>
}

export const SINKS: Record<PanelFormat, (columns: PanelColumns, place: Place) => Promise<Sink>> = {
  async csv(columns, { folder, labels }) {
    const paths = TABLES.map(table => join(folder, `${table}.csv`))
    const files = await Promise.all(paths.map(path => beginFile(path)))
    for (const [i, table] of TABLES.entries()) await files[i]!.write(csvHead(columns[table], labels))
    return {
      add: (table, rows) => files[TABLES.indexOf(table)]!.write(csvLines(columns[table], rows)),
      finish: async () => {
        for (const file of files) await file.finish()
        return paths
      },
      discard: async () => {
        for (const file of files) await file.discard()
      },
    }
  },

  async parquet(columns, { folder }) {
    await makeFolder(folder)
    const files = TABLES.map(table => partOf(join(folder, `${table}.parquet`)))
    const tables = files.map(({ part }, i) => new ParquetTable(part, columns[TABLES[i]!]))
    return {
      add: (table, rows) => {
        const own = tables[TABLES.indexOf(table)]!
        for (const row of rows) own.add(row)
      },
      finish: async () => {
        for (const table of tables) table.finish()
        return files.map(put)
      },
      discard: async () => files.forEach(drop),
    }
  },

  async xlsx(columns, { folder, labels }) {
    await makeFolder(folder)
    const file = partOf(join(folder, 'compare.xlsx'))
    const spool = (name: string) => join(folder, `${name}.${process.pid}.spool`)
    const sheets = TABLES.map(table => [table, columns[table]] as const)
    const workbook = await Workbook.begin(sheets, { path: file.part, labels, spool })
    return {
      add: (table, rows) => {
        for (const row of rows) workbook.add(table, row)
      },
      finish: async () => {
        await workbook.finish()
        return [put(file)]
      },
      discard: async () => {
        workbook.discard()
        drop(file)
      },
    }
  },
}

interface Part {
  path: string
  part: string
}

function partOf(path: string): Part {
  return { path, part: `${path}.${process.pid}.part` }
}

function put({ path, part }: Part): string {
  try {
    renameSync(part, path)
  } catch (error) {
    throw new WriteError(path, error as NodeJS.ErrnoException)
  }
  return path
}

function drop({ part }: Part): void {
  rmSync(part, { force: true })
}
