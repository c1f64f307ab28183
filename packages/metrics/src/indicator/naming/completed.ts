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
  CIRCULATED,
  COUNTED_BY_UNIT,
  EVENTS,
  FOLLOWED_UP,
  GIVEN,
  ISSUE_DONE,
  SHARES,
  TALKS,
  TOWARD,
  UNFINISHED,
} from '../../lexicon/names.ts'
import { COUNTED } from '../../lexicon/things.ts'
import { asNext, asPart } from './carried.ts'
import { isBareVerb, withThing } from './deeds.ts'
import { HOLDS } from './lead.ts'
import { type Before, type Named, named } from './named.ts'
import type { Phrase } from './phrase.ts'
import { rated } from './rates.ts'
import { thingOf } from './things.ts'
import { runEnd } from './verbs.ts'

/** Levels that do not say of what, and the subject of a clause before: 污水处理厂完成扩建,日处理能力由500吨扩大到1200吨. */
const LEVEL_OF = cue(/^(?:数量|总数|户数|人数|(?:日|年)(?:处理|供水|生产|接待|供热)?能力|库容)$/)

const SUBJECT_AHEAD =
  /(?:^|[,;。])([\u4e00-\u9fff]{3,14}?)(?:经过|完成|已|实现|通过|投入|建成|正式|全面)[^,;。]*(?:,[^,;。]*)?$/

/** 盈利的基层社达到七成以上 */
const REACHED = cue(/(?:社|村|家|户|人|员|者|企业|单位|项目|干部)(?:达到?|超过?)$/)

/** Deeds that have no object. */
const ALONE = cue(/^(?:减亏|扭亏|增收|创收|节支|增产|减产)$/)

const OF_ISSUES = cue(/问题中$/)
const ALREADY = cue(/^(?:均|都)?已/)

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
  // 消防不达标的12所: the number stands alone behind an attribute.
  const attributive = phrase.bare.endsWith('的') && /^(?:[、,和;].*)?$/.test(phrase.right)
  if (attributive && own.name.endsWith('”')) return rankedBy(own.name, counted(phrase), before)
  const subject =
    own.name.length < 6 && LEVEL_OF.test(own.name) ? (SUBJECT_AHEAD.exec(phrase.preceding)?.[1] ?? '') : ''
  if (subject !== '') return named(`${subject}${own.name}`)
  const unfinished = FOLLOWED_UP.test(own.name) && EVENTS.test(context.quantity.unit) ? unfinishedIn(phrase) : ''
  if (unfinished !== '') return named(`${own.name}${unfinished}`)
  const things = COUNTED_BY_UNIT.get(context.quantity.unit)
  if (attributive && things !== undefined)
    return own.name.includes('“') ? rankedBy(own.name, things, before) : attributed(own, things, phrase)
  if (
    context.quantity.dimension === 'duration' &&
    left.length <= 4 &&
    beginsOrEndsDeed(own.name) &&
    !BARE_CHANGE.test(own.name)
  )
    return named(`${own.name}时间`)
  const toward = phrase.seen & HOLDS.dealing && isBareVerb(own.name) ? TOWARD.exec(phrase.lead) : null
  if (toward !== null) return named(`${own.name}${toward[1]!.replace(/^.*的/, '')}`)
  if (own.name.length === 2 && ALONE.test(own.name)) return own
  if (before === null && isBareVerb(own.name)) return withThing(own, phrase)
  if (isShare(phrase)) return named(`${own.name}占比`)
  if (before === null) return BARE_RATE.test(own.name) ? rated(own, phrase) : own
  return asPart(own, phrase, before) ?? asNext(own, phrase, before)
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
