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
export { extractMany, type ManyOptions, type Outcome } from './extract-many.ts'
export { type Input, InputError } from './inputs.ts'
export { checkLexicon, readLexicon } from './lexicon-file.ts'
export { type Failure, toTables } from './tables.ts'
