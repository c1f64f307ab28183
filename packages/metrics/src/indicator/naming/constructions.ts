/**
 * The ways in which clauses are built that say where the name stands, tried in order.
 *
 * Each gives null where the clause is not built like that; what none of them reads, `composed.ts` names.
 */
import { paired, ranked, respective } from './changes.ts'
import type { Construction } from './construction.ts'
import { fined, swept, toward } from './dealt.ts'
import { faults, finished, laidOut } from './faults.ts'
import { bounded, recurring, term } from './limits.ts'
import { adjoining, sanctioned } from './people.ts'
import { allDone, predicated, remaining } from './states.ts'

export const CONSTRUCTIONS: readonly Construction[] = [
  faults,
  adjoining,
  sanctioned,
  remaining,
  paired,
  respective,
  ranked,
  allDone,
  fined,
  laidOut,
  finished,
  recurring,
  bounded,
  term,
  swept,
  toward,
  predicated,
]
