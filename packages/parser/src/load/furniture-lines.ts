/** Turns a line into the answer whether it is a page's furniture: a path, a share bar, a label of editing or counting. */
import { labelledValues, simple } from './labels.ts'
import { FURNITURE_LINES, OTHER_ARTICLES, THE_END } from './lexicon/page.ts'

/** Whether a line, standing alone, is furniture whatever is around it. */
export function isFurnitureLine(line: string): boolean {
  if (line.length > 160) return false
  const bare = simple(line).replace(/\s+/g, '')
  return FURNITURE_LINES.some(pattern => pattern.test(bare)) || THE_END.test(bare)
}

/**
 * A short line that begins with a label of the index, or with a day and an hour.
 *
 * At the foot a bare date is the signature's: there only labels of editing and counting are furniture.
 */
export function isLabelLine(line: string, atHead: boolean): boolean {
  if (line.length > (atHead ? 160 : 80)) return false
  if (!atHead) return startsWithLabel(line) && !/^(?:日期|时间)/.test(line)
  return DATE_LINE.test(line) || startsWithLabel(line)
}

function startsWithLabel(line: string): boolean {
  const [first] = labelledValues(line.replace(/^[【[(（\s]+/, ''))
  if (first === undefined) return false
  return simple(line)
    .replace(/[\s【[(（]/g, '')
    .startsWith(first[0])
}

/** Whether only other articles, or nothing, follow behind a line. */
export function endsText(line: string): boolean {
  const plain = simple(line).replace(/\s+/g, '')
  return OTHER_ARTICLES.test(plain) || THE_END.test(plain)
}

// 2024-02-08 19:32 · 2025年1月9日 · 机关党委
const DATE_LINE = /^[【[(（\s]*\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?(?:\s+\d{1,2}:\d\d|\s*[·•|｜]\s*[^，。]{2,30}$)/
