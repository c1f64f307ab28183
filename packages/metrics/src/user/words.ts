/**
 * Turns a user's words into the patterns that the stages match: plain words, `…` for a few characters of the clause.
 *
 * Words are brought to the form of clean text first (half-width marks, simplified characters), as the texts are.
 */
import { cleanText } from '@taizhang/parser/reading'

/** Characters that a … may stand for. */
const GAP = '[^,;:。、]{0,16}?'

/** As the text reads once it is clean. */
export function cleanWords(words: string): string {
  return cleanText(words.trim()).text.trim()
}

/** Ends where the number starts: 化解…纠纷. */
export function endsWith(words: string | readonly string[]): RegExp {
  return new RegExp(`(?:${patternOf(words)})$`)
}

/** Begins where the figure ends. */
export function beginsWith(words: string | readonly string[]): RegExp {
  return new RegExp(`^(?:${patternOf(words)})`)
}

export function listed(words: string | readonly string[]): readonly string[] {
  return typeof words === 'string' ? [words] : words
}

function patternOf(words: string | readonly string[]): string {
  return listed(words)
    .map(word => partsOf(word).map(literal).join(GAP))
    .join('|')
}

function partsOf(words: string): string[] {
  return words.split('…').map(cleanWords)
}

/** A pattern of the words themselves. */
export function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
