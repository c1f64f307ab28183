/**
 * Finds the thing that a number counts where its own clause does not name it.
 *
 * ```
 * // 对连续五年未分红的参股企业启动退出程序,已退出12户,收回投资1.68亿元,尚有3户正在办理变更
 * //                                              ^^^^ 参股企业, which the clause before deals with
 * //                                                                      ^^^ 参股企业, counted in 户 before
 * ```
 */
import { MANNER, PREDICATE } from '../../lexicon/names.ts'
import { COUNTED, MONEYS, PEOPLE, UNCOUNTED } from '../../lexicon/things.ts'
import type { CleanQuantity } from '../../quantity/quantity.ts'
import type { Before } from './named.ts'
import type { Phrase } from './phrase.ts'
import { trimEnd, trimStart } from './trim.ts'
import { lastRun, runEnd, verbsOf } from './verbs.ts'

/** Clauses of the sentence that are gone back over. */
const MOST_CLAUSES = 3
const LONGEST_THING = 16

/** The thing, or empty where the words before name none that the unit counts. */
export function thingOf(phrase: Phrase): string {
  const { quantity } = phrase.context
  return countedIn(phrase.told, quantity) || objectOf(phrase) || countedIn(phrase.ago, quantity)
}

/** What the same unit counted last, or what another did that this one may count too: 核查企业93家,其余8户. */
function countedIn(told: readonly Before[], quantity: CleanQuantity): string {
  const counted = COUNTED.get(quantity.unit)
  const last =
    told.findLast(({ named, context }) => named.noun !== '' && agrees(context.quantity, quantity)) ??
    (counted &&
      told.findLast(({ named, context }) => context.quantity.dimension === 'count' && counted.test(named.noun)))
  return last?.named.noun ?? ''
}

/** 14名村干部, 了结9人: people are people. */
function isHead(unit: string): boolean {
  return unit === '人' || unit === '名' || unit === '位'
}

function agrees(one: CleanQuantity, other: CleanQuantity): boolean {
  return one.dimension === other.dimension && (one.unit === other.unit || (isHead(one.unit) && isHead(other.unit)))
}

/** What the clauses before deal with, as far as the unit counts such things. */
export function objectOf({ context: { quantity }, preceding }: Phrase): string {
  const counted =
    quantity.dimension === 'people' ? PEOPLE : quantity.dimension === 'money' ? MONEYS : COUNTED.get(quantity.unit)
  return objectIn(preceding, noun => (counted === undefined ? !UNCOUNTED.test(noun) : counted.test(noun)))
}

/** The object of the nearest clause that has a fitting one; a semicolon ends the search. */
export function objectIn(words: string, fits: (noun: string) => boolean): string {
  let end = words.length
  for (let clauses = 0; clauses < MOST_CLAUSES && end > 0; clauses++) {
    const start = Math.max(words.lastIndexOf(',', end - 1), words.lastIndexOf(';', end - 1)) + 1
    const clause = words.slice(start, end).trim()
    const object = dealtIn(clause) || governedIn(clause)
    const noun = object.replace(/^.*的/, '')
    if (noun.length > 1 && noun.length <= LONGEST_THING && fits(noun)) return noun
    if (start === 0 || words[start - 1] === ';') return ''
    end = start - 1
  }
  return ''
}

const OPENS = /(?:^|[^面针绝相应核校比查])(?:对|将|把)(?![外口象标])(.{2,40})$/

/** 对新遴选导师实行先培训后上岗: what 对 names, up to what is done. */
function dealtIn(clause: string): string {
  const words = OPENS.exec(clause)?.[1]
  if (words === undefined) return ''
  const ends = [words.search(MANNER), words.search(PREDICATE)].filter(at => at > 1)
  const end = ends.length > 0 ? Math.min(...ends) : (lastRun(words)?.start ?? 0)
  const noun = trimEnd(words.slice(0, end)).replace(/^.*的/, '')
  return /\d/.test(noun) ? '' : noun
}

/** 整合规范面向基层的报表台账: what the verb that begins the clause governs. */
export function governedIn(clause: string): string {
  const words = trimStart(clause)
  const from = verbsOf(words)[0]?.start ?? words.length
  const governed = words.slice(from)
  const object = governed.slice(runEnd(governed))
  return /[\d%]/.test(object) ? '' : object.replace(/等$/, '')
}

const GRADUALLY = /(?:明显|大幅|显著|逐步|持续|稳步|进一步|全面|不断|有效|分别|总体|整体)+$/

/**
 * ```
 * // 整合规范报表台账,由43张精简为16张      报表台账
 * // 办理时限大幅压缩,由20天减至5天         办理时限
 * ```
 */
export function topicOf(preceding: string): string {
  const clause = preceding.slice(Math.max(preceding.lastIndexOf(','), preceding.lastIndexOf(';')) + 1).trim()
  const words = trimStart(clause)
  const last = lastRun(words)
  // What is told of it ends the clause: the subject stands before.
  const told = last !== null && last.start > 0 && last.end === words.length
  const topic = told ? words.slice(0, last.start).replace(GRADUALLY, '') : governedIn(words)
  return topic.length > LONGEST_THING ? topic.replace(/^.*的/, '') : topic
}
