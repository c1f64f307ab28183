/**
 * Turns the source of a regular expression into the characters that its matches begin with, end with and hold.
 *
 * Knows the syntax that the lexicon is written in: literals, classes, groups, alternatives, quantifiers, assertions. What
 * it does not know, it takes for any character. Invariant: never narrower than the pattern.
 */

/** Code units; null is any. */
type Units = ReadonlySet<number> | null

/** What a pattern's matches begin with, end with and hold: null where the pattern does not say. */
export interface Ends {
  /** One of these begins every match. */
  starts: Units
  /** The same where the pattern is anchored by ^. */
  first: Units
  /** One of these ends every match, where the pattern is anchored by $. */
  last: Units
  /** One of these stands in every match. */
  held: Units
}

/** What is known of a part of a pattern. */
interface Part {
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
const DIGITS = range(48, 57)
const CONTROLS: Readonly<Record<string, number>> = { n: 10, t: 9 }
const NONE: ReadonlySet<number> = new Set()
const NOTHING: Part = { first: NONE, last: NONE, held: null, empty: true, opens: false, closes: false }
const ANYTHING: Part = { first: null, last: null, held: null, empty: false, opens: false, closes: false }

/** The characters that a pattern asks for: at those sides on which it is anchored, and anywhere. */
export function endsOf(source: string): Ends {
  const whole = new Parser(source).alternatives()
  return {
    starts: whole.empty ? null : whole.first,
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
    let whole = this.sequence()
    while (this.source[this.at] === '|') {
      this.at++
      const other = this.sequence()
      whole = {
        first: union(whole.first, other.first),
        last: union(whole.last, other.last),
        held: union(whole.held, other.held),
        empty: whole.empty || other.empty,
        opens: whole.opens && other.opens,
        closes: whole.closes && other.closes,
      }
    }
    return whole
  }

  private sequence(): Part {
    let whole = NOTHING
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')')
      whole = followed(whole, this.quantified(this.atom()))
    return whole
  }

  private quantified(part: Part): Part {
    const count = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12))
    if (count === null) return part
    this.at += count[0].length
    const optional = count[0][0] === '*' || count[0][0] === '?' || count[1] === '0'
    return optional ? { ...part, held: null, empty: true, opens: false, closes: false } : part
  }

  private atom(): Part {
    const sign = this.source[this.at++]!
    if (sign === '^') return { ...NOTHING, opens: true }
    if (sign === '$') return { ...NOTHING, closes: true }
    if (sign === '(') return this.group()
    if (sign === '[') return this.characterClass()
    if (sign === '\\') return this.escaped()
    return sign === '.' ? ANYTHING : ofUnits(new Set([sign.charCodeAt(0)]))
  }

  private group(): Part {
    const open = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.source.slice(this.at, this.at + 32))?.[0] ?? ''
    this.at += open.length
    const inner = this.alternatives()
    this.at++
    // an assertion only narrows what stands around it
    return open.endsWith('=') || open.endsWith('!') ? NOTHING : inner
  }

  private escaped(): Part {
    const sign = this.source[this.at++]!
    if (sign === 'b' || sign === 'B') return NOTHING
    if (sign === 'd') return ofUnits(DIGITS)
    if (sign in CONTROLS) return ofUnits(new Set([CONTROLS[sign]!]))
    if (sign === 'u') return ofUnits(new Set([this.hexadecimal()]))
    return /[a-z0-9]/i.test(sign) ? ANYTHING : ofUnits(new Set([sign.charCodeAt(0)]))
  }

  private hexadecimal(): number {
    const unit = Number.parseInt(this.source.slice(this.at, this.at + 4), 16)
    this.at += 4
    return unit
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
      if (words[i + 1] !== '-' || i + 2 >= words.length) units.add(from)
      else {
        const to = words.charCodeAt(i + 2)
        if (to - from > MOST) return ANYTHING
        for (const unit of range(from, to)) units.add(unit)
        i += 2
      }
    }
    return ofUnits(units)
  }
}

function closeOf(source: string, from: number): number {
  let at = from
  while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1
  return at
}

function followed(before: Part, behind: Part): Part {
  return {
    first: before.empty ? union(before.first, behind.first) : before.first,
    last: behind.empty ? union(before.last, behind.last) : behind.last,
    held: fewer(before.held, behind.held),
    empty: before.empty && behind.empty,
    opens: before.opens || (before === NOTHING && behind.opens),
    closes: behind.closes,
  }
}

function union(a: Units, b: Units): Units {
  if (a === null || b === null) return null
  return a.size === 0 ? b : b.size === 0 ? a : new Set([...a, ...b])
}

/** Of two demands the one that fewer characters meet. */
function fewer(a: Units, b: Units): Units {
  if (a === null || b === null) return a ?? b
  return a.size <= b.size ? a : b
}

function range(from: number, to: number): Set<number> {
  return new Set(Array.from({ length: to - from + 1 }, (_, i) => from + i))
}

function ofUnits(units: ReadonlySet<number>): Part {
  return { first: units, last: units, held: units, empty: false, opens: false, closes: false }
}
