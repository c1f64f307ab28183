/**
 * Turns characters into a set of code units that is asked at every step of a reading.
 *
 * One alphabet numbers the characters that any set names, in the order in which they come; a set is a byte for each of them.
 * A few thousand characters are named in all, so sets are short and stay at hand.
 */

/** The number of each code unit that a set names; 0 for all others. */
const alphabet = new Uint16Array(65536)
let named = 0

/** A set of code units. */
export class Units implements Iterable<number> {
  private readonly members: readonly number[]
  private readonly holds: Uint8Array

  constructor(units: Iterable<number>) {
    this.members = [...new Set(units)]
    for (const unit of this.members) if (alphabet[unit] === 0) alphabet[unit] = ++named
    this.holds = new Uint8Array(named + 1)
    for (const unit of this.members) this.holds[alphabet[unit]!] = 1
  }

  /** Whether a code unit is one of them. NaN, the unit beyond a text, is in no set. */
  has(unit: number): boolean {
    return this.holds[alphabet[unit]!] === 1
  }

  [Symbol.iterator](): Iterator<number> {
    return this.members[Symbol.iterator]()
  }
}

/** The code units of characters. */
export function unitsOf(characters: string): Units {
  return new Units(Array.from({ length: characters.length }, (_, i) => characters.charCodeAt(i)))
}
