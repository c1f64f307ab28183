/** The stretches of an issue's text that its labels part. */
import type { LabelKind } from '../lexicon/labels.ts'
import type { Range } from './outline.ts'

export type PieceKind = 'text' | LabelKind

/** A stretch of one line that one label governs. */
export interface Piece extends Range {
  kind: PieceKind
  /** Nothing stands between this piece and the one before of its kind. */
  runsOn: boolean
  lineStart: boolean
}
