/** Turns rows into a Parquet file: typed columns, dates as dates, absent values null. */
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Cell, Column, ColumnType, Row } from '../columns.ts'

const TYPES = {
  text: 'STRING',
  integer: 'INT64',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
} as const satisfies Record<ColumnType, string>

/** One table as the bytes of a Parquet file. */
export function writeParquet(columns: readonly Column[], rows: readonly Row[]): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ key, type }) => ({
      name: key,
      type: TYPES[type] as 'STRING',
      nullable: true,
      data: rows.map(row => value(row[key] ?? null, type)),
    })),
  })
  return new Uint8Array(buffer)
}

/** A month without a day is no date: it stands as null in a date column, and whole in the CSV and the JSON. */
function value(cell: Cell, type: ColumnType): unknown {
  if (cell === null) return null
  if (type === 'integer') return BigInt(Math.trunc(Number(cell)))
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(String(cell)) ? new Date(`${cell}T00:00:00Z`) : null
  return cell
}
