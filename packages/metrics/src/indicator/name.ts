/**
 * Turns the words around a quantity into its name: how an analyst would head the column.
 *
 * Verb and noun of the clause in printed order, no numerals, no time phrase, no adverb. What the clause itself does not
 * say (政务处分3人, 面积1.2亩, 同比增长3%) is taken from the name before it in the same sentence.
 */
import type { Clean, Range } from '@taizhang/parser/reading'
import {
  BASE,
  CHANGE_BEHIND,
  CHANGES,
  LEADING,
  LEVELS,
  LISTED_TITLES,
  MEASURES,
  SANCTION_BEHIND,
  SHARED_VERBS,
  TRAILING,
  VERBS,
} from '../lexicon/names.ts'
import type { Context } from './context.ts'

const MAX_BEFORE = 60
const MAX_AFTER = 24

export interface NameInput {
  context: Context
  period: Range | null
}

/** The names of all quantities, in order. */
export function readNames(clean: Clean, inputs: readonly NameInput[]): string[] {
  const names: string[] = []
  for (const [i, input] of inputs.entries()) {
    const previous = inputs[i - 1]
    const sameSentence = previous !== undefined && previous.context.sentence.start === input.context.sentence.start
    names.push(readName(clean.text, input, sameSentence ? { name: names[i - 1]!, context: previous.context } : null))
  }
  return names
}

interface Before {
  name: string
  context: Context
}

const VERB = new RegExp(`(?:${[...VERBS].sort((a, b) => b.length - a.length).join('|')})`, 'g')
const AFTER_STOP = /[,。;:、!?\n\t()（）]|(?:已|均|全部|都|由|中(?!心|小|医|央|介|层)|进行|予以|给予|正在|仍|尚|以)/
const ISSUE_DONE =
  /^(?:完成整改|整改完成|整改到位|完成|整改|销号|正在整改|正在推进|持续推进|基本完成|整改完毕|尚未整改到位|需长期坚持)$/

/** One name; `before` is the name before it in the sentence. */
export function readName(text: string, input: NameInput, before: Before | null): string {
  const { context } = input
  const left = leftWords(text, input, before)
  const right = rightWords(text, context, left)
  const adjoining = before !== null && before.context.quantity.end === context.quantity.start
  if (adjoining) return context.quantity.dimension === 'people' ? `${before.name}涉及人员` : before.name
  const sanction = SANCTION_BEHIND.exec(text.slice(context.quantity.end, context.quantity.end + MAX_AFTER))
  if (sanction !== null && context.quantity.dimension === 'people') return sanction[1]!
  if (/^(?:其余|剩余|另有|还有)/.test(left) && text.startsWith('正在', context.quantity.end)) return '正在整改问题'
  const own = composed(left, right, context)
  return own === '' ? fallback(text, context, before) : completed(own, left, context, before)
}

/** The clause's words before the number, from the last stop or number on, without what says nothing. */
function leftWords(text: string, { context, period }: NameInput, before: Before | null): string {
  const { quantity } = context
  let start = Math.max(context.before.start, quantity.start - MAX_BEFORE)
  if (period !== null && period.end <= quantity.start && period.end > start) start = period.end
  const words = text.slice(start, quantity.start)
  const across = before !== null && start === before.context.quantity.end && isAttribute(text, before.context)
  const whole = across
    ? `${text.slice(before.context.before.start, before.context.quantity.start)}${words.replace(/^的/, '')}`
    : words
  return trimmed(afterLastDigit(whole.replace(LISTED_TITLES, '')).replace(BASE, ''))
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

/** Numerals that were rejected (years, ordinals) stay out of names. */
function afterLastDigit(words: string): string {
  const match = /^.*\d(?:年|月|日|号|号线)?(?:底|初|末)?/s.exec(words)
  return match === null ? words : /[“《(]/.test(words.slice(0, match[0].length)) ? words : words.slice(match[0].length)
}

function trimmed(words: string): string {
  let out = words.trim()
  for (let next = out.replace(TRAILING, '').trimEnd(); next !== out; next = out.replace(TRAILING, '').trimEnd())
    out = next
  for (let next = out.replace(LEADING, '').trimStart(); next !== out; next = out.replace(LEADING, '').trimStart())
    out = next
  return out
}

/** The noun that a number counts from the front: 12项制度, 3个督查组; with no verb before it, its predicate too. */
function rightWords(text: string, { quantity, after }: Context, left: string): string {
  const words = text.slice(after.start, Math.min(after.end, after.start + MAX_AFTER)).trimStart()
  if (CHANGE_BEHIND.test(words)) return ''
  const measured =
    quantity.dimension === 'percent' || quantity.dimension === 'money' || quantity.dimension === 'percentage_point'
  if (measured && quantity.bound === 'exact') return ''
  const stop = words.search(AFTER_STOP)
  if (stop < 0 && measured) return ''
  const noun = (stop < 0 ? words : words.slice(0, stop)).replace(/^的/, '')
  VERB.lastIndex = 0
  if (!VERB.test(left)) return noun
  VERB.lastIndex = 1
  const verb = VERB.exec(noun)
  return verb === null || verb.index < 2 ? noun : noun.slice(0, verb.index).replace(/[赴到并以]$/, '')
}

function composed(left: string, right: string, { quantity }: Context): string {
  const verb = isWhole(left) ? wholeOf(left) : withoutList(fromVerb(left), right !== '')
  if (right === '') return verb
  if (quantity.unit === '岁' || quantity.unit === '周岁') return `${verb}${right}年龄`
  return `${verb}${right}`
}

/** A rate or a change is named by its whole phrase: subject, verb and all. */
function isWhole(left: string): boolean {
  return LEVELS.test(left) || CHANGES.test(left)
}

function wholeOf(left: string): string {
  const from = Math.max(left.lastIndexOf('将'), left.lastIndexOf('把'))
  const words = left.slice(from + 1)
  return words.slice(words.search(/(?<=、)[^、]{2,}$/) + (/、[^、]{2,}$/.test(words) ? 0 : 1)).trim() || words
}

/** 举办防汛调度、质量监督等专题培训班 is 举办专题培训班; a list before the number sums up in the noun behind it. */
function withoutList(name: string, summed: boolean): string {
  VERB.lastIndex = 0
  const verb = VERB.exec(name)
  const head = verb !== null && verb.index === 0 ? verb[0] : ''
  if (summed && head !== '' && /、|等$/.test(name)) return head
  const at = name.search(/等(?![级于待候同次额效])/)
  if (at <= 0 || at >= name.length - 1 || /[高中平]/.test(name[at - 1]!)) return name
  return `${head}${name.slice(at + 1)}`
}

/** From the verb that governs the number on: the last one not inside an attribute (…的), else the first. */
function fromVerb(left: string): string {
  const particle = left.lastIndexOf('的')
  let first = -1
  let chosen = -1
  let runEnd = -1
  let nominal = false
  VERB.lastIndex = 0
  for (let match = VERB.exec(left); match !== null; match = VERB.exec(left)) {
    if (first < 0) first = match.index
    const inRun = match.index === runEnd
    runEnd = match.index + match[0].length
    if (match.index > particle && chosen < 0 && !inRun) {
      chosen = match.index
      nominal = runEnd === left.length
    }
  }
  if (first < 0 || (nominal && left.length <= 10 && chosen === first)) return left
  const from = particle > first || chosen < 0 ? first : chosen
  const negated = /(?:正在|尚未|未|不再|新)$/.exec(left.slice(0, from))
  return left.slice(negated === null ? from : negated.index)
}

/** What a clause leaves to the clause before it. */
function completed(own: string, left: string, context: Context, before: Before | null): string {
  if (ISSUE_DONE.test(own))
    return `${own}${/隐患/.test(before?.name ?? '') ? '隐患' : /措施/.test(before?.name ?? '') ? '' : '问题'}`
  if (before === null) return own
  if (/^方面/.test(left)) return own.replace(/^方面/, before.name.replace(/方面.*$/, ''))
  if (MEASURES.test(own) && own.length <= 4) return `${before.name}${own}`
  if (/^占/.test(left) || /^占/.test(own)) return `${before.name}${own}`
  if (/^(?:同比|环比)?(?:分别)?(?:增长|下降|提高|上升|减少|降低|提升|缩短|压减|增加|净增|回落)$/.test(own))
    return `${subjectOf(before.name)}${own}`
  if (/^(?:完成率|整改率)$/.test(own)) return `整改${own}`.replace('整改整改', '整改')
  return before.context.clause.start === context.clause.start ? withSharedVerb(own, before) : own
}

function subjectOf(name: string): string {
  return name.replace(/(?:同比|环比)?(?:增长|下降|提高|上升|减少|降低|提升)$/, '')
}

/** 召开党组会9次、推进会5次: a noun alone takes the verb before it. */
function withSharedVerb(own: string, before: Before): string {
  VERB.lastIndex = 0
  if (VERB.exec(own)?.index === 0 || /率$|占比$|度$/.test(own)) return own
  const shared = SHARED_VERBS.exec(before.name)
  return shared === null ? own : `${shared[0]}${own}`
}

function fallback(text: string, { quantity, clause }: Context, before: Before | null): string {
  if (before !== null) return before.name
  const rest = text.slice(quantity.end, clause.end).replace(/^[的 ]+/, '')
  return rest.slice(0, MAX_AFTER)
}
