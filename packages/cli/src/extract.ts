/**
 * Turns one input, text or bytes, into its report: load, parse, figures, source.
 */
import { createHash } from 'node:crypto'
import { type FigureOptions, findIndicators } from '@taizhang/metrics'
import { type Report, type Source } from '@taizhang/parser'
import { parse } from '@taizhang/parser'

void findIndicators
void parse
void createHash
export type ExtractOptions = FigureOptions
export function extractText(text: string, source: Partial<Source> = {}): Report {
  void text
  void source
  throw new Error('not assembled yet')
}
