/**
 * Turns a numeral into the reason why it is no amount, where it is none.
 *
 * Reasons are told from the characters next to the numeral, never from afar: first what is certain before any unit is
 * looked for (`certainReason`), then what an amount without a unit must be (`lastReason`).
 */
import type { RejectionReason } from '@taizhang/parser'
import type { Numeral } from '@taizhang/parser/reading'
import { NAMED_BEHIND, NAMES, PLAN_NOUNS, SLOGANS } from '../lexicon/set-phrases.ts'
import type { Place } from './place.ts'

export interface Rejection {
  reason: RejectionReason
  start: number
  end: number
}

const LATIN = /[A-Za-z]/
/** Latin units that may follow a number at once. */
const LATIN_UNIT = /^(?:k?m[²³]?(?![a-z])|cm|mm|k?g(?![a-z])|ml|L(?![a-z])|kWh?|MWh?|[GTMK]B)/
const NAMED = new RegExp(`^(?:${NAMED_BEHIND.join('|')})`)
const PLAN = new RegExp(`^[^,。;:、\\n“”()]{0,6}(?:${PLAN_NOUNS.join('|')})`)
const SLOGANS_BY_FIRST = groupByFirst(SLOGANS)
const NAMES_BY_FIRST = groupByFirst(NAMES)

function groupByFirst(phrases: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const phrase of phrases) groups.set(phrase[0]!, [...(groups.get(phrase[0]!) ?? []), phrase])
  return groups
}

/** Why a numeral cannot be an amount, whatever unit stands behind it; null where it may be one. */
export function certainReason(text: string, numeral: Numeral, place: Place | null): Rejection | null {
  const { start, end } = numeral
  const say = (reason: RejectionReason, to = end, from = start): Rejection => ({ reason, start: from, end: to })
  if (place?.kind === 'title') return say('title')
  if (numeral.script === 'chinese') return chineseReason(text, numeral, place, say)
  const before = text[start - 1] ?? ''
  const behind = text[end] ?? ''
  if (inAddress(text, start, end)) return say('identifier')
  const phone = phoneAt(text, numeral)
  if (phone !== null) return phone
  if (place?.kind === 'bracket' || before === '〕') return say('identifier')
  if (before === '第' || (before === ' ' && text[start - 2] === '第')) return say('ordinal')
  if (isStandard(text, start, end)) return say('identifier')
  if (LATIN.test(before)) return say('name')
  if (/(?:附件|附表|附图|[图表])$/.test(text.slice(Math.max(0, start - 2), start))) return say('identifier')
  if (/[层室楼]/.test(behind) && /(?:大厦|[号楼座幢栋])$/.test(text.slice(Math.max(0, start - 2), start)))
    return say('identifier', end + 1)
  if (/^分钟[^,。;:、\n]{0,10}圈/.test(text.slice(end, end + 14))) return say('name')
  if (behind === '版' || text.startsWith('.0', end - 2)) return say('name')
  if (LATIN.test(behind) && !LATIN_UNIT.test(text.slice(end, end + 4))) return say('name')
  if (behind === '×' || before === '×' || behind === '+' || before === '+') return say(plusReason(text, start))
  if (isEnumerator(text, start, end)) return say('enumerator')
  if (place !== null && place.end - place.start <= 8) return say(quotedReason(text, numeral, place))
  if (behind === '号' && !/^号线/.test(text.slice(end, end + 2))) return say('identifier')
  if (/^英?寸[^,。;:、)\n的以]/.test(text.slice(end, end + 3))) return say('spec')
  if (numeral.plain && NAMED.test(text.slice(end, end + 5)) && numeral.value >= 10) return say('name')
  if (/^ ?年/.test(text.slice(end, end + 2)) && numeral.value <= 20 && PLAN.test(text.slice(end + 1, end + 12)))
    return say('name')
  if (isYearInParenthesis(text, numeral)) return say('date')
  return null
}

function chineseReason(
  text: string,
  numeral: Numeral,
  place: Place | null,
  say: (reason: RejectionReason, to?: number, from?: number) => Rejection,
): Rejection | null {
  const { start, end } = numeral
  const before = text[start - 1] ?? ''
  if (before === '第') return say('ordinal')
  if (isEnumerator(text, start, end)) return say('enumerator')
  if (place !== null && place.end - place.start <= 14 && !isShareInQuote(text, end)) return say('slogan')
  const phrase = phraseAt(text, start, SLOGANS_BY_FIRST)
  if (phrase !== null) return say('slogan', start + phrase.length)
  const name = phraseAt(text, start, NAMES_BY_FIRST)
  if (name !== null) return say('name', start + name.length)
  if (/^[年]/.test(text.slice(end, end + 1)) && PLAN.test(text.slice(end + 1, end + 12))) return say('name')
  return null
}

function isShareInQuote(text: string, end: number): boolean {
  return text.startsWith('分之', end)
}

function phraseAt(text: string, start: number, groups: Map<string, string[]>): string | null {
  return groups.get(text[start]!)?.find(phrase => text.startsWith(phrase, start)) ?? null
}

/** What an Arabic numeral without a unit is. */
export function lastReason(text: string, { start, end, plain }: Numeral, place: Place | null): RejectionReason {
  if (/[层室楼栋弄巷幢单]/.test(text[end] ?? '') || (plain && end - start >= 6)) return 'identifier'
  if (place !== null) return 'slogan'
  if (/^[日月时点分秒年]/.test(text[end] ?? '')) return 'date'
  if (/^[届次轮回条款]/.test(text[end] ?? '')) return 'ordinal'
  return plain && end - start <= 2 && (text[start - 1] ?? '\n') === '\n' ? 'enumerator' : 'name'
}

/** Within an e-mail or web address: letters, digits and dots without a blank up to an @ or //. */
function inAddress(text: string, start: number, end: number): boolean {
  let left = start
  while (left > 0 && start - left < 64 && /[\w.%+@/:-]/.test(text[left - 1]!)) left--
  let right = end
  while (right < text.length && right - end < 64 && /[\w.%+@/:-]/.test(text[right]!)) right++
  if (right - left === end - start) return false
  const word = text.slice(left, right)
  return /@\w|www\.|https?:|\.(?:com|cn|gov|org|net)\b/.test(word)
}

const PHONE =
  /(?:\(?0\d{2,3}\)?[-—– ]?)?\d{7,8}(?:[-—转]\d{1,6})?(?!\d)|1[3-9]\d{9}(?!\d)|400[-—]?\d{3}[-—]?\d{4}(?!\d)/y
const PHONE_LABEL = /(?:电话|热线|手机|传真|联系方式|联系人|座机|专线|话)[^。;\n]{0,24}$/

function phoneAt(text: string, numeral: Numeral): Rejection | null {
  if (!numeral.plain || numeral.end - numeral.start < 3) return null
  PHONE.lastIndex = numeral.start
  const found = PHONE.exec(text)
  if (found === null) return longNumber(text, numeral)
  const labelled = PHONE_LABEL.test(text.slice(Math.max(0, numeral.start - 30), numeral.start))
  const areaCode = /^\(?0\d{2,3}\)?[-—– ]\d{7,8}/.test(found[0]) || /^(?:1[3-9]\d{9}|400)/.test(found[0])
  if (!labelled && !areaCode) return longNumber(text, numeral)
  return { reason: 'phone', start: numeral.start, end: numeral.start + found[0].length }
}

/** Postcodes, licence numbers, site codes: a long string of digits that no unit follows. */
function longNumber(text: string, { start, end }: Numeral): Rejection | null {
  const digits = end - start
  if (digits === 6 && /(?:邮编|邮政编码|邮码)[:为是 ]{0,3}$/.test(text.slice(Math.max(0, start - 8), start)))
    return { reason: 'identifier', start, end }
  if (digits >= 8 && !/[万亿元]/.test(text[end] ?? ''))
    return { reason: 'identifier', start, end: text[end] === '号' ? end + 1 : end }
  return null
}

/** GB 5749—2022, GB/T 33190, HJ2025-2012: letters, a blank, digits. */
function isStandard(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 10), start)
  return /[A-Z]{2,4}(?:\/[A-Z])? ?(?:\d{2,6}[-—.])?$/.test(before) && (end - start >= 3 || /\d[-—.]$/.test(before))
}

/** 8+8+N, “1+3”, 7×24小时: with a letter in it, or hours, a name; digits alone, a slogan. */
function plusReason(text: string, start: number): RejectionReason {
  const around = text.slice(Math.max(0, start - 6), start + 10)
  return /\+\s*[NnXx]|×/.test(around) ? 'name' : 'slogan'
}

/** Quoted numbers: “543”产业 is a slogan, “123”工作法 and “15分钟”生活圈 are names. */
function quotedReason(text: string, { start, end }: Numeral, place: Place): RejectionReason {
  if (place.start === start && place.end === end)
    return /^(?:工作法|模式|热线|消防|廊道|育人|思政|国道|服务)/.test(text.slice(place.end + 1, place.end + 5)) ||
      /^1(?:2\d{3}|[12]\d)$/.test(text.slice(start, end))
      ? 'name'
      : 'slogan'
  return 'name'
}

/** 1. · 1、 · (1) · 一、 · (一) · 一是 · 问题1: at the start of a line or behind a stop. */
function isEnumerator(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '\n'
  const behind = text[end] ?? ''
  if (before === '(' && behind === ')') return end - start <= 3
  if (/问题$/.test(text.slice(Math.max(0, start - 2), start)) && /[:.、,]/.test(behind)) return true
  if (!/[\n。;:!?\t》”)]/.test(before) && !(before === ' ' && /[\n。]/.test(text[start - 2] ?? '\n'))) return false
  if (end - start > 3) return false
  if (behind === '、') return before !== ')' && before !== '”' && before !== '》'
  if (behind === '.') return !/\d/.test(text[end + 1] ?? '')
  if (behind === '是' && /[一二三四五六七八九十]/.test(text[start]!)) return true
  return behind === '\t' && (before === '\n' || before === '\t')
}

function isYearInParenthesis(text: string, { start, end, plain, value }: Numeral): boolean {
  return plain && end - start === 4 && value >= 1900 && value <= 2100 && /[-—–]|年/.test(text[end] ?? '')
}
