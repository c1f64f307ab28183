/** Names rates that do not say of what: what was counted or told before tells it. */
import { QUALITY_RATES, SELF_RATED, UNRATED } from '../../lexicon/names.ts'
import { type Before, type Named, named } from './named.ts'
import type { Phrase } from './phrase.ts'

/** 回收废旧农膜13.5吨、回收率达96.4%; 推行“门前三包”,签约率由78%提高到96%; 空气质量优良天数312天,优良率85.2% */
export function rated(own: Named, phrase: Phrase): Named {
  const { before, preceding } = phrase
  const rate = own.name.slice(0, -1)
  const quoted = /“([^“”]{2,10})”$/.exec(preceding)?.[0]
  if (quoted !== undefined) return named(`${quoted}${own.name}`)
  const { name, noun } = before?.named ?? named('')
  // 检出不合格样品412批次,不合格率2.35%
  if (noun.length > rate.length && noun.includes(rate) && !noun.endsWith(rate)) return own
  const same = name.includes(rate) || QUALITY_RATES.test(own.name) || (rate === '排查' && name.startsWith('检查'))
  if (same && noun !== '' && noun.length <= 14 && !UNRATED.test(noun) && !noun.endsWith(own.name))
    return named(`${noun}${own.name}`)
  const front = name.indexOf(rate)
  if (front > 1 && noun === '') return named(`${name.slice(0, front)}${own.name}`)
  if (SELF_RATED.test(rate)) return own
  if (rates(phrase, noun)) return named(`${noun}${own.name}`)
  const about = ratedBefore(preceding, rate)
  return about === '' ? own : named(`${about}${own.name}`)
}

/** 整顿基层党组织19个,转化率100%: a rate is of what the clause right before counts. */
function rates(phrase: Phrase, noun: string): boolean {
  const { before } = phrase
  if (before === null || before.named.swept === true || noun.length < 2 || noun.length > 10 || UNRATED.test(noun))
    return false
  return isNear(phrase, before) && /^(?:count|people|area|length|mass)$/.test(before.context.quantity.dimension)
}

/** 根据全省政务服务事项进行认领,认领率达100% */
function ratedBefore(preceding: string, rate: string): string {
  const at = preceding.endsWith(rate) ? preceding.slice(0, -rate.length) : ''
  return /(?:根据|对|就)([^,根据对就]{2,12}?)(?:进行|开展)$/.exec(at)?.[1] ?? ''
}

/** Is the name before one of this clause or of the one right before it? */
export function isNear({ context }: Phrase, before: Before): boolean {
  return before.context.clause.end + 1 >= context.clause.start
}
