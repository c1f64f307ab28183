/** Names changes and places: what several subjects share, and where a figure ranks. */
import { cue } from '@taizhang/parser/reading'
import type { Construction } from './construction.ts'
import { type Named, named } from './named.ts'
import type { Phrase } from './phrase.ts'
import { trimmed, trimStart } from './trim.ts'
import { runEnd } from './verbs.ts'

const APART = cue(
  /^(.*?)(同比|环比)?(?:[较比][^,;]{1,8}?)?(同比|环比)?分别(?:[较比][^,;、]{1,8}?)?((?:增长|下降|提高|上升|减少|降低|提升|缩短|压减|压缩|回落|增加|上涨|净增))$/,
)
const LISTED = cue(/^[、和及,]$/)
/** What the words before a share of a common change end with. */
export const SHARING = cue(/(?:增长|下降|提高|上升|减少|降低|提升|缩短|压减|压缩|回落|增加|上涨|净增|[、和及,])$/)
const RESPECTIVELY = cue(/分别(?:有|为|已)?$/)
const SHARED_OUT = cue(/分别占$/)
const FURTHER_VALUES = /^(?:[、和及]\d[\d.]*(?:%|个百分点))*/

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
  const from = before?.named
  if (from?.others === undefined || from.others.length === 0 || !LISTED.test(words)) return null
  if (context.quantity.unit !== before!.context.quantity.unit) return null
  return { ...from, name: `${from.others[0]}${from.change}`, others: from.others.slice(1) }
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
function runOf(words: string, unit: string): string {
  const value = /[、和及]\d[\d.]*/y
  let end = 0
  for (;;) {
    value.lastIndex = end
    const found = value.exec(words)
    if (found === null || !words.startsWith(unit, value.lastIndex)) return words.slice(0, end)
    end = value.lastIndex + unit.length
  }
}

/** 发文、会议数量 is 发文数量 and 会议数量; 文件会议 is two pairs of characters. */
function subjectsOf(list: string): string[] {
  const parts = list.split(/[、和及与]/).filter(part => part !== '')
  if (parts.length < 2) return list.length === 4 ? [list.slice(0, 2), list.slice(2)] : [list]
  const tail = /(?:数量|金额|费用|次数|面积|比例|数)$/.exec(parts.at(-1)!)?.[0] ?? ''
  return parts.map(part => (part.endsWith(tail) || /[数率额量费]$/.test(part) ? part : `${part}${tail}`))
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
export const ranked: Construction = ({ lead, context: { quantity } }) => {
  if (quantity.dimension !== 'rank') return null
  const words = /^(.*?)(排名|排位|排在|位列|位居|名列|居)([^,;]{0,8})$/.exec(trimmed(lead))
  if (words === null) return null
  const subject = words[1]!.replace(/中$/, '')
  return subject === '' && words[3] === '' ? null : named(`${subject}${words[3]}排名`)
}
