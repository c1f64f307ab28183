/**
 * Turns dated plans and deadlines into milestones: what is announced for a date, and every dated 整改时限, past ones too.
 *
 * Dates of what was done are none. A year that is not printed comes from the milestone before in the sentence, else from
 * the document's date, else from the last year printed before it.
 */
import type { DateRange } from '../numbers/date.ts'
import type { Outline, OutlineIssue, Range } from '../outline/outline.ts'
import type { Clean } from '../text/clean.ts'
import { Cue } from '../text/cue.ts'
import { restOf, withYear, yearOf } from './dates-in.ts'

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
const CUE = new Cue(
  /(?:(?<!原)计划(?:于|在|到)?|(?<!对)预计(?:将)?(?:于|在|到)?|力争(?:于|在|到)?|争取(?:于|在|到)?|确保(?:于|在|到)?|保证(?:于|在)?|有望(?:于|在)?|(?<!已)定于|将(?:于|在)|拟(?:于|在|定于)?|(?<![年月日底末季度])(?:到|至|于|在))$/,
)
/** Labels whose date is a deadline, whether past or to come. */
const LABEL = new Cue(
  /(?<!公示|公开|公布|公告|受理|征求意见|监督)(?:整改|完成|办结|销号|落实)?(?:的)?(?:时限|期限|完成时间|完成日期)(?:要求)?[:\s\t]*(?:立行立改[,;、并]?|长期坚持[,;、]?)?[^,。;:\n]{0,4}$/,
)
/** Words before a date that make it the time of something known. */
const KNOWN = new Cue(/(?:截至|截止|截止到|截至到|自|从|较|比|与|和|同|对|已于|已在|于|在|原计划(?:于)?|原定(?:于)?)$/)
const PAST = /已|了(?!解)|均(?:按期|如期)|曾/
const FINISHING =
  /完成|建成|投用|投运|完工|竣工|交付|开工|启用|启动|投入|通车|销号|开业|投产|达标|清零|办结|封顶|通水|搬迁|整改到位/
const REACHED = /达到|达|实现|建成|完成|力争|全部|基本|形成|超过|控制|[降升]至|[降升]到|下降|提高|提升|压减|不[高低]于/
/** The clause behind a date ends here; 、 only where another date follows. */
const CLAUSE_END = /[,。;:\n\t]|、(?=(?:[12]\d{3}年|\d{1,2}月|[一二三四]季度))/
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
  dates: readonly DateRange[],
  outline: Pick<Outline, 'issues'> | null,
  options: MilestoneOptions = {},
): MilestoneMention[] {
  const { text } = clean
  const milestones: MilestoneMention[] = []
  const deadlines = new Deadlines(outline?.issues ?? [])
  const context: Context = { text, published: options.publishedOn ?? null, year: null, last: null }
  for (const date of dates) {
    const due = dueOf(date)
    const year = date.value === null ? null : yearOf(due?.value ?? date.value)
    if (year !== null) context.year = year
    if (due === null) continue
    const found = deadlines.hold(due) ? deadlineAt(context, due) : milestoneAt(context, due)
    if (found === null) continue
    context.last = found
    milestones.push({ start: found.start, end: found.end, date: found.date, issue: null })
  }
  if (outline !== null) attribute(text, milestones, outline.issues)
  return milestones
}

/** Where issues print their deadlines, labelled or in a column of a table; asked in the order of the text. */
class Deadlines {
  private readonly ranges: Range[]
  private at = 0

  constructor(issues: readonly OutlineIssue[]) {
    this.ranges = issues
      .flatMap(issue => issue.notes.filter(note => note.kind === 'deadline').map(note => note.range))
      .sort((a, b) => a.start - b.start)
  }

  hold({ start }: Due): boolean {
    while (this.at < this.ranges.length && this.ranges[this.at]!.end <= start) this.at++
    return this.at < this.ranges.length && this.ranges[this.at]!.start <= start
  }
}

function deadlineAt(context: Context, due: Due): Found | null {
  const date = restOf(due.value) === '' ? null : dated(context, due, false)
  return date === null ? null : { start: due.start, end: due.end, date }
}

/** A date as a deadline: the end of a range, and whether it says 前. */
interface Due {
  start: number
  end: number
  /** 2024-06-30 · 2024-Q4 · XXXX-06 · 2024. */
  value: string
  before: boolean
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
  date: string
}

function dueOf({ start, end, value }: DateRange): Due | null {
  if (value === null || value.endsWith('/')) return null
  return { start, end, value: value.slice(value.indexOf('/') + 1), before: value.startsWith('/') }
}

const publishedYear = (context: Context) =>
  context.published === null ? context.year : Number(context.published.slice(0, 4))

function milestoneAt(context: Context, due: Due): Found | null {
  const { text } = context
  const before = text.slice(Math.max(0, due.start - 18), due.start)
  if (LABEL.test(before)) return deadlineAt(context, due)
  const cue = CUE.exec(before)
  let end = clauseEnd(text, due.end)
  // 到2025年底,力争建成…: the plan stands in the next clause.
  if (end === due.end && text[end] === ',' && cue !== null && cue[0] === '到') end = clauseEnd(text, end + 1)
  const behind = text.slice(due.end, end)
  const announced = cue !== null && isAnnouncement(context, cue[0], before, due, behind)
  const inherited = !announced && followsOn(context, due)
  const limited = !announced && !inherited && isLimit(context, before, due, behind)
  if (!announced && !inherited && !limited) return null
  const date = inherited ? withYear(due.value, lastYear(context)) : dated(context, due, true)
  if (date === null) return null
  return { start: announced ? due.start - cue[0].length : due.start, end, date }
}

/** Whether a cue and what follows announce something: 预计2024年3月投入试运行, not 计划2024年的工作. */
function isAnnouncement(context: Context, cue: string, before: string, due: Due, behind: string): boolean {
  if (PAST.test(behind.slice(0, 8)) || behind.length < 2 || /^(?:的|以来|以后|起至|至|难以)/.test(behind)) return false
  if (restOf(due.value) === '') return cue.length > 1 && FINISHING.test(behind)
  if (cue.length > 1) return true
  // 到2025年底 and 于6月底前 announce; 于6月15日 tells.
  if (cue === '到' || cue === '至') return !PAST.test(behind) && REACHED.test(behind) && !/[由从自]/.test(before)
  return cue !== '在' && due.before && !PAST.test(behind) && FINISHING.test(behind) && isAhead(context, due)
}

/** A date without a year in the clause behind a milestone: …将于2024年5月完成搬迁,6月正式启用. */
function followsOn(context: Context, due: Due): boolean {
  const { last, text } = context
  if (last === null || yearOf(due.value) !== null || due.start !== last.end + 1) return false
  const mark = text[last.end]
  return mark === ',' || mark === '、' || mark === ';'
}

/** A limit without a cue: 2025年底前全部清零. */
function isLimit(context: Context, before: string, due: Due, behind: string): boolean {
  if (!due.before || restOf(due.value) === '' || KNOWN.test(before) || PAST.test(behind) || behind.length < 2)
    return false
  if (/^[^,]{0,10}的/.test(behind) || /^(?:的|,)/.test(behind)) return false
  return isAhead(context, due)
}

/** Whether a date does not lie before the document's own. */
function isAhead(context: Context, due: Due): boolean {
  const date = dated(context, due, true)
  return date !== null && (context.published === null || comparable(date) >= context.published.slice(0, 7))
}

/** A value whose letters sort like months: Q3 → 09, H1 → 06. */
const comparable = (date: string) =>
  date.replace(/Q1/, '03').replace(/Q2|H1/, '06').replace(/Q3/, '09').replace(/Q4|H2/, '12')

function clauseEnd(text: string, from: number): number {
  const piece = text.slice(from, from + MAX_CLAUSE)
  const mark = piece.search(CLAUSE_END)
  const end = mark === -1 ? piece.length : mark
  // A closing bracket that opened before the clause is not the clause's: (将于2024年6月完成).
  const close = piece.indexOf(')')
  return from + (close !== -1 && close < end && !piece.slice(0, close).includes('(') ? close : end)
}

/** The date with its year: printed, or the document's, or the next where the month lies before the document's own. */
function dated(context: Context, due: Due, future: boolean): string | null {
  const own = publishedYear(context)
  const year = own !== null && context.text.startsWith('明年', due.start) ? own + 1 : own
  const date = withYear(due.value, year)
  if (date === null || date === due.value || !future || context.published === null || year === null) return date
  return comparable(date) < context.published.slice(0, 7) ? withYear(due.value, year + 1) : date
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
