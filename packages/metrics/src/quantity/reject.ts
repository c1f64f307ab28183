/**
 * Turns a numeral into the reason why it is no amount, where it is none.
 *
 * Reasons are told from the characters next to the numeral, never from afar: first what is certain before any unit is
 * looked for (`certainReason`), then what an amount without a unit must be (`lastReason`).
 */
import type { RejectionReason } from '@taizhang/parser'
import { cue, type Numeral, Units, unitsOf, WordIndex } from '@taizhang/parser/reading'
import { NAMED_BEHIND, NAMES, PLAN_NOUNS, SLOGANS } from '../lexicon/set-phrases.ts'
import { IN_ADDRESS, inAddress, phoneAt } from './contact.ts'
import type { Place } from './place.ts'
import { moneySign } from './prefix.ts'
import { type Rejection, rejected } from './rejection.ts'
import type { Source } from './source.ts'
import { unitAt } from './unit.ts'

const [NEWLINE, BLANK, OPEN, CLOSE, PERCENT] = [10, 32, 40, 41, 37]
const [UNTITLE, UNQUOTE, CLOSE_YEAR, CLOSE_LABEL] = [0x300b, 0x201d, 0x3015, 0x3011] // 》 ” 〕 】
const [ORDER, ISSUE, EDITION, NUMBER, LINE, YEAR] = [0x7b2c, 0x9898, 0x7248, 0x53f7, 0x7ebf, 0x5e74] // 第题版号线年
const LATIN = unitsOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
const NAMED = cue(new RegExp(`^(?:${NAMED_BEHIND.join('|')})`))
const PLAN = new RegExp(`^[^,。;:、\\n“”()]{0,6}(?:${PLAN_NOUNS.join('|')})`)
const SLOGANS_BY_FIRST = new WordIndex(SLOGANS, phrase => phrase)
const NAMES_BY_FIRST = new WordIndex(NAMES, phrase => phrase)
const ATTACHMENT = cue(/(?:附件|附表|附图|[图表])$/)
/** 三家村, 五家庄: places; in 三家村卫生室 they are counted. */
const HAMLET = cue(/^家(?:[庄堡]|村(?![级镇办委卫集民企]))/)
const BUILDING = cue(/(?:大厦|[号楼座幢栋])$/)
/** 2栋301室, 3幢二单元: parts of an address. */
const ADDRESS = cue(/^[栋幢座](?:\d|[一二三四五六七八九十]{0,3}单元)/)
const STANDARD = cue(/(?!PM)[A-Z]{2,4}(?:\/[A-Z])? ?(?:\d{2,6}[-—.])?$/)
const STOREYS = unitsOf('层室楼')
const SIGNS = unitsOf('×+')
const CIRCLE = cue(/^分钟[^,。;:、\n]{0,10}圈/)
/** 12英寸芯片, 500千伏输变电工程: a size that is part of a name. */
const INCHES = cue(/^(?:英?寸[^,。;:、)\n的以]|千伏[输变电线])/)
const YEARS = cue(/^ ?年/)

/** Why a numeral cannot be an amount, whatever unit stands behind it; null where it may be one. */
export function certainReason(source: Source, numeral: Numeral, place: Place | null): Rejection | null {
  const { text } = source
  const { start, end } = numeral
  if (place?.kind === 'title') return rejected('title', numeral)
  if (numeral.script === 'chinese') return chineseReason(text, numeral, place)
  if (place?.kind === 'bracket' || text.charCodeAt(start - 1) === CLOSE_YEAR) return rejected('identifier', numeral)
  if (source.bare && opensExpression(text, numeral))
    return LATIN.has(text.charCodeAt(end)) && !isCounted(source, end) ? rejected('name', numeral) : null
  if (place === null && isUnmarked(text, start, end)) return phoneAt(text, numeral)
  if (inAddress(text, start, end)) return rejected('identifier', numeral)
  const phone = phoneAt(text, numeral)
  if (phone !== null) return phone
  return reasonBefore(source, numeral) ?? reasonBehind(source, numeral, place)
}

/** Whether a Latin unit follows, or an exponent where numbers are asked for. */
function isCounted({ text, units, bare }: Source, end: number): boolean {
  return unitAt(text, end, units) !== null || (bare && /^[eE][+-]?\d/.test(text.slice(end, end + 3)))
}

/** What stands before a numeral that may be no amount. */
const TELLS_BEFORE = new Units([
  ...[ORDER, BLANK, ISSUE, CLOSE_YEAR, ...SIGNS, ...IN_ADDRESS],
  ...[STANDARD, ATTACHMENT, BUILDING].flatMap(({ last }) => [...last!]),
])
/** What stands behind one. */
const TELLS_BEHIND = new Units([
  ...[EDITION, NUMBER, YEAR, CLOSE, CLOSE_LABEL, ...unitsOf('、.是\t-—–'), ...SIGNS, ...IN_ADDRESS],
  ...[CIRCLE, ADDRESS, INCHES, NAMED, YEARS].flatMap(({ first }) => [...first!]),
])

/** 完善制度158项: nothing next to the numeral says that it is no amount; most stand so, and are asked nothing else. */
function isUnmarked(text: string, start: number, end: number): boolean {
  const at = text.charCodeAt(end) === PERCENT ? end + 1 : end
  return (
    !TELLS_BEHIND.has(text.charCodeAt(at)) &&
    !TELLS_BEFORE.has(text.charCodeAt(start - 1)) &&
    !text.startsWith('.0', end - 2)
  )
}

/** Nothing but marks stands before, and no heading behind: the text is an expression. */
function opensExpression(text: string, { start, end }: Numeral): boolean {
  if (start > 4 || /[A-Za-z\u4e00-\u9fff(]/.test(text.slice(0, start))) return false
  return !/^[、.)] ?[\u4e00-\u9fffA-Za-z]/.test(text.slice(end, end + 3))
}

/** 第3, GB5749, 附件2, 3号楼2层: what the characters before a numeral say. */
function reasonBefore(source: Source, numeral: Numeral): Rejection | null {
  const { text } = source
  const { start, end } = numeral
  const before = text.charCodeAt(start - 1)
  if (before === ORDER || (before === BLANK && text.charCodeAt(start - 2) === ORDER))
    return rejected('ordinal', numeral)
  const priced = moneySign(text, start) !== null
  if (!priced && isStandard(text, start, end)) return rejected('identifier', numeral)
  if (!priced && LATIN.has(before)) return rejected('name', numeral)
  // 见附表3; in 更换水表1200只 a unit follows
  if (ATTACHMENT.testIn(text, start - 2, start) && unitAt(text, end, source.units) === null)
    return rejected('identifier', numeral)
  if (STOREYS.has(text.charCodeAt(end)) && BUILDING.testIn(text, start - 2, start))
    return rejected('identifier', numeral, end + 1)
  return null
}

/** 15分钟生活圈, 2.0版, 7×24, 318国道: what the characters behind a numeral say. */
function reasonBehind(source: Source, numeral: Numeral, place: Place | null): Rejection | null {
  const { text } = source
  const { start, end } = numeral
  const behind = text.charCodeAt(end)
  if (CIRCLE.testIn(text, end, end + 14)) return rejected('name', numeral)
  if (behind === EDITION || text.startsWith('.0', end - 2)) return rejected('name', numeral)
  if (LATIN.has(behind) && !isCounted(source, end)) return rejected('name', numeral)
  if (ADDRESS.testIn(text, end, end + 6)) return rejected('identifier', numeral, end + 1)
  if (SIGNS.has(behind) || (behind !== PERCENT && SIGNS.has(text.charCodeAt(start - 1))))
    return rejected(plusReason(text, start), numeral)
  if (isEnumerator(text, start, end)) return rejected('enumerator', numeral)
  if (place !== null && place.end - place.start <= 8) return rejected(quotedReason(text, numeral, place), numeral)
  if (behind === NUMBER && text.charCodeAt(end + 1) !== LINE) return rejected('identifier', numeral)
  if (INCHES.testIn(text, end, end + 3)) return rejected('spec', numeral)
  if (numeral.plain && numeral.value >= 10 && NAMED.testIn(text, end, end + 5)) return rejected('name', numeral)
  if (numeral.value <= 20 && YEARS.testIn(text, end, end + 2) && PLAN.test(text.slice(end + 1, end + 12)))
    return rejected('name', numeral)
  return isYearInParenthesis(text, numeral) ? rejected('date', numeral) : null
}

function chineseReason(text: string, numeral: Numeral, place: Place | null): Rejection | null {
  const { start, end } = numeral
  if (text.charCodeAt(start - 1) === ORDER) return rejected('ordinal', numeral)
  if (isEnumerator(text, start, end)) return rejected('enumerator', numeral)
  if (place !== null && place.end - place.start <= 14 && !isShareInQuote(text, numeral))
    return rejected('slogan', numeral)
  const phrase = phraseAt(text, start, SLOGANS_BY_FIRST)
  if (phrase !== null) return rejected('slogan', numeral, start + phrase.length)
  const name = phraseAt(text, start, NAMES_BY_FIRST)
  if (name !== null) return rejected('name', numeral, start + name.length)
  if (HAMLET.testIn(text, end, end + 3)) return rejected('name', numeral)
  if (text.charCodeAt(end) === YEAR && PLAN.test(text.slice(end + 1, end + 12))) return rejected('name', numeral)
  return null
}

/** “百分之九十” is an amount, “六个百分之百” a slogan. */
function isShareInQuote(text: string, { start, end }: Numeral): boolean {
  return text.startsWith('分之', end) && text[start - 1] !== '个'
}

function phraseAt(text: string, start: number, phrases: WordIndex<string>): string | null {
  for (const phrase of phrases.of(text.charCodeAt(start))) if (text.startsWith(phrase, start)) return phrase
  return null
}

/** What an Arabic numeral without a unit is. */
export function lastReason(text: string, { start, end, plain }: Numeral, place: Place | null): RejectionReason {
  if (/^(?:客服|服务|供水|供气|供热|投诉)?热线/.test(text.slice(end, end + 4))) return 'name'
  if (/[层室楼栋弄巷幢单]/.test(text[end] ?? '') || (plain && end - start >= 6)) return 'identifier'
  if (place !== null) return 'slogan'
  if (/^[日月时点分秒年]/.test(text[end] ?? '')) return 'date'
  if (/^[届次轮回条款]/.test(text[end] ?? '')) return 'ordinal'
  const isPageMark =
    /[-—–] ?$/.test(text.slice(Math.max(0, start - 2), start)) && /^ ?[-—–](?:\n|$)/.test(text.slice(end, end + 3))
  return plain && end - start <= 2 && (isPageMark || (text[start - 1] ?? '\n') === '\n') ? 'enumerator' : 'name'
}

/** GB 5749—2022, GB/T 33190, HJ2025-2012: letters, a blank, digits. */
function isStandard(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 10)
  return STANDARD.testIn(text, from, start) && (end - start >= 3 || /\d[-—.]$/.test(text.slice(from, start)))
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

/** 1. · 1、 · (1) · 一、 · (一) · 一是 · 问题1: · 【反馈问题1】 at the start of a line or behind a stop. */
function isEnumerator(text: string, start: number, end: number): boolean {
  const before = start === 0 ? NEWLINE : text.charCodeAt(start - 1)
  const behind = text.charCodeAt(end)
  if (before === OPEN && behind === CLOSE) return end - start <= 3
  if (before === ISSUE && text[start - 2] === '问' && AFTER_ISSUE.has(behind)) return true
  if (behind === CLOSE_LABEL && LABEL.testIn(text, start - 9, start)) return true
  if (!BEFORE_LIST.has(before) && !(before === BLANK && (start < 2 || /[\n。]/.test(text[start - 2]!)))) return false
  if (end - start > 3) return false
  if (behind === CLOSE) return true
  const sign = text[end]
  if (sign === '、') return before !== CLOSE && before !== UNQUOTE && before !== UNTITLE
  // the reader of numerals takes a point for a decimal one wherever it can be
  if (sign === '.') return true
  if (sign === '是' && LIST_ORDINALS.has(text.charCodeAt(start))) return true
  return sign === '\t' && (before === NEWLINE || before === 9)
}
const AFTER_ISSUE = unitsOf(':.、,')
const LABEL = cue(/【[\u4e00-\u9fff]{0,8}$/)
const BEFORE_LIST = unitsOf('\n。;:!?\t》”)')
const LIST_ORDINALS = unitsOf('一二三四五六七八九十')

function isYearInParenthesis(text: string, { start, end, plain, value }: Numeral): boolean {
  return plain && end - start === 4 && value >= 1900 && value <= 2100 && /[-—–年]/.test(text[end] ?? '')
}
