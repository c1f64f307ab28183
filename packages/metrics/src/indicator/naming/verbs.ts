/** Finds verbs in a phrase: 建成污水提升井 has one, 建成; the 提升 of 提升井 names a thing. */
import { Beginnings, WordIndex } from '@taizhang/parser/reading'
import { NOMINAL_HEADS, NOMINAL_TAILS, NOMINAL_WORDS } from '../../lexicon/nominal.ts'
import { VERBS } from '../../lexicon/verbs.ts'

/** A verb's place in a phrase, half-open. */
export interface VerbPlace {
  start: number
  end: number
}

/** A verb of the lexicon, and what makes a thing of it. */
interface Verb {
  word: string
  /** Its second character, told apart before the whole word is. */
  second: number
  /** Characters before it: 党 of 党组织. */
  heads: string
  /** Words behind it: 方案 of 整改方案. */
  rests: readonly string[]
}

const INDEX = WordIndex.longestFirst(
  VERBS.map(
    (word): Verb => ({
      word,
      second: word.charCodeAt(1),
      heads: NOMINAL_HEADS.get(word) ?? '',
      rests: NOMINAL_WORDS.get(word)?.split(' ') ?? [],
    }),
  ),
  ({ word }) => word,
)
const BEGINNINGS = Beginnings.of(VERBS)
/** What undoes each character that makes a thing of any verb before it. */
const TAILS = new Map([...NOMINAL_TAILS].map(([tail, exceptions]) => [tail.charCodeAt(0), exceptions]))

const QUOTE = 0x201c // “

/** The verbs of a phrase outside “ ”, in order, never overlapping. */
export function verbsOf(phrase: string): readonly VerbPlace[] {
  const verbs: VerbPlace[] = []
  for (let at = 0; at < phrase.length; ) {
    if (phrase.charCodeAt(at) === QUOTE) {
      const close = phrase.indexOf('”', at)
      if (close > 0) at = close + 1
    }
    const end = verbEndAt(phrase, at)
    if (end > at) verbs.push({ start: at, end })
    at = Math.max(end, at + 1)
  }
  return verbs
}

/** Where the verb that begins at `at` ends, or `at` where none does. */
export function verbEndAt(phrase: string, at: number): number {
  if (at + 1 >= phrase.length) return at
  const unit = phrase.charCodeAt(at)
  const next = phrase.charCodeAt(at + 1)
  if (!BEGINNINGS.mayBe(unit, next)) return at
  for (const verb of INDEX.of(unit)) {
    if (verb.second !== next || (verb.word.length > 2 && !phrase.startsWith(verb.word, at))) continue
    if (!isNominal(phrase, at, verb)) return at + verb.word.length
  }
  return at
}

/** Does a verb begin the phrase? */
export function beginsWithVerb(phrase: string): boolean {
  return verbEndAt(phrase, 0) > 0
}

/** Does a verb end the phrase? */
export function endsWithVerb(phrase: string): boolean {
  return verbsOf(phrase).at(-1)?.end === phrase.length
}

/** Where the run of verbs that begins a phrase ends: 新建、修订制度 begins with two. */
export function runEnd(phrase: string): number {
  let end = verbEndAt(phrase, 0)
  for (let at = end; at > 0; ) {
    const from = at < phrase.length && '、和并'.includes(phrase[at]!) ? at + 1 : at
    const next = verbEndAt(phrase, from)
    if (next === from) break
    end = at = next
  }
  return end
}

/** The last run of verbs without a gap, 完成整改 as one; null where there is none. */
export function lastRun(phrase: string): VerbPlace | null {
  const verbs = verbsOf(phrase)
  return verbs.length === 0 ? null : { start: runStart(verbs), end: verbs.at(-1)!.end }
}

/** Where the last run of some verbs begins: 农机购置补贴 is a thing from 购置 on. There is one at least. */
function runStart(verbs: readonly VerbPlace[]): number {
  let at = verbs.length - 1
  while (at > 0 && verbs[at - 1]!.end === verbs[at]!.start) at--
  return verbs[at]!.start
}

/** 推进会, 提升井, 党组织: a verb inside the name of a thing; 召开会议 and 检查组织生活 are no such names. */
function isNominal(phrase: string, start: number, { word, heads, rests }: Verb): boolean {
  if (start > 0 && heads !== '' && heads.includes(phrase[start - 1]!)) return true
  const end = start + word.length
  for (const rest of rests) if (phrase.startsWith(rest, end)) return true
  if (end >= phrase.length) return false
  const exceptions = TAILS.get(phrase.charCodeAt(end))
  return exceptions !== undefined && !(end + 1 < phrase.length && exceptions.includes(phrase[end + 1]!))
}
