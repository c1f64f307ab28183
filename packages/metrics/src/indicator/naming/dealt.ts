/** Names what was done to the things that 对, 将, 把 or 向 names. */
import { cue } from '@taizhang/parser/reading'
import { ACTS, DONE_BEHIND, EVENTS, MANNER, MONEY_NOUNS, PREDICATE, SETTLED_NOUNS } from '../../lexicon/names.ts'
import { runOf } from './changes.ts'
import { type Construction, nounAhead, ownerIn } from './construction.ts'
import { HOLDS } from './lead.ts'
import { type Named, named } from './named.ts'
import type { Phrase } from './phrase.ts'
import { thingOf } from './things.ts'
import { trimEnd, trimmed } from './trim.ts'
import { beginsWithVerb, lastRun, runEnd, verbEndAt, verbsOf } from './verbs.ts'

const LISTED = cue(/^[、和及与]?$/)
const EACH = cue(/分别(?:处以|处|给予|予以|各)?(?:罚款|罚没)/)
const HELD = cue(/^([^,;。、]{2,14}?)(?:分别|集中)?(?:开展|进行|实施|组织)(?:了)?$/)
const FINED = cue(/^(.*?)(?:分别|各)?(?:处以|处|给予|予以)?(罚款|罚没)$/)
const SERVED = cue(/(?:^|[^因作成行较认])为[^,;。为向\d]{2,16}的$/)
export const TOWARD = cue(/[^,]向$/)
/** The word that names whom or what something is done to: 将 and 对 inside other words are none. */
const OPENS = /(?:^|[^面针绝相应不核])(对|将|把)([^对将把:;]*)$/

/**
 * ```
 * // 对在研和结题的1246个横向项目开展拉网式排查
 * //               ^^^^^^                        排查横向项目
 * // 已将租金收入236.8万元全部上缴财政
 * //             ^^^^^^^^^                        租金收入上缴财政
 * ```
 */
export const swept: Construction = phrase => {
  const { lead, right, before, context } = phrase
  const listed = before?.named.swept === true && before.context.clause.start === context.clause.start
  if (before?.named.held !== undefined && HELD.test(phrase.bare)) return named(`开展${before.named.held}`)
  if (context.quantity.dimension === 'duration' && !context.quantity.unit.endsWith('岁')) return null
  if (listed && LISTED.test(phrase.bare)) return { ...dealtWith(before.named.deed ?? '', thingIn(right)), swept: true }
  const open = phrase.seen & HOLDS.dealing ? OPENS.exec(lead) : null
  if (open === null || (open[1] === '将' && beginsWithVerb(open[2]!) && !open[2]!.includes('的'))) return null
  const attribute = trimmed(open[2]!)
  if (/(?:开展|进行|实施|组织|作出)$/.test(attribute) && !open[2]!.trimEnd().endsWith('的')) return null
  if (context.quantity.dimension === 'money') return moved(attribute, right)
  return sweptHere(phrase, attribute)
}

function sweptHere(phrase: Phrase, attribute: string): Named | null {
  const { right, rest, before, context } = phrase
  const held = heldBehind(phrase)
  if (held !== null) return held
  const ends = context.next?.start === context.after.end && !/[、和及与的]$/.test(right)
  const act = ends ? actBefore(right) : actIn(/^[^,;。:]*/.exec(rest)![0])
  const unnamed = act?.start === 0 && phrase.lead.endsWith('的')
  if (act === null || (act.start < 1 && !unnamed) || /^[、,和及]/.test(right)) return null
  const thing = thingIn(right.slice(0, Math.min(right.length, act.start)))
  const told = before?.named.noun ?? ''
  const whole = thing !== '' || told.includes(act.name) ? thing : thingOf(phrase) || told
  if (!SETTLED_NOUNS.test(whole)) return act.name === '' ? null : { ...dealtWith(act.name, whole), swept: true }
  // What is settled by its nature is named by whose it is: 对未销号的6个问题重新制定措施.
  return attribute === '' || attribute.length > 12
    ? null
    : { name: `${attribute.replace(/的$/, '')}${thing}`, noun: thing }
}

/** 对23家支行开展两轮“回头看”: what was held stands behind the number of times. */
function heldBehind(phrase: Phrase): Named | null {
  const { next } = phrase.context
  const held = next === null ? null : HELD.exec(phrase.right)
  if (held === null || !EVENTS.test(next!.unit)) return null
  const act = /^[“]?([^,;。、“”()\d]{2,8})/.exec(phrase.beyond)?.[1]
  return act === undefined ? null : { ...dealtWith(act, thingIn(held[1]!)), swept: true, held: act }
}

/** 对2个县扣减新增额度1.2亿元: what was done stands between the thing and the next number, its object too. */
function actBefore(words: string): { name: string; start: number } | null {
  const held = words.search(PREDICATE)
  if (held >= 0) return { name: actOf(words.slice(held)), start: held }
  const from = words.lastIndexOf('的') + 1
  const verb = verbsOf(words.slice(from)).find(({ start }) => start > 0)
  if (verb === undefined) return null
  const deed = trimEnd(words.slice(from + verb.start))
  const start = MANNER.exec(words.slice(0, from + verb.start))?.index ?? from + verb.start
  return deed.length > 12 ? null : { name: deed, start }
}

function dealtWith(act: string, thing: string): Named {
  const name = act === '回头看' ? `对${thing}进行${act}` : `${act}${thing}`
  return { name, noun: thing, deed: act }
}

/** The thing that the number counts, without what only says how it was dealt with. */
function thingIn(words: string): string {
  const noun = words.replace(/^的/, '').replace(/[、和及与]$/, '')
  const ends = [noun.search(MANNER), noun.search(PREDICATE)].filter(at => at >= 0)
  const thing = trimEnd(noun.slice(0, Math.min(...ends, noun.length)))
  // 对1580名辅警的身份、合同逐一核查 counts 辅警.
  const owner = thing.includes('、') ? ownerIn(thing) : ''
  return owner.length > 1 ? owner : thing
}

/** What was done, and where its words begin: held (开展排查), listed (纳入台账), or the verb that ends the clause (逐台评估). */
function actIn(clause: string): { name: string; start: number } | null {
  const held = clause.search(PREDICATE)
  if (held >= 0) return { name: actOf(clause.slice(held)), start: held }
  const run = lastRun(clause)
  if (run === null || !DONE_BEHIND.test(clause.slice(run.end))) return null
  return { name: clause.slice(run.start, run.end), start: MANNER.exec(clause.slice(0, run.start))?.index ?? run.start }
}

/** 将滞留资金3亿元缴入国库: what was moved, and where to. */
function moved(what: string, right: string): Named | null {
  const deed = right.replace(/^(?:已|均|全部|足额|全额|及时|一次性)+/, '').replace(/[,;。、].*$/, '')
  const noun = what.replace(/的$/, '')
  if (runEnd(noun) === noun.length && noun !== '') return { name: deed, noun: '' }
  return verbEndAt(deed, 0) === 0 && !MONEY_NOUNS.test(deed) ? null : { name: `${noun}${deed}`, noun }
}

/** 开展拉网式排查 is 排查, 逐一建档 is 建档, 分别处以罚款 is 罚款. */
function actOf(predicate: string): string {
  const words = predicate.replace(/[“”]|(?<=式)、/g, '').split(/[,;。、(\d]/)[0]!
  const held = /^(?:分别|全部|逐步|及时|重新)?(?:开展|进行|予以|给予|实施|作出|处以|逐.)(?:了)?(.{2,16})$/.exec(words)
  const act = (held?.[1] ?? words).replace(/^(?:.*式|拉网|全面|专项|集中|随机|深入|逐一)/, '')
  if (held !== null) return act.length <= 6 ? act : act.replace(/^.*[轮次届期的]/, '').slice(-4)
  return ACTS.test(act) ? act : ''
}

function isMoney({ dimension }: Phrase['context']['quantity']): boolean {
  return dimension === 'money' || dimension === 'percent'
}

/**
 * ```
 * // 对2家施工单位分别处以罚款50万元、18万元
 * //                           ^^^^^^         对施工单位罚款
 * // 对4家施工企业、2家代理机构分别处以罚款68万元、15万元
 * //                                     ^^^^^^ 对施工企业罚款, then 对代理机构罚款
 * // 查处偷排漏排商户19家,罚款8.6万元
 * //                          ^^^^^^^         对偷排漏排商户罚款
 * ```
 */
export const fined: Construction = phrase => {
  const words = FINED.exec(phrase.left)
  if (words === null) return null
  const { lead, before, told, context } = phrase
  if (EACH.test(lead)) {
    const values = runOf(phrase.rest, context.quantity.unit).split(/[、和及]/).length
    const whom = told
      .slice(-values)
      .map(({ named: { noun }, context: { quantity } }) => (isMoney(quantity) ? '' : noun))
    if (values > 1 && whom.length === values && !whom.includes(''))
      return {
        name: `对${whom[0]}${words[2]}`,
        noun: '',
        others: whom.slice(1).map(one => `对${one}`),
        change: words[2]!,
      }
  }
  const counted = before !== null && !isMoney(before.context.quantity)
  const whom = words[1]! || (counted ? before.named.noun : '')
  return named(whom === '' ? words[2]! : `对${whom.replace(/^对/, '')}${words[2]}`)
}

/**
 * ```
 * // 为受到失实举报的6名干部澄清正名
 * //                 ^^^              为干部澄清正名
 * ```
 */
export const served: Construction = ({ lead, right, seen, context }) => {
  if (!(seen & HOLDS.whom) || !SERVED.test(lead) || context.next?.start === context.after.end) return null
  const noun = nounAhead(right)
  const deed = /^[^,;。:、(]{2,12}/.exec(right.slice(noun.length))?.[0] ?? ''
  return noun.length < 2 || deed === '' ? null : { name: `为${noun}${trimEnd(deed)}`, noun }
}

/**
 * ```
 * // 5个巡察组向38家被巡察单位党组织通报情况
 * //             ^^^^                         被巡察单位党组织
 * ```
 */
export const toward: Construction = ({ lead, right }) => {
  if (!TOWARD.test(lead)) return null
  const noun = nounAhead(right).replace(/“.*$/, '')
  if (noun.length < 2) return null
  const deed = right.slice(noun.length)
  return { name: verbEndAt(deed, 0) > 0 && !/[“、]/.test(deed) ? `${noun}${trimEnd(deed)}` : noun, noun }
}
