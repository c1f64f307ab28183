/**
 * Turns the clause before a quantity into its lead: the words that may name it, as they stand.
 *
 * A period is left out, a bracket that opens begins anew, what was said of the number before it is not said again.
 */
import { cue, type Range, Screen } from '@taizhang/parser/reading'
import { BASE, BASE_BEHIND, LEVELS, RUN_OF_TIME, TERM_NUMERALS, WAYS } from '../../lexicon/names.ts'
import type { Context } from '../context.ts'
import type { Before } from './named.ts'
import { trimmed, trimStart } from './trim.ts'
import { beginsWithVerb, endsWithVerb, runEnd, verbsOf } from './verbs.ts'

/** Characters before a number that are looked at. */
export const MAX_BEFORE = 60

const DEALING = cue(/[对将把]/)
const WHOM = cue(/[为向]/)
const ON_TOPIC = cue(/围绕|聚焦|针对/)
const JOINT = cue(/会同|联合|协同|商请/)
const FINISHED = cue(/完成/)
const DIGIT = cue(/\d/)
const TITLE = cue(/《/)
/** Words that `TERM_NUMERALS` takes out. */
export const TERM = cue(new RegExp(TERM_NUMERALS.source))

/** What is asked of every lead. */
export const LEADS = new Screen([DEALING, WHOM, JOINT, ON_TOPIC, FINISHED, DIGIT, TITLE, TERM, WAYS, BASE, BASE_BEHIND])
/** What a lead may hold. */
export const HOLDS = {
  dealing: LEADS.bitOf(DEALING),
  whom: LEADS.bitOf(WHOM),
  joint: LEADS.bitOf(JOINT),
  topic: LEADS.bitOf(ON_TOPIC),
  finished: LEADS.bitOf(FINISHED),
  digit: LEADS.bitOf(DIGIT),
  title: LEADS.bitOf(TITLE),
  term: LEADS.bitOf(TERM),
  way: LEADS.bitOf(WAYS),
  base: LEADS.bitOf(BASE),
  baseBehind: LEADS.bitOf(BASE_BEHIND),
} as const

const BRACKETED = cue(/[()]/)
const JOINED_NOUN = /^[^、,和及的(]{1,16}(?=[、和及与]|以及)/
const LIMIT = cue(/以[上下内]$/)

/** The words before a number. */
export function leadOf(
  text: string,
  { before: own, quantity }: Context,
  period: Range | null,
  before: Before | null,
): string {
  const start = Math.max(own.start, quantity.start - MAX_BEFORE)
  const printed = withoutPeriod(text, start, quantity.start, period)
  const words = BRACKETED.may(printed) || printed.includes('】') ? insideBracket(printed, text, start) : printed
  if (before === null || own.start !== before.context.quantity.end) return words
  if (start === own.start && (isAttribute(text, before.context) || goesOn(text, before.context, words)))
    return attributed(text.slice(before.context.before.start, before.context.quantity.start), words)
  const counted = JOINED_NOUN.exec(words)?.[0]
  if (counted !== undefined && verbsOf(counted).length === 0) return words.slice(counted.length)
  // 23个问题完成整改20个: issues that were just counted are not said again.
  return words.startsWith('问题') && beginsWithVerb(words.slice(2)) ? words.slice(2) : words
}

/** A period stands before what is said; the base of a comparison (由上年同期的37件) stands inside it. */
function withoutPeriod(text: string, start: number, end: number, period: Range | null): string {
  if (period === null || period.end > end || period.end <= start) return text.slice(start, end)
  if (period.start <= start) return text.slice(period.end, end)
  return `${text.slice(start, period.start)}${text.slice(period.end, end)}`
}

/** 建立制度31项(其中新建12项: an open bracket begins anew; 整改率(含基本完成)达: a closed one is passed over. */
function insideBracket(words: string, text: string, start: number): string {
  // 【整改成效】修复渠道: a label begins anew too.
  const label = words.lastIndexOf('】')
  if (label >= 0) return insideBracket(words.slice(label + 1), text, start)
  if (!BRACKETED.may(words)) return words
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

/** 35岁以下年轻干部9名, 超过1年的资金3万元: the amount before is part of the noun that this one counts. */
function isAttribute(text: string, { quantity }: Context): boolean {
  if (text[quantity.end] === '的') return true
  return (
    quantity.bound !== 'exact' &&
    LIMIT.testIn(text, quantity.start, quantity.end) &&
    !/[,、。;]/.test(text[quantity.end] ?? ',')
  )
}

/** 对连续三年未分红的37户, 将27个部门的1264项事项: an attribute that holds the amount before goes on behind it. */
function goesOn(text: string, { quantity, before }: Context, words: string): boolean {
  if (isDoers(text.slice(before.start, quantity.start), quantity, words)) return true
  if (!words.trimEnd().endsWith('的')) return false
  return (
    (quantity.dimension === 'count' && OPENER.testIn(text, before.start, quantity.start)) ||
    (quantity.dimension === 'duration' && RUN_OF_TIME.testIn(text, quantity.start - 2, quantity.start))
  )
}

/** 收回41名公职人员拖欠的贷款本息573.6万元: what they owe is what the verb before them governs. */
function isDoers(deed: string, { dimension }: Context['quantity'], words: string): boolean {
  const particle = dimension === 'people' ? words.indexOf('的') : -1
  if (particle < 4 || particle > words.trimEnd().length - 3 || /[,;、]/.test(words)) return false
  const bare = trimmed(deed)
  return bare !== '' && runEnd(bare) === bare.length && endsWithVerb(words.slice(0, particle))
}

/** 账龄3年以上的应收账款: how old it is says nothing of what is counted. */
const AGE = cue(/^ ?[,、]?(?:账龄|库龄|房龄|楼龄)$/)
const OPENER = cue(/^[对将把](?:全[省市区县]|连续)?$/)

/** 建成日处理能力500吨的垃圾焚烧厂: what measures the thing goes with its amount, what was done to it stays. */
function attributed(attribute: string, words: string): string {
  const open = /^(?:对|将|把|向)/.exec(attribute.trim())?.[0]
  const deed = open === undefined ? runEnd(trimStart(attribute)) : 0
  if (AGE.test(attribute)) return words.replace(/^的/, '')
  if (deed === 0) return open === undefined ? `${attribute}${words}` : `${open}${words.replace(/^的/, '')}`
  return `${trimStart(attribute).slice(0, deed)}${words.replace(/^的/, '')}`
}
