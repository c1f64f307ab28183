/** Reads documents in the formats they are published in: `load` for one, `loadAll` for what may be an archive. */

export { type LoadInput, loadAll, type Packed, unpack } from './archive.ts'
export type { FileBytes } from './bytes.ts'
export { encodingName } from './encoding.ts'
export { LoadError, type LoadErrorCode } from './error.ts'
export { LIMITS, type Limits } from './limits.ts'
export { load } from './load.ts'
export type { Loaded, LoadedCell, LoadedRow, LoadedTable, LoadHint } from './loaded.ts'
export { isPageName } from './sniff.ts'
