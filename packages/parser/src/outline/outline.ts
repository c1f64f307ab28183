/**
 * Turns clean lines into the outline: a tree whose leaves cover every non-blank character of the text exactly once.
 *
 * All ranges are clean ranges.
 */

export interface Range {
  start: number
  end: number
}

/** One line of clean text: a paragraph, a heading, a row. Never empty, never with blank ends. */
export interface Line extends Range {}

/** A measure as it stands: enumerator, headline and body. */
export interface OutlineMeasure extends Range {
  ordinal: number | null
  headline: Range | null
}

/** An issue as it stands: its title's words, the block from heading through last sentence, its measures. */
export interface OutlineIssue extends Range {
  /** Dotted ordinals as nested in the text, unnumbered levels skipped: [2, 10]. */
  ordinals: number[]
  ordinal: number | null
  path: Range[]
  title: Range[]
  measures: OutlineMeasure[]
  /** Words that declare something for the whole issue: brackets, labelled lines, closing sentences, table cells. */
  notes: { kind: 'status' | 'responsible' | 'deadline' | 'goal' | 'effect' | 'group'; range: Range }[]
}

export interface OutlineSection extends Range {
  ordinal: number | null
  heading: Range
  role: 'organization' | 'progress' | 'outlook' | 'accountability' | 'contact' | 'other'
}
