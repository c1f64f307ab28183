/**
 * Turns the clause around a quantity into the phrases that its name is made of.
 *
 * ```
 * // 截至目前,已累计完善财务管理制度158项并印发
 * //              ^^^^^^^^                    left
 * //                              ^^^^        right
 * ```
 */
import { cue, type Range } from '@taizhang/parser/reading'
import {
  BASE,
  BASE_BEHIND,
  LEADING,
  LEVELS,
  LISTED_TITLES,
  PARTED,
  TERM_NUMERALS,
  TRAILING,
  WAYS,
} from '../../lexicon/names.ts'
import type { Segmenter } from '../../segmenter.ts'
import type { Context } from '../context.ts'
import type { Named } from './named.ts'
import { beginsWithVerb, runEnd, verbsOf } from './verbs.ts'

const MAX_BEFORE = 60
const MAX_AFTER = 40
const MAX_REST = 80

/** What the constructions read. */
export type Phrase = {
  context: Context
  /** Words of the clause before the number, without what says nothing. */
  left: string
  /** The same as they stand. */
  lead: string
  /** Words of the clause behind the number, up to the next one. */
  right: string
  /** All words of the clause behind the number, later numbers too. */
  rest: string
  /** Words of the clause before this one in the sentence. */
  preceding: string
} & Told

/** What is known besides the words. */
export interface Told {
  /** The name before it in the same sentence. */
  before: Before | null
  /** All names before it in the same sentence. */
  earlier: readonly string[]
  /** Asked where the words leave a boundary open. */
  segmenter: Segmenter | null
}

export interface Before {
  named: Named
  context: Context
}

/** The phrases of one quantity. `period` is left out of the words before the number. */
export function phraseOf(text: string, context: Context, period: Range | null, told: Told): Phrase {
  const { before } = told
  const lead = leadOf(text, context, period, before)
  const parted = partedBy(text, lead, before)
  const { after, clause, sentence } = context
  return {
    context,
    lead,
    left: parted ?? leftOf(lead),
    right: text
      .slice(after.start, Math.min(after.end, after.start + MAX_AFTER))
      .trim()
      .replace(TERM_NUMERALS, ''),
    rest: text.slice(after.start, Math.min(clause.end, after.start + MAX_REST)),
    preceding: text.slice(
      Math.max(sentence.start, clause.start - MAX_BEFORE),
      Math.max(sentence.start, clause.start - 1),
    ),
    ...told,
  }
}

function leadOf(text: string, { before: own, quantity }: Context, period: Range | null, before: Before | null): string {
  const start = Math.max(own.start, quantity.start - MAX_BEFORE)
  const printed = withoutPeriod(text, start, quantity.start, period)
  const words = insideBracket(printed, text, start)
  if (before === null || own.start !== before.context.quantity.end) return words
  if (start === own.start && isAttribute(text, before.context))
    return attributed(text.slice(before.context.before.start, before.context.quantity.start), words)
  const counted = /^[^、,和及的(]{1,16}(?=[、和及与]|以及)/.exec(words)?.[0]
  if (counted !== undefined && verbsOf(counted).length === 0) return words.slice(counted.length)
  // 23个问题完成整改20个: issues that were just counted are not said again.
  return words.startsWith('问题') && beginsWithVerb(words.slice(2)) ? words.slice(2) : words
}

/** How many characters that end a name begin the words behind its number: 正在推进的1个, 问题每周盘点. */
export function sharedEnd(name: string, words: string): number {
  for (let length = Math.min(name.length, 8); length >= 2; length--)
    if (words.startsWith(name.slice(-length))) return length
  return 0
}

/** 建立制度31项(其中新建12项: an open bracket begins anew; 整改率(含基本完成)达: a closed one is passed over. */
function insideBracket(words: string, text: string, start: number): string {
  // 【整改成效】修复渠道: a label begins anew too.
  const label = words.lastIndexOf('】')
  if (label >= 0) return insideBracket(words.slice(label + 1), text, start)
  if (!/[()]/.test(words)) return words
  const open = words.lastIndexOf('(')
  if (open >= 0 && words.indexOf(')', open) < 0) {
    const inside = words.slice(open + 1)
    return inside === '' || LEVELS.test(inside) ? `${words.slice(0, open)}${inside}` : inside
  }
  const closed = /^[^(]{0,12}\)/.exec(words)?.[0]
  if (closed === undefined) return words
  // 城东污水处理厂(设计规模2万吨)负荷率达: the subject stands before the bracket.
  const ahead = text.slice(Math.max(0, start - MAX_BEFORE), start)
  const subject = /([^,;。:、\d()]{2,16})\([^()]*$/.exec(ahead)?.[1] ?? ''
  return `${verbsOf(subject).length > 0 ? '' : subject}${words.slice(closed.length)}`
}

/** A period stands before what is said; the base of a comparison (由上年同期的37件) stands inside it. */
function withoutPeriod(text: string, start: number, end: number, period: Range | null): string {
  if (period === null || period.end > end || period.end <= start) return text.slice(start, end)
  const head = text.slice(start, Math.max(start, period.start))
  return `${head}${text.slice(period.end, end)}`
}

/** 把27个问题分解为61项任务 has 分解; in 由19项细化为32项 the same words tell of a change. */
function partedBy(text: string, lead: string, before: Before | null): string | null {
  const parted = PARTED.exec(lead)
  if (parted === null || before === null) return null
  return ORIGIN.test(text.slice(before.context.before.start, before.context.quantity.start).trimEnd())
    ? null
    : parted[1]!
}

const ORIGIN = cue(/[由从]$/)

function leftOf(lead: string): string {
  const words = withoutTopic(BASE_BEHIND.cut(lead))
  const untitled = words.includes('《') ? words.replace(LISTED_TITLES, '') : words
  const left = trimmed(withoutNumerals(BASE.cut(WAYS.cut(untitled.replace(TERM_NUMERALS, '')))))
  const title = untitled === words || left.length > 3 ? null : /《([^《》]*)》$/.exec(words)
  return title === null ? left : `${left}${title[1]!.replace(/^.*(?:年度|年|[区县市])/, '')}`
}

/** 中心组围绕年度12个学习专题: what the clause is about holds the number, as long as nothing is done behind it. */
function withoutTopic(words: string): string {
  const topic = /[绕焦针]/.test(words) ? /^.*(?:围绕|聚焦|针对)(?=[^,]+$)/s.exec(words)?.[0] : undefined
  return topic === undefined || verbsOf(words.slice(topic.length)).length > 0 ? words : words.slice(topic.length)
}

/** 35岁以下年轻干部9名, 超过1年的资金3万元: the amount before is part of the noun that this one counts. */
function isAttribute(text: string, { quantity }: Context): boolean {
  if (text[quantity.end] === '的') return true
  return (
    quantity.bound !== 'exact' &&
    /以[上下内]$/.test(text.slice(quantity.start, quantity.end)) &&
    !/[,、。;]/.test(text[quantity.end] ?? ',')
  )
}

/** 建成日处理能力500吨的垃圾焚烧厂: what measures the thing goes with its amount, what was done to it stays. */
function attributed(attribute: string, words: string): string {
  const deed = runEnd(trimStart(attribute))
  const open = /^(?:对|将|把|向)/.exec(attribute.trim())?.[0]
  if (deed === 0) return open === undefined ? `${attribute}${words}` : `${open}${words.replace(/^的/, '')}`
  return `${trimStart(attribute).slice(0, deed)}${words.replace(/^的/, '')}`
}

/** Numerals that were rejected (years, ordinals) stay out of names; those inside a term (PM10, “12345”热线) stay. */
function withoutNumerals(words: string): string {
  if (!/\d/.test(words)) return words
  const match = /^.*(?<![A-Za-z\d.“《(])\d[\d.]*(?:年|月|日|号|号线|条|款)?(?:底|初|末)?(?![后式\d.A-Za-z热])/s.exec(
    words,
  )
  return match === null ? words : words.slice(match[0].length)
}

/** Words without what stands before and behind them and says nothing. */
export function trimmed(words: string): string {
  return trimStart(trimEnd(words.trim()))
}

export function trimStart(words: string): string {
  let out = words
  for (let next = LEADING.cut(out).trimStart(); next !== out; next = LEADING.cut(out).trimStart()) out = next
  return out
}

export function trimEnd(words: string): string {
  let out = words
  for (let next = TRAILING.cut(out).trimEnd(); next !== out; next = TRAILING.cut(out).trimEnd()) out = next
  return out
}
