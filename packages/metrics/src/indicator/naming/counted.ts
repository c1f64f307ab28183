/** Finds the noun that a number counts from the front: 12项制度, 3个督查组. */
import { cue, Units, unitsOf } from '@taizhang/parser/reading'
import { CHANGE_BEHIND, DONE_BEHIND, SETTLED_AHEAD, THINGS, WAYS } from '../../lexicon/names.ts'
import { nounAhead, ownerIn } from './construction.ts'
import type { Phrase } from './phrase.ts'
import { trimEnd } from './trim.ts'
import { lastRun, runEnd, type VerbPlace, verbsOf } from './verbs.ts'

const MAX_NOUN = 24

const AFTER_STOP = cue(
  /^(?:[,。;:!?\n\t()]|[已均都由因向仍尚以现把]|将(?![军来领])|对(?![口象外接标应照比])|并(?![网轨列联])|中(?![心小医央介层])|全部|一律|进行|予以|给予|正在|按照|根据|通过)/,
)

/** Characters at which words may stop: those of AFTER_STOP, and marks that are passed. */
const STOPS = new Units([...AFTER_STOP.first!, ...unitsOf('“(、')])

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

/** 5座污水处理厂日处理能力由…: what the level is of is counted. */
const CAPACITY = cue(/(?<=..)(?:日|年)(?:处理|供水|生产|接待)能力$/)
const JOINER = cue(/^[、和及与]$/)
const TO = cue(/^[到赴]/)

/** The noun that a number counts from the front: 12项制度, 3个督查组; with no verb before it, its predicate too. */
export function nounBehind(left: string, verbs: readonly VerbPlace[], right: string, phrase: Phrase): string {
  const { quantity, next, after } = phrase.context
  if (right === '') return next?.start === quantity.end ? shared(phrase.beyond) : ''
  const behind = right.startsWith('内') ? right.replace(WITHIN_TERM, '') : right
  const words = WAYS.cut(behind).slice(0, MAX_NOUN)
  if (CHANGE_BEHIND.test(words)) return ''
  const measured =
    quantity.dimension === 'percent' || quantity.dimension === 'money' || quantity.dimension === 'percentage_point'
  if (measured && quantity.bound === 'exact' && !right.startsWith('的')) return ''
  const told = CAPACITY.cut(untilStop(words))
  if (measured && !right.startsWith('的') && told.length === words.length) return ''
  const noun = trimEnd(verbs.length > 0 || JOINER.test(phrase.bare) ? owned(told) : withoutParticles(told))
  if (quantity.dimension === 'people' && verbs[0]?.end === left.length && SET.test(noun))
    return noun.length > 2 ? `${noun}人员` : '人员'
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

/** 抽调12人组成3个督查组: people are counted by nothing but what they were then set to. */
const SET = cue(/^(?:组成|成立|组建)/)

/** 组建3支118人的抢修队伍: what two numbers count stands behind the second. */
function shared(words: string): string {
  const noun = words.startsWith('的') ? nounAhead(words) : ''
  return noun.length > 1 && noun.length < 9 ? noun : ''
}

/** 12个村的惠农政策落实情况 counts 村; in 3台用于检测的设备 the words before the 的 say which. */
function owned(words: string): string {
  const owner = ownerIn(words)
  return owner !== '' && !/[、以上下内]|级$/.test(owner) ? owner : withoutParticles(words)
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
