/**
 * Turns wholes that a sentence states with their parts into checks: 36 = 31 + 5.
 *
 * What does not add up fails only where every part is known: issues of which only two classes are told, done and open. A list
 * behind 其中 may name some parts only, or count one thing twice, so that it holds or stays undecided.
 */
import type { Check } from '@taizhang/parser'
import { cue } from '@taizhang/parser/reading'
import { LEFT_OVER, NEXT_PART, OF_WHICH, OTHER_CLASS } from '../lexicon/checks.ts'
import { compared, type Figure, isExact, shown, standsBefore, standsBetween } from './figure.ts'

/** A whole and two parts. */
const FEWEST = 3
/** Longest list of parts that is added up. */
const MOST = 12

/** All checks of a sentence's wholes. */
export function partChecks(text: string, sentence: readonly Figure[]): Check[] {
  if (sentence.length < FEWEST) return []
  const classes = classChecks(text, sentence)
  const known = classes[0]?.indicatorIds[0]
  const rest = restChecks(text, sentence).filter(check => check.indicatorIds[0] !== known)
  return [...classes, ...rest, ...listedChecks(text, sentence)]
}

/** Issues found against those done, open and of any further class. */
function classChecks(text: string, sentence: readonly Figure[]): Check[] {
  const at = sentence.findIndex(({ indicator }) => indicator.metric === 'issues_found' && indicator.role === 'result')
  const whole = sentence[at]
  if (whole === undefined || !isExact(whole)) return []
  const behind = sentence.slice(at + 1).filter(({ indicator }) => indicator.unit === whole.indicator.unit)
  const next = behind.findIndex(({ indicator }) => indicator.metric === 'issues_found')
  const alike = next < 0 ? behind : behind.slice(0, next)
  const done = alike.filter(({ indicator }) => indicator.metric === 'issues_rectified')
  const parts = alike.filter(
    figure =>
      figure.indicator.metric === 'issues_rectified' ||
      figure.indicator.metric === 'issues_ongoing' ||
      standsBefore(text, CLASS, figure),
  )
  if (done.length !== 1 || parts.length < 2 || !parts.every(isExact)) return []
  return [sum(whole, parts, alike.length > parts.length || parts.length > 2)]
}
const CLASS = cue(OTHER_CLASS)

/** 21个项目已开工19个,剩余2个: what is left, and what stands between it and its whole. */
function restChecks(text: string, sentence: readonly Figure[]): Check[] {
  const checks: Check[] = []
  for (let i = 2; i < sentence.length; i++) {
    const rest = sentence[i]!
    if (!standsBefore(text, REST, rest) || !isExact(rest)) continue
    const whole = wholeOf(sentence, i)
    if (whole !== null) checks.push(sum(sentence[whole]!, alikeBetween(sentence, whole, i), true))
  }
  return checks
}
const REST = cue(LEFT_OVER)

/** The nearest figure before that the figures up to the rest add up to; without one, the two before the rest are compared. */
function wholeOf(sentence: readonly Figure[], rest: number): number | null {
  const { unit, value } = sentence[rest]!.indicator
  let total = value
  let terms = 1
  for (let i = rest - 1; i >= Math.max(0, rest - MOST); i--) {
    const { indicator } = sentence[i]!
    if (indicator.unit !== unit) continue
    if (terms > 1 && indicator.value === total) return i
    total += indicator.value
    terms++
  }
  return null
}

function alikeBetween(sentence: readonly Figure[], whole: number, last: number): Figure[] {
  const { unit } = sentence[whole]!.indicator
  return sentence.slice(whole + 1, last + 1).filter(({ indicator }) => indicator.unit === unit)
}

/** 建立制度31项(其中新建12项、修订19项): a list of two parts or more behind 其中. */
function listedChecks(text: string, sentence: readonly Figure[]): Check[] {
  const checks: Check[] = []
  for (let i = 0; i + 2 < sentence.length; i++) {
    const whole = sentence[i]!
    if (!isExact(whole) || !standsBetween(text, OPENS, whole, sentence[i + 1]!)) continue
    const parts = listFrom(text, sentence, i + 1)
    if (parts.length < 2 || !parts.every(isExact)) continue
    const total = parts.reduce((all, { indicator }) => all + indicator.value, 0)
    if (Math.abs(total - whole.indicator.value) <= 1e-6 * total) checks.push(sum(whole, parts, true))
  }
  return checks
}
const OPENS = cue(OF_WHICH)
const NEXT = cue(NEXT_PART)

function listFrom(text: string, sentence: readonly Figure[], from: number): Figure[] {
  const unit = sentence[from - 1]!.indicator.unit
  const parts: Figure[] = []
  for (let i = from; i < sentence.length && parts.length < MOST; i++) {
    const figure = sentence[i]!
    if (figure.indicator.unit !== unit) break
    if (i > from && !standsBetween(text, NEXT, sentence[i - 1]!, figure)) break
    parts.push(figure)
  }
  return parts
}

function sum(whole: Figure, parts: readonly Figure[], open: boolean): Check {
  const computed = parts.reduce((all, { indicator }) => all + indicator.value, 0)
  const terms = parts.map(shown).join(' + ')
  return compared('parts', { declared: whole, computed, tolerance: 1e-6 * computed }, terms, parts, open)
}
