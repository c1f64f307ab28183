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
  const { map, source } = clean
  if (map === null) return []
  const found: { reason: RejectionReason; span: Span }[] = []
  const { length } = clean.text
  let previous = -1
  for (let i = 0; i <= length; i++) {
    // a stretch of which nothing was dropped is as long as the text that it came from
    while (i + STRIDE < length && map[i + STRIDE]! === previous + 1 + STRIDE) {
      i += STRIDE
      previous += STRIDE
    }
    const at = i === length ? source.length : map[i]!
    if (at > previous + 2) collect(source, previous + 1, at, found)
    previous = at
  }
  return found
}
const STRIDE = 64

function collect(source: string, start: number, end: number, found: { reason: RejectionReason; span: Span }[]): void {
  for (const match of source.slice(start, end).matchAll(NUMERAL)) {
    const reason = match[0].includes('年') ? 'date' : 'enumerator'
    const at = start + match.index
    found.push({ reason, span: { start: at, end: at + match[0].length } })
  }
}
