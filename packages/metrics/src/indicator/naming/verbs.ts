/** Finds verbs in a phrase: 建成污水提升井 has one, 建成; the 提升 of 提升井 names a thing. */
import { NOMINAL_HEADS, NOMINAL_TAILS, NOMINAL_WORDS } from '../../lexicon/names.ts'
import { VERBS } from '../../lexicon/verbs.ts'

/** A verb's place in a phrase, half-open. */
export interface VerbPlace {
  start: number
  end: number
}

/** Verbs by their first character, longest first. */
const BY_FIRST = new Map<string, string[]>()
for (const verb of [...VERBS].sort((a, b) => b.length - a.length)) {
  const known = BY_FIRST.get(verb[0]!)
  if (known === undefined) BY_FIRST.set(verb[0]!, [verb])
  else known.push(verb)
}
const NOMINAL_REST = new Map([...NOMINAL_WORDS].map(([verb, rest]) => [verb, rest.split(' ')]))

/** The verbs of a phrase outside “ ”, in order, never overlapping. */
export function verbsOf(phrase: string): VerbPlace[] {
  const verbs: VerbPlace[] = []
  for (let at = 0; at < phrase.length; ) {
    if (phrase[at] === '“') {
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
  for (const verb of BY_FIRST.get(phrase[at] ?? '') ?? [])
    if (phrase.startsWith(verb, at) && !isNominal(phrase, at, verb)) return at + verb.length
  return at
}

/** Does a verb begin the phrase? */
export function beginsWithVerb(phrase: string): boolean {
  return verbEndAt(phrase, 0) > 0
}

/** Where the run of verbs that begins a phrase ends: 新建、修订制度 begins with two. */
export function runEnd(phrase: string): number {
  let end = verbEndAt(phrase, 0)
  for (let at = end; at > 0; ) {
    const from = /[、和并]/.test(phrase[at] ?? '') ? at + 1 : at
    const next = verbEndAt(phrase, from)
    if (next === from) break
    end = at = next
  }
  return end
}

/** 推进会, 提升井, 党组织: a verb inside the name of a thing; 召开会议 and 检查组织生活 are no such names. */
function isNominal(phrase: string, start: number, verb: string): boolean {
  if (start > 0 && NOMINAL_HEADS.get(verb)?.includes(phrase[start - 1]!) === true) return true
  const end = start + verb.length
  if (NOMINAL_REST.get(verb)?.some(rest => phrase.startsWith(rest, end)) === true) return true
  const exceptions = NOMINAL_TAILS.get(phrase[end] ?? '')
  return exceptions !== undefined && !(end + 1 < phrase.length && exceptions.includes(phrase[end + 1]!))
}
