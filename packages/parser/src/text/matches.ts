/** Turns a global pattern into all of its matches in some words. */

/**
 * All matches, in order. `matchAll` gives the same, but makes a new pattern at every call: for short words that costs more
 * than the matching.
 */
export function matchesOf(pattern: RegExp, words: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
