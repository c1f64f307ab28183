/**
 * Turns a clause's own name into a whole one with the name before it.
 *
 * ```
 * // 发现食品安全隐患137处,已整改129处
 * //                         ^^^^^    整改食品安全隐患
 * ```
 */
import { cue } from '@taizhang/parser/reading'
import {
  BARE_CHANGE,
  BARE_RATE,
  BUILT,
  BUILT_TOO,
  CONVERTED,
  EVENTS,
  EXCEEDS,
  LEVEL_ALONE,
  MEASURES,
  OFTEN,
  PER_HEAD,
  SANCTIONS,
  TAKES_PART,
  UNSHARED_VERBS,
} from '../../lexicon/names.ts'
import { isBareVerb, SENT, withThing } from './deeds.ts'
import { type Before, type Named, named, sharedEnd } from './named.ts'
import type { Phrase } from './phrase.ts'
import { isNear, rated } from './rates.ts'
import { beginsWithVerb, endsWithVerb, runEnd, verbEndAt } from './verbs.ts'

/** 清退多收校服费14.1万元,涉及学生2900余名: those who got it back. */
const PAID_BACK = cue(/^(?:清退|退还|退回|返还)/)

/** 总投资10亿元以上项目8个: what marks the projects off, and they. */
const MARKED = cue(
  /^(?:固定资产|计划|单体|年)?(?:总投资|投资额?|总投|造价|金额|合同额|注册资本|产值|营收|销售额|面积)([^额的]{2,8})$/,
)

const SHARE_OF = cue(/^占/)
const UNVERBED = cue(/(?:率|占比|度)$/)
const JOINED = cue(/^[、和及与]/)
const REMEDIES = cue(/^整改(?:措施|举措)$/)
const GROWN = /(?:播种|种植|栽培|养殖)?面积$/

/** What measures, levels and parts of the name before leave to it; null where the name is none of these. */
export function asPart(own: Named, phrase: Phrase, before: Before): Named | null {
  const { left } = phrase
  const last = before.named
  if (CONVERTED.test(own.name)) return last
  const built = BUILT_TOO.test(own.name) ? BUILT.exec(last.name)?.[1] : undefined
  if (built !== undefined) return named(`${built}${own.name}`)
  const level = LEVEL_ALONE.exec(own.name)?.[0]
  if (level !== undefined) return named(last.name.replace(/(?<=^|[的成])[^的成]{1,2}级(?:以上)?/, level))
  const shared = sharedEnd(last.noun, phrase.lead)
  const again = shared > 0 ? OFTEN.exec(phrase.lead.slice(shared)) : null
  if (again !== null && again[1]!.length === 2 && isBareVerb(again[1]!)) return named(`${again[1]}${last.name}`)
  if (PER_HEAD.test(own.name)) return named(`${own.name}${subjectOf(last.name)}`)
  if (left.startsWith('方面')) return named(own.name.replace(/^方面/, last.name.replace(/方面.*$/, '')))
  if (own.name === '资金' && /项目$/.test(last.noun)) return named(last.name.replace(/项目$/, '资金'))
  if (MEASURES.test(own.name) && own.name.length <= 4 && isNear(phrase, before)) {
    // 抵债资产37处、建筑面积1.14万平方米、账面价值8642万元: one thing, measured twice.
    const thing = last.measured ?? last
    return { name: merged(thing.name, own.name), noun: '', measured: thing }
  }
  return null
}

/** What changes, rates, deeds and nouns that follow the name before leave to it. */
export function asNext(own: Named, phrase: Phrase, before: Before): Named {
  const { left, context } = phrase
  const last = before.named
  if (SHARE_OF.test(left) || SHARE_OF.test(own.name)) return named(`${last.name}${own.name}`)
  if (BARE_CHANGE.test(own.name) || EXCEEDS.test(own.name)) return named(`${subjectOf(last.name)}${own.name}`)
  if ((own.name === '完成率' || own.name === '整改率') && last.noun === '')
    return named(`整改${own.name}`.replace('整改整改', '整改'))
  if (BARE_RATE.test(own.name)) return rated(own, phrase)
  if (own.name === '涉及' && context.quantity.dimension === 'people') return named(`${last.name}涉及人员`)
  if (context.quantity.dimension === 'people' && /^涉及./.test(own.name) && PAID_BACK.test(last.name))
    return named(`${paidBack(last.name)}${own.name}`)
  if (/^涉及(?:资金|金额)$/.test(own.name)) return { name: own.name, noun: last.noun }
  if (isBareVerb(own.name)) return withNoun(own, phrase)
  const marked = phrase.told.length > 1 ? MARKED.exec(own.name)?.[1] : undefined
  const told = marked === undefined ? undefined : phrase.told.find(({ named: { noun } }) => noun.endsWith(marked))
  if (told !== undefined && last.noun !== told.named.noun) return told.named
  if (last.noun.endsWith(own.name) && last.noun !== own.name && !beginsWithVerb(own.name)) return last.whole ?? last
  if (isFurtherDeed(own, phrase, before)) return { name: `${own.name}${last.noun}`, noun: last.noun, alone: true }
  return isJoined(phrase, before) || isOfThem(phrase) ? withSharedVerb(own, before) : own
}

/** Does the clause of the name before go on? */
function isJoined({ context, lead }: Phrase, before: Before): boolean {
  return before.context.clause.start === context.clause.start || JOINED.test(lead)
}

/** 注销6户、脱钩剥离4户: a word alone behind a verb alone is a deed too, whatever table it stands in. */
function isFurtherDeed({ name }: Named, { context, left }: Phrase, { named: last, context: at }: Before): boolean {
  return (
    last.alone === true &&
    at.quantity.unit === context.quantity.unit &&
    name === left &&
    name.length <= 4 &&
    !SANCTIONS.test(name)
  )
}

/** 招聘教师206名,其中特岗教师58名: people among those of whom the deed is told. */
function isOfThem({ context, lead }: Phrase): boolean {
  return context.quantity.dimension === 'people' && /^其中/.test(lead)
}

/** 封堵5处、改造7处: the verb changes, what is counted stays, as long as the unit does. */
function withNoun(own: Named, phrase: Phrase): Named {
  const { before, context, told } = phrase
  // 清退违规资金81万元、追缴资金64万元,其中某单位清退58.9万元
  const same = told.findLast(
    ({ named: { name }, context: { quantity } }) =>
      name.startsWith(own.name) && name.length > own.name.length && quantity.dimension === context.quantity.dimension,
  )
  if (same !== undefined) return named(same.named.name)
  const { named: last, context: at } = before!
  if (own.name === '培训' && /.(?:培训|轮训|研修|进修|实训)班$/.test(last.noun))
    return named(`培训${last.noun.replace(/(?:专题)?(?:培训|轮训|研修|进修|实训)班$/, '')}`)
  if (/^(?:调度|督办|会商)$/.test(own.name) && last.name !== '') return named(`${own.name}${last.name}`)
  if (TAKES_PART.test(own.name) && last.noun !== '') return named(`${own.name}${last.noun}`)
  if (last.noun === '' || at.quantity.unit !== context.quantity.unit || EVENTS.test(context.quantity.unit))
    return withThing(own, phrase)
  if (context.quantity.dimension === 'money' && !/[款金费税]$/.test(last.noun)) return own
  const noun = last.noun.replace(SENT, '')
  return { name: `${own.name}${noun}`, noun, alone: true }
}

/** 清退违规发放的交通补贴、值班补贴 is 清退值班补贴. */
function paidBack(name: string): string {
  const verb = verbEndAt(name, 0)
  return `${name.slice(0, verb)}${name.slice(verb).replace(/^.*[的、]/s, '')}`
}

/** …开发合同 and 合同金额 is …开发合同金额. */
function merged(name: string, measure: string): string {
  // 粮食播种面积58万亩、总产量24万吨: two measures of one thing.
  if (name.endsWith('面积') && /产[量值]$/.test(measure)) return `${name.replace(GROWN, '')}${measure}`
  return name.endsWith(measure.slice(0, 2)) ? `${name}${measure.slice(2)}` : `${name}${measure}`
}

function subjectOf(name: string): string {
  // 占符合条件教师的18.3%,比上学年提高4.1个百分点
  const share = /^(.{2,}?)占(?!比)[^占]{2,}$/.exec(name)
  if (share !== null) return `${share[1]}占比`
  return name.replace(/实现(?=营|产|利|收)/, '').replace(/(?:同比|环比)?(?:增长|下降|提高|上升|减少|降低|提升)$/, '')
}

/** 召开党组会9次、推进会5次: a noun alone takes the verb before it. */
function withSharedVerb(own: Named, before: Before): Named {
  const deed = beginsWithVerb(own.name) && !REMEDIES.test(own.name)
  if (deed || endsWithVerb(own.name) || UNVERBED.test(own.name)) return own
  const { name } = before.named
  const end = before.named.deed?.length ?? runEnd(name)
  // 给予记过2人、降级1人: what was given differs.
  const verb = before.named.deed ?? (name.startsWith('给予') ? '给予' : name.slice(0, end))
  if (verb === '' || UNSHARED_VERBS.test(verb)) return own
  const attribute = name.lastIndexOf('的')
  return { name: `${attribute > end ? name.slice(0, attribute + 1) : verb}${own.name}`, noun: own.name }
}
