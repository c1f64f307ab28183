/**
 * Turns 《…》 into cited documents: regulations, plans, notices and reports, not films, books, papers or shows.
 *
 * One row a mention; the range leaves out 《》. A title in another title (〈…〉, or 《…》 inside 《…》) is no row of its own.
 * Whether a mention is a document is the sum of open evidence: how its title ends, what stands beside it, what was done.
 */
import { ACTIONS, DOCUMENT_HEADS, type Entry, GENRES, GROUNDS, WORK_HEADS, WORK_TITLES } from '../lexicon/documents.ts'
import type { Clean } from '../text/clean.ts'
import { Cue } from '../text/cue.ts'
import { matchesOf } from '../text/matches.ts'
import { unitsOf } from '../text/units.ts'

/** A cited document in clean coordinates. */
export interface DocumentMention {
  start: number
  end: number
  /** What was done with it, as printed: 印发, 修订, 制定下发. Null where it is cited as a ground. */
  action: string | null
}

const MAX_TITLE = 160
const BEFORE = 40
const AFTER = 16

const words = (entries: readonly Entry[]) => entries.map(([word]) => word).join('|')
const GENRE_END = new Cue(new RegExp(`(?:${words(GENRES)})$`))
const WORK_END = new Cue(new RegExp(`(?:${words(WORK_TITLES)})$`))
const WORK_HEAD = new RegExp(words(WORK_HEADS))
const DOCUMENT_HEAD = new RegExp(words(DOCUMENT_HEADS))
const GROUND = new RegExp(words(GROUNDS))
const ACTION = new RegExp(`(?:${words(ACTIONS)})+`, 'g')
/** 等文件, 两项制度, 系列调研报告: the noun that a mention or a run of mentions stands for. */
const TAIL = /^(?:\([^)]{1,20}\))?(?:第[^,。;]{1,4}[卷册集部])?等?[^,。;:、《》\n]{0,14}/
/** A version or a test run behind the title's noun: (试行), (2023—2025年), 2.0, 第二版. */
const EDITION = new Cue(/(?:\([^()]{0,20}\)|〔[^〔〕]{0,12}〕|\[[^[\]]{0,12}\]|[\d.]{1,8}版?|第.{1,2}版|[”’"'〉])$/)
/** 减负十二条, 稳经济28条: an article count that itself names a rule. */
const ARTICLES = new Cue(/(?:[\d一二三四五六七八九十]{1,4}条(?:措施|规定|意见|禁令)?|[十百]?[条不严]禁?令?)[”’]?$/)

/**
 * Reads the documents that a text cites, in order.
 *
 * ```
 * // 制定下发《关于规范学习会的提示函》等文件,观看《底线》
 * //      ^^^^^^^^^^^^^                  a document, action 制定下发
 * ```
 */
export function readDocuments(clean: Clean): DocumentMention[] {
  const { text } = clean
  const mentions: DocumentMention[] = []
  let run: Title[] = []
  let from = text.indexOf('《')
  while (from !== -1) {
    const end = titleEnd(text, from + 1)
    if (end === -1) {
      from = text.indexOf('《', from + 1)
      continue
    }
    const title = { start: from + 1, end }
    if (run.length > 0 && !joined(text, run[run.length - 1]!.end + 1, from)) run = flush(text, run, mentions)
    run.push(title)
    from = text.indexOf('《', end)
  }
  flush(text, run, mentions)
  return mentions
}

interface Title {
  start: number
  end: number
}

/** Offset of the 》 that closes a title, over nested pairs; -1 where the line ends first or the title is too long. */
function titleEnd(text: string, from: number): number {
  const stop = Math.min(text.length, from + MAX_TITLE)
  let depth = 0
  for (let i = from; i < stop; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10) return -1
    if (unit === 0x300a) depth++
    else if (unit === 0x300b) {
      if (depth === 0) return i
      // 《关于印发《X办法》的通知》 nests; 《甲…《乙》… never closed: then the outer mark is stray.
      depth--
    }
  }
  return -1
}

/** Whether only a list mark stands between two titles: 《A》《B》, 《A》和《B》, 《A》(试行)、《B》. */
function joined(text: string, end: number, start: number): boolean {
  if (start === end) return true
  if (start - end > 24) return false
  return /^(?:\([^()]{1,20}\))?(?:\d{1,3}[份篇项期])?(?:[、,和及与]|以及)*$/.test(text.slice(end, start))
}

/** Decides a run of titles, which share what stands before the first and behind the last. */
function flush(text: string, run: readonly Title[], mentions: DocumentMention[]): Title[] {
  if (run.length === 0) return []
  const first = run[0]!
  const last = run[run.length - 1]!
  const before = clauseBefore(text, first.start - 1)
  const after = TAIL.exec(text.slice(last.end + 1, last.end + 1 + AFTER + 24))?.[0] ?? ''
  const action = actionIn(before)
  const beside = besideScore(before, after, action)
  for (const title of run)
    if (beside + titleScore(text.slice(title.start, title.end)) > 0)
      mentions.push({ start: title.start, end: title.end, action })
  return []
}

const ENDS_CLAUSE = unitsOf(',。;:!?\n》')

/** The words before a mention, back to the last mark that ends a clause. */
function clauseBefore(text: string, end: number): string {
  const limit = Math.max(0, end - BEFORE)
  let start = end
  while (start > limit && !ENDS_CLAUSE.has(text.charCodeAt(start - 1))) start--
  return text.slice(start, end)
}

function titleScore(title: string): number {
  let bare = title
  for (let i = 0; i < 3 && !GENRE_END.test(bare); i++) {
    const shorter = EDITION.cut(bare)
    if (shorter === bare) break
    bare = shorter
  }
  if (WORK_END.test(bare)) return -9
  if (GENRE_END.test(bare)) return 4
  return ARTICLES.test(title) ? 2 : 0
}

function besideScore(before: string, after: string, action: string | null): number {
  const near = before.slice(-10)
  let score = 0
  if (WORK_HEAD.test(near) || WORK_HEAD.test(after)) score -= 3
  if (DOCUMENT_HEAD.test(near.slice(-6)) || DOCUMENT_HEAD.test(after)) score += 3
  if (action !== null && STRONG.test(action)) score += 2
  if (GROUND.test(before)) score += 1
  return score
}

/** Actions that only a document can undergo. */
const STRONG = /印发|制定|制订|出台|修订|下发|下达|签订|签署|起草|草拟|拟定|废止|审议通过|转发|修编|落实|执行/

/** Actions that are as often something else's: they must stand close to the mention. */
const WEAK = /^(?:学习|传达|研究|审议|实施|梳理|完成|更新|汇编|细化|备案)+$/
const WEAK_END = /(?:学习|传达|研究)$/
const WEAK_REACH = 6

/** The last action before a mention; several written together are one: 制定下发. */
function actionIn(before: string): string | null {
  let found: RegExpExecArray | null = null
  for (const match of matchesOf(ACTION, before))
    if (!WEAK.test(match[0]) || before.length - match.index - match[0].length <= WEAK_REACH) found = match
  if (found === null) return null
  const rest = before.slice(found.index + found[0].length)
  if (GROUND.test(rest)) return null
  return rest.length <= WEAK_REACH ? found[0] : found[0].replace(WEAK_END, '')
}
