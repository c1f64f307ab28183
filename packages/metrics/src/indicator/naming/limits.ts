/** Names limits and terms: amounts that mark off what they stand before, how long things last, how often they come. */
import { cue } from '@taizhang/parser/reading'
import { BY_STANDARD, CHANGE_BEHIND, LASTING, PER_HEAD, RATED_MEASURES, RUN_OF_TIME } from '../../lexicon/names.ts'
import { type Construction, nounAhead } from './construction.ts'
import { type Before, type Named, named } from './named.ts'
import type { Phrase } from './phrase.ts'
import { trimmed } from './trim.ts'
import { runEnd, verbEndAt } from './verbs.ts'

/**
 * ```
 * // 单笔30万元以上的支出一律提交党委会
 * //     ^^^^^^^^                      单笔支出金额
 * // 收回闲置超过1年的结余资金
 * //             ^^^            结余资金闲置时间
 * ```
 */
export const bounded: Construction = phrase => {
  const { right, context } = phrase
  const { quantity } = context
  if (quantity.dimension === 'duration' && RUN_OF_TIME.test(phrase.bare)) return running(phrase)
  const limit = quantity.bound !== 'exact' && quantity.bound !== 'approx'
  const attributive =
    right.startsWith('的') ||
    (limit && /^[^\s,;。、:(]/.test(right)) ||
    (quantity.dimension === 'duration' && /^内/.test(right))
  if (!attributive || quantity.dimension === 'percent' || CHANGE_BEHIND.test(right)) return null
  if (phrase.before !== null && isNextStep(phrase, phrase.before)) return phrase.before.named
  const noun = marked(phrase)
  if (quantity.unit === '岁' || quantity.unit === '周岁') return aged(phrase, noun)
  if (quantity.dimension === 'duration') return /[率为]$/.test(noun) ? null : lasting(phrase, noun, quantity.unit)
  const measured = ratedMeasure(phrase)
  if (measured !== '' && right.startsWith('的')) return { name: `${ruled(right)}${noun}${measured}`, noun }
  return quantity.dimension === 'money' ? priced(phrase, noun, measured) : null
}

/**
 * ```
 * // 累计变更超过合同价10%的一律提交审定
 * //                   ^^^              累计变更占合同价
 * ```
 */
export const ofSum: Construction = ({ lead, bare, context: { quantity } }) => {
  const words = quantity.bound === 'exact' ? null : OF_SUM.exec(bare.replace(/的$/, ''))
  if (words === null || !lead.includes(words[2]!)) return null
  const subject = trimmed(words[1]!.replace(/^.*(?:或者?|[且及])/, ''))
  return subject.length < 2 || runEnd(subject) === subject.length ? null : named(`${subject}占${words[2]}`)
}
const OF_SUM = cue(/^(.*?)(?:不(?:得)?(?:低于|少于|高于|超过)|超过|超出)([^,;。:、\d的]{2,12})$/)

/** 年租金5万元以上的一律公开招租: what is to be done, where nothing else says of what it is. */
function ruled(right: string): string {
  const deed = /^的(?:一律|必须|均须)+([^,;。、]{2,8})/.exec(right)?.[1] ?? ''
  return runEnd(deed) > 0 || deed.startsWith('进场') ? deed : ''
}

/** 单项变更20万元以上的须经会议审议、100万元以上的须提交党委会: the next step of the same limit. */
function isNextStep({ lead, right, context }: Phrase, { context: at }: Before): boolean {
  const near = at.clause.start === context.clause.start && /的[须必应一不]/.test(lead)
  return (
    right.startsWith('的') &&
    (near || (STEP.test(right) && lead.trim() === '')) &&
    at.quantity.unit === context.quantity.unit &&
    at.quantity.bound === context.quantity.bound
  )
}

const STEP = cue(/^的(?:提交|提请|报请|须|应|必须|一律|由)/)

/** 连续两个月未完成任务的单位: what went on all the time, up to those of whom it is told. */
function running({ left, right, context: { quantity } }: Phrase): Named | null {
  const state = /^[^,;。、:的]{2,14}/.exec(right)?.[0].replace(/(?:不再|一律|须|应当|必须|将|予以).*$/, '') ?? ''
  return state.length < 2
    ? null
    : named(`${left.length > 10 ? '连续' : left}${state}${quantity.unit === '年' ? '年限' : '时间'}`)
}

/** The noun that the amount marks off; in 对使用15年以上的637部老旧电梯 it stands behind the next number. */
function marked(phrase: Phrase): string {
  const { right, context } = phrase
  const { quantity, next } = context
  const lasts = quantity.dimension === 'duration'
  const words = lasts && /^的?$/.test(right) && next !== null ? phrase.beyond : right
  const noun = nounAhead(words.replace(/^内(?!部|控|设|容)/, ''))
  const attributed = lasts ? /^(?:内)?([^,;。、的\d]{2,10})的([^,;。、的]{2,8})/.exec(words) : null
  return attributed === null ? noun : `${nounAhead(attributed[2]!)}${attributed[1]}`
}

/** 选拔40岁以下中层干部, 遴选法官18名,其中35岁以下的11名: whose age it is. */
function aged({ left, verbs, before }: Phrase, noun: string): Named {
  const verb = verbs[0]
  const deed = verb === undefined ? '' : left.slice(verb.start)
  if (noun !== '' || before === null) return named(`${deed}${noun}年龄`)
  return { name: `${before.named.noun}年龄`, noun: before.named.noun, whole: before.named }
}

function priced({ left, before }: Phrase, noun: string, measured: string): Named | null {
  const single = left.slice(Math.max(0, left.search(/单[笔项台件价宗次个户批]/)))
  if (/^单价$/.test(single)) return named(`${noun}单价`)
  if (/^单[笔项台件价宗次个户批]/.test(single))
    return named(single.length > 2 ? `${single.replace(/金额$/, '')}金额` : `${single}${noun}金额`)
  if (measured !== '') return named(`${noun}${measured}`)
  if (noun === '') return null
  const whole = before?.named
  if (whole?.noun.endsWith(noun) !== true) return named(`${noun}规模`)
  return { name: `${whole.name}规模`, noun: whole.noun, whole }
}

/** 建成年处理能力 is 年处理能力: the measure behind the last verb. */
function ratedMeasure({ left, verbs }: Phrase): string {
  return RATED_MEASURES.test(left) ? left.slice(verbs.at(-1)?.end ?? 0) : ''
}

function lasting({ left, verbs }: Phrase, noun: string, unit: string): Named {
  if (left.endsWith('历时')) return named('历时')
  if (left.endsWith('为期')) return named(`${noun}为期`)
  const verb = verbs[0]
  // 停水须提前24小时以上公告
  if (left.endsWith('提前') && noun !== '') return named(`${left.replace(/[须应需](?=提前$)/, '')}${noun}时间`)
  if (/龄$/.test(left)) return named(`${noun}${left}`)
  const state = (verb?.start === 0 ? left.slice(verb.end) : left).replace(/^全[省市区县镇]/, '')
  if (state === '' && noun === '') return named(`${left}时间`)
  return named(state === '' ? `${noun}${unit === '年' ? '年限' : '期限'}` : `${noun}${state}时间`)
}

/**
 * ```
 * // 起重机械每半年检查不少于1次
 * //             ^^^^              起重机械检查间隔
 * //                       ^^^    起重机械检查
 * ```
 */
export const recurring: Construction = phrase => {
  const {
    before,
    context: { quantity },
  } = phrase
  if (before?.named.interval === true && /^(?:次|轮|场|回)/.test(quantity.unit))
    return named(before.named.name.replace(/间隔$/, ''))
  if (quantity.dimension !== 'duration' || !phrase.bare.endsWith('每')) return null
  const { left, verbs, rest } = phrase
  const clause = /^[^,;。]*/
    .exec(rest)![0]
    .replace(/(?:不少于|至少|不低于)?(?:[\d一二两三四五六七八九十]+[次轮场回])?/g, '')
  const act = /(?:进行|作|做)([^,;。]{2,12})$/.exec(clause)?.[1] ?? clause.replace(/^(?:进行|对)/, '')
  const subject = verbs.length > 0 || left.length > 10 ? '' : left.replace(/\([^)]*\)/g, '')
  return { name: `${subject}${act.slice(0, 14)}间隔`, noun: '', interval: true }
}

/**
 * ```
 * // 按照每座2万元的标准安排管护经费5692万元
 * //         ^^^^^                             管护经费每座标准
 * ```
 */
export const standard: Construction = ({ bare, right }) => {
  const paid = BY_STANDARD.exec(right)?.[0].replace(/^的?标准/, '')
  const what = paid === undefined ? '' : paid.slice(verbEndAt(paid, 0))
  if (what.length < 2 || what.length === paid!.length) return null
  return { name: `${what}${/每[\u4e00-\u9fff]{1,8}$/.exec(bare)?.[0] ?? ''}标准`, noun: what }
}

/**
 * ```
 * // 合同尾款按不低于5%预留质量保证金
 * //                 ^^               预留质量保证金
 * ```
 */
export const kept: Construction = ({ bare, right }) => {
  const deed = BY.test(bare) ? /^[^,;。、]{4,14}/.exec(right)?.[0] : undefined
  return deed === undefined || runEnd(deed) === 0 ? null : named(deed)
}
const BY = cue(/按照?(?:不低于|不少于|不高于|不超过)?$/)

/**
 * ```
 * // 选派法官助理到执行局跟岗锻炼6至10个月
 * //                               ^^^^^^^^    跟岗锻炼时间
 * ```
 */
export const term: Construction = phrase => {
  const {
    lead,
    right,
    before,
    context: { quantity },
  } = phrase
  if (quantity.dimension !== 'duration' || (right !== '' && !/^[,、;。)(]/.test(right))) return null
  const words = trimmed(lead)
  const bare = /^(?:时间|期限|期)?$/.test(words)
  if (PER_HEAD.test(words) && before !== null) return named(`${before.named.name}时间`)
  const deed = LASTING.exec(bare ? phrase.preceding : words)
  if (deed === null || runEnd(deed[0]) === 0) return null
  if (bare) return named(`${deed[0]}${words || '时间'}`)
  return named(`${words.length <= 4 ? words : deed[0]}时间`)
}
