/**
 * Turns white space as markup and layout have it into what a reader sees: one space, or nothing between two Chinese
 * characters that a line break divides.
 */

/** Folds white space; drops marks without width. */
export function fold(text: string): string {
  if (!ODD_SPACE.test(text)) return text.trim()
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad\ue000]/g, '')
    .replace(/[\t\n\v\f\r \u00a0\u2000-\u200a\u202f\u2028\u2029\u0085]+/g, gap)
    .trim()
}
const ODD_SPACE = /[\t\n\v\f\r\u00a0\u00ad\u0085\u2000-\u200f\u2028\u2029\u202f\u2060\ufeff\ue000]| {2}/

function gap(white: string, at: number, whole: string): string {
  if (!/[\n\r]/.test(white)) return ' '
  const before = whole.charCodeAt(at - 1)
  const behind = whole.charCodeAt(at + white.length)
  return before >= 0x2e80 || behind >= 0x2e80 ? '' : ' '
}
