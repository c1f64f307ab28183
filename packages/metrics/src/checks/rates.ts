/**
 * Turns declared rates into checks: a share against its part and its whole, a change against its two ends, and shares that
 * no share can reach.
 *
 * Printed percentages may be cut off, so a whole unit of the last printed place is allowed, a point at most.
 */
import type { Check, MetricName } from '@taizhang/parser'
import { cue } from '@taizhang/parser/reading'
import { NEVER_ABOVE, RATE_NAME, SHARE_LIST, SHARE_OF, SIZE_OF_CHANGE } from '../lexicon/checks.ts'
import { between, compared, type Figure, isExact, printedUnit, shown, standsBetween, wordsBefore } from './figure.ts'

/** What a rate is the share of: [whole, part]. */
const SHARES: readonly (readonly [MetricName, MetricName])[] = [
  ['issues_found', 'issues_rectified'],
  ['measures_planned', 'measures_implemented'],
  ['hazards_found', 'hazards_fixed'],
]
/** How many figures back a rate's part and whole are looked for: in its sentence, and where they are named. */
const NEAR = 12
const FAR = 120

/**
 * The checks of a sentence's rates.
 *
 * ```
 * // 反馈的36个问题已完成整改31个,整改完成率86.1%
 * //                                    ^^^^^ 86.1% = 31 / 36
 * ```
 */
export function rateChecks(text: string, sentence: readonly Figure[], figures: readonly Figure[], at: number): Check[] {
  const checks: Check[] = []
  for (let i = 1; i < sentence.length; i++) {
    const rate = sentence[i]!
    if (rate.indicator.unit !== '%' || !isExact(rate)) continue
    const list = listOf(text, sentence, i)
    if (list.length > 1) {
      checks.push(...listedShares(text, sentence, i, list))
      i += list.length - 1
      continue
    }
    const found = byMetric(sentence, i) ?? byName(text, sentence, i) ?? byNoun(text, sentence, i, figures, at + i)
    if (found !== null) checks.push(shareOf(rate, found.part, found.whole, found.open))
  }
  return checks
}

interface Terms {
  part: Figure
  whole: Figure
  open: boolean
}

function shareOf(rate: Figure, part: Figure, whole: Figure, open: boolean): Check {
  const computed = (100 * part.indicator.value) / whole.indicator.value
  const tolerance = Math.min(1, printedUnit(rate))
  return compared(
    'rate',
    { declared: rate, computed, tolerance },
    `${shown(part)} / ${shown(whole)}`,
    [part, whole],
    open,
  )
}

/** The figures from one on that stand in one list: 98%、83%、63%. */
function listOf(text: string, sentence: readonly Figure[], from: number): Figure[] {
  const list = [sentence[from]!]
  for (let i = from + 1; i < sentence.length; i++) {
    const next = sentence[i]!
    if (next.indicator.unit !== list[0]!.indicator.unit || between(text, sentence[i - 1]!, next) !== '、') break
    list.push(next)
  }
  return list
}

/** 立行立改的5个、分阶段整改的5个,分别有5个、4个(占100%、80%): three lists of one length. */
function listedShares(text: string, sentence: readonly Figure[], from: number, rates: readonly Figure[]): Check[] {
  const n = rates.length
  if (from < 2 * n || !standsBetween(text, SHARES_LISTED, sentence[from - 1]!, rates[0]!)) return []
  const parts = sentence.slice(from - n, from)
  const wholes = sentence.slice(from - 2 * n, from - n)
  const unit = parts[0]!.indicator.unit
  const alike = [...parts, ...wholes].every(figure => figure.indicator.unit === unit && figure.indicator.value > 0)
  if (!alike || listOf(text, sentence, from - n).length !== n) return []
  return rates.map((rate, i) => shareOf(rate, parts[i]!, wholes[i]!, true))
}
const SHARES_LISTED = cue(SHARE_LIST)

/** A rate behind its part and its whole, told by their metrics. */
function byMetric(sentence: readonly Figure[], at: number): Terms | null {
  if (sentence[at]!.indicator.metric !== 'rectification_rate') return null
  const before = sentence.slice(Math.max(0, at - NEAR), at)
  for (const [wholeKey, partKey] of SHARES) {
    const part = before.findLast(({ indicator }) => indicator.metric === partKey)
    if (part === undefined || !isExact(part)) continue
    const from = before.indexOf(part)
    const whole = before.slice(0, from).findLast(({ indicator }) => indicator.metric === wholeKey)
    if (whole === undefined || whole.indicator.value <= 0 || !isExact(whole)) continue
    // another rate between them may be the one that goes with them
    const open = before.slice(from).some(({ indicator }) => indicator.unit === '%')
    return { part, whole, open }
  }
  return null
}

/** 115件已办结112件,办结率97.4%: the rate bears the name of the verb right before its part. */
function byName(text: string, sentence: readonly Figure[], at: number): Terms | null {
  const [part, whole] = [sentence[at - 1]!, sentence[at - 2]]
  if (whole === undefined || part.indicator.unit !== whole.indicator.unit || part.indicator.unit === '%') return null
  if (!isExact(part) || !isExact(whole) || part.indicator.value > whole.indicator.value) return null
  const name = NAME.exec(wordsBefore(text, sentence[at]!))?.[1]
  const verb = wordsBefore(text, part).slice(-2)
  return name !== undefined && verb.length === 2 && name.includes(verb) ? { part, whole, open: true } : null
}
const NAME = cue(RATE_NAME)

/** 整改到位资金11.02亿元,占问题金额的88.4%: the whole was named before, anywhere. */
function byNoun(
  text: string,
  sentence: readonly Figure[],
  at: number,
  figures: readonly Figure[],
  place: number,
): Terms | null {
  const words = NOUN.exec(wordsBefore(text, sentence[at]!))
  const noun = words?.[2]
  if (noun === undefined) return null
  const part = partNamed(text, sentence, at, words?.[1] ?? '')
  if (part === null || part.indicator.unit === '%' || !isExact(part)) return null
  for (let i = place - 2; i >= Math.max(0, place - FAR); i--) {
    const whole = figures[i]!
    const { value, unit } = whole.indicator
    if (unit !== part.indicator.unit || value <= 0 || !isExact(whole)) continue
    if (wordsBefore(text, whole).endsWith(noun)) return { part, whole, open: true }
  }
  return null
}
const NOUN = cue(SHARE_OF)

/** The figure that a share is said of: the one before it, or where a subject stands between, the one that it names. */
function partNamed(text: string, sentence: readonly Figure[], at: number, subject: string): Figure | null {
  if (subject === '') return sentence[at - 1]!
  const name = subject.slice(0, 4)
  const names = (words: string) => words.includes(name) && !words.includes(`未${name}`)
  return sentence.slice(0, at).findLast(figure => names(wordsBefore(text, figure))) ?? null
}

/** 由71.2%降为67.9%,下降3.3个百分点; 由84.5亿元降至61.2亿元,降幅27%. */
export function changeChecks(text: string, sentence: readonly Figure[]): Check[] {
  const checks: Check[] = []
  for (let i = 2; i < sentence.length; i++) {
    const from = sentence[i - 2]!
    const to = sentence[i - 1]!
    const size = sentence[i]!
    if (from.indicator.role !== 'comparison' || from.indicator.unit !== to.indicator.unit) continue
    if (![from, to, size].every(isExact) || !standsBetween(text, CHANGE, to, size)) continue
    const check = changeCheck(from, to, size)
    if (check !== null) checks.push(check)
  }
  return checks
}
const CHANGE = cue(SIZE_OF_CHANGE)

function changeCheck(from: Figure, to: Figure, size: Figure): Check | null {
  const difference = Math.abs(from.indicator.value - to.indicator.value)
  const [ends, unit] = [from.indicator.unit, size.indicator.unit]
  const rounding = (printedUnit(from) + printedUnit(to)) / 2
  if (unit === '%' && ends !== '%' && from.indicator.value > 0) {
    const computed = (100 * difference) / from.indicator.value
    const tolerance = Math.min(1, printedUnit(size)) + (100 * rounding) / from.indicator.value
    const terms = `|${shown(from)} - ${shown(to)}| / ${shown(from)}`
    return compared('rate', { declared: size, computed, tolerance }, terms, [from, to])
  }
  const points = unit === '个百分点' && ends === '%'
  if (!points && unit !== ends) return null
  // counts are exact; what is printed with decimals or a scale is rounded
  const exact = printedUnit(from) === 1 && printedUnit(to) === 1 && printedUnit(size) === 1
  const tolerance = exact ? 0 : printedUnit(size) + rounding
  const terms = `|${shown(from)} - ${shown(to)}|`
  return compared(points ? 'rate' : 'parts', { declared: size, computed: difference, tolerance }, terms, [from, to])
}

/** A share above the whole: 覆盖率120%. */
export function impossibleRates(text: string, figures: readonly Figure[]): Check[] {
  const checks: Check[] = []
  for (const { indicator, context } of figures) {
    const { unit, value, id } = indicator
    const { start } = context.quantity
    if (unit !== '%' || value <= 100 || !NEVER.testIn(text, start - 16, start)) continue
    const statement = `${value}% ≤ 100%`
    checks.push({ kind: 'rate', verdict: 'fails', statement, declared: value, computed: 100, indicatorIds: [id] })
  }
  return checks
}
const NEVER = cue(NEVER_ABOVE)
