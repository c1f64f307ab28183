/** Hostile texts: each within two seconds and 300 MiB of growth. */
import { findDates, findQuantities } from '@taizhang/metrics'
import { extractText } from 'taizhang'
import { onceMs, type Row } from './row.ts'

const HOSTILE: readonly [string, string][] = [
  ['200,000 numerals in a row', '12,34项'.repeat(100_000)],
  ['200,000 bare digits', '7'.repeat(200_000)],
  ['unclosed 《', '《关于'.repeat(60_000)],
  ['towers of 万亿', `一${'万亿'.repeat(100_000)}元`],
  ['one long line of 一是', '一是做好工作,'.repeat(30_000)],
  ['20,000 headings', '1.关于“问题”问题的整改\n'.repeat(20_000)],
  ['opening brackets', '（'.repeat(200_000)],
  ['commas and digits', '1,'.repeat(150_000)],
  ['由…由…由', '由1%提高到'.repeat(40_000)],
  ['table cells', '1\t2\t'.repeat(60_000)],
]

export async function pathologicalRows(): Promise<Row[]> {
  const rows: Row[] = []
  for (const [name, text] of HOSTILE) {
    const { ms, mib } = await onceMs(() => [extractText(text).id, findQuantities(text).length, findDates(text).length])
    rows.push({ name: `${name}: seconds`, value: ms / 1000, unit: 's', atMost: 2 })
    rows.push({ name: `${name}: growth`, value: mib, unit: 'MiB', atMost: 300 })
  }
  return rows
}
