/** Turns offsets into where they stand: in which issue and measure, and in which kind of section. */
import type { Disclosure, Measure, Section, Span } from '@taizhang/parser'

export type Zone = Section['role'] | 'front' | 'tail'

export interface Placement {
  issueId: string | null
  measureId: string | null
  zone: Zone
  /** Whether it stands in a stated plan: under 整改目标, or under 整改措施 where a report stands beside. */
  planned: boolean
  /** Whether it stands in the wording of a fault. */
  inFault: boolean
}

/** Where each source offset stands; offsets, and the plans of the text as source spans, must be in ascending order. */
export function placements(
  { issues, sections }: Pick<Disclosure, 'issues' | 'sections'>,
  offsets: readonly number[],
  plans: readonly Span[] = [],
): Placement[] {
  const issueIn = sorted(issues)
  let issue = 0
  let section = 0
  let plan = 0
  return offsets.map(offset => {
    while (issue < issueIn.length && issueIn[issue]!.span.end <= offset) issue++
    while (section < sections.length && sections[section]!.span.end <= offset) section++
    while (plan < plans.length && plans[plan]!.end <= offset) plan++
    const planned = plan < plans.length && plans[plan]!.start <= offset
    const found = issueIn[issue]
    const within = found !== undefined && found.span.start <= offset ? found : null
    const measure = within === null ? null : measureAt(within.measures, offset)
    return {
      issueId: within?.id ?? null,
      measureId: measure?.id ?? null,
      zone: zoneAt(sections, section, offset),
      planned,
      inFault: within !== null && measure === null && !planned,
    }
  })
}

function measureAt(measures: readonly Measure[], offset: number): Measure | null {
  for (const measure of measures) if (measure.span.start <= offset && offset < measure.span.end) return measure
  return null
}

function zoneAt(sections: readonly Section[], index: number, offset: number): Zone {
  const section = sections[index]
  if (section !== undefined && section.span.start <= offset) return section.role
  return index === 0 ? 'front' : 'tail'
}

function sorted<T extends { span: { start: number } }>(records: readonly T[]): readonly T[] {
  for (let i = 1; i < records.length; i++)
    if (records[i]!.span.start < records[i - 1]!.span.start)
      return [...records].sort((a, b) => a.span.start - b.span.start)
  return records
}
