/**
 * One document, warm: the whole path from text to report against a bare scan of its characters.
 *
 * The fastest timing of each counts: a scan stays in the caches whatever else the machine does, a reading does not, so that on
 * a shared machine the ratio of their medians tells of the neighbours. Both are printed.
 */
import { readFileSync } from 'node:fs'
import { extractText } from 'taizhang'
import { inTurnMs, type Row, WARM } from './row.ts'

const text = readFileSync(new URL('../seeds/binhu-2024.txt', import.meta.url), 'utf8')

function scan(): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0
  return sum
}

export async function reportRows(): Promise<Row[]> {
  for (let i = 0; i < 2_000; i++) scan()
  const { fastest, median } = inTurnMs([scan, () => extractText(text)], { warm: WARM, runs: 201, calls: [20, 1] })
  return [
    {
      name: 'text → report / bare charCodeAt scan',
      value: fastest[1] / fastest[0],
      unit: '×',
      atMost: 100,
      note: `fastest ${fastest[1].toFixed(2)} ms; median ${median[1].toFixed(2)} ms, ${(median[1] / median[0]).toFixed(0)} ×; stretch 40`,
    },
  ]
}
