/** Names faults that were fed back, and deeds that are finished or paid for. */
import { cue } from '@taizhang/parser/reading'
import { FAULT_LEADS, LAID_OUT, LAID_OUT_FOR } from '../../lexicon/names.ts'
import type { Construction } from './construction.ts'
import { HOLDS } from './lead.ts'
import { named } from './named.ts'

const FAULTS = cue(/^(?:方面|具体问题|问题)(?![的中])/)

/**
 * ```
 * // 反馈意见梳理形成5个方面18类64个具体问题
 * //                 ^^^                      反馈方面
 * //                      ^^^^                反馈问题类别
 * //                          ^^^^            反馈具体问题
 * ```
 */
export const faults: Construction = phrase => {
  const { context, left, lead, right, before } = phrase
  const noun = FAULTS.exec(right)?.[0] ?? (context.quantity.unit === '类' ? '类别' : null)
  if (noun === null || !FAULT_LEADS.test(left)) return null
  const said = /(?:审计|巡察|巡视|督察)?[^,]{0,4}(?:指出|反馈)/
    .exec(lead)?.[0]
    .replace(/^.*?(?=审计|巡察|巡视|督察|反馈)/, '')
  const origin =
    said ?? (before !== null ? before.named.deed : undefined) ?? (phrase.preceding.includes('反馈') ? '反馈' : '')
  if (origin === '') return null
  return {
    name: `${origin}${noun === '类别' ? '问题类别' : noun}`,
    noun: noun === '类别' ? '问题' : noun,
    deed: origin,
  }
}

/**
 * ```
 * // 完成对10个二级党组织的校内巡察
 * //       ^^^^                     完成二级党组织校内巡察
 * ```
 */
export const finished: Construction = ({ lead, right, seen }) => {
  if (!(seen & HOLDS.finished) || !/完成(?:了)?对[^,]{0,8}$/.test(lead)) return null
  const deed = /^([^,。;的]{2,16})的([^,。;、]{2,12})/.exec(right)
  return deed === null ? null : { name: `完成${deed[1]}${deed[2]}`, noun: deed[1]! }
}

/**
 * ```
 * // 投入86.5万元升级市、县两级智慧矫正中心
 * //     ^^^^^^^^                            投入升级市
 * ```
 */
export const laidOut: Construction = ({ left, right, verbs, context: { quantity } }) => {
  // 县水利局投入: who laid it out is no part of the name.
  const deed = left.slice(verbs.at(-1)?.start ?? 0)
  if (quantity.dimension !== 'money' || !LAID_OUT.test(deed) || !LAID_OUT_FOR.test(right)) return null
  return named(`${deed}${/^[^,。;]{2,16}/.exec(right.replace('的', ''))![0]}`)
}
