/**
 * Turns what cleaning dropped into rejections: page numbers between lines, repeated running heads.
 *
 * No numeral of the text as loaded is passed over in silence, not even one that no reader saw.
 */
import type { RejectionReason, Span } from '@taizhang/parser'
import type { Clean } from '@taizhang/parser/reading'

const NUMERAL = /[0-9０-９]+(?:[.．][0-9０-９]+)?(?:\s*[年][度]?)?/g

/** The numerals in dropped stretches: years are dates, everything else counts pages or rows. */
export function droppedNumerals(clean: Clean): { reason: RejectionReason; span: Span }[] {
  const { way, source } = clean
  const found: { reason: RejectionReason; span: Span }[] = []
  if (way !== null) for (const { start, end } of way.dropped()) if (end - start > 1) collect(source, start, end, found)
  return found
}

function collect(source: string, start: number, end: number, found: { reason: RejectionReason; span: Span }[]): void {
  for (const match of source.slice(start, end).matchAll(NUMERAL)) {
    const reason = match[0].includes('年') ? 'date' : 'enumerator'
    const at = start + match.index
    found.push({ reason, span: { start: at, end: at + match[0].length } })
  }
}
