/**
 * Turns the outline's issues into the report's: ids, printed titles, statuses, responsible bodies, deadlines.
 *
 * Ids are unique and begin with a letter: "i" and the dotted ordinals as nested in the text, "~2" behind a repeat.
 */
import type { Issue, Measure, Span } from '../model.ts'
import type { OutlineIssue, Range } from '../outline/outline.ts'
import type { Clean } from '../text/clean.ts'
import { issueStatus, readStatusWords, type StatusWords } from './issue-status.ts'
import { readDeadline, readResponsible } from './notes.ts'
import { measureStatus } from './status.ts'

/** The issues of a disclosure, and where their statuses and deadlines were read. */
export interface ReadIssues {
  issues: Issue[]
  evidence: Record<string, Span[]>
}

/**
 * Reads what the outline's issues say.
 *
 * ```
 * // 二、整改情况 1.关于“学风不实”问题的整改:一是健全机制。
 * //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^         i2.1
 * //                                         ^^^^^^^^         m2.1.1
 * ```
 */
export function readIssues(clean: Clean, outlined: readonly OutlineIssue[], publishedOn: string | null): ReadIssues {
  const words = readStatusWords(clean.text)
  const names = new Names()
  const year = publishedOn === null ? null : Number(publishedOn.slice(0, 4))
  const evidence: Record<string, Span[]> = {}
  const issues = outlined.map(outline => readIssue({ clean, words, names, year, evidence }, outline))
  return { issues, evidence }
}

interface Shared {
  clean: Clean
  words: StatusWords
  names: Names
  year: number | null
  evidence: Record<string, Span[]>
}

function readIssue({ clean, words, names, year, evidence }: Shared, outline: OutlineIssue): Issue {
  const place = outline.ordinals.length === 0 ? '0' : outline.ordinals.join('.')
  const id = names.take(`i${place}`)
  const note = (key: string, range: Range) => {
    evidence[`issues.${id}.${key}`] = [clean.span(range.start, range.end)]
  }
  const declared = issueStatus(clean.text, outline, words)
  if (declared !== null) note('status', declared.range)
  const printed = (range: Range) => clean.printed(range.start, range.end)
  const notes = (kind: OutlineIssue['notes'][number]['kind']) =>
    outline.notes.filter(n => n.kind === kind).map(n => n.range)
  const deadlineNote = notes('deadline')[0]
  const deadline = deadlineNote === undefined ? null : readDeadline(clean, deadlineNote, year)
  if (deadline !== null) note('deadline', deadline.range)
  return {
    id,
    ordinal: outline.ordinal,
    path: outline.path.map(printed),
    title: outline.title.map(printed).join(''),
    status: declared?.status ?? 'unstated',
    responsible: notes('responsible').flatMap(range => readResponsible(clean, range)),
    deadline: deadline?.deadline ?? null,
    deadlineOn: deadline?.deadlineOn ?? null,
    span: clean.span(outline.start, outline.end),
    measures: outline.measures.map((measure): Measure => {
      const { ordinal, headline, start, end } = measure
      return {
        id: names.take(`m${place}.${ordinal ?? 0}`),
        ordinal,
        headline: headline === null ? null : printed(headline),
        status: measureStatus(clean.text, start, end),
        span: clean.span(start, end),
      }
    }),
  }
}

/** Gives each name once; the second taker of a name gets it with ~2, the third with ~3. */
class Names {
  private readonly taken = new Map<string, number>()

  take(name: string): string {
    const times = (this.taken.get(name) ?? 0) + 1
    this.taken.set(name, times)
    return times === 1 ? name : `${name}~${times}`
  }
}

/** The id of the innermost issue that holds each offset, by bisection over issues in the order of the text. */
export function issueLookup(
  outlined: readonly OutlineIssue[],
  issues: readonly Issue[],
): (offset: number) => string | null {
  return offset => {
    let low = 0
    let high = outlined.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (outlined[middle]!.start <= offset) low = middle + 1
      else high = middle
    }
    const candidate = outlined[low - 1]
    return candidate !== undefined && offset < candidate.end ? issues[low - 1]!.id : null
  }
}
