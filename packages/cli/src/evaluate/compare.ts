/** When two printed things count as the same: punctuation, width and blanks aside. */

const IGNORED = /[\s“”"'‘’「」『』《》〈〉,，.。;；:：、·()（）[\]【】?？!！—-]/g

/** A text's letters and digits alone. */
export function bare(text: string | null | undefined): string {
  return (text ?? '').normalize('NFKC').replace(IGNORED, '')
}

export function sameText(a: string | null | undefined, b: string | null | undefined): boolean {
  return bare(a) === bare(b)
}

export function sameNumber(a: number | null | undefined, b: number): boolean {
  return typeof a === 'number' && Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(b))
}

/** Sørensen–Dice over pairs of neighbouring characters, 0 to 1. */
export function likeness(a: string | null | undefined, b: string | null | undefined): number {
  const left = bare(a)
  const right = bare(b)
  if (left === right) return 1
  if (left.length < 2 || right.length < 2)
    return left !== '' && right !== '' && (left.includes(right) || right.includes(left)) ? 0.7 : 0
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < left.length; i++) {
    const pair = left.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let i = 0; i + 1 < right.length; i++) {
    const pair = right.slice(i, i + 2)
    const left = pairs.get(pair) ?? 0
    if (left > 0) {
      shared++
      pairs.set(pair, left - 1)
    }
  }
  return (2 * shared) / (left.length + right.length - 2)
}

/** Pairs each gold record with the first prediction left that is the same; what stays over is false. */
export function pairUp<G, P>(gold: readonly G[], predicted: readonly P[], same: (g: G, p: P) => boolean) {
  const extras = [...predicted]
  const pairs: [G, P | null][] = []
  for (const g of gold) {
    const at = extras.findIndex(p => same(g, p))
    pairs.push([g, at < 0 ? null : extras.splice(at, 1)[0]!])
  }
  return { pairs, extras }
}
