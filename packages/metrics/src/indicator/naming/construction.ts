/** What a construction is: a way in which clauses are built that says where the name stands. */

import type { Named } from './named.ts'
import type { Phrase } from './phrase.ts'
import { verbsOf } from './verbs.ts'

/** Gives the name, or null where the clause is not built like that. */
export type Construction = (phrase: Phrase) => Named | null

/** Those to whom something belongs, before the first 的: 辅警的身份、合同. Empty where a verb makes an attribute of the words. */
export function ownerIn(words: string): string {
  const owner = words.slice(0, Math.max(0, words.indexOf('的')))
  return verbsOf(owner).length === 0 ? owner : ''
}

/** The noun behind an attribute, up to what is said of it. */
export function nounAhead(right: string): string {
  const words = right.startsWith('的') ? right.slice(1) : right
  const stop = words.search(
    /[\s,;。、:(]|一律|全部|必须|均|由|逐|须|应(?![收付急用])|未|占|可(?![疑再行燃])|免费|享受|实行|优先|不得|进场|进入/,
  )
  const noun = stop < 0 ? words : words.slice(0, stop)
  const verb = verbsOf(noun).find(({ start }) => start > 1)
  return verb === undefined ? noun : noun.slice(0, verb.start)
}
