/**
 * Turns two bounds of one thing into the range between them: 50万元以上100万元以下, 大于30小于50.
 *
 * Only what stands next to each other is joined, in one unit.
 */
import type { CleanQuantity } from './quantity.ts'

const GAP =
  /^(?:[,、]?(?:且|并且?|但|而|至|到|和)?(?:最[高多]|至多|不得?超过|不得?高于|不多于|不大于|低于|小于(?:或?等于)?|少于|不足|不满|未满|不到|<=?|≤|大于(?:或?等于)?|高于|多于|超过|不少于|不低于|不小于|至少|>=?|≥)?(?:为|达到?)? ?)$/
const LONGEST_GAP = 12

/** Both as one range; null where they are two amounts. */
export function between(text: string, first: CleanQuantity | undefined, second: CleanQuantity): CleanQuantity | null {
  if (second.bound === 'exact' || second.bound === 'approx' || second.max !== null) return null
  if (first === undefined || first.max !== null) return null
  const [low, high] = first.value < second.value ? [first, second] : [second, first]
  if (!(low.value < high.value)) return null
  if (low.bound !== 'at_least' && low.bound !== 'more_than') return null
  if (high.bound !== 'at_most' && high.bound !== 'less_than') return null
  if (first.unit !== second.unit && first.unit !== '') return null
  if (second.start - first.end > LONGEST_GAP || !GAP.test(text.slice(first.end, second.start))) return null
  return { ...second, start: first.start, value: low.value, max: high.value, bound: 'exact' }
}
