/**
 * Turns reports into Parquet files, one a table: typed columns, dates as dates, absent values null.
 *
 * Rows are held until a row group is full; memory does not grow with their number.
 */
import type { Metric } from '@taizhang/metrics'
import type { SchemaElement } from 'hyparquet'
import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import {
  type Cell,
  type Column,
  type ColumnType,
  columnsWith,
  type Row,
  TABLE_NAMES,
  type TableName,
} from '../columns.ts'
import type { Failure } from '../failure.ts'
import { type Entered, reportTables } from '../tables.ts'

type Physical = Pick<SchemaElement, 'type' | 'converted_type' | 'logical_type'>

const TYPES: Record<ColumnType, Physical> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
}

/** A row group ends at either: enough for a reader to skip by, few enough to hold eleven of them. */
const GROUP = { rows: 5_000, characters: 1_000_000 }

/** Writes every table to the path that `pathOf` gives it. */
export function writeParquet(
  entered: Iterable<Entered>,
  failures: readonly Failure[],
  { pathOf, own = [] }: { pathOf: (name: TableName) => string; own?: readonly Metric[] },
): void {
  const columns = columnsWith(own)
  const files = Object.fromEntries(
    TABLE_NAMES.map(name => [name, new ParquetTable(pathOf(name), columns[name])]),
  ) as Record<TableName, ParquetTable>
  for (const { report, entry } of entered) {
    const tables = reportTables(report, own, entry)
    for (const name of TABLE_NAMES) for (const row of tables[name]) files[name].add(row)
  }
  for (const { uri, code, message } of failures) files.failures.add({ uri, code, message })
  for (const name of TABLE_NAMES) files[name].finish()
}

/** One table that is being written. */
export class ParquetTable {
  private readonly columns: readonly Column[]
  private readonly writer: ParquetWriter
  /** A list of cells a column: less than half of what the rows themselves would hold. */
  private cells: unknown[][]
  private rows = 0
  private characters = 0

  constructor(path: string, columns: readonly Column[]) {
    this.columns = columns
    this.cells = columns.map(() => [])
    const schema: SchemaElement[] = [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ key, type }) => ({ name: key, repetition_type: 'OPTIONAL' as const, ...TYPES[type] })),
    ]
    this.writer = new ParquetWriter({ writer: fileWriter(path), schema })
  }

  add(row: Row): void {
    this.rows++
    this.columns.forEach(({ key, type }, i) => {
      const cell = row[key] ?? null
      if (type === 'text') this.characters += String(cell ?? '').length
      this.cells[i]!.push(cellValue(cell, type))
    })
    if (this.rows >= GROUP.rows || this.characters >= GROUP.characters) this.flush()
  }

  finish(): void {
    this.flush()
    this.writer.finish()
  }

  private flush(): void {
    if (this.rows === 0) return
    const columnData = this.columns.map(({ key }, i) => ({ name: key, offsetIndex: false, data: this.cells[i]! }))
    this.writer.write({ columnData, rowGroupSize: this.rows })
    this.cells = this.columns.map(() => [])
    this.rows = 0
    this.characters = 0
  }
}

/** A month without a day is no date: it stands as null in a date column, and whole in the CSV and the JSON. */
function cellValue(cell: Cell, type: ColumnType): unknown {
  if (cell === null) return null
  if (type === 'integer') return BigInt(Math.trunc(Number(cell)))
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(String(cell)) ? new Date(`${cell}T00:00:00Z`) : null
  return cell
}
