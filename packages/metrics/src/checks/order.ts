/** Turns dates into checks of their order: an inspection, the moment that figures stand for, deadlines and publication. */
import type { Check, Disclosure } from '@taizhang/parser'
import type { Figure } from './figure.ts'

/** A moment that figures are told as of: its words, its date, the figures. */
export interface AsOf {
  words: string
  date: string
  figures: Figure[]
}

/** All checks of the order of dates. */
export function orderChecks(disclosure: Disclosure, moments: readonly AsOf[]): Check[] {
  return [...inspectionChecks(disclosure), ...momentChecks(disclosure, moments), ...deadlineChecks(disclosure)]
}

/** It began before it ended, ended before its feedback, and all that before a text that reports on it came out. */
function inspectionChecks({ inspection, publishedOn, isDisclosure }: Disclosure): Check[] {
  if (inspection === null) return []
  const { startOn, endOn, feedbackOn } = inspection
  const reported = isDisclosure || feedbackOn !== null ? publishedOn : null
  const days = [startOn, endOn, feedbackOn, reported].filter(
    (day): day is string => day !== null && /^\d{4}-\d{2}/.test(day),
  )
  if (days.length < 2) return []
  // 2024-06 may be any of its days: only what cannot be in order fails
  const holds = days.every((day, i) => i === 0 || firstDay(days[i - 1]!) <= lastDay(day))
  return [
    {
      kind: 'order',
      verdict: holds ? 'holds' : 'fails',
      statement: days.join(' ≤ '),
      declared: firstDay(days[0]!),
      computed: lastDay(days[days.length - 1]!),
      indicatorIds: [],
    },
  ]
}

/** Figures as of a moment are told once it has come. */
function momentChecks({ publishedOn }: Disclosure, moments: readonly AsOf[]): Check[] {
  if (publishedOn === null) return []
  return moments.map(({ words, date, figures }) => ({
    kind: 'order',
    verdict: firstDay(date) <= lastDay(publishedOn) ? 'holds' : 'fails',
    statement: `${words} ≤ 公布 ${publishedOn}`,
    declared: lastDay(date),
    computed: lastDay(publishedOn),
    indicatorIds: figures.map(({ indicator }) => indicator.id),
  }))
}

/** A deadline that had passed when the text came out, on an issue that is not done. */
function deadlineChecks({ issues, publishedOn }: Disclosure): Check[] {
  if (publishedOn === null) return []
  return issues.flatMap((issue): Check[] => {
    if (issue.deadlineOn === null || !/^\d{4}-\d{2}/.test(issue.deadlineOn)) return []
    const [due, published] = [lastDay(issue.deadlineOn), firstDay(publishedOn)]
    const open = issue.status === 'in_progress' || issue.status === 'planned'
    const verdict = due >= published || issue.status === 'completed' ? 'holds' : open ? 'fails' : 'undecided'
    const statement = `${issue.id} 时限 ${issue.deadlineOn}，公布 ${publishedOn}，状态 ${issue.status}`
    return [{ kind: 'order', verdict, statement, declared: due, computed: published, indicatorIds: [] }]
  })
}

/** 2024-06 is its last day: 20240631 sorts behind every day of June. */
function lastDay(date: string): number {
  return Number(date.slice(0, 10).replaceAll('-', '').padEnd(8, '31'))
}

function firstDay(date: string): number {
  return Number(date.slice(0, 10).replaceAll('-', '').padEnd(8, '01'))
}
