/** Finds the words before a number from the verb on that governs it. */
import { cue, unitsOf } from '@taizhang/parser/reading'
import { BODIES, CAUSATIVES, EVENT_VERBS, THING_TAIL } from '../../lexicon/names.ts'
import type { VerbPlace } from './verbs.ts'

const JOINS = unitsOf('、和及与')
const CARRIED_OUT = cue(/(?:开展|进行)$/)

/** 巡视移交的信访件: who handed it over belongs to the thing. */
const HANDED_OVER = cue(
  /^(?:上[轮级]|本轮|省|市|县|区)?(?:委)?(?:巡视|巡察|审计|督察)组?(?:移交|交办|转办)的[^,;。、]{2,8}$/,
)

const HELD_THERE = cue(/^(?:开展|召开|举办|举行|组织)/)
const NEGATED = cue(/(?:正在|尚未|未|不再|重新|新)$/)

/** From the verb that governs the number on: the last one not inside an attribute (…的), else the first. */
export function governed(left: string, verbs: readonly VerbPlace[], lead: string, noun: string): string {
  if (noun !== '' && CARRIED_OUT.test(left)) return left.slice(-2)
  const first = verbs[0]
  if (first === undefined) return left
  const last = verbs.at(-1)!
  if (last.end === left.length && isRun(verbs, left)) {
    const subject = subjectOf(left, lead, first.start, noun)
    if (subject !== null) return subject
  }
  const event = eventVerb(left, verbs)
  if (event !== null) return left.slice(event.start)
  const particle = left.lastIndexOf('的')
  if (particle > 3 && HANDED_OVER.test(left)) return left
  // 追缴违规发放的加班补贴: what ends an attributed noun is a thing, whatever it is elsewhere.
  const isThing = particle > first.end && (last.end === left.length || THING_TAIL.testIn(left, last.end, left.length))
  const thing = isThing ? thingsStart(left, verbs) : left.length
  const things = thing - particle > 1 ? thing : left.length
  const chosen =
    verbs.find((verb, i) => verb.start > particle && verb.start < things && verbs[i - 1]?.end !== verb.start) ?? first
  // 追回虚列的培训费用: the verb right behind the 的 begins a thing where another governs.
  const within = first.start === 0 && chosen.start === particle + 1 && left[first.end] !== '后'
  const from = within || (particle > first.start && chosen !== first && chosen.start < particle) ? first : chosen
  const negated = NEGATED.execIn(left, 0, from.start)
  return left.slice(negated === null ? from.start : negated.index)
}

/** 值班补助、通讯补贴: where the things that end a phrase begin, listed ones too. */
function thingsStart(left: string, verbs: readonly VerbPlace[]): number {
  let at = verbs.length - 1
  while (at > 0 && (verbs[at - 1]!.end === verbs[at]!.start || JOINS.has(left.charCodeAt(verbs[at - 1]!.end)))) at--
  return verbs[at]!.start
}

/** Are all verbs of the phrase one run at its end? 科技型中小企业评价入库: the subject is what is counted. */
function isRun(verbs: readonly VerbPlace[], left: string): boolean {
  return verbs.every(({ end }, i) => end === (verbs[i + 1]?.start ?? left.length))
}

/** 科技型中小企业评价入库1209家, 到科室蹲点调研7次, 上轮巡视反馈的21个问题: words before the verb that belong to the name. */
function subjectOf(left: string, lead: string, verb: number, noun: string): string | null {
  if (noun !== '') return /的\s*$/.test(lead) && left.length <= 10 ? left : null
  const toward = left.slice(0, verb).search(/[到赴向]/)
  if (toward >= 0) return left.slice(toward)
  if (BODIES.test(left.slice(0, verb))) return null
  const whom = /(?<![行因作成较认])[向为]([^,向为的]{1,8})$/.exec(lead.slice(0, lead.length - (left.length - verb)))
  if (whom !== null && lead.endsWith(left)) return `${whom[0]}${left.slice(verb)}`
  // 依托实践站、屋场会开展宣讲96场: where it was held is no part of what was held.
  if (left.slice(0, verb).includes('、') && HELD_THERE.testIn(left, verb, left.length)) return null
  return verb >= 2 && verb <= 14 && !/[在从由]|(?<![面针])对(?![象口外])|已|^[、,]?[与同]/.test(lead) ? left : null
}

/** 组建师生宣讲团面向基层开展宣讲: what was set up or caused to do it says less than the deed. */
function eventVerb(left: string, verbs: readonly VerbPlace[]): VerbPlace | null {
  const first = verbs[0]!
  if (!CAUSATIVES.test(left.slice(first.start, first.end))) return null
  const event = verbs.findLast(({ start, end }) => EVENT_VERBS.test(left.slice(start, end)) && end < left.length)
  return event === undefined || event.start - first.end < 2 ? null : event
}
