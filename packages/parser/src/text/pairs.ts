/**
 * Turns what is known of parts of a pattern into the pairs of characters that its matches begin with.
 *
 * Invariant: never narrower than the pattern.
 */

/** Code units; null is any. */
export type Units = ReadonlySet<number> | null

/** What two characters side by side matches begin with. */
export interface Pairs {
  /** Numbers of `pairOf`. */
  closed: ReadonlySet<number>
  /** Characters that may be the whole match, or that anything may follow. */
  open: ReadonlySet<number>
}

const NONE: ReadonlySet<number> = new Set()
export const NO_PAIRS: Pairs = { closed: NONE, open: NONE }
/** More pairs than this are taken for any. */
const MOST = 6_000

/** Two code units as one number. */
export function pairOf(first: number, second: number): number {
  return first * 65536 + second
}

/** The pairs of matches of one character and what follows them. */
export function besides(ones: Units, behind: Units): Pairs | null {
  if (ones === null) return behind?.size === 0 ? NO_PAIRS : null
  if (ones.size === 0 || behind?.size === 0) return NO_PAIRS
  if (behind === null || ones.size * behind.size > MOST) return opened(NO_PAIRS, ones)
  const closed = new Set<number>()
  for (const one of ones) for (const unit of behind) closed.add(pairOf(one, unit))
  return { closed, open: NONE }
}

/** Pairs, and characters behind which anything may stand. */
export function opened(pairs: Pairs | null, ones: Units): Pairs | null {
  if (pairs === null || ones === null) return null
  return ones.size === 0 ? pairs : { closed: pairs.closed, open: new Set([...pairs.open, ...ones]) }
}

/** All of some pairs. */
export function anyPairs(some: readonly (Pairs | null)[]): Pairs | null {
  const others = some.filter(pairs => pairs !== NO_PAIRS)
  if (others.length < 2) return others[0] === undefined ? NO_PAIRS : others[0]
  const [closed, open] = [new Set<number>(), new Set<number>()]
  for (const pairs of others) {
    if (pairs === null) return null
    for (const pair of pairs.closed) closed.add(pair)
    for (const unit of pairs.open) open.add(unit)
    if (closed.size > MOST) return null
  }
  return { closed, open }
}
