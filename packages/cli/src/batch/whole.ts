/** What one worker thread writes in one pass over all reports: the workbook, the Parquet files. */
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { TABLE_NAMES } from '../columns.ts'
import { WriteError } from '../write/file.ts'
import { writeParquet } from '../write/parquet.ts'
import { writeXlsx } from '../write/xlsx.ts'
import { enteredReports, laidDown } from './entries.ts'
import type { Output } from './rendering.ts'
import { partsOf } from './store.ts'

/** What one worker writes in one pass over all reports. */
export type Whole = 'xlsx' | 'parquet'

/** The entries are not part of the task: it would hold them all, in each worker anew. They lie beside the other parts. */
export interface WholeTask extends Omit<Output, 'entries' | 'formats'> {
  format: Whole
}

/** Writes the workbook, or all Parquet files. */
export async function writeWhole({ format, folder, failures, labels, own }: WholeTask): Promise<string[]> {
  const part = (name: string) => join(partsOf(folder), name)
  const files = format === 'xlsx' ? ['taizhang.xlsx'] : TABLE_NAMES.map(name => `${name}.parquet`)
  const entered = enteredReports(folder, laidDown(folder))
  try {
    if (format === 'xlsx')
      await writeXlsx(entered, failures, { own, path: part(files[0]!), labels, spool: name => part(`${name}.spool`) })
    else writeParquet(entered, failures, { own, pathOf: name => part(`${name}.parquet`) })
    for (const name of files) renameSync(part(name), join(folder, name))
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('E')) throw error
    throw new WriteError(join(folder, files[0]!), error as NodeJS.ErrnoException)
  }
  return files
}
