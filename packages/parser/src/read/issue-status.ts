/**
 * Turns the words that declare something for an issue as a whole into its status, and keeps where they stand.
 *
 * A declaration is a bracket, a labelled line, a table cell, a sentence on 该问题, or a closing sentence for a group of
 * issues. A measure's own status never moves up.
 */
import {
  any,
  LABELLED_DONE,
  LABELLED_LONG_TERM,
  LABELLED_ONGOING,
  LABELLED_PLANNED,
  REMAINDER,
} from '../lexicon/cues.ts'
import type { Status } from '../model.ts'
import type { OutlineIssue, Range } from '../outline/outline.ts'
import { matchesOf } from '../text/matches.ts'

/** What an issue's text declares, and where. */
export interface DeclaredStatus {
  status: Status
  range: Range
}

/** Statuses that a document defines for its own labels: “基本完成”指…仍有个别收尾事项. */
export type StatusWords = ReadonlyMap<string, Status>

const LONG_TERM = any(LABELLED_LONG_TERM)
const ONGOING = any(LABELLED_ONGOING)
const DONE = any(LABELLED_DONE)
const PLANNED = any(LABELLED_PLANNED)
const REMAINS = any(REMAINDER)
const MOSTLY = /基本(?:完成|整改|办结|到位)|阶段性(?:完成|办结)/

/**
 * Reads the labels that a document defines for itself.
 *
 * ```
 * // 其中“基本完成”指主要措施已经落地、仍有个别收尾事项,“持续推进”指正按计划实施
 * //      ^^^^  in_progress                         ^^^^  in_progress
 * ```
 */
export function readStatusWords(text: string): StatusWords {
  const words = new Map<string, Status>()
  let at = text.indexOf('”指')
  for (let n = 0; at !== -1 && n < 20; n++) {
    const open = text.lastIndexOf('“', at)
    if (open !== -1 && at - open <= 12) {
      const stop = text.slice(at + 2, at + 90).search(/[。;\n]|,“/)
      const meaning = text.slice(at + 2, stop === -1 ? at + 90 : at + 2 + stop)
      const status = REMAINS.test(meaning) ? 'in_progress' : declared(meaning)
      if (status !== null) words.set(text.slice(open + 1, at), status)
    }
    at = text.indexOf('”指', at + 2)
  }
  return words
}

/**
 * The status that a text declares for an issue; null where it declares none.
 *
 * ```
 * // 1.“补贴发放不精准”问题整改情况:一是…。该问题已完成整改。
 * //                                        ^^^^^^^^^^         completed
 * ```
 */
export function issueStatus(text: string, issue: OutlineIssue, words: StatusWords): DeclaredStatus | null {
  for (const note of issue.notes) {
    if (note.kind === 'status') {
      const status = declared(text.slice(note.range.start, note.range.end), words)
      if (status !== null) return { status: settled(status, text, issue, note.range), range: note.range }
    }
    if (note.kind === 'group') {
      const found = groupStatus(text, note.range, issue.ordinal, words)
      if (found !== null) return found
    }
  }
  return bracket(text, issue, words) ?? sentence(text, issue, words)
}

/** 基本完成 says completed unless the issue's own text says that something remains. */
function settled(status: Status, text: string, issue: Range, note: Range): Status {
  if (status !== 'completed' || !MOSTLY.test(text.slice(note.start, note.end))) return status
  return REMAINS.test(text.slice(issue.start, issue.end)) ? 'in_progress' : status
}

/** What a label, bracket or sentence says; the document's own definitions come first. */
export function declared(words: string, defined: StatusWords = NONE): Status | null {
  for (const [label, status] of defined) if (words.includes(label)) return status
  const ticked = TICKED.exec(words)
  if (ticked !== null) words = ticked[1]!
  const now = words.replace(TO_COME, '')
  return (now === words ? null : stateOf(now)) ?? stateOf(words)
}
/** 正在整改,将长期抓好: what is to come says nothing of how it stands. */
const TO_COME = /[,;](?:并|也|还)?(?:将|下一步|下步|后续|今后|继续)[^。]*。?$/

function stateOf(words: string): Status | null {
  if (LONG_TERM.test(words)) return 'long_term'
  if (ONGOING.test(words)) return 'in_progress'
  if (DONE.test(words)) return 'completed'
  return PLANNED.test(words) ? 'planned' : null
}
/** √已完成 □正在整改: the box that is ticked. */
const TICKED = /[√☑✓✔■]\s*([^□☐√☑✓✔■\s]{2,12})/
const NONE: StatusWords = new Map()

/** A bracket that closes the block: …100%。(已完成) */
function bracket(text: string, issue: Range, words: StatusWords): DeclaredStatus | null {
  let end = issue.end
  while (end > issue.start && /[\s。;]/.test(text[end - 1]!)) end--
  if (!')】]'.includes(text[end - 1] ?? ' ')) return null
  const tail = text.slice(Math.max(issue.start, end - 24), end)
  const open = Math.max(tail.lastIndexOf('('), tail.lastIndexOf('【'), tail.lastIndexOf('['))
  if (open === -1) return null
  const status = declared(tail.slice(open + 1, -1), words)
  const range = { start: end - tail.length + open, end }
  return status === null ? null : { status: settled(status, text, issue, range), range }
}

const OF_ISSUE =
  /(?:^|[。;:\n\t)]|目前,)(?:目前,?|截至目前,?)?(?:该|此|本)(?:个|项|类)?(?:反馈)?(?:问题|整改任务|任务|整改事项|事项)(?:整改)?(?!是|指|的)/g

/** The last sentence that speaks of the issue and declares something. */
function sentence(text: string, issue: Range, words: StatusWords): DeclaredStatus | null {
  let found: DeclaredStatus | null = null
  const block = text.slice(issue.start, issue.end)
  for (const match of matchesOf(OF_ISSUE, block)) {
    const from = match.index + (/^[。;:\n\t),]/.test(match[0]) ? 1 : 0)
    const stop = block.slice(from, from + 120).search(/[。\n]/)
    const end = stop === -1 ? Math.min(block.length, from + 120) : from + stop
    const status = declared(block.slice(from, end), words)
    if (status === null) continue
    const range = { start: issue.start + from, end: issue.start + end }
    found = { status: settled(status, text, issue, range), range }
  }
  return found
}

const PART =
  /除?第[(\d一二三四五六七八九十][()\d一二三四五六七八九十、至和到-]{0,40}[项个类]|(?:以上|上述|前述|这)[^,。;]{0,12}(?:问题|任务|事项)|其余[^,。;]{0,8}(?:问题|任务|事项)|(?:全部|所有)[^,。;]{0,8}(?:问题|任务)/g

/** What a group's closing sentence says of one issue: 第(一)(二)项问题已完成整改,第(三)项问题正在整改. */
function groupStatus(text: string, range: Range, ordinal: number | null, words: StatusWords): DeclaredStatus | null {
  const whole = text.slice(range.start, range.end)
  const parts = matchesOf(PART, whole)
  if (parts.length === 0) return declaredRange(whole, range.start, words)
  let all: DeclaredStatus | null = null
  let named = false
  for (const [i, part] of parts.entries()) {
    const end = parts[i + 1]?.index ?? whole.length
    const piece = declaredRange(whole.slice(part.index, end), range.start + part.index, words)
    const ordinals = ordinalsIn(part[0])
    const excepted = part[0].startsWith('除')
    if (ordinals === null) all ??= piece
    else if (ordinal !== null && ordinals.includes(ordinal)) {
      named = true
      if (piece !== null && !excepted) return piece
    }
  }
  return named ? null : all
}

function declaredRange(words: string, start: number, defined: StatusWords): DeclaredStatus | null {
  const status = declared(words, defined)
  return status === null ? null : { status, range: { start, end: start + words.trimEnd().length } }
}

const DIGITS = '一二三四五六七八九'

/** 第(一)(二)(四)项 → 1, 2, 4; 第1至3项 → 1, 2, 3; null where no ordinal is named. */
function ordinalsIn(words: string): number[] | null {
  if (!words.includes('第')) return null
  const out: number[] = []
  let through = false
  for (const match of words.matchAll(
    /\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|[至到-]/g,
  )) {
    if (/[至到-]/.test(match[0])) {
      through = true
      continue
    }
    const n = numeral(match[0])
    if (through && out.length > 0) for (let k = out[out.length - 1]! + 1; k < n && out.length < 200; k++) out.push(k)
    through = false
    out.push(n)
  }
  return out
}

function numeral(word: string): number {
  if (word.charCodeAt(0) < 0x3a) return Number(word)
  const ten = word.indexOf('十')
  if (ten === -1) return DIGITS.indexOf(word) + 1
  return (ten === 0 ? 1 : DIGITS.indexOf(word[0]!) + 1) * 10 + (DIGITS.indexOf(word[ten + 1] ?? ' ') + 1)
}
