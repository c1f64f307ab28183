/** Reads a published rectification disclosure: `parse(text)` gives sections, issues, measures, documents and milestones. */
export { ArgumentError } from './argument.ts'
export * from './model.ts'
export { type ParseOptions, parse } from './parse.ts'
export { VERSION } from './version.ts'
