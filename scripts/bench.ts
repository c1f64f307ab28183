/**
 * Measures what the tests do not: ratios side by side in one run, time and memory on hostile input.
 *
 *   pnpm bench [NAME…]      all groups, or those whose name starts so
 *
 * Exits 1 where a figure falls short of its limit.
 */

import { batchRows } from '../bench/batch.ts'
import { loadRows } from '../bench/load.ts'
import { measuredPlainly } from '../bench/plain.ts'
import { reviewRows } from '../bench/review.ts'
import { keeps, type Row } from '../bench/row.ts'

const GROUPS: readonly [string, () => Promise<Row[]>][] = [
  ['extraction', async () => [...(await measuredPlainly('report', 3)), ...(await measuredPlainly('extraction'))]],
  ['pathological', () => measuredPlainly('pathological')],
  ['load', loadRows],
  ['review', reviewRows],
  ['batch', batchRows],
]

const wanted = process.argv.slice(2)
let short = 0
for (const [group, measure] of GROUPS) {
  if (wanted.length > 0 && !wanted.some(name => group.startsWith(name))) continue
  console.log(`\n${group}`)
  for (const row of await measure()) {
    const limit = row.atLeast !== undefined ? `≥ ${row.atLeast}` : row.atMost !== undefined ? `≤ ${row.atMost}` : ''
    const verdict = keeps(row) ? 'ok   ' : 'SHORT'
    if (!keeps(row)) short++
    const figure = `${row.value.toFixed(row.value < 100 ? 2 : 0)} ${row.unit}`.padStart(12)
    console.log(
      `  ${verdict} ${figure}  ${limit.padEnd(8)} ${row.name}${row.note === undefined ? '' : `  (${row.note})`}`,
    )
  }
}
if (short > 0) {
  console.error(`\n${short} figures fall short`)
  process.exitCode = 1
}
