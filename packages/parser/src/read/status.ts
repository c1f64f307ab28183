/**
 * Turns the words of a measure, or the notes of an issue, into the status that the text declares.
 *
 * Words decide alone: no status is carried from a measure to its issue or back. The acts are judged, not the headline.
 */
import {
  ACTS,
  type AnchoredCue,
  any,
  EFFORT,
  EFFORT_BEFORE,
  FINISHED,
  GUARDED,
  LONG_TERM,
  ONGOING,
  PLANNED,
} from '../lexicon/cues.ts'
import type { Status } from '../model.ts'
import { headlineOf } from '../outline/headline.ts'
import { markerAt } from '../outline/marker.ts'
import type { Range } from '../outline/outline.ts'
import type { Clean } from '../text/clean.ts'
import { codesOf } from '../text/codes.ts'
import { Finder } from '../text/finder.ts'
import { matchesOf } from '../text/matches.ts'
import { unitsOf } from '../text/units.ts'
import { Anchors } from './anchors.ts'

const ANCHORS = new Anchors()

interface Sign {
  pattern: RegExp
  bit: number
}

/** Signs, and the bits of all of them. */
interface Signs {
  all: readonly Sign[]
  bits: number
}

function signs(cues: readonly AnchoredCue[]): Signs {
  const all = cues.map(([pattern, , firsts, seconds]) => ({
    pattern: new RegExp(pattern),
    bit: ANCHORS.bit(firsts, seconds),
  }))
  return { all, bits: all.reduce((bits, { bit }) => bits | bit, 0) }
}

const ONGOING_SIGNS = signs(ONGOING)
const PLANNED_SIGNS = signs(PLANNED)
const LONG_TERM_SIGNS = signs(LONG_TERM)
const OF_ISSUE_BIT = ANCHORS.bit('该此述', '一二两三四五六七八九十0123456789个项类整问任事')
const SHARE_BIT = ANCHORS.bit('0123456789分一二三四五六七八九', '%之成')
const RATE_BIT = ANCHORS.bit('率', '已均达为0123456789')
const COUNTED_BIT = ANCHORS.bit('0123456789', '个项处件条份户起宗')
const COUNTABLE_BIT = ANCHORS.bit('问隐指信任事合线案诉', '题患出访务项同索件求')

function shows({ all, bits: any }: Signs, bits: number, body: string): boolean {
  if ((any & bits) === 0) return false
  for (const { pattern, bit } of all) if ((bits & bit) !== 0 && pattern.test(body)) return true
  return false
}

const FINISHED_SIGN = new Finder(any(FINISHED))
const ACT = new Finder(any(ACTS))
const EFFORT_START = any(EFFORT)
/** 会同有关单位不断健全机制: an act's verb behind an effort word. */
const EFFORT_LED = new RegExp(`(?:${any(EFFORT_BEFORE).source})[^,。;]{0,4}?(?:${any(ACTS).source})`)
const GUARD = any(GUARDED)

/** Sentences that speak of the issue, not of the measure. */
const OF_ISSUE =
  /(?:目前,?)?(?:该|此|上述)(?:[一二两三四五六七八九十\d]{0,3}[个项类])?(?:整改)?(?:问题|任务|事项)[^。]*。?/g
/** An amount: digits or a Chinese numeral with a unit behind. */
const AMOUNT = new Finder(
  /\d(?!年|月|日)|(?<![“‘第])[一二两三四五六七八九十百]{1,6}(?:余|多)?(?:次|期|场|份|个|项|家|名|人|起|件|条|处|部|篇|套|户|所|轮)/,
)

/**
 * The status that a measure's own words declare. `headline`: where it is known; null where there is none.
 *
 * ```
 * // 一是推进扩建。扩建工程正在进行设备安装,预计2024年3月投入试运行。
 * //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^          in_progress
 * ```
 */
export function measureStatus({ text, codes }: Words, start: number, end: number, headline?: Range | null): Status {
  const from = behindHeadline(text, start, end, headline)
  const bits = ANCHORS.in(codes, from, end)
  if ((bits & OF_ISSUE_BIT) !== 0) {
    const own = text.slice(from, end).replace(OF_ISSUE, '')
    if (own.length >= 8 && own.length < end - from) {
      const words = { text: own, codes: codesOf(own) }
      return ownStatus(words, 0, own.length, ANCHORS.in(words.codes, 0, own.length))
    }
  }
  return ownStatus({ text, codes }, from, end, bits)
}

/** Clean text with its code units. */
type Words = Pick<Clean, 'text' | 'codes'>

/** Behind the enumerator, and behind the headline where there is one: its goal is no act. */
function behindHeadline(text: string, start: number, end: number, headline?: Range | null): number {
  const words = headline?.start ?? markerAt(text, start, end)?.end ?? start
  const head = headline === undefined ? headlineOf(text, words, end) : headline
  return head === null || end - head.end < 8 ? words : head.end + 1
}

/** The status that the words between two offsets declare; `bits` are the anchors that stand there. */
function ownStatus(words: Words, start: number, end: number, bits: number): Status {
  const body = words.text.slice(start, end)
  if (shows(LONG_TERM_SIGNS, bits, body)) return 'long_term'
  if (shows(ONGOING_SIGNS, bits, body) || partlyDone(body, bits)) return 'in_progress'
  const planned = shows(PLANNED_SIGNS, bits, body)
  const acts = reportsActs(words, start, end, planned)
  if (planned) return acts ? 'in_progress' : 'planned'
  return acts ? 'completed' : 'unstated'
}

/** Whether a clause reports an act: a finished state, an amount, or an act's verb that no effort word leads. */
function reportsActs({ text, codes }: Words, start: number, end: number, planned: boolean): boolean {
  let from = start
  let announced = false
  for (let i = start; i <= end; i++) {
    if (i < end && !CLAUSE_MARKS.has(codes[i]!)) continue
    if (i - from >= 2) {
      announced = planned && announces(text, from, i, announced)
      if (!announced && reportsAct(text, from, i)) return true
    }
    from = i + 1
  }
  return false
}
const CLAUSE_MARKS = unitsOf(',。;:')

/** Whether a clause announces, or goes on with what was announced: 拟分3年化解,2025年底前再偿还900万元. */
function announces(text: string, start: number, end: number, before: boolean): boolean {
  if (before && text.charCodeAt(start - 1) === COMMA && !FINISHED_SIGN.test(text, start, end)) return true
  return shows(PLANNED_SIGNS, ~0, text.slice(start, end))
}
const COMMA = 44

function reportsAct(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end)
  if (ACT.test(text, start, end) && !EFFORT_START.test(words) && !EFFORT_LED.test(words)) return true
  if (AMOUNT.test(text, start, end) && !STANDARD.test(words)) return true
  return FINISHED_SIGN.test(text, start, end) && !GUARD.test(words)
}

/** 占同类业务总量的81.2% is a share of something, not a part done. */
const SHARE =
  /(?:(?:完成|占)[^,。;]{0,14}(?:总进度|进度|总投资|概算|投资|任务|工程量)|(?:完成[^,。;]{0,14}|占(?:应[^,。;]{1,6}|任务|工程|设计|计划)?)(?:总量|总长度))(?:的)?(?:(\d+(?:\.\d+)?)%|三分之[一二]|[二三四五]分之[一二三四]|[一二三四五六七八九]成)/
/** 按时办结率99% measures a service, not how much of the work is done. */
const RATE = /(?<!按时|按期|及时|限时|当场|一次)(?:完成|整改|办结|销号)率(?:已|均)?(?:达到|达|为)?(\d+(?:\.\d+)?)%/
/** What comes in day by day: that some of it is still being dealt with leaves nothing undone. */
const FLOW = /诉求|工单|投诉|咨询|热线|来电/
const COUNTED = /(\d[\d,]{0,12})(个|项|处|件|条|份|户|起|宗)/g
/** A count behind a word for done: without one nothing can be fewer. */
const COUNTED_DONE = /(?:整改|办结|销号|解决|完成|化解|修复|处置|签订|整治)[^,;。\d]{0,4}\d|已(?:经|有)?\d/
const DONE_LEAD =
  /(?:已|[,、]|目前)(?:经|有|全部|完成|重新)?(?:整改|办结|销号|解决|完成|化解|修复|处置|签订|整治)[^,;]{0,4}$/
const DONE_AROUND = /已(?:经|有|完成)?$/
const DONE_TAIL = /^[^,;]{0,6}(?:整改|办结|销号|完成|解决|到位)/
const COUNTABLE = /问题|隐患|指出|信访|任务|事项|合同|线索|案件/

/** An amount of a rule, not of an act: 每课时收费不得超过20元. */
const STANDARD = /涉及|不得|不超过|不少于|不低于|不高于|每[次年月周季人学]|上述|以上的/

/** Whether the text counts fewer done than there were: 发现问题57个,已整改54个. */
function partlyDone(body: string, bits: number): boolean {
  const share = (bits & SHARE_BIT) === 0 ? null : SHARE.exec(body)
  if (share !== null && (share[1] === undefined || Number(share[1]) < 100)) return true
  const rate = (bits & RATE_BIT) === 0 ? null : RATE.exec(body)
  if (rate !== null && Number(rate[1]) < 100 && !(rate[0].startsWith('办结') && FLOW.test(body))) return true
  if ((bits & COUNTED_BIT) === 0 || (bits & COUNTABLE_BIT) === 0 || !COUNTED_DONE.test(body)) return false
  for (const sentence of body.split('。')) if (countsFewer(sentence)) return true
  return false
}

function countsFewer(sentence: string): boolean {
  const before = new Map<string, { count: number; about: string }>()
  let lastEnd = 0
  for (const match of matchesOf(COUNTED, sentence)) {
    const count = Number(match[1]!.replaceAll(',', ''))
    const end = match.index + match[0].length
    const lead = sentence.slice(Math.max(lastEnd, match.index - 14), match.index)
    const known = before.get(match[2]!)
    const done = DONE_LEAD.test(lead) || (DONE_AROUND.test(lead) && DONE_TAIL.test(sentence.slice(end, end + 10)))
    if (done && known !== undefined && count < known.count && COUNTABLE.test(known.about)) return true
    before.set(match[2]!, { count, about: sentence.slice(Math.max(0, match.index - 24), end + 12) })
    lastEnd = end
  }
  return false
}
