/**
 * Turns a numeral into the phrase that it stands in where the phrase counts nothing: 五大工程, 新十条.
 *
 * For the phrases of a user's lexicon; those that are built in stand in `reject.ts`.
 */
import type { RejectionReason } from '@taizhang/parser'
import type { Numeral } from '@taizhang/parser/reading'
import type { Rejection } from './rejection.ts'

export interface SetPhrase {
  words: string
  /** Characters of the phrase before its numeral. */
  offset: number
  reason: RejectionReason
}

/** Set phrases by the numeral's first character. */
export type SetPhrases = ReadonlyMap<string, readonly SetPhrase[]>

export function setPhrases(phrases: readonly SetPhrase[]): SetPhrases {
  const byDigit = new Map<string, SetPhrase[]>()
  for (const phrase of phrases) {
    const digit = phrase.words[phrase.offset]!
    byDigit.set(digit, [...(byDigit.get(digit) ?? []), phrase])
  }
  return byDigit
}

/** The rejection of a numeral that a set phrase holds; null where none does. It runs from the numeral to the phrase's end. */
export function setPhraseAt(text: string, { start, end }: Numeral, phrases: SetPhrases): Rejection | null {
  for (const { words, offset, reason } of phrases.get(text[start]!) ?? [])
    if (text.startsWith(words, start - offset))
      return { reason, start, end: Math.max(end, start - offset + words.length) }
  return null
}
