/**
 * Turns characters into a set of code units that is asked at every step of a reading.
 *
 * One alphabet numbers the characters that any set names, in the order in which they come; a set is a bit for each of them.
 * A few thousand characters are named in all, so sets are short and stay at hand.
 */

/** The number of each code unit that a set names; 0 for all others. */
const alphabet = new Uint16Array(65536)
let named = 0

/** A set of code units. */
export class Units implements Iterable<number> {
  private readonly members: readonly number[]
  private readonly bits: Uint32Array

  constructor(units: Iterable<number>) {
    this.members = [...new Set(units)]
    for (const unit of this.members) if (alphabet[unit] === 0) alphabet[unit] = ++named
    this.bits = new Uint32Array((named >> 5) + 1)
    for (const unit of this.members) this.bits[alphabet[unit]! >> 5]! |= 1 << (alphabet[unit]! & 31)
  }

  /** Whether a code unit is one of them. NaN, the unit beyond a text, is in no set. */
  has(unit: number): boolean {
    const number = alphabet[unit]!
    return ((this.bits[number >> 5]! >>> (number & 31)) & 1) === 1
  }

  [Symbol.iterator](): Iterator<number> {
    return this.members[Symbol.iterator]()
  }
}

/** The code units of characters. */
export function unitsOf(characters: string): Units {
  return new Units(Array.from({ length: characters.length }, (_, i) => characters.charCodeAt(i)))
}
