/** Turns a line of a page's head into the labels of its index and what stands behind each. */
import { simplified } from '../text/traditional.ts'
import { INDEX_LABELS } from './lexicon/page.ts'

/**
 * The labels of a line and what stands behind each, up to the next.
 *
 * // 发布时间：2024-05-20 来源：区教育局 字号：
 * // ^^^^^^^^             ^^^^           ^^^^
 */
export function labelledValues(line: string): [string, string][] {
  const found: { label: string; start: number; from: number }[] = []
  for (const match of simple(line).matchAll(LABEL)) {
    const label = match[1]!.replace(/\s/g, '')
    if (!INDEX_LABELS.has(label)) continue
    found.push({ label, start: match.index, from: match.index + match[0].length })
  }
  return found.map(({ label, from }, at) => {
    const value = line.slice(from, found[at + 1]?.start ?? line.length)
    return [label, value.replace(/^[\s【[(（]+|[\s【】[\]()（）|｜]+$/g, '')]
  })
}
const LABEL = new RegExp(
  `(${[...INDEX_LABELS.keys()]
    .sort((a, b) => b.length - a.length)
    .map(label => [...label].join('\\s{0,4}'))
    .join('|')})\\s{0,2}[:：\\t]`,
  'g',
)

/** A line as the word tables have it: 發佈時間 → 发布时间. Offsets stay. */
export function simple(line: string): string {
  let out = ''
  let from = 0
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i)
    const plain = unit < 0x4e00 ? unit : unit === 0x4f48 ? 0x5e03 : simplified(unit)
    if (plain === unit) continue
    out += line.slice(from, i) + String.fromCharCode(plain)
    from = i + 1
  }
  return from === 0 ? line : out + line.slice(from)
}
