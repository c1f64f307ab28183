/**
 * Turns the ends of a printed line into what they say: a sentence that ends, or one that goes on.
 */
import type { Printed } from './printed.ts'
import { unitsOf } from './units.ts'

/** Marks that end a statement. */
export const TERMINAL = unitsOf('。！？!?：:；;')
/** Marks that never begin a line. */
export const CLOSING = unitsOf('，。、；：！？）》”’】〉％,.;:!?)%」』')
const QUOTE_END = unitsOf('”’"）)」』》')

/** Whether a line ends a sentence, quotes and brackets behind it aside. */
export function endsSentence(source: string, line: Printed): boolean {
  let i = line.to - 1
  while (i > line.from && QUOTE_END.has(source.charCodeAt(i))) i--
  const unit = source.charCodeAt(i)
  return TERMINAL.has(unit) && (unit !== 59 || i === line.to - 1)
}
