/**
 * The ways in which clauses are built that say where the name stands, tried in order.
 *
 * Each gives null where the clause is not built like that; what none of them reads, `composed.ts` names. Most ways are told
 * apart by what stands next to the number: those that cannot be met there are never tried.
 */
import { Dimension } from '@taizhang/parser'
import { type Cue, type Cued, CueIndex, cue, type RuleSet } from '@taizhang/parser/reading'
import { BY_STANDARD, LAID_OUT_FOR, REMAINING } from '../../lexicon/names.ts'
import { BROUGHT, brought, LED, LED_FROM, led, paired, ranked, respective, SHARING } from './changes.ts'
import type { Construction } from './construction.ts'
import { fined, served, swept, TOWARD, toward } from './dealt.ts'
import { jointly, sharedOut, together, WITH_WHOM } from './doers.ts'
import { faults, finished, laidOut } from './faults.ts'
import { bounded, kept, ofSum, recurring, standard, term } from './limits.ts'
import type { Named } from './named.ts'
import { adjoining, sanctioned } from './people.ts'
import type { Phrase } from './phrase.ts'
import { allDone, predicated, remaining, stillOpen } from './states.ts'

/** A construction, and what has to stand at the number for it to be met: nothing that is left out is asked for. */
interface Way extends Cued {
  read: Construction
  /** What the number measures. */
  dimension: Dimension | undefined
  /** It goes on from the number before it in the sentence. */
  goesOn: boolean
}

interface Asks {
  /** What the bare lead ends with. */
  before?: Cue
  /** What the words behind begin with. */
  after?: Cue
  dimension?: Dimension
  goesOn?: boolean
}

function way(read: Construction, { before, after, dimension, goesOn = false }: Asks = {}): Way {
  return { read, before, after, dimension, goesOn }
}

const WAYS = new CueIndex<Way>([
  way(faults),
  way(adjoining, { goesOn: true }),
  way(sanctioned, { dimension: 'people' }),
  way(remaining, { before: REMAINING }),
  way(paired, { before: cue(/(?:分别(?:有|为|已)?|占)$/) }),
  way(brought, { before: BROUGHT }),
  way(brought, { before: LED_FROM }),
  way(led, { before: LED, goesOn: true }),
  way(respective, { before: SHARING }),
  way(ranked, { dimension: 'rank' }),
  way(stillOpen),
  way(allDone, { after: cue(/^问题/) }),
  way(jointly, { dimension: 'count' }),
  way(together, { dimension: 'count', before: WITH_WHOM }),
  way(sharedOut, { dimension: 'count', before: cue(/[到至给]$/) }),
  way(fined),
  way(laidOut, { dimension: 'money', after: LAID_OUT_FOR }),
  way(finished),
  way(standard, { after: BY_STANDARD }),
  way(kept, { dimension: 'percent' }),
  way(recurring),
  way(ofSum, { dimension: 'percent' }),
  way(ofSum, { dimension: 'rate' }),
  way(bounded),
  way(term, { dimension: 'duration' }),
  way(swept),
  way(served, { before: cue(/的$/) }),
  way(toward, { before: TOWARD }),
  way(predicated),
])

/** The ways that numbers of a dimension may be met in: those that begin a sentence, and those that go on in one. */
const SETS = new Map(Dimension.options.map(dimension => [dimension, setsOf(dimension)] as const))

function setsOf(dimension: Dimension): { begins: RuleSet; goesOn: RuleSet } {
  const measures = (each: Way) => each.dimension === undefined || each.dimension === dimension
  return { begins: WAYS.setOf(each => measures(each) && !each.goesOn), goesOn: WAYS.setOf(measures) }
}

/** The name that the first way gives in which the clause is built; null where it is built in none. */
export function constructed(phrase: Phrase): Named | null {
  const { bare, right, before, context } = phrase
  const { begins, goesOn } = SETS.get(context.quantity.dimension)!
  WAYS.look(before === null ? begins : goesOn, bare, right)
  for (let each = WAYS.next(); each !== null; each = WAYS.next()) {
    const name = each.read(phrase)
    if (name !== null) return name
  }
  return null
}
