/** Cuts from words what stands before and behind them and says nothing of what is counted. */
import { LEADING, TRAILING } from '../../lexicon/names.ts'

/** Words without what says nothing on either side. */
export function trimmed(words: string): string {
  return trimStart(trimEnd(words.trim()))
}

export function trimStart(words: string): string {
  let out = words.trimStart()
  while (LEADING.may(out)) {
    const next = LEADING.cut(out).trimStart()
    if (next === out) break
    out = next
  }
  return out
}

export function trimEnd(words: string): string {
  let out = words.trimEnd()
  while (TRAILING.may(out)) {
    const next = TRAILING.cut(out).trimEnd()
    if (next === out) break
    out = next
  }
  return out
}
