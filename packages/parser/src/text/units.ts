/**
 * Turns characters into a set of code units that is asked at every step of a reading.
 *
 * One alphabet numbers the characters that any table names, in the order in which they come; a set is a byte for each of
 * them. A few thousand characters are named in all, so sets are short and stay at hand.
 */

/** The number of each code unit that a table names; 0 for all others. */
const alphabet = new Uint16Array(65536)
let named = 0

/**
 * The number of a code unit in the alphabet; 0 where no table names it. NaN, the unit beyond a text, is looked up as 0: one
 * look at the element NaN of an array makes every later look a slow one.
 */
export function letterOf(unit: number): number {
  return alphabet[unit | 0]!
}

/** A table with a place for each of some code units by their letters, empty as yet. What lies beyond it holds none. */
export function lettersFor(units: Iterable<number>): Uint16Array {
  let last = 0
  for (const unit of units) {
    if (alphabet[unit] === 0) alphabet[unit] = ++named
    last = Math.max(last, alphabet[unit]!)
  }
  return new Uint16Array(last + 1)
}

/** A set of code units. */
export class Units implements Iterable<number> {
  private readonly members: readonly number[]
  private readonly holds: Uint8Array

  constructor(units: Iterable<number>) {
    this.members = [...new Set(units)]
    this.holds = new Uint8Array(lettersFor(this.members).length)
    for (const unit of this.members) this.holds[letterOf(unit)] = 1
  }

  /** Whether a code unit is one of them. NaN, the unit beyond a text, is in no set. */
  has(unit: number): boolean {
    const letter = letterOf(unit)
    return letter < this.holds.length && this.holds[letter] === 1
  }

  /** Whether any character between two offsets is one of them. */
  standsIn(text: string, start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.has(text.charCodeAt(at))) return true
    return false
  }

  [Symbol.iterator](): Iterator<number> {
    return this.members[Symbol.iterator]()
  }
}

/** The code units of characters. */
export function unitsOf(characters: string): Units {
  return new Units(Array.from({ length: characters.length }, (_, i) => characters.charCodeAt(i)))
}
