/**
 * Turns a clause's own name into a whole one with what the clause leaves to the words before it.
 *
 * ```
 * // 发现食品安全隐患137处,已整改129处,整改率94.2%
 * //                         ^^^^^             整改食品安全隐患
 * //                               ^^^^^^^^    食品安全隐患整改率
 * ```
 */
import { cue } from '@taizhang/parser/reading'
import {
  BARE_CHANGE,
  BARE_RATE,
  BUILT,
  BUILT_TOO,
  CIRCULATED,
  CONVERTED,
  COUNTED_BY_UNIT,
  EVENTS,
  EXCEEDS,
  FOLLOWED_UP,
  GIVEN,
  ISSUE_DONE,
  LEVEL_ALONE,
  MEASURES,
  OFTEN,
  PER_HEAD,
  SANCTIONS,
  SHARES,
  TAKES_PART,
  TALKS,
  TOWARD,
  UNFINISHED,
  UNSHARED_VERBS,
} from '../../lexicon/names.ts'
import { COUNTED } from '../../lexicon/things.ts'
import { type Before, type Named, named, sharedEnd } from './named.ts'
import type { Phrase } from './phrase.ts'
import { isNear, rated } from './rates.ts'
import { objectOf, thingOf } from './things.ts'
import { beginsWithVerb, endsWithVerb, runEnd, verbEndAt } from './verbs.ts'

/** Levels that do not say of what, and the subject of a clause before: 污水处理厂完成扩建,日处理能力由500吨扩大到1200吨. */
const LEVEL_OF = cue(/^(?:数量|总数|户数|人数|(?:日|年)(?:处理|供水|生产|接待|供热)?能力|库容)$/)
const SUBJECT_AHEAD =
  /(?:^|[,;。])([\u4e00-\u9fff]{3,14}?)(?:经过|完成|已|实现|通过|投入|建成|正式|全面)[^,;。]*(?:,[^,;。]*)?$/
/** 盈利的基层社达到七成以上 */
const REACHED = cue(/(?:社|村|家|户|人|员|者|企业|单位|项目|干部)(?:达到?|超过?)$/)
const QUOTED = cue(/”$/)
/** Deeds that have no object. */
const ALONE = cue(/^(?:减亏|扭亏|增收|创收|节支|增产|减产)$/)
/** 清退多收校服费14.1万元,涉及学生2900余名: those who got it back. */
const PAID_BACK = cue(/^(?:清退|退还|退回|返还)/)
/** 总投资10亿元以上项目8个: what marks the projects off, and they. */
const MARKED = cue(
  /^(?:固定资产|计划|单体|年)?(?:总投资|投资额?|总投|造价|金额|合同额|注册资本|产值|营收|销售额|面积)([^额的]{2,8})$/,
)
const OF_ISSUES = cue(/问题中$/)
const ALREADY = cue(/^(?:均|都)?已/)
const ANEW = cue(/^(?:重新|新|正在|按期|按时|如期)/)
const SHARE_OF = cue(/^占/)
const UNVERBED = cue(/(?:率|占比|度)$/)
const JOINED = cue(/^[、和及与]/)

/** The whole name. */
export function completed(own: Named, phrase: Phrase): Named {
  const { left, before, context } = phrase
  if (ISSUE_DONE.test(own.name)) return done(own.name, phrase)
  const doneBehind = OF_ISSUES.test(left) ? ALREADY.cut(phrase.right) : ''
  if (ISSUE_DONE.test(doneBehind)) return named(`${doneBehind}问题`)
  const given = GIVEN.exec(own.name)
  if (given !== null) return named(`给予${given[1]!}`)
  if (own.name === '通报') return circulated(phrase)
  if (TALKS.test(own.name) && phrase.preceding.endsWith(own.name)) return withThing(own, phrase)
  if (QUOTED.test(own.name) && phrase.bare.endsWith('的') && /^(?:[、,和;].*)?$/.test(phrase.right))
    return rankedBy(own.name, counted(phrase), before)
  const subject = LEVEL_OF.test(own.name) ? (SUBJECT_AHEAD.exec(phrase.preceding)?.[1] ?? '') : ''
  if (subject !== '') return named(`${subject}${own.name}`)
  const unfinished = FOLLOWED_UP.test(own.name) && EVENTS.test(context.quantity.unit) ? unfinishedIn(phrase) : ''
  if (unfinished !== '') return named(`${own.name}${unfinished}`)
  const things = COUNTED_BY_UNIT.get(context.quantity.unit)
  if (things !== undefined && /^(?:[、,和;].*)?$/.test(phrase.right) && /的\s*$/.test(phrase.lead))
    return own.name.includes('“') ? rankedBy(own.name, things, before) : attributed(own, things, phrase)
  if (
    context.quantity.dimension === 'duration' &&
    left.length <= 4 &&
    beginsOrEndsDeed(own.name) &&
    !BARE_CHANGE.test(own.name)
  )
    return named(`${own.name}时间`)
  const toward = TOWARD.exec(phrase.lead)
  if (toward !== null && isBareVerb(own.name)) return named(`${own.name}${toward[1]!.replace(/^.*的/, '')}`)
  if (ALONE.test(own.name)) return own
  if (before === null && isBareVerb(own.name)) return withThing(own, phrase)
  if (isShare(phrase)) return named(`${own.name}占比`)
  if (before === null) return BARE_RATE.test(own.name) ? rated(own, phrase) : own
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
  if (MEASURES.test(own.name) && own.name.length <= 4 && isNear(phrase, phrase.before!)) {
    // 抵债资产37处、建筑面积1.14万平方米、账面价值8642万元: one thing, measured twice.
    const thing = last.measured ?? last
    return { name: merged(thing.name, own.name), noun: '', measured: thing }
  }
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
  const marked = MARKED.exec(own.name)?.[1]
  const told = marked === undefined ? undefined : phrase.told.find(({ named: { noun } }) => noun.endsWith(marked))
  if (told !== undefined && last.noun !== told.named.noun) return told.named
  if (last.noun.endsWith(own.name) && last.noun !== own.name && !beginsWithVerb(own.name)) return last.whole ?? last
  if (isFurtherDeed(own, phrase, before)) return { name: `${own.name}${last.noun}`, noun: last.noun, alone: true }
  return isJoined(phrase, before) || isOfThem(phrase) ? withSharedVerb(own, before) : own
}

/** 对未完成的整改任务实行提级督办,每月调度1次: what is followed up, as long as no number counted it. */
function unfinishedIn({ preceding, lead, before }: Phrase): string {
  return before === null ? (UNFINISHED.exec(`${preceding},${lead}`)?.[1] ?? '') : ''
}

/** 改造敬老院37所,撤并消防不达标的12所: the thing is the one counted before, or what such a unit counts. */
function attributed(own: Named, counted: string, phrase: Phrase): Named {
  const noun = thingOf(phrase) || counted
  const verb = runEnd(own.name)
  const deed = verb > 0 && own.name.slice(verb).includes('、') ? own.name.slice(0, verb) : own.name
  return { name: `${deed}${noun}`, noun }
}

/** 本科以上学历干部占67.4%: a share of a whole that the clause does not name. */
function isShare({ lead, right, context }: Phrase): boolean {
  const { dimension } = context.quantity
  const isRate = dimension === 'percent' || dimension === 'rate'
  return isRate && right === '' && (SHARES.test(lead) || (dimension === 'rate' && REACHED.test(lead)))
}

/** 对2019年以来的执行案款逐笔核对,核清8640余万元: the object stands in the clauses before. */
function withThing(own: Named, phrase: Phrase): Named {
  const thing = EVENTS.test(phrase.context.quantity.unit) ? eventThing(phrase) : thingOf(phrase)
  if (thing !== '') return { name: `${own.name}${thing.replace(SENT, '')}`, noun: thing, alone: true }
  // …进展缓慢的科室,自查1次: who did it.
  const subject = phrase.before === null ? (/的([\u4e00-\u9fff]{2,6})$/.exec(phrase.preceding)?.[1] ?? '') : ''
  return named(`${subject}${own.name}`)
}

/** 分批轮训党支部书记,举办培训班3期,培训468人次: times have no object, people have. */
function eventThing(phrase: Phrase): string {
  return phrase.context.quantity.dimension === 'people' ? objectOf(phrase) : ''
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

/** 跟师, 挂职: a duration is how long it takes. */
function beginsOrEndsDeed(name: string): boolean {
  return name.length === 2 && !/[时期]/.test(name)
}

/** 选取典型案例…,先后通报2期: what is passed round stands before. */
function circulated({ preceding, before }: Phrase): Named {
  const about = `${before?.named.name ?? ''}${preceding}`.match(CIRCULATED)?.at(-1) ?? '问题'
  return { name: `通报${about}`, noun: about }
}

/** 12个问题中已完成整改9个 */
function done(name: string, phrase: Phrase): Named {
  const { before, context } = phrase
  const thing = COUNTED.has(context.quantity.unit) && context.quantity.unit !== '件' ? thingOf(phrase) : ''
  if (thing !== '' && !/[措任]/.test(thing)) return { name: `${name}${thing}`, noun: thing }
  const said = before?.named.name ?? ''
  const whole = before?.named.noun ?? ''
  const noun = /隐患$/.test(whole)
    ? whole
    : /隐患/.test(said)
      ? '隐患'
      : /措施/.test(said)
        ? ''
        : /任务$/.test(whole)
          ? '任务'
          : '问题'
  return noun !== '' && /^整改$/.test(name) && whole.endsWith(noun) && !/指出|反馈|反映|移交|交办|发现|查出/.test(whole)
    ? { name: `${name}${whole}`, noun: whole }
    : named(name === '完成' && noun === '任务' ? '完成整改任务' : `${name}${noun}`)
}

function isBareVerb(name: string): boolean {
  if (SANCTIONS.test(name)) return false
  const verb = ANEW.cut(name)
  return runEnd(name) === name.length || (verb !== name && verb !== '' && runEnd(verb) === verb.length)
}

/** Who sent or said it: 巡视移交的问题线索. */
const SENT = /^.{1,6}?(?:移交|反馈|指出)的?(?=..)/

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

/** What is ranked: the same that was counted before, or what such a unit counts. */
function counted({ told, context: { quantity } }: Phrase): string {
  const same = told.find(({ named: { noun }, context }) => context.quantity.unit === quantity.unit && noun !== '')
  return same?.named.noun ?? COUNTED_BY_UNIT.get(quantity.unit) ?? ''
}

/** 评定为“好”的29家、“较好”的7家 */
function rankedBy(name: string, counted: string, before: Before | null): Named {
  const last = before?.named.name ?? ''
  return /^“[^”]+”$/.test(name) && last.endsWith(`”${counted}`)
    ? named(`${last.slice(0, last.lastIndexOf('“'))}${name}${counted}`)
    : named(`${name}${counted}`)
}

const GROWN = /(?:播种|种植|栽培|养殖)?面积$/

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
  const verb = before.named.deed ?? (/^给予/.exec(name)?.[0] || name.slice(0, end))
  if (verb === '' || UNSHARED_VERBS.test(verb)) return own
  const attribute = name.lastIndexOf('的')
  return { name: `${attribute > end ? name.slice(0, attribute + 1) : verb}${own.name}`, noun: own.name }
}

const REMEDIES = cue(/^整改(?:措施|举措)$/)
