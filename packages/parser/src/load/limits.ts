/**
 * Turns what a machine can bear into one table: every limit of loading stands here and can be raised by the caller.
 *
 * Invariants: a limit that is met ends in a `LoadError` or a diagnostic that names it; none is hidden in a reader.
 */

/** What loading one input may cost. Sizes are bytes unless the name says otherwise. */
export interface Limits {
  /** Bytes of one document: a page, a PDF, an archive member. */
  documentBytes: number
  /** Characters of the text that a document gives. */
  textCharacters: number
  /** Elements of one page or one XML part. */
  elements: number
  /** Nesting depth at which a page is read without repairing it; deeper nesting is still read. */
  depth: number
  /** Cells of one table after its spans are laid out. */
  cells: number
  /** Columns that one cell may claim; the HTML standard allows 1,000. */
  columnSpan: number
  /** Pages of a PDF or OFD document. */
  pages: number
  /** Members of an archive. */
  members: number
  /** Bytes of all members of an archive together, unpacked. */
  archiveBytes: number
  /** Bytes that one packed byte may give: real office files stay below 100, a bomb is near 1,000. */
  expansion: number
  /** Archives inside archives. */
  archiveDepth: number
}

export const LIMITS: Readonly<Limits> = {
  documentBytes: 64 << 20,
  textCharacters: 10_000_000,
  elements: 300_000,
  depth: 400,
  cells: 200_000,
  columnSpan: 1_000,
  pages: 2_000,
  members: 100_000,
  archiveBytes: 16 * 2 ** 30,
  expansion: 200,
  archiveDepth: 3,
}

/** The standing limits with the caller's own in their place. */
export function limitsOf(own: Partial<Limits> | undefined): Limits {
  return { ...LIMITS, ...own }
}
