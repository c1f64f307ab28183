/** Names figures by the state that is told of what they count. */
import { cue } from '@taizhang/parser/reading'
import {
  BY_MEANS,
  DUE,
  ISSUE_DONE,
  LEFT_UNDONE,
  REMAINING,
  SETTLED_NOUNS,
  STATE_BEHIND,
  UNDONE_SINCE,
} from '../../lexicon/names.ts'
import type { Construction } from './construction.ts'
import { type Named, named } from './named.ts'
import type { Phrase } from './phrase.ts'
import { thingOf } from './things.ts'
import { trimEnd } from './trim.ts'
import { beginsWithVerb, verbsOf } from './verbs.ts'

/** 其余12处受地铁施工影响,预计…: why, and nothing of how it stands. */
const HELD_UP = cue(/^(?:受[^,;。]{2,20}影响|因[^,;。]{2,20}|涉及[^,;。]{2,12})(?:[,;。]|$)/)
const SHARED = cue(/^([^、,和及;:()]{2,12})[、和及]$/)

/**
 * ```
 * // 其余2个正在整改
 * //     ^^            正在整改问题
 * ```
 */
export const remaining: Construction = phrase => {
  const { bare, right, context } = phrase
  if (!REMAINING.test(bare)) return null
  // 剩余6宗、312亩正在办理: the state stands behind the size of what is left.
  const behind = right === '、' && context.next !== null ? phrase.beyond : right
  const [, noun = '', state] = LEFT_UNDONE.exec(openIn(behind)) ?? []
  if (state === undefined) return HELD_UP.test(behind) ? named(`其余${thingBefore(phrase) || '问题'}`) : null
  if (noun === '' && ISSUE_DONE.test(state)) return named(`${state}${issueBefore(phrase)}`)
  if (/^(?:问题|事项|任务|隐患)$/.test(noun) || state === '正在整改') return named(`${state}${noun || '问题'}`)
  return named(`${noun || thingBefore(phrase)}${state.replace(/^将/, '')}`)
}

/** Without why, by what means and until when. */
function openIn(right: string): string {
  return right.replace(UNDONE_SINCE, '').replace(BY_MEANS, '').replace(DUE, '将')
}

/** 排查隐患412处,其余7处正在整改: a hazard, or else an issue. */
function issueBefore(phrase: Phrase): string {
  const thing = thingBefore(phrase)
  return /隐患$/.test(thing) ? '隐患' : /任务$/.test(thing) ? '任务' : '问题'
}

/** What the state is told of: the thing counted before. */
function thingBefore(phrase: Phrase): string {
  const thing = thingOf(phrase)
  if (thing !== '' || phrase.before === null) return thing
  const { named, context } = phrase.before
  // 年租金收入86.4万元;其余17处: an income is not counted.
  return context.quantity.dimension === 'money' && phrase.context.quantity.dimension !== 'money' ? '' : named.noun
}

/**
 * ```
 * // 11.6万亩高标准农田建设任务已全部通过验收
 * // ^^^^^^^^                                  高标准农田建设任务通过验收
 * // 延期小区已有10个完工,2个正在收尾施工
 * //                      ^^^              延期小区正在收尾施工
 * ```
 */
export const predicated: Construction = phrase => {
  const { left, verbs, right, context, before } = phrase
  if (right === '' || right.startsWith('的') || right.startsWith(')') || SETTLED_NOUNS.test(amid(left))) return null
  if (context.next?.start === context.after.end) return sharing(phrase)
  const attribute = phrase.bare.endsWith('的')
  if (verbs.length > 0 && !attribute) return null
  const [, doers = '', without] = left === '' && right.includes('未经') ? (WITHOUT_LEAVE.exec(right) ?? []) : []
  if (without !== undefined && beginsWithVerb(without)) return { name: `${without}${doers}`, noun: doers }
  // 4个届满未换届的党支部全部完成换届
  const stated = right.includes('的') ? (ATTRIBUTED.exec(right)?.[1] ?? right) : right
  const state = STATE_BEHIND.exec(stated)
  if (state === null) return shared(phrase)
  const noun = stated.slice(0, state.index).replace(/(?:于|在)?\d{4}年.*$|因.*$/, '')
  if (SETTLED_NOUNS.test(noun) || (noun === '' && ISSUE_DONE.test(left))) return null
  if (noun === '' && left === '' && ISSUE_DONE.test(right) && (before?.named.noun ?? '') === '')
    return named(`${right}问题`)
  // 102家未列入巡察的单位对照自查: they are named behind.
  if (noun === '' && left === '' && /^[^,;。]{2,16}的/.test(right)) return null
  const subject = left === '' ? thingBefore(phrase) : amid(left)
  const whole = noun === '' ? subject : `${attribute ? '' : shortLeft(left)}${noun}`
  return { name: `${whole}${trimEnd((state[1] ?? state[2])!)}`, noun: whole }
}

/** 其中27名已返回原单位,11名按程序办理调动手续; 其中13个当年开工、当年投产: what is told of some of those just counted. */
function shared(phrase: Phrase): Named | null {
  const { bare, right, told: all, context } = phrase
  const counted = all.some(({ context: { quantity } }) => quantity.unit === context.quantity.unit)
  if (!counted || !(bare === '' || bare === '其中')) return null
  const deed = BY_RULE.cut(/^[^,;。:()]{2,16}/.exec(right)?.[0] ?? '')
  const told = SAME_TIME.cut(deed)
  const thing = beginsWithVerb(told) && !told.startsWith('涉及') ? thingOf(phrase) : ''
  return thing === '' ? null : { name: `${thing}${trimEnd(deed)}`, noun: thing }
}

const BY_RULE = cue(/^(?:按|依|经)(?:照|据)?(?:程序|规定|要求|法|规|规定程序|法定程序)/)
const SAME_TIME = cue(/^(?:当年|当月|当季|当日|当天|当场|现场)/)

/** 9家养老机构、1家医院和4家商业综合体已完成达标建设: what is said of the last is said of all. */
function sharing({ right, rest, verbs }: Phrase): Named | null {
  const noun = verbs.length > 0 ? undefined : SHARED.exec(right)?.[1]
  if (noun === undefined || verbsOf(noun).length > 0) return null
  const state = STATE_BEHIND.exec(rest)
  if (state === null || /[,;:]/.test(rest.slice(0, state.index))) return null
  return { name: `${noun}${trimEnd((state[1] ?? state[2])!)}`, noun }
}

/** 2户市属企业未经集体决策出借资金: what was done, and by whom. */
const WITHOUT_LEAVE = cue(
  /^([^,;。、未]{2,10})未经[^,;。、]{2,6}?(?:、未[^,;。、]{2,6}?)*(?:即|擅自|违规)?((?:对外)?(?:出借|出租|转让|处置|出售|采购|发放|开工|改变|变更|签订|提供|列支|购置|建设|投资|出让)[^,;。、]{0,8})/,
)

const ATTRIBUTED = cue(/^[^,;。、:]{2,14}的([^,;。、:的已均都全]{2,8}(?:均|已|都|全部)+[^,;。]*)/)

/** 省级方案中 is 省级方案. */
function amid(words: string): string {
  return words.endsWith('中') ? words.slice(0, -1) : words
}

/** 全区 and 所属 say nothing of what is counted. */
function shortLeft(left: string): string {
  return left.length > 8 || /^(?:全[市区县省校院]|所属|以上|其中)/.test(left) ? '' : left
}

const STILL_OPEN = cue(/^[^,;。]{2,16}的问题(?:仍|也|均)?((?:正在|仍在|正)[^,;。]{2,8}|持续推进|持续整改)$/)
/**
 * ```
 * // 3个需要较长时间解决的问题正在持续推进
 * // ^^^                                      正在持续推进问题
 * ```
 */
export const stillOpen: Construction = ({ left, right, context: { next, after } }) => {
  if (left !== '' || next?.start === after.end || !right.includes('的问题')) return null
  const state = STILL_OPEN.exec(right)?.[1]
  return state === undefined ? null : named(`${state}问题`)
}

const ALL_DONE = cue(/^问题(?:均|已|全部|都)+((?:完成)?整改(?:到位|完成|完毕)?)$/)

/**
 * ```
 * // 以上三项问题均已完成整改
 * //     ^^^^                 完成整改问题
 * ```
 */
export const allDone: Construction = ({ left, right, context: { next, after } }) => {
  if (next?.start === after.end) return null
  const deed = left === '' || left === '以上' || left === '上述' ? ALL_DONE.exec(right) : null
  return deed === null ? null : named(`${deed[1]}问题`)
}
