/**
 * Turns the answer of every format into one shape: the text, where it came from and what was odd about it.
 *
 * Invariants: all offsets are UTF-16 code units of `text`; a table row is one line of `text`, its cells divided by TAB.
 */
import type { Diagnostic } from '../model.ts'
import type { Limits } from './limits.ts'

/** A cell of a table: its place in the text and in the grid. Rows and columns count from 0. */
export interface LoadedCell {
  start: number
  end: number
  row: number
  column: number
  rowSpan: number
  colSpan: number
}

export interface LoadedRow {
  cells: LoadedCell[]
}

/** A table of the document: `start` to `end` covers its lines. A merged cell is listed once, where it begins. */
export interface LoadedTable {
  start: number
  end: number
  rows: LoadedRow[]
}

/** What one input gives. */
export interface Loaded {
  text: string
  mediaType: string
  /** The encoding of the bytes in its WHATWG name, in small letters; null where the format has none (PDF, DOCX …). */
  encoding: string | null
  title: string | null
  /** ISO date, or YYYY-MM. */
  publishedOn: string | null
  issuer: string | null
  tables: LoadedTable[]
  diagnostics: Diagnostic[]
  /** The record's own address in an archive (`https://…` in a crawl, `inner/page.html` in a zip); null otherwise. */
  uri: string | null
  /** Length of the input in bytes. */
  bytes: number
  /** SHA-256 of the input's bytes, hexadecimal. */
  sha256: string
  /** 网站标识码: ten digits that begin with the division's code. */
  siteCode: string | null
}

/** What the caller knows about an input. Content decides all the same; a hint only breaks ties. */
export interface LoadHint {
  /** The input's name in messages, and whether a doubtful text is a page. */
  name?: string
  contentType?: string
  /** The encoding to use, whatever the bytes look like. */
  encoding?: string
  limits?: Partial<Limits>
  /** SHA-256 of the bytes in hexadecimal, where the caller has it: it is not computed again. Says nothing of an archive's members. */
  sha256?: string
  /**
   * Receives the members of an archive that could not be read, at their place in the order, and reading goes on.
   * Without it the first such member ends the iteration with its error.
   */
  onFailure?: (error: import('./error.ts').LoadError) => void
}

/** What a format's reader gives; the rest of `Loaded` is known without it. */
export interface Content {
  text: string
  tables: LoadedTable[]
  title: string | null
  publishedOn: string | null
  issuer: string | null
  siteCode: string | null
  diagnostics: Diagnostic[]
}

/** A content of nothing but text. */
export function content(text: string, rest: Partial<Content> = {}): Content {
  return { text, tables: [], title: null, publishedOn: null, issuer: null, siteCode: null, diagnostics: [], ...rest }
}

/** What every reader gets beside its input. */
export interface Task {
  file: string
  limits: Limits
}
