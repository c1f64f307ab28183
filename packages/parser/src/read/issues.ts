/**
 * Turns the outline's issues into the report's: ids, printed titles, statuses, responsible bodies, deadlines.
 *
 * Ids are unique and begin with a letter: "i" and the dotted ordinals as nested in the text, "~2" behind a repeat.
 */
import type { Issue, Measure, Span } from '../model.ts'
import type { OutlineIssue, OutlineMeasure, Range } from '../outline/outline.ts'
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

function readIssue(shared: Shared, outline: OutlineIssue): Issue {
  const { clean, words, names, year, evidence } = shared
  const place = outline.ordinals.length === 0 ? '0' : outline.ordinals.join('.')
  const { id, ordinals } = names.take(place)
  const declared = issueStatus(clean.text, outline, words)
  if (declared !== null) evidence[`issues.${id}.status`] = [spanOf(clean, declared.range)]
  const deadlineNote = outline.notes.find(note => note.kind === 'deadline')
  const deadline = deadlineNote === undefined ? null : readDeadline(clean, deadlineNote.range, year)
  if (deadline !== null) evidence[`issues.${id}.deadline`] = [spanOf(clean, deadline.range)]
  return {
    id,
    ordinal: outline.ordinal,
    path: outline.path.map(({ start, end }) => clean.printed(start, end)),
    title: outline.title.map(({ start, end }) => clean.printed(start, end)).join(''),
    status: declared?.status ?? 'unstated',
    responsible: outline.notes.flatMap(note => (note.kind === 'responsible' ? readResponsible(clean, note.range) : [])),
    deadline: deadline?.deadline ?? null,
    deadlineOn: deadline?.deadlineOn ?? null,
    span: spanOf(clean, outline),
    measures: outline.measures.map(measure => readMeasure(clean, measure, measureName(place, ordinals, measure))),
  }
}

function readMeasure(clean: Clean, measure: OutlineMeasure, id: string): Measure {
  const { ordinal, headline, start, end } = measure
  return {
    id,
    ordinal,
    headline: headline === null ? null : clean.printed(headline.start, headline.end),
    status: measureStatus(clean, start, end, ordinal === null ? undefined : headline),
    span: clean.span(start, end),
  }
}

function spanOf(clean: Clean, { start, end }: Range): Span {
  return clean.span(start, end)
}

/** Gives each name once; the second taker of a name gets it with ~2, the third with ~3. */
class Names {
  private readonly taken = new Map<string, { times: number; ordinals: Map<number, number> }>()

  /** The name of an issue at a place, and how often each ordinal was taken there. */
  take(place: string): { id: string; ordinals: Map<number, number> } {
    const known = this.taken.get(place) ?? { times: 0, ordinals: new Map() }
    known.times++
    this.taken.set(place, known)
    return { id: numbered(`i${place}`, known.times), ordinals: known.ordinals }
  }
}

/** The name of a measure of an issue; `ordinals`: how often each was taken at the issue's place. */
function measureName(place: string, ordinals: Map<number, number>, { ordinal }: OutlineMeasure): string {
  const number = ordinal ?? 0
  const times = (ordinals.get(number) ?? 0) + 1
  ordinals.set(number, times)
  return numbered(`m${place}.${number}`, times)
}

function numbered(name: string, times: number): string {
  return times === 1 ? name : `${name}~${times}`
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
