/**
 * Turns the words of a heading into the role of its section.
 */
import { ROLE_CUES } from '../lexicon/headings.ts'
import type { SectionRole } from '../model.ts'

const cues = ROLE_CUES.map(([pattern, role, weight]) => ({ pattern: new RegExp(pattern), role, weight }))

/** The role that a heading's words speak for, with the weight; null where they say nothing. */
export function roleOf(words: string): { role: SectionRole; weight: number } | null {
  const sums = new Map<SectionRole, number>()
  for (const { pattern, role, weight } of cues) if (pattern.test(words)) sums.set(role, (sums.get(role) ?? 0) + weight)
  let best: { role: SectionRole; weight: number } | null = null
  for (const [role, weight] of sums) if (best === null || weight > best.weight) best = { role, weight }
  return best
}
