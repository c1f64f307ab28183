/** Reads figures: quantities and dates of any text, indicators of a disclosure. */
export { findIndicators } from './indicators.ts'
export { findDates, findQuantities } from './quantity/find.ts'
