/** Turns rows into a Parquet file: typed columns, dates as dates, absent values null. */
import type { SchemaElement } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Cell, Column, ColumnType, Row } from '../columns.ts'

type Physical = Pick<SchemaElement, 'type' | 'converted_type' | 'logical_type'>

const TYPES: Record<ColumnType, Physical> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
}

/** One table as the bytes of a Parquet file. */
export function writeParquet(columns: readonly Column[], rows: readonly Row[]): Uint8Array {
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ key, type }) => ({ name: key, repetition_type: 'OPTIONAL' as const, ...TYPES[type] })),
  ]
  const columnData = columns.map(({ key, type }) => ({
    name: key,
    data: rows.map(row => cellValue(row[key] ?? null, type)),
  }))
  return new Uint8Array(parquetWriteBuffer({ schema, columnData }))
}

/** A month without a day is no date: it stands as null in a date column, and whole in the CSV and the JSON. */
function cellValue(cell: Cell, type: ColumnType): unknown {
  if (cell === null) return null
  if (type === 'integer') return BigInt(Math.trunc(Number(cell)))
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(String(cell)) ? new Date(`${cell}T00:00:00Z`) : null
  return cell
}
