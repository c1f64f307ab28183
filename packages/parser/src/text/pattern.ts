/**
 * Turns the source of a regular expression into the characters that its matches begin with, end with and hold.
 *
 * Knows the syntax that the lexicon is written in: literals, classes, groups, alternatives, quantifiers, assertions. What
 * it does not know, it takes for any character. Invariant: never narrower than the pattern.
 */
import { anyPairs, besides, NO_PAIRS, opened, type Pairs, type Units } from './pairs.ts'

/** What a pattern's matches begin with, end with and hold: null where the pattern does not say. */
export interface Ends {
  /** One of these begins every match. */
  starts: Units
  /** Every match begins with two of these, or with a character behind which anything may stand; null where more is possible. */
  pairs: Pairs | null
  /** The same where the pattern is anchored by ^. */
  first: Units
  /** One of these ends every match, where the pattern is anchored by $. */
  last: Units
  /** One of these stands in every match. */
  held: Units
}

/** What is known of a part of a pattern. */
interface Part {
  /** What its matches of two characters and more begin with. */
  pairs: Pairs | null
  /** Its matches of one character. */
  ones: Units
  first: Units
  last: Units
  held: Units
  /** It may match nothing. */
  empty: boolean
  /** Every match of it begins where the text begins; ends where the text ends. */
  opens: boolean
  closes: boolean
}

/** Classes of more characters than this are taken for any. */
const MOST = 256
const NONE: ReadonlySet<number> = new Set()
const NOTHING: Part = {
  pairs: NO_PAIRS,
  ones: NONE,
  first: NONE,
  last: NONE,
  held: null,
  empty: true,
  opens: false,
  closes: false,
}
const ANYTHING: Part = {
  pairs: NO_PAIRS,
  ones: null,
  first: null,
  last: null,
  held: null,
  empty: false,
  opens: false,
  closes: false,
}
const OPENING: Part = { ...NOTHING, opens: true }
const CLOSING: Part = { ...NOTHING, closes: true }
const DIGITS = new Set(Array.from('0123456789', digit => digit.charCodeAt(0)))
const CONTROLS: Readonly<Record<string, number>> = { n: 10, t: 9 }

/** The characters that a pattern asks for: at those sides on which it is anchored, and anywhere. */
export function endsOf(source: string): Ends {
  const whole = new Parser(source).alternatives()
  return {
    starts: whole.empty ? null : whole.first,
    pairs: whole.empty ? null : opened(whole.pairs, whole.ones),
    first: whole.opens && !whole.empty ? whole.first : null,
    last: whole.closes && !whole.empty ? whole.last : null,
    held: whole.held,
  }
}

class Parser {
  private at = 0
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  alternatives(): Part {
    const parts = [this.sequence()]
    while (this.source[this.at] === '|') {
      this.at++
      parts.push(this.sequence())
    }
    return parts.length === 1 ? parts[0]! : anyOf(parts)
  }

  private sequence(): Part {
    let whole = NOTHING
    for (
      let sign = this.source[this.at];
      sign !== undefined && sign !== '|' && sign !== ')';
      sign = this.source[this.at]
    )
      whole = followed(whole, this.quantified(this.atom()))
    return whole
  }

  private quantified(part: Part): Part {
    const sign = this.source[this.at]
    if (sign !== '*' && sign !== '+' && sign !== '?' && !(sign === '{' && DIGITS.has(this.unitAt(this.at + 1))))
      return part
    const optional = sign === '*' || sign === '?' || (sign === '{' && this.source[this.at + 1] === '0')
    this.at = sign === '{' ? this.source.indexOf('}', this.at) + 1 : this.at + 1
    if (this.source[this.at] === '?') this.at++
    const again = sign === '?' ? part : { ...part, pairs: anyPairs([part.pairs, besides(part.ones, part.first)]) }
    return optional ? { ...again, held: null, empty: true, opens: false, closes: false } : again
  }

  private unitAt(at: number): number {
    return this.source.charCodeAt(at)
  }

  private atom(): Part {
    const sign = this.source[this.at++]!
    if (sign === '^') return OPENING
    if (sign === '$') return CLOSING
    if (sign === '(') return this.group()
    if (sign === '[') return this.characterClass()
    if (sign === '\\') return this.escaped()
    return sign === '.' ? ANYTHING : ofUnits(new Set([sign.charCodeAt(0)]))
  }

  private group(): Part {
    const { source } = this
    let asserts = false
    if (source[this.at] === '?') {
      const behind = source[this.at + 1] === '<'
      const sign = source[this.at + (behind ? 2 : 1)]
      asserts = sign === '=' || sign === '!'
      this.at = behind && !asserts ? source.indexOf('>', this.at) + 1 : this.at + (behind ? 3 : 2)
    }
    const inner = this.alternatives()
    this.at++
    // an assertion only narrows what stands around it
    return asserts ? NOTHING : inner
  }

  private escaped(): Part {
    const sign = this.source[this.at++]!
    if (sign === 'b' || sign === 'B') return NOTHING
    if (sign === 'd') return ofUnits(DIGITS)
    if (sign in CONTROLS) return ofUnits(new Set([CONTROLS[sign]!]))
    if (sign !== 'u') return /[a-z0-9]/i.test(sign) ? ANYTHING : ofUnits(new Set([sign.charCodeAt(0)]))
    this.at += 4
    return ofUnits(new Set([Number.parseInt(this.source.slice(this.at - 4, this.at), 16)]))
  }

  private characterClass(): Part {
    const close = closeOf(this.source, this.at)
    const words = this.source.slice(this.at, close)
    this.at = close + 1
    if (words[0] === '^' || /\\[a-ce-mo-su-zA-Z]/.test(words)) return ANYTHING
    const units = new Set<number>()
    for (let i = 0; i < words.length; i++) {
      const escaped = words[i] === '\\' ? words[++i]! : ''
      if (escaped === 'd') {
        for (const unit of DIGITS) units.add(unit)
        continue
      }
      const from = CONTROLS[escaped] ?? words.charCodeAt(i)
      const ranges = words[i + 1] === '-' && i + 2 < words.length
      const to = ranges ? words.charCodeAt(i + 2) : from
      if (to - from > MOST) return ANYTHING
      for (let unit = from; unit <= to; unit++) units.add(unit)
      if (ranges) i += 2
    }
    return ofUnits(units)
  }
}

function closeOf(source: string, from: number): number {
  let at = from
  while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1
  return at
}

function anyOf(parts: readonly Part[]): Part {
  return {
    pairs: anyPairs(parts.map(part => part.pairs)),
    ones: union(parts.map(part => part.ones)),
    first: union(parts.map(part => part.first)),
    last: union(parts.map(part => part.last)),
    held: union(parts.map(part => part.held)),
    empty: parts.some(part => part.empty),
    opens: parts.every(part => part.opens),
    closes: parts.every(part => part.closes),
  }
}

function followed(before: Part, behind: Part): Part {
  if (before === NOTHING) return behind
  return {
    pairs: pairsOf(before, behind),
    ones: union([behind.empty ? before.ones : NONE, before.empty ? behind.ones : NONE]),
    first: before.empty ? union([before.first, behind.first]) : before.first,
    last: behind.empty ? union([before.last, behind.last]) : behind.last,
    held: fewer(before.held, behind.held),
    empty: before.empty && behind.empty,
    opens: before.opens,
    closes: behind.closes,
  }
}

function union(sets: readonly Units[]): Units {
  const all = new Set<number>()
  for (const units of sets) {
    if (units === null) return null
    for (const unit of units) all.add(unit)
  }
  return all
}

/** Of two demands the one that fewer characters meet. */
function fewer(a: Units, b: Units): Units {
  if (a === null || b === null) return a ?? b
  return a.size <= b.size ? a : b
}

function pairsOf(before: Part, behind: Part): Pairs | null {
  const within = before.empty ? anyPairs([before.pairs, behind.pairs]) : before.pairs
  return anyPairs([within, besides(before.ones, behind.first)])
}

function ofUnits(units: ReadonlySet<number>): Part {
  return {
    pairs: NO_PAIRS,
    ones: units,
    first: units,
    last: units,
    held: units,
    empty: false,
    opens: false,
    closes: false,
  }
}
