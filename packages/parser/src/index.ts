/** Reads a published rectification disclosure: `parse(text)` gives sections, issues, measures, documents and milestones. */
export * from './model.ts'
export { parse } from './parse.ts'
