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
import { cue } from '@taizhang/parser/reading'
import { ACTOR, CAUSATIVES, CHANGES, KEPT_SUBJECTS, LEVELS, PLAIN_NOUNS, SETTERS } from '../../lexicon/names.ts'
import type { Segmenter } from '../../segmenter.ts'
import { nounBehind } from './counted.ts'
import { governed } from './governed.ts'
import { HOLDS } from './lead.ts'
import { type Named, named } from './named.ts'
import type { Phrase } from './phrase.ts'
import { beginsWithVerb, endsWithVerb, runEnd, type VerbPlace, verbEndAt, verbsOf } from './verbs.ts'

const NONE: readonly VerbPlace[] = []

/** Deeds whose name says to whom: 向民营企业出借资金. */
const LENDS = cue(/^(?:出借|借款|放贷|输送|转移|捐赠|提供担保)/)

const WHERE = cue(/^全[省市区县镇乡街校院局]$/)
const FROM = cue(/[由从]的? ?$/)

/** The name that the clause alone gives; empty where it says nothing. */
export function composed(phrase: Phrase): Named {
  const { lead, right, context } = phrase
  // 督促9所学校归还资金: who set others to work is no part of what they did.
  const sets = right !== '' && SETTERS.test(phrase.left)
  const left = sets ? '' : phrase.left
  const verbs = sets ? NONE : phrase.verbs
  const noun = nounBehind(left, verbs, right, phrase)
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
    noun === '' && (phrase.bare.endsWith('的') || (head.length === 2 && WHERE.test(head)))
      ? ''
      : `${head.slice(head[verb] === '的' ? verb + 1 : verb)}${noun}`
  return {
    name: joined(`${subject}${head}`, noun, context.quantity.unit),
    noun: beginsWithVerb(counted) || (verb === 0 && verbs.length > 0 && endsWithVerb(counted)) ? '' : counted,
  }
}

function joined(head: string, noun: string, unit: string): string {
  return noun !== '' && (unit === '岁' || unit === '周岁') ? `${head}${noun}年龄` : `${head}${noun}`
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
  const list = name.indexOf('、')
  if (list < 0 || list > end || !CAUSATIVES.test(name.slice(0, verbEndAt(name, 0)))) return null
  return verbsOf(name.slice(0, end)).findLast(verb => verb.start > 0 && list - verb.end > 1) ?? null
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
