/** Turns a lead into its left: the words before the number without what says nothing of what is counted. */
import { BASE, BASE_BEHIND, LISTED_TITLES, TERM_NUMERALS, WAYS } from '../../lexicon/names.ts'
import { HOLDS } from './lead.ts'
import { trimmed } from './trim.ts'
import { verbsOf } from './verbs.ts'

/** `seen` tells what the lead may hold. */
export function leftOf(lead: string, seen: number): string {
  const based = seen & HOLDS.baseBehind ? BASE_BEHIND.cut(lead) : lead
  const words = seen & HOLDS.topic ? withoutTopic(based) : based
  const untitled = seen & HOLDS.title ? words.replace(LISTED_TITLES, '') : words
  const left = trimmed(withoutSidelines(untitled, seen))
  const title = untitled === words || left.length > 3 ? null : /《([^《》]*)》$/.exec(words)
  return title === null ? left : `${left}${title[1]!.replace(/^.*(?:年度|年|[区县市])/, '')}`
}

/** Words without terms, ways, bases and numerals that name no thing. */
function withoutSidelines(words: string, seen: number): string {
  let out = words
  if (seen & HOLDS.term) out = out.replace(TERM_NUMERALS, '')
  if (seen & HOLDS.way) out = WAYS.cut(out)
  if (seen & HOLDS.base) out = BASE.cut(out)
  return seen & HOLDS.digit ? withoutNumerals(out) : out
}

/** 中心组围绕年度12个学习专题: what the clause is about holds the number, as long as nothing is done behind it. */
function withoutTopic(words: string): string {
  const topic = /^.*(?:围绕|聚焦|针对)(?=[^,]+$)/s.exec(words)?.[0]
  return topic === undefined || verbsOf(words.slice(topic.length)).length > 0 ? words : words.slice(topic.length)
}

/** Numerals that were rejected (years, ordinals) stay out of names; those inside a term (PM10, “12345”热线) stay. */
function withoutNumerals(words: string): string {
  const match =
    /^.*(?<![A-Za-z\d.“《(])\d[\d.]*(?:年|月|日|号|号线|条|款|千伏)?(?:底|初|末)?(?![后式\d.A-Za-z热])/s.exec(words)
  return match === null ? words : words.slice(match[0].length)
}
