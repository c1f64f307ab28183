/**
 * Turns dated plans and deadlines into milestones: what is announced for a date, and every dated 整改时限, past ones too.
 *
 * Dates of what was done are none. A year that is not printed comes from the milestone before in the sentence, else from
 * the document's date, else from the last year printed before it.
 */
import type { Outline, OutlineIssue } from '../outline/outline.ts'
import type { Clean } from '../text/clean.ts'
import { DUE_MARK, type Due, dueOn, readDue } from './due.ts'

/** A dated plan or deadline in clean coordinates. */
export interface MilestoneMention {
  start: number
  end: number
  /** 2024-06 · 2024-06-30 · 2024-Q4 · 2024-H1. */
  date: string
  /** Index into the outline's issues; null outside them. */
  issue: number | null
}

/** Words that announce, directly before the date. */
const CUE =
  /(?:(?<!原)计划(?:于|在|到)?|(?<!对)预计(?:将)?(?:于|在|到)?|力争(?:于|在|到)?|争取(?:于|在|到)?|确保(?:于|在|到)?|保证(?:于|在)?|有望(?:于|在)?|(?<!已)定于|将(?:于|在)|拟(?:于|在|定于)?|(?<![年月日底末季度])(?:到|至|于|在))$/
/** Labels whose date is a deadline, whether past or to come. */
const LABEL =
  /(?:整改|完成|办结|销号|落实)?(?:的)?(?:时限|期限|完成时间|完成日期)(?:要求)?[:\s\t]*(?:立行立改[,;、并]?|长期坚持[,;、]?)?[^,。;:\n]{0,4}$/
/** Words before a date that make it the time of something known. */
const KNOWN = /(?:截至|截止|截止到|截至到|自|从|较|比|与|和|同|对|已于|已在|于|在|原计划(?:于)?|原定(?:于)?)$/
const PAST = /已|了(?!解)|均(?:按期|如期)|曾/
const FINISHING =
  /完成|建成|投用|投运|完工|竣工|交付|开工|启用|启动|投入|通车|销号|开业|投产|达标|清零|办结|封顶|通水|搬迁|整改到位/
/** The clause behind a date ends here; 、 only where another date follows. */
const CLAUSE_END = /[,。;:\n]|、(?=(?:[12]\d{3}年|\d{1,2}月|[一二三四]季度))/
const MAX_CLAUSE = 120

/** What milestones are read against. */
export interface MilestoneOptions {
  /** The document's own date, ISO. */
  publishedOn?: string | null
}

/**
 * Reads the milestones of a text, in order.
 *
 * ```
 * // 清淤项目将于2024年3月完成招标、6月完工
 * //         ^^^^^^^^^^^^^^^^            2024-03
 * //                          ^^^^      2024-06
 * ```
 */
export function readMilestones(
  clean: Clean,
  _dates: readonly unknown[],
  outline: Outline | null,
  options: MilestoneOptions = {},
): MilestoneMention[] {
  const { text } = clean
  const milestones: MilestoneMention[] = []
  const context: Context = { text, published: options.publishedOn ?? null, year: null, last: null }
  let done = 0
  for (const mark of text.matchAll(DUE_MARK)) {
    if (mark.index < done) continue
    const due = readDue(text, mark.index, publishedYear(context))
    if (due === null) continue
    done = due.end
    const found = milestoneAt(context, due)
    if (due.year !== null) context.year = due.year
    if (found === null) continue
    done = Math.max(done, found.dueEnd)
    context.last = found
    milestones.push({ start: found.start, end: found.end, date: found.date, issue: null })
  }
  if (outline !== null) attribute(text, milestones, outline.issues)
  return milestones
}

interface Context {
  text: string
  published: string | null
  /** The last year printed. */
  year: number | null
  last: Found | null
}

interface Found {
  start: number
  end: number
  dueEnd: number
  date: string
}

const publishedYear = (context: Context) =>
  context.published === null ? context.year : Number(context.published.slice(0, 4))

function milestoneAt(context: Context, first: Due): Found | null {
  const { text } = context
  const before = text.slice(Math.max(0, first.start - 18), first.start)
  const due = rangeEnd(text, first)
  const end = clauseEnd(text, due.end)
  const behind = text.slice(due.end, end)
  const label = LABEL.test(before)
  if (label) {
    const date = dated(context, due, false)
    return date === null || due.rest === '' ? null : { start: first.start, end: due.end, dueEnd: due.end, date }
  }
  const cue = CUE.exec(before)
  const announced = cue !== null && isAnnouncement(cue[0], before, due, behind)
  const inherited = !announced && followsOn(context, first)
  const limited = !announced && !inherited && isLimit(context, before, due, behind)
  if (!announced && !inherited && !limited) return null
  const date = inherited ? dueOn(due, lastYear(context)) : dated(context, due, true)
  if (date === null) return null
  return { start: announced ? first.start - cue[0].length : first.start, end, dueEnd: due.end, date }
}

/** Whether a cue and what follows announce something: 预计2024年3月投入试运行, not 计划2024年的工作. */
function isAnnouncement(cue: string, before: string, due: Due, behind: string): boolean {
  if (PAST.test(behind.slice(0, 8)) || behind.length < 2 || /^(?:的|以来|以后|起至|至|难以)/.test(behind)) return false
  if (due.rest === '') return due.year !== null && cue.length > 1 && FINISHING.test(behind)
  if (cue.length > 1) return true
  // 到2025年底 and 于6月底前 announce; 于6月15日 tells.
  if (cue === '到' || cue === '至')
    return (
      !PAST.test(behind) &&
      /达到|达|实现|建成|完成|力争|全部|基本|形成|超过|控制/.test(behind) &&
      !/[由从自]/.test(before)
    )
  return cue !== '在' && due.before && !PAST.test(behind) && FINISHING.test(behind)
}

/** A date without a year in the clause behind a milestone: …将于2024年5月完成搬迁,6月正式启用. */
function followsOn(context: Context, due: Due): boolean {
  const { last, text } = context
  if (last === null || due.year !== null || due.start !== last.end + 1) return false
  const mark = text[last.end]
  return mark === ',' || mark === '、' || mark === ';'
}

/** A limit without a cue: 2025年底前全部清零. */
function isLimit(context: Context, before: string, due: Due, behind: string): boolean {
  if (!due.before || due.rest === '' || KNOWN.test(before) || PAST.test(behind) || behind.length < 2) return false
  if (/^[^,]{0,10}的/.test(behind) || /^(?:的|,)/.test(behind)) return false
  const date = dated(context, due, true)
  return date !== null && (context.published === null || comparable(date) >= context.published.slice(0, 7))
}

const comparable = (date: string) =>
  date.replace(/Q1/, '03').replace(/Q2|H1/, '06').replace(/Q3/, '09').replace(/Q4|H2/, '12')

/** The second end of 2024年6月至8月, else the date itself. */
function rangeEnd(text: string, due: Due): Due {
  if (!/^[至到—~-]/.test(text.slice(due.end, due.end + 1))) return due
  const second = readDue(text, due.end + 1)
  if (second === null) return due
  return { ...second, start: due.start, year: second.year ?? due.year }
}

function clauseEnd(text: string, from: number): number {
  const piece = text.slice(from, from + MAX_CLAUSE)
  const mark = piece.search(CLAUSE_END)
  const end = mark === -1 ? piece.length : mark
  // A closing bracket that opened before the clause is not the clause's: (将于2024年6月完成).
  const close = piece.indexOf(')')
  return from + (close !== -1 && close < end && !piece.slice(0, close).includes('(') ? close : end)
}

function dated(context: Context, due: Due, future: boolean): string | null {
  if (due.year !== null) return dueOn(due)
  const year = publishedYear(context)
  if (year === null) return null
  const date = dueOn(due, year)
  // A month before the document's own, announced without a year, is next year's.
  if (future && date !== null && context.published !== null && comparable(date) < context.published.slice(0, 7))
    return dueOn(due, year + 1)
  return date
}

const lastYear = (context: Context) => (context.last === null ? null : Number(context.last.date.slice(0, 4)))

/** Gives each milestone the issue it stands in, or the one that a group's closing sentence names: 第(三)项问题…. */
function attribute(text: string, milestones: MilestoneMention[], issues: readonly OutlineIssue[]): void {
  let at = 0
  for (const milestone of milestones) {
    while (at < issues.length && issues[at]!.end <= milestone.start) at++
    const issue = issues[at]
    if (issue !== undefined && issue.start <= milestone.start) milestone.issue = at
    else milestone.issue = namedIssue(text, milestone, issues, at - 1)
  }
}

const NAMED = /第\(?([一二三四五六七八九十\d]{1,3})\)?[项个]?(?:问题|任务)?[^。;]{0,20}$/
const NUMERALS = '一二三四五六七八九十'

function namedIssue(
  text: string,
  milestone: MilestoneMention,
  issues: readonly OutlineIssue[],
  before: number,
): number | null {
  if (before < 0 || milestone.start - issues[before]!.end > 160) return null
  const named = NAMED.exec(text.slice(issues[before]!.end, milestone.start))
  if (named === null) return null
  const ordinal = /\d/.test(named[1]!) ? Number(named[1]) : NUMERALS.indexOf(named[1]!) + 1
  for (let i = before; i >= 0 && before - i < 30; i--) if (issues[i]!.ordinal === ordinal) return i
  return null
}
