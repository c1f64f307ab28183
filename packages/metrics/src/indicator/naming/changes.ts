/** Names changes and places: what several subjects share, and where a figure ranks. */
import { cue } from '@taizhang/parser/reading'
import type { Context } from '../context.ts'
import type { Construction } from './construction.ts'
import { type Before, type Named, named } from './named.ts'
import type { Phrase } from './phrase.ts'
import { trimmed, trimStart } from './trim.ts'
import { runEnd } from './verbs.ts'

const APART = cue(
  /^(.*?)(同比|环比)?(?:[较比][^,;]{1,8}?)?(同比|环比)?分别(?:[较比][^,;、]{1,8}?)?((?:增长|下降|提高|上升|减少|降低|提升|缩短|压减|压缩|回落|增加|上涨|净增))$/,
)
/** What several levels were brought to: 城市、农村低保标准分别提高到每人每月. */
export const BROUGHT = cue(
  /^(.*?)分别(?:由|从)?(?:(?:提高|提升|增加|上调|调整|下降|降低|下调|压减|压缩|缩短|增长|升|降|增|减)[至到为]|达到|达|为)(?:每[人户亩年月日吨生天]){0,3}$/,
)
/** What several levels were led from: 正职、副职平均年龄分别由. */
export const LED_FROM = cue(/分别[由从]$/)
/** What several things were led to. */
export const LED = cue(/^[^,;、\d]{1,6}[至到为]$/)
const LISTED = cue(/^[、和及,]$/)
/** What the words before a share of a common change end with. */
export const SHARING = cue(/(?:增长|下降|提高|上升|减少|降低|提升|缩短|压减|压缩|回落|增加|上涨|净增|[、和及,])$/)
const AGAIN = cue(/^(?:同比|环比)?(?:增长|下降|提高|上升|减少|降低|增加|上涨|净增)$/)
const RESPECTIVELY = cue(/分别(?:有|为|已)?$/)
const SHARED_OUT = cue(/分别占$/)
/** Where a rank counts, by itself: 居全省第3位, 增速居全市第二. */
const AMONG = cue(/^(?:增速|增幅|总量|规模)?(?:在|[全居]?[全国省市区县州][国省市区县州]?(?:内|同类|同行业)?)?$/)
const FURTHER_VALUES = /^(?:[、和及]\d[\d.]*(?:%|[^\d%、和及,;。:()]{1,5}))*/

/**
 * ```
 * // 发文、会议数量同比分别下降22%、30.4%
 * //                            ^^^          发文数量同比下降
 * //                                ^^^^^    会议数量同比下降
 * ```
 */
export const respective: Construction = phrase => {
  const { context, bare: words, before } = phrase
  const shared = APART.exec(words)
  if (shared !== null) {
    const subjects = sharedSubjects(phrase, trimStart(shared[1]!.replace(/(?:较|比)[^、]*$/, '')))
    const change = `${shared[2] ?? shared[3] ?? ''}${shared[4]}`
    return { name: `${subjects[0] ?? ''}${change}`, noun: '', others: subjects.slice(1), change }
  }
  const again = AGAIN.test(words) ? changesOf(phrase) : null
  if (again !== null) return again
  const from = before?.named
  if (from?.others === undefined || from.others.length === 0 || !LISTED.test(words)) return null
  // 分别增加0.4万亩、0.53万吨: amounts of two things have two units, shares have one.
  const one = before!.context.quantity
  if (context.quantity.unit !== one.unit && (one.dimension === 'percent' || one.dimension === 'count')) return null
  return { ...from, name: `${from.others[0]}${from.change}`, others: from.others.slice(1) }
}

/** …分别提高到756元、598元,同比增长5.3%、7.2%: the changes of what was just listed. */
function changesOf({ bare, rest, told, context }: Phrase): Named | null {
  const values = runOf(rest, context.quantity.unit).split(/[、和及]/).length
  const subjects = told.slice(-values)
  if (values < 2 || subjects.length < values || subjects[0]!.named.others === undefined) return null
  const names = subjects.map(({ named: { name } }) => name)
  return { name: `${names[0]}${bare}`, noun: '', others: names.slice(1), change: bare }
}

/** Subjects stand before 分别; where they are figures themselves (受理A5件、B6件,同比分别增长…), they are their names. */
function sharedSubjects({ context, rest, earlier }: Phrase, list: string): readonly string[] {
  if (list !== '') return subjectsOf(list)
  const values = FURTHER_VALUES.exec(rest)![0].split(/[、和及]/).length
  return earlier.slice(-values).filter((_, i, all) => all.length === values && context.index > i)
}

/** 其中教师17名、学生101名,分别占14.4%、85.6% */
function shares({ earlier, rest }: Phrase): Named | null {
  const subjects = earlier.slice(-runOf(rest, '%').split(/[、和及]/).length)
  return subjects.length < 2
    ? null
    : { name: `${subjects[0]}占比`, noun: '', others: subjects.slice(1), change: '占比' }
}

/** 停招、撤销专业分别为: each deed with the thing that the last one names. */
function listedDeeds(bare: string): string[] {
  const parts = trimmed(bare.replace(/分别(?:有|为|已)?$/, '')).split(/[、和及]/)
  const thing = parts.at(-1)!.slice(runEnd(parts.at(-1)!))
  return parts.map(part => (runEnd(part) === part.length ? `${part}${thing}` : part))
}

/** Further values in the same unit: 、98个、24个. */
export function runOf(words: string, unit: string): string {
  const value = /[、和及]\d[\d.]*[百千万亿]*/y
  let end = 0
  for (;;) {
    value.lastIndex = end
    const found = value.exec(words)
    if (found === null || !words.startsWith(unit, value.lastIndex)) return words.slice(0, end)
    end = value.lastIndex + unit.length
  }
}

/** 城市、农村低保标准: what stands behind the last of words that are equally long. */
function sharedTail(parts: readonly string[]): string {
  const [{ length }, last] = [parts[0]!, parts.at(-1)!]
  const alike = parts.slice(0, -1).every(part => part.length === length)
  const tail = alike && length <= 4 ? last.slice(length) : ''
  return tail.length > 1 && /(?:年龄|成本|占比|比例|比重|标准|收入|价格|补贴|费用|余额|时间|周期|产量|率)$/.test(tail)
    ? tail
    : ''
}

/** 发文、会议数量 is 发文数量 and 会议数量; 文件会议 is two pairs of characters. */
function subjectsOf(list: string): string[] {
  const parts = list.split(/[、和及与]/).filter(part => part !== '')
  if (parts.length < 2) return list.length === 4 ? [list.slice(0, 2), list.slice(2)] : [list]
  const tail = /(?:数量|金额|费用|次数|面积|比例|数)$/.exec(parts.at(-1)!)?.[0] ?? sharedTail(parts)
  return parts.map(part => (part.endsWith(tail) || /[数率额量费]$/.test(part) ? part : `${part}${tail}`))
}

/**
 * ```
 * // 城市、农村低保标准分别提高到每人每月756元、598元
 * //                                       ^^^^^          城市低保标准
 * //                                              ^^^^^   农村低保标准
 * // 中层正职、副职平均年龄分别由51.2岁、46.7岁降至48.4岁、42.9岁
 * //                                              ^^^^^ 中层正职平均年龄
 * ```
 */
export const brought: Construction = ({ bare, rest, context: { quantity } }) => {
  const from = LED_FROM.test(bare)
  const subjects = subjectsOf(trimStart((from ? bare.slice(0, -3) : BROUGHT.exec(bare)?.[1]) ?? ''))
  if (subjects.length < 2 || subjects.length !== runOf(rest, quantity.unit).split(/[、和及]/).length) return null
  const first = { name: subjects[0]!, noun: '', others: subjects.slice(1), change: '' }
  return from ? { ...first, led: subjects } : first
}

/**
 * ```
 * // 平均年龄分别由51.2岁、46.7岁降至48.4岁、42.9岁
 * //                                   ^^^^^        the first subject again, in the order of what they were led from
 * ```
 */
export const led: Construction = ({ before }) => {
  const subjects = before?.named.led
  return subjects === undefined ? null : { name: subjects[0]!, noun: '', others: subjects.slice(1), change: '' }
}

/**
 * ```
 * // 要求立行立改的5个、分阶段整改的4个,分别有5个、3个(占100%、75%)已完成整改
 * //                                          ^^^                       立行立改的完成整改
 * //                                                    ^^^             分阶段整改的完成整改占比
 * ```
 */
export const paired: Construction = phrase => {
  const { bare, before } = phrase
  if (SHARED_OUT.test(bare)) return shares(phrase)
  if (RESPECTIVELY.test(bare)) return each(phrase)
  const pairs = before?.named.pairs
  if (pairs === undefined || !/\(?占$/.test(bare)) return null
  return { name: `${pairs[0]}占比`, noun: '', others: pairs.slice(1), change: '占比' }
}

function each({ bare, earlier, rest, context: { quantity } }: Phrase): Named | null {
  const run = runOf(rest, quantity.unit)
  const listed = listedDeeds(bare)
  if (listed.length > 1 && listed.length === run.split(/[、和及]/).length)
    return { name: listed[0]!, noun: '', others: listed.slice(1), change: '' }
  const state = /^(?:\([^)]*\))?(?:均|已)*([^,;。()]{2,8})/.exec(rest.slice(run.length))?.[1]
  const values = run.split(/[、和及]/).length
  if (state === undefined || earlier.length < values) return null
  const subjects = earlier.slice(-values).map(name => `${name.replace(/^要求/, '')}${state}`)
  return { name: subjects[0]!, noun: '', others: subjects.slice(1), change: '', pairs: subjects }
}

/**
 * ```
 * // 在全省高校分类考核中排名第三
 * //                         ^^^^    全省高校分类考核排名
 * ```
 */
export const ranked: Construction = ({ lead, before, context }) => {
  if (context.quantity.dimension !== 'rank') return null
  const words = /^(.*?)(排名|排位|排在|位列|位居|名列|居)([^,;]{0,8})$/.exec(trimmed(lead))
  if (words === null) return null
  const subject = words[1]!.replace(/中$/, '')
  const whose = AMONG.test(subject) && before !== null ? measured(before, context) : ''
  return subject === '' && words[3] === '' ? null : named(`${whose}${subject}${words[3]}排名`)
}

/** 测评得分91.6分,在全市排名第三: what was measured in the clause before is what is ranked. */
function measured({ named: { name }, context: at }: Before, { clause }: Context): string {
  const near = at.clause.start === clause.start || at.clause.end + 1 >= clause.start
  if (!near && !name.endsWith('增长')) return ''
  return name.replace(/(?:得分|分数|成绩|(?:同比|环比)?(?:增长|提高|上升|增加|下降|减少))$/, '')
}
