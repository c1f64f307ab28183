/** Turns a stretch of text into that of its words: without the blanks at its end. */

/** Where words end that blanks may follow up to an offset. */
export function endOfWords(text: string, start: number, end: number): number {
  if (end <= start || !mayBeBlank(text.charCodeAt(end - 1))) return end
  return start + text.slice(start, end).trimEnd().length
}

/** No letter of ASCII and no Han character is one. */
function mayBeBlank(unit: number): boolean {
  return unit <= 0x20 || (unit >= 0x7f && unit <= 0x3000) || unit === 0xfeff
}
