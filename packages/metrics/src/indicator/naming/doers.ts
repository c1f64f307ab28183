/** Names those who did something together, and those among whom something was shared out. */
import { cue } from '@taizhang/parser/reading'
import { SHARED_OUT } from '../../lexicon/names.ts'
import { type Construction, nounAhead } from './construction.ts'
import { HOLDS } from './lead.ts'
import { trimmed, trimStart } from './trim.ts'
import { beginsWithVerb } from './verbs.ts'

const WITH = /(?:会同|联合|协同|商请)[^,;]*$/

/**
 * ```
 * // 会同公安、医保、残联等5个部门建立信息交换机制
 * //                       ^^^                       建立信息交换机制部门
 * ```
 */
export const jointly: Construction = ({ lead, right, seen, context: { quantity } }) => {
  if (!(seen & HOLDS.joint) || quantity.dimension !== 'count' || !WITH.test(lead)) return null
  const noun = nounAhead(right)
  const deed = trimStart(right.slice(noun.length))
  if (noun.length < 2 || !beginsWithVerb(deed)) return null
  return { name: `${deed.replace(/[、(].*$/, '')}${noun}`, noun }
}

/**
 * ```
 * // 与8个机关科室、14家社属企业签订责任书
 * //   ^^^                            签订责任书机关科室
 * ```
 */
export const together: Construction = ({ right, rest }) => {
  const noun = nounAhead(right)
  const deed = TOGETHER.exec(rest)?.[1]
  return noun.length < 2 || deed === undefined ? null : { name: `${deed}${noun}`, noun }
}
const TOGETHER = cue(/^[^,;。:]{2,30}?((?:签订|签署|共建|结对|建立|开展|举办|达成)[^,;。、\d]{2,10})(?:[,;。、]|$)/)
/** What stands before those with whom it was done. */
export const WITH_WHOM = cue(/(?:^|[,;])(?:与|同)$/)

/**
 * ```
 * // 将清收指标分解到22家单位
 * //                 ^^^^       分解清收指标单位
 * ```
 */
export const sharedOut: Construction = ({ bare, right, seen }) => {
  const words = seen & HOLDS.dealing ? SHARED_OUT.exec(bare) : null
  if (words === null) return null
  const noun = nounAhead(right)
  return noun.length < 2 ? null : { name: `${words[2]}${trimmed(words[1]!).replace(/^.*的/, '')}${noun}`, noun }
}
