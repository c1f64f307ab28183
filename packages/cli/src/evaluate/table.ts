/** Turns tallies into the table that a person reads: a line a field, a column a document, the total last. */
import { figureOf, Tally } from './tally.ts'

export interface Scored {
  name: string
  tally: Tally
}

export function totalOf(scored: readonly Scored[]): Tally {
  const total = new Tally()
  for (const { tally } of scored) total.add(tally)
  return total
}

/** Every miss, a line each, the document's name first. */
export function missLines(scored: readonly Scored[]): string[] {
  return scored.flatMap(({ name, tally }) => tally.misses.map(miss => `${name}: ${miss}`))
}

export function scoreTable(scored: readonly Scored[]): string {
  const total = totalOf(scored)
  const fields = [...total.rows.keys()]
  const wide = Math.max(0, ...fields.map(field => field.length))
  const cell = (tally: Tally, field: string) => {
    const row = tally.rows.get(field)
    const figure = row === undefined ? null : figureOf(row)
    return (figure === null ? '–' : (100 * figure).toFixed(1)).padStart(9)
  }
  const head = ''.padEnd(wide) + scored.map(s => s.name.slice(0, 8).padStart(9)).join('') + 'total'.padStart(9)
  const lines = fields.map(
    field =>
      field.padEnd(wide) +
      scored.map(s => cell(s.tally, field)).join('') +
      cell(total, field) +
      (total.rows.get(field)!.kind === 'f1' ? '  F1' : '  accuracy'),
  )
  return [head, ...lines].join('\n')
}
