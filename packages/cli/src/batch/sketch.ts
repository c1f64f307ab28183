/**
 * Turns a text into a sketch by which near copies are found: twelve names, each of a sample of the text.
 *
 * Texts that share most of their words share most of these names; texts that only belong to one kind share none. One pass
 * over the text, whatever its length; blanks count for nothing.
 */

/** Characters of one shingle: a changed digit touches five of them. */
const SHINGLE = 5
const BANDS = 12
/** Samples of one name: two texts that agree in the share s of their shingles agree in a name with probability s^8. */
const SAMPLES = 8
const BINS = BANDS * SAMPLES
const NAME = 8
/** Names that two near copies share at least. */
const AGREE = 2
/** Texts below this many characters have no sketch: what little they say, many say. */
const SHORTEST = 40

/** The sketch of a text, 96 hexadecimal digits; empty for a text that is too short. */
export function sketchOf(text: string): string {
  const least = new Float64Array(BINS).fill(Number.POSITIVE_INFINITY)
  if (sample(text, least) < SHORTEST) return ''
  fillEmpty(least)
  let sketch = ''
  for (let band = 0; band < BANDS; band++) {
    let name = 0
    for (let i = 0; i < SAMPLES; i++) name = mix(Math.imul(name, 31) ^ least[band * SAMPLES + i]!)
    sketch += (name >>> 0).toString(16).padStart(NAME, '0')
  }
  return sketch
}

/** Puts every shingle into the bin that its hash names, and keeps the least of each bin. Gives the characters seen. */
function sample(text: string, least: Float64Array): number {
  const window = new Uint16Array(SHINGLE)
  let seen = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit <= 32 || unit === 0x3000 || unit === 0xa0) continue
    window[seen++ % SHINGLE] = unit
    if (seen < SHINGLE) continue
    let hash = 0
    for (let k = 0; k < SHINGLE; k++) hash = Math.imul(hash ^ window[(seen + k) % SHINGLE]!, 0x9e3779b1)
    const value = mix(hash) >>> 0
    const bin = value % BINS
    if (value < least[bin]!) least[bin] = value
  }
  return seen
}

/** A short text leaves bins empty: each takes the sample of the next full one, marked by the distance. */
function fillEmpty(least: Float64Array): void {
  const full = least.slice()
  for (let bin = 0; bin < BINS; bin++)
    for (let far = 1; least[bin] === Number.POSITIVE_INFINITY; far++) {
      const next = full[(bin + far) % BINS]!
      if (next !== Number.POSITIVE_INFINITY) least[bin] = (next + far * 0x61c88647) >>> 0
    }
}

function mix(hash: number): number {
  let x = hash ^ (hash >>> 16)
  x = Math.imul(x, 0x85ebca6b)
  x ^= x >>> 13
  x = Math.imul(x, 0xc2b2ae35)
  return x ^ (x >>> 16)
}

/**
 * Groups near copies: every report of a group gets the group's first id; one without near copies gets none.
 *
 * Linear: within those that share a name each is compared with the first and with its neighbour. The answer does not
 * depend on the order given.
 */
export function nearCopies(reports: Iterable<{ id: string; sketch: string }>): Map<string, string> {
  const sorted = [...reports].filter(({ sketch }) => sketch !== '').sort((a, b) => (a.id < b.id ? -1 : 1))
  const parent = sorted.map((_, i) => i)
  const rootOf = (i: number): number => {
    let at = i
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  const join = (i: number, j: number) => {
    if (!agree(sorted[i]!.sketch, sorted[j]!.sketch)) return
    const [a, b] = [rootOf(i), rootOf(j)]
    parent[Math.max(a, b)] = Math.min(a, b)
  }
  const firstOf = new Map<number, number>()
  /** Of the first that has a name, the last that has it. */
  const last = new Int32Array(sorted.length)
  for (let band = 0; band < BANDS; band++) {
    firstOf.clear()
    for (let i = 0; i < sorted.length; i++) {
      const name = Number.parseInt(sorted[i]!.sketch.slice(band * NAME, (band + 1) * NAME), 16)
      const first = firstOf.get(name)
      if (first === undefined) firstOf.set(name, i)
      else {
        join(first, i)
        if (last[first] !== first) join(last[first]!, i)
      }
      last[first ?? i] = i
    }
  }
  const groups = new Map<string, string>()
  for (let i = 0; i < sorted.length; i++) {
    const root = rootOf(i)
    if (root === i) continue
    const { id } = sorted[root]!
    groups.set(id, id).set(sorted[i]!.id, id)
  }
  return groups
}

function agree(a: string, b: string): boolean {
  let shared = 0
  for (let at = 0; at < a.length; at += NAME)
    if (a.slice(at, at + NAME) === b.slice(at, at + NAME) && ++shared === AGREE) return true
  return false
}
