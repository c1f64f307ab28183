/**
 * Turns what was found at every address into the entries of the output: one a text, with all its addresses.
 *
 * Invariants: the answer depends on the addresses and contents alone, not on the order in which they came; entries are
 * sorted by their first address.
 */
import { type Failure, failure } from '../failure.ts'
import type { Entry } from '../tables.ts'
import type { Outcome } from './journal.ts'
import { nearCopies } from './sketch.ts'

/** One address, and the content that stands there. */
export interface Place {
  uri: string
  key: string
  sha256: string
}

export interface Gathered {
  entries: (Entry & { key: string })[]
  failures: Failure[]
  /** Addresses beyond the first of their text. */
  mirrors: number
  nearCopies: number
}

/**
 * Gathers places by the text that was read there. Of contents with the same text, a page and its print version, the one
 * at the first address gives the report.
 */
export function gather(
  places: readonly Place[],
  outcomes: ReadonlyMap<string, Outcome>,
  unread: readonly Failure[],
): Gathered {
  const failures = [...unread]
  const sketches = new Map<string, string>()
  const byId = new Map<string, Place[]>()
  for (const place of places) {
    const outcome = outcomes.get(place.key)!
    if ('failure' in outcome) failures.push(failure(place.uri, outcome.failure, outcome.message))
    else {
      const same = byId.get(outcome.report)
      if (same === undefined) byId.set(outcome.report, [place])
      else same.push(place)
      sketches.set(outcome.report, outcome.sketch)
    }
  }
  const groups = nearCopies([...sketches].map(([id, sketch]) => ({ id, sketch })))
  const entries = [...byId].map(([id, same]) => entry(id, same, groups.get(id) ?? null))
  return {
    entries: entries.sort((a, b) => compare(a.sources[0]!.uri ?? '', b.sources[0]!.uri ?? '') || compare(a.id, b.id)),
    failures: unique(failures, row => `${row.uri}\n${row.code}\n${row.message}`),
    mirrors: entries.reduce((sum, { sources }) => sum + sources.length - 1, 0),
    nearCopies: groups.size,
  }
}

function entry(id: string, same: readonly Place[], nearCopyGroup: string | null): Entry & { key: string } {
  const places = unique(same, ({ uri, sha256, key }) => `${uri}\n${sha256}\n${key}`)
  const sources = unique(
    places.map(({ uri, sha256 }) => ({ uri, sha256 })),
    ({ uri, sha256 }) => `${uri}\n${sha256}`,
  )
  return { id, key: places[0]!.key, sources, nearCopyGroup }
}

/** Sorted, each once. */
function unique<T>(rows: readonly T[], name: (row: T) => string): T[] {
  if (rows.length < 2) return [...rows]
  return [...new Map(rows.map(row => [name(row), row]))].sort(([a], [b]) => compare(a, b)).map(([, row]) => row)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
