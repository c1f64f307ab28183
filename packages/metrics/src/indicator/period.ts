/**
 * Turns the time phrases of a sentence into the period that governs each quantity, as printed.
 *
 * A phrase governs what follows it in its own sentence until another takes over: set off by a comma it runs to 。, inside a
 * clause it ends at ； or 。, a dated plan or event ends with its clause, an attribute reaches its own noun only, and the
 * base of a comparison governs nothing.
 */
import { cue, type DateRange, Finder, type Range } from '@taizhang/parser/reading'
import {
  ATTRIBUTED,
  BASES,
  BY_THEN,
  OF_NOUN,
  ORIGINS,
  PHRASES,
  PLANNED,
  SINCE,
  STATED,
  YEAR_WORDS,
} from '../lexicon/periods.ts'
import type { Context } from './context.ts'

/** Characters over which a time phrase can govern: no printed sentence is longer. */
const FARTHEST = 1500

type Reach = 'sentence' | 'stretch' | 'clause' | 'noun' | 'next' | 'count' | 'nothing'

interface Phrase extends Range {
  /** Told when a quantity first asks; most phrases are never asked. */
  reach: Reach | null
}

/** Time phrases that are no dates, as one pattern. */
export function timePhrases(patterns: readonly string[]): Finder {
  return new Finder(new RegExp(patterns.join('|')))
}

const WORDS = timePhrases(PHRASES.map(([pattern]) => pattern))
/** An event's clause: tried only where 以来 or 期间 stands in the sentence, since it may begin with any character. */
const EVENTS = new RegExp(`(?<=^|[,;:。、\\n\\t).])${SINCE}`, 'g')
const BEFORE_DATE = cue(/(?:截[至止]到?|至|自|从)$/)
/** 2024年春耕期间 is a time within the year. */
const BEHIND_DATE = cue(
  /^ ?(?:以来|以后|至今|以前|之前|前|(?:春耕|春播|夏收|三夏|秋收|三秋|汛期?|春节|国庆|中秋|节假日|暑期|暑假|寒假|供暖季?|采暖季?|高考|高温|迎峰度夏|防汛|疫情)期间)/,
)

/** For each context, in order, the period that governs it; null where none does. */
export function readPeriods(
  text: string,
  contexts: readonly Context[],
  dates: readonly DateRange[],
  words: Finder = WORDS,
): (Range | null)[] {
  const periods: (Range | null)[] = []
  let date = 0
  let sentence = -1
  let phrases: Phrase[] = []
  for (let i = 0; i < contexts.length; i++) {
    const context = contexts[i]!
    if (context.sentence.start !== sentence) {
      sentence = context.sentence.start
      while (date < dates.length && dates[date]!.end <= sentence) date++
      phrases = phrasesOf(text, context.sentence, lastOf(contexts, i), dates, date, words)
    }
    periods.push(governing(text, phrases, context))
  }
  return periods
}

/** Where the last quantity of a sentence starts: no phrase behind it governs anything. */
function lastOf(contexts: readonly Context[], first: number): number {
  const { start } = contexts[first]!.sentence
  let last = first
  while (last + 1 < contexts.length && contexts[last + 1]!.sentence.start === start) last++
  return contexts[last]!.quantity.start
}

function phrasesOf(
  text: string,
  { start, end }: Range,
  until: number,
  dates: readonly DateRange[],
  from: number,
  timeWords: Finder,
): Phrase[] {
  const phrases: Phrase[] = []
  for (let i = from; i < dates.length && dates[i]!.start < until; i++) {
    const date = dates[i]!
    if (date.value === null && !/[年月日季]/.test(text.slice(date.start, date.end))) continue
    if (isInTitle(text, start, date.start) || isRhythm(text, date)) continue
    phrases.push(widened(text, date, start))
  }
  for (let at = start, found: RegExpExecArray | null; ; at = found.index + found[0].length) {
    found = timeWords.first(text, at, end, until)
    if (found === null) break
    addLongest(phrases, found.index, found[0].length)
  }
  const words = text.slice(start, end)
  if (words.includes('以来') || words.includes('期间'))
    for (const match of words.matchAll(EVENTS)) {
      const event = match[1]!.length
      addLongest(phrases, start + match.index + match[0].length - event, event)
    }
  return phrases.length > 1 ? phrases.sort(byStart) : phrases
}

function byStart(a: Range, b: Range): number {
  return a.start - b.start
}

/** Longest title that a date may stand in. */
const TITLE = 120

/** Of two phrases at one place the longer one is meant: 今年以来 and not 今年. */
function addLongest(phrases: Phrase[], start: number, length: number): void {
  const end = start + length
  for (const phrase of phrases) {
    if (phrase.start >= end || start >= phrase.end) continue
    if (length > phrase.end - phrase.start) Object.assign(phrase, { start, end })
    return
  }
  phrases.push({ start, end, reach: null })
}

function isInTitle(text: string, from: number, offset: number): boolean {
  const before = text.slice(Math.max(from, offset - TITLE), offset)
  const open = before.lastIndexOf('《')
  return open >= 0 && open > before.lastIndexOf('》') && text.slice(offset, offset + TITLE).includes('》')
}

/** 一月一调度: how often, and no month. */
function isRhythm(text: string, { start, end }: Range): boolean {
  return text[start] === '一' && text[end] === '一'
}

/** 截至, 今年 and 以来 belong to the phrase. */
function widened(text: string, date: Range, from: number): Phrase {
  const start = YEAR_WORD.testIn(text, Math.max(from, date.start - 2), date.start) ? date.start - 2 : date.start
  const before = BEFORE_DATE.execIn(text, Math.max(from, start - 4), start)
  const behind = BEHIND_DATE.execIn(text, date.end, date.end + 4)
  const keeps = before !== null && !/^[自从]/.test(before[0])
  return { start: keeps ? start - before[0].length : start, end: date.end + (behind?.[0].length ?? 0), reach: null }
}

function reachOf(text: string, { start, end }: Range): Reach {
  const first = text.charCodeAt(start)
  const behind = text[end]
  const from = start - 5
  if (first === EVERY) return 'count'
  if (STATEMENT.testIn(text, from, start) && SPAN.test(text.slice(start, end))) return 'sentence'
  if (BASE.testIn(text, from, start)) return 'nothing'
  if (ORIGIN.testIn(text, from, start) || EARLIER.testIn(text, start, end))
    return OF_NEXT.testIn(text, end, end + 5) ? 'next' : 'nothing'
  if (behind === ',' || behind === '(') return 'sentence'
  if (PLAN.testIn(text, from, start) || BY.testIn(text, start, end) || isDay(text.slice(start, end))) return 'clause'
  if (ATTRIBUTE.testIn(text, from, start) || behind === '的') return 'noun'
  return !STANDS.testIn(text, start, end) && OWN.testIn(text, end, end + 18) ? 'noun' : 'stretch'
}

const EVERY = 0x6bcf // 每
const [BASE, ORIGIN, PLAN, ATTRIBUTE] = [cue(BASES), cue(ORIGINS), cue(PLANNED), cue(ATTRIBUTED)]
/** A moment that something is measured from: 上年同期, 整改前. */
const EARLIER = cue(/(?:同期|年初|[上前]期|上次|(?:整改|巡.|督察|审计)前)$/)
/** From one day to another, both printed. */
const SPAN = /\d.*[至到—–~-]/
const [STATEMENT, OWN, YEAR_WORD, BY] = [cue(STATED), cue(OF_NOUN), cue(YEAR_WORDS), cue(BY_THEN)]
/** 由上次公布的56项: the noun is near. */
const OF_NEXT = cue(/^[^,;。\d]{0,4}的/)
/** A state as of a moment goes on, whatever is said of it: 截至目前反馈的36个问题已完成整改31个. */
const STANDS = cue(/^[截目当现至]/)

/** A single day is an event's; 截至 with a day is a state's. */
function isDay(words: string): boolean {
  return DAY.test(words) && !/^截|至|到/.test(words)
}
const DAY = cue(/[日号]$/)

function governing(text: string, phrases: readonly Phrase[], context: Context): Range | null {
  const { start } = context.quantity
  for (let i = phrases.length - 1; i >= 0; i--) {
    const phrase = phrases[i]!
    if (phrase.end > start) continue
    if (start - phrase.end > FARTHEST) return null
    phrase.reach ??= reachOf(text, phrase)
    if (phrase.reach === 'sentence') return phrase
    const between = text.slice(phrase.end, start)
    if (phrase.reach === 'stretch') return between.includes(';') ? null : phrase
    if (reaches(text, phrase, between, context)) return phrase
  }
  return null
}

/** Whether a phrase that does not reach all behind it reaches a quantity, over the words between the two. */
function reaches(text: string, phrase: Phrase, between: string, { quantity, clause }: Context): boolean {
  switch (phrase.reach) {
    case 'clause':
      return phrase.start >= clause.start
    case 'noun':
      return phrase.start >= clause.start && !/\d/.test(between)
    case 'next':
      return (between.length <= 14 && !/[\d,]/.test(between)) || PARALLEL.test(between)
    case 'count':
      return phrase.start >= clause.start && isCounted(text, between, quantity)
    default:
      return false
  }
}

/** 由上年同期的37件降至12件、会议由15次减至6次: what the next one started from is of the same moment. */
const PARALLEL = cue(/^[^;。]{0,60}[由从自]$/)

/** The count that a frequency times is the last amount of its clause: 每3个月对5个…进行一次. */
function isCounted(text: string, between: string, { end, unit, dimension }: Context['quantity']): boolean {
  if (['次', '轮', '场', '期', '轮次', '场次'].includes(unit)) return true
  return (
    !/\d/.test(between) &&
    (dimension === 'duration' || dimension === 'money' || /^(?:[,。;)\n]|$)/.test(text.slice(end, end + 1)))
  )
}
