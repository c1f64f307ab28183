/** Counts hits and misses by field, and remembers each miss in words. */

/** f1: finds against gold, both ways. accuracy: right or wrong over the pairs that were found. */
export interface Row {
  kind: 'f1' | 'accuracy'
  hits: number
  false: number
  missed: number
}

export class Tally {
  readonly rows = new Map<string, Row>()
  readonly misses: string[] = []

  row(field: string): Row {
    const known = this.rows.get(field)
    if (known !== undefined) return known
    const row: Row = { kind: 'f1', hits: 0, false: 0, missed: 0 }
    this.rows.set(field, row)
    return row
  }

  hit(field: string): void {
    this.row(field).hits++
  }

  missed(field: string, what: string): void {
    this.row(field).missed++
    this.misses.push(`${field} MISSED ${what}`)
  }

  extra(field: string, what: string): void {
    this.row(field).false++
    this.misses.push(`${field} FALSE ${what}`)
  }

  /** One judgement of an accuracy: `got` is what was read, `wanted` what is right. */
  judge(field: string, right: boolean, what: string): void {
    const row = this.row(field)
    row.kind = 'accuracy'
    if (right) row.hits++
    else {
      row.missed++
      this.misses.push(`${field} WRONG ${what}`)
    }
  }

  add(other: Tally): void {
    for (const [field, theirs] of other.rows) {
      const ours = this.row(field)
      ours.kind = theirs.kind
      ours.hits += theirs.hits
      ours.false += theirs.false
      ours.missed += theirs.missed
    }
  }
}

/** A field's figure from 0 to 1, null where nothing was to be found and nothing was. */
export function figureOf(row: Row): number | null {
  const whole = row.kind === 'accuracy' ? row.hits + row.missed : 2 * row.hits + row.false + row.missed
  if (whole === 0) return null
  return (row.kind === 'accuracy' ? row.hits : 2 * row.hits) / whole
}
