/**
 * Turns a phrase into a name the usual way: the verb that governs the number, and the noun that is counted.
 *
 * ```
 * // 已累计举办防汛调度、质量监督等专题培训班6期
 * //       ^^                    ^^^^^^^^^^        举办专题培训班
 * // 新建12座污水提升泵站
 * // ^^      ^^^^^^^^^^^^     新建污水提升泵站
 * ```
 */
import { cue, Units, unitsOf } from '@taizhang/parser/reading'
import {
  ACTOR,
  BODIES,
  CAUSATIVES,
  CHANGE_BEHIND,
  CHANGES,
  DONE_BEHIND,
  EVENT_VERBS,
  KEPT_SUBJECTS,
  LEVELS,
  PLAIN_NOUNS,
  SETTERS,
  SETTLED_AHEAD,
  THING_TAIL,
  THINGS,
  WAYS,
} from '../../lexicon/names.ts'
import type { Segmenter } from '../../segmenter.ts'
import { HOLDS } from './lead.ts'
import { type Named, named } from './named.ts'
import type { Phrase } from './phrase.ts'
import { trimEnd } from './trim.ts'
import { beginsWithVerb, endsWithVerb, lastRun, runEnd, type VerbPlace, verbEndAt, verbsOf } from './verbs.ts'

const MAX_NOUN = 24
const AFTER_STOP = cue(
  /^(?:[,。;:!?\n\t()]|[已均都由因向仍尚以现把]|将(?![军来领])|对(?![口象外接标应照比])|并(?![网轨列联])|中(?![心小医央介层])|全部|一律|进行|予以|给予|正在|按照|根据|通过)/,
)
/** Words that hold a character of those. */
const WITHIN = /集中|原因|理由|实现|表现|方向|横向|纵向|现场|现代|现有|成都|以[上下内]|首都/

/** 3人到企业挂职 counts 人: where they went is no part of it. */
const GOES_TO = cue(/(?<![达得])[到赴](?![位期]).*$/)
/** 18名中层干部到信访岗位跟班锻炼: what they went for stays. */
const POSTED = cue(
  /^([^到赴]{2,10})[到赴][^,;。]{2,14}?((?:挂职|跟班|跟岗|轮岗|上挂|下派|驻村|交流|实践|脱产)?(?:锻炼|学习|进修|挂职|任职|历练|培训|研修|办公))$/,
)
/** 3个月内办理结果答复率: the word that closes a term. */
const WITHIN_TERM = /^内(?![部控设容])/
const JOINS = unitsOf('、和及与')
const JOINER = cue(/^[、和及与]$/)
const NONE: readonly VerbPlace[] = []

const CARRIED_OUT = cue(/(?:开展|进行)$/)
/** Deeds whose name says to whom: 向民营企业出借资金. */
const LENDS = cue(/^(?:出借|借款|放贷|输送|转移|捐赠|提供担保)/)
/** 巡视移交的信访件: who handed it over belongs to the thing. */
const HANDED_OVER = cue(
  /^(?:上[轮级]|本轮|省|市|县|区)?(?:委)?(?:巡视|巡察|审计|督察)组?(?:移交|交办|转办)的[^,;。、]{2,8}$/,
)
const WHERE = cue(/^全[省市区县镇乡街校院局]$/)
const HELD_THERE = cue(/^(?:开展|召开|举办|举行|组织)/)
const NEGATED = cue(/(?:正在|尚未|未|不再|重新|新)$/)
const FROM = cue(/[由从]的? ?$/)
const TO = cue(/^[到赴]/)
/** Characters at which words may stop: those of AFTER_STOP, and marks that are passed. */
const STOPS = new Units([...AFTER_STOP.first!, ...unitsOf('“(、')])

/** The name that the clause alone gives; empty where it says nothing. */
export function composed(phrase: Phrase): Named {
  const { lead, right, context } = phrase
  // 督促9所学校归还资金: who set others to work is no part of what they did.
  const sets = right !== '' && SETTERS.test(phrase.left)
  const left = sets ? '' : phrase.left
  const verbs = sets ? NONE : phrase.verbs
  const behind = nounBehind(left, verbs, right, phrase)
  // 抽调12人组成3个督查组
  const noun = isSet(phrase, behind) ? '人员' : behind
  if (isWhole(left) || FROM.test(lead)) {
    const name = joined(wholeOf(left), noun, context.quantity.unit)
    return context.quantity.dimension === 'count' && !isWhole(left) ? { name, noun: name } : named(name)
  }
  const subject = keptSubject(left, verbs) || beneficiary(phrase)
  const acted = verbs.length > 0 ? left : withoutActor(left, phrase.segmenter)
  const deed = governed(acted, acted === left ? verbs : verbsOf(acted), lead, noun)
  const run = runEnd(deed)
  const head = withoutList(withoutLongAttribute(deed, run), noun !== '')
  const verb = head === deed ? run : runEnd(head)
  // 科技型中小企业评价入库: a predicate lends no thing.
  // 取消不符合条件的37户: an attribute is no thing.
  const counted =
    noun === '' && (phrase.bare.endsWith('的') || WHERE.test(head))
      ? ''
      : `${head.slice(verb)}${noun}`.replace(/^的/, '')
  return {
    name: joined(`${subject}${head}`, noun, context.quantity.unit),
    noun: beginsWithVerb(counted) || (verb === 0 && verbs.length > 0 && endsWithVerb(counted)) ? '' : counted,
  }
}

/** Are people counted by nothing but what they were then set to? */
function isSet({ left, verbs, context: { quantity, next, after } }: Phrase, behind: string): boolean {
  return (
    quantity.dimension === 'people' && verbs[0]?.end === left.length && next?.start === after.end && SET.test(behind)
  )
}
const SET = cue(/^(?:组成|成立|组建)$/)

function joined(head: string, noun: string, unit: string): string {
  return noun !== '' && (unit === '岁' || unit === '周岁') ? `${head}${noun}年龄` : `${head}${noun}`
}

/** The noun that a number counts from the front: 12项制度, 3个督查组; with no verb before it, its predicate too. */
function nounBehind(
  left: string,
  verbs: readonly VerbPlace[],
  right: string,
  { bare, context: { quantity, next, after } }: Phrase,
): string {
  if (right === '') return ''
  const behind = right.startsWith('内') ? right.replace(WITHIN_TERM, '') : right
  const words = WAYS.cut(behind).slice(0, MAX_NOUN)
  if (CHANGE_BEHIND.test(words)) return ''
  const measured =
    quantity.dimension === 'percent' || quantity.dimension === 'money' || quantity.dimension === 'percentage_point'
  if (measured && quantity.bound === 'exact' && !right.startsWith('的')) return ''
  const told = untilStop(words)
  if (measured && !right.startsWith('的') && told.length === words.length) return ''
  const noun = trimEnd(verbs.length > 0 || JOINER.test(bare) ? owned(told) : withoutParticles(told))
  const settled = SETTLED_AHEAD.exec(noun)
  if (settled !== null) return settled[0]
  if (verbs.length === 0) return GOES_TO.cut(next?.start === after.end ? withoutVerb(noun) : noun)
  const posted = POSTED.exec(noun)
  if (posted !== null) return `${posted[1]}${posted[2]}`
  if (TO.test(noun) && runEnd(left.slice(verbs[0]!.start)) < left.length - verbs[0]!.start) return ''
  const verb = verbsOf(noun).find(({ start }) => start > 0)
  if (verb === undefined || verb.start < 2 || verb.end === noun.length) return noun
  return noun.slice(0, verb.start).replace(/(?:[赴到并以]|全面|深入)$/, '')
}

/** 12个村的惠农政策落实情况 counts 村; in 3台用于检测的设备 the words before the 的 say which. */
function owned(words: string): string {
  const particle = words.indexOf('的')
  const owner = words.slice(0, Math.max(0, particle))
  return owner !== '' && verbsOf(owner).length === 0 && !/[、以上下内]|级$/.test(owner)
    ? owner
    : withoutParticles(words)
}

function withoutParticles(words: string): string {
  return words.includes('的') ? words.replaceAll('的', '') : words
}

/** 97条措施完成91条: the verb before the next number is that number's. */
function withoutVerb(noun: string): string {
  const run = lastRun(noun)
  const whole = run === null || run.start < 2 || !DONE_BEHIND.test(noun.slice(run.end)) || THINGS.test(noun)
  return whole ? noun : noun.slice(0, run.start)
}

/** Words up to where something else is said; a bracket that glosses (村(社区)), a quote and a listed attribute are passed. */
function untilStop(words: string): string {
  for (let at = 0; at < words.length; at++) {
    if (!STOPS.has(words.charCodeAt(at))) continue
    if (words[at] === '“') at = Math.max(at, words.indexOf('”', at))
    const gloss = words[at] === '(' ? words.indexOf(')', at) : -1
    if (gloss > 0 && gloss - at <= 6 && at > 0) at = gloss
    else if (words[at] === '、') {
      const particle = /^、[^,。;:()]{1,12}的(?=[^,。;:、])/.exec(words.slice(at))
      return particle === null ? words.slice(0, at) : untilStop(words.slice(at + particle[0].length))
    } else if (AFTER_STOP.testIn(words, at, at + 2) && !WITHIN.test(words.slice(Math.max(0, at - 1), at + 2)))
      return words.slice(0, at)
  }
  return words
}

/** A rate or a change is named by its whole phrase: subject, verb and all. */
function isWhole(left: string): boolean {
  return LEVELS.test(left) || CHANGES.test(left)
}

function wholeOf(left: string): string {
  const from = Math.max(left.lastIndexOf('将'), left.lastIndexOf('把'))
  const words = left.slice(from + 1)
  return words.slice(words.search(/(?<=、)[^、]{2,}$/) + (/、[^、]{2,}$/.test(words) ? 0 : 1)).trim() || words
}

/** 举办防汛调度、质量监督等专题培训班 is 举办专题培训班; a list before the number sums up in the noun behind it. */
function withoutList(name: string, summed: boolean): string {
  const head = name.slice(0, verbEndAt(name, 0))
  if (summed && head !== '' && /、|等$|[和及与]$/.test(name)) return head
  const at = name.includes('等') ? name.search(/等(?![级于待候同次额效])/) : -1
  if (at <= 0 || at >= name.length - 1 || /[高中平]/.test(name[at - 1]!)) return name
  if (PLAIN_NOUNS.test(name.slice(at + 1))) return name
  const verb = causedIn(name, at)
  if (verb !== null) return `${name.slice(verb.start, verb.end)}${name.slice(at + 1)}`
  const particle = name.lastIndexOf('的', at)
  return `${particle > head.length ? name.slice(0, particle + 1) : head}${name.slice(at + 1)}`
}

/** 组织党员帮助企业解决用工、融资等难题: the last of those deeds that others were set to governs the list. */
function causedIn(name: string, end: number): VerbPlace | null {
  const listed = name.slice(0, end)
  const verbs = verbsOf(listed)
  const caused = verbs.length > 1 && CAUSATIVES.test(name.slice(0, verbs[0]!.end)) && listed.includes('、')
  return caused ? (verbs.findLast(verb => verb.start > 0 && listed.indexOf('、') - verb.end > 1) ?? null) : null
}

/** 清理长期不更新的校园公众号 is 清理校园公众号; a short attribute (违规收取的保证金) stays. */
function withoutLongAttribute(name: string, verb: number): string {
  const particle = name.lastIndexOf('的')
  if (verb === 0 || particle <= verb || particle >= name.length - 2) return name
  if (!/[、和]/.test(name.slice(verb, particle))) return name
  return `${name.slice(0, verb)}${name.slice(particle + 1)}`
}

/** 软件信息产业实现营收: a subject that belongs to the name; an office that merely did it does not. */
function keptSubject(left: string, [verb]: readonly VerbPlace[]): string {
  if (verb === undefined || verb.start < 3 || left.endsWith('投资')) return ''
  const subject = left.slice(0, verb.start).replace(/(?:目前|累计)?(?:已经|已|共)?$/, '')
  const kept = KEPT_SUBJECTS.test(subject) || (subject.endsWith('项目') && left.startsWith('完成', verb.start))
  return kept && subject.length <= 16 && !/[的在对向]/.test(subject) ? subject : ''
}

/** 为受援人挽回经济损失, 向民营企业出借资金 */
function beneficiary({ lead, seen }: Phrase): string {
  if (!(seen & HOLDS.whom)) return ''
  const words = /(?:^|[^因作成行较])([为向])(?!每)([^,为向的]{2,8})$/.exec(lead.slice(0, verbsOf(lead)[0]?.start ?? 0))
  if (words?.[1] === '向' && !LENDS.testIn(lead, words.index + words[0].length, lead.length)) return ''
  return words === null || verbsOf(words[2]!).length > 0 ? '' : `${words[1]}${words[2]}`
}

/** 县卫生健康局责成: who did it goes where a verb follows; whether one does, is the segmenter's to say. */
function withoutActor(left: string, segmenter: Segmenter | null): string {
  if (segmenter === null || left.length < 5) return left
  const behind = ACTOR.exec(left)?.[1]
  const first = behind === undefined ? undefined : segmenter.tag(behind)?.[0]
  return first !== undefined && /^v/.test(first.tag) && first.word.length > 1 ? behind! : left
}

/** From the verb that governs the number on: the last one not inside an attribute (…的), else the first. */
function governed(left: string, verbs: readonly VerbPlace[], lead: string, noun: string): string {
  if (noun !== '' && CARRIED_OUT.test(left)) return left.slice(-2)
  const first = verbs[0]
  if (first === undefined) return left
  const last = verbs.at(-1)!
  if (last.end === left.length && isRun(verbs, left)) {
    const subject = subjectOf(left, lead, first.start, noun)
    if (subject !== null) return subject
  }
  const event = eventVerb(left, verbs)
  if (event !== null) return left.slice(event.start)
  if (HANDED_OVER.test(left)) return left
  const particle = left.lastIndexOf('的')
  // 追缴违规发放的加班补贴: what ends an attributed noun is a thing, whatever it is elsewhere.
  const isThing = particle > first.end && (last.end === left.length || THING_TAIL.testIn(left, last.end, left.length))
  const thing = isThing ? thingsStart(left, verbs) : left.length
  const things = thing - particle > 1 ? thing : left.length
  const chosen =
    verbs.find((verb, i) => verb.start > particle && verb.start < things && verbs[i - 1]?.end !== verb.start) ?? first
  // 追回虚列的培训费用: the verb right behind the 的 begins a thing where another governs.
  const within = first.start === 0 && chosen.start === particle + 1 && left[first.end] !== '后'
  const from = within || (particle > first.start && chosen !== first && chosen.start < particle) ? first : chosen
  const negated = NEGATED.execIn(left, 0, from.start)
  return left.slice(negated === null ? from.start : negated.index)
}

/** 值班补助、通讯补贴: where the things that end a phrase begin, listed ones too. */
function thingsStart(left: string, verbs: readonly VerbPlace[]): number {
  let at = verbs.length - 1
  while (at > 0 && (verbs[at - 1]!.end === verbs[at]!.start || JOINS.has(left.charCodeAt(verbs[at - 1]!.end)))) at--
  return verbs[at]!.start
}

/** Are all verbs of the phrase one run at its end? 科技型中小企业评价入库: the subject is what is counted. */
function isRun(verbs: readonly VerbPlace[], left: string): boolean {
  return verbs.every(({ end }, i) => end === (verbs[i + 1]?.start ?? left.length))
}

/** 科技型中小企业评价入库1209家, 到科室蹲点调研7次, 上轮巡视反馈的21个问题: words before the verb that belong to the name. */
function subjectOf(left: string, lead: string, verb: number, noun: string): string | null {
  if (noun !== '') return /的\s*$/.test(lead) && left.length <= 10 ? left : null
  const toward = left.slice(0, verb).search(/[到赴向]/)
  if (toward >= 0) return left.slice(toward)
  if (BODIES.test(left.slice(0, verb))) return null
  const whom = /(?<![行因作成较认])[向为]([^,向为的]{1,8})$/.exec(lead.slice(0, lead.length - (left.length - verb)))
  if (whom !== null && lead.endsWith(left)) return `${whom[0]}${left.slice(verb)}`
  // 依托实践站、屋场会开展宣讲96场: where it was held is no part of what was held.
  if (left.slice(0, verb).includes('、') && HELD_THERE.testIn(left, verb, left.length)) return null
  return verb >= 2 && verb <= 14 && !/[在从由]|(?<![面针])对(?![象口外])|已|^[、,]?[与同]/.test(lead) ? left : null
}

/** 组建师生宣讲团面向基层开展宣讲: what was set up or caused to do it says less than the deed. */
function eventVerb(left: string, verbs: readonly VerbPlace[]): VerbPlace | null {
  const first = verbs[0]!
  if (!CAUSATIVES.test(left.slice(first.start, first.end))) return null
  const event = verbs.findLast(({ start, end }) => EVENT_VERBS.test(left.slice(start, end)) && end < left.length)
  return event === undefined || event.start - first.end < 2 ? null : event
}
