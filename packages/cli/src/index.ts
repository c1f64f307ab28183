/** The library face: one call from a document to its ledger, many documents, and tables. */

export {
  findDates,
  findIndicators,
  findQuantities,
  LexiconError,
  METRICS,
  type Metric,
  UserLexicon,
} from '@taizhang/metrics'
export * from '@taizhang/parser'
export { type Cell, COLUMNS, type Column, type Row, type TableName, type Tables } from './columns.ts'
export { type ExtractOptions, extract, extractText } from './extract.ts'
export { extractMany, type ManyOptions } from './extract-many.ts'
export type { Failure } from './failure.ts'
export { type Input, InputError } from './inputs.ts'
export { checkLexicon, readLexicon } from './lexicon-file.ts'
export { toTables } from './tables.ts'
