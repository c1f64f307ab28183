/** What naming gives. */

/** A name, and what later names of the sentence take from it. */
export interface Named {
  name: string
  /** The thing in it that is counted: what a bare verb behind it (已整改9个) goes on about. */
  noun: string
  /** What was done to the thing, where the name does not begin with it. */
  deed?: string
  /** It was done to all that 对 or 将 names. */
  swept?: boolean
  /** The name of the whole that this one is a part of. */
  whole?: Named
}

/** A name that lends no noun. */
export function named(name: string): Named {
  return { name, noun: '' }
}
