/** Reads figures: quantities and dates of any text, indicators of a disclosure. */
export { type FigureOptions, type FoundFigures, findIndicators } from './indicators.ts'
export { METRICS, type Metric } from './lexicon/metrics.ts'
export { findDates, findQuantities } from './quantity/find.ts'
export type { Segmenter, TaggedWord } from './segmenter.ts'
export { lexiconName, lexiconOf } from './user/check.ts'
export { LexiconError, UserLexicon } from './user/schema.ts'
