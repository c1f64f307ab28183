/**
 * Turns a measure's first clause into its headline, where that clause is a topic sentence.
 *
 * Invariants: a headline is a prefix of the measure's words up to 。 or a colon, and never the whole of them.
 */
import type { Range } from './outline.ts'

const LONGEST = 52
/** Reports of acts and states, and reasons given, which are no topics: 已收回…, 该问题…, 2023年…, 由于… */
const REPORTS =
  /^(?:该|此|已|正在|目前|截至|现|\d{4}年|经|由于|因(?!地制宜|材施教|势利导|企施策|村)|鉴于|考虑到|针对.{2,12},)|[一-龥](?:了(?!解|如|然|结)|(?<!通)过(?![程硬关度去渡错失问剩滤堂紧]))[一-龥\d]/

/**
 * The headline of the measure whose words begin at `start`.
 *
 * ```
 * // 一是限时清缴入库。市财政局对滞留…
 * //   ^^^^^^
 * // 一是加大研发投入,将研发费用…          null: no sentence of its own
 * ```
 */
export function headlineOf(text: string, start: number, end: number): Range | null {
  let commas = 0
  let depth = 0
  for (let i = start; i < end && i - start <= LONGEST; i++) {
    switch (text.charCodeAt(i)) {
      case 0x201c: // “
      case 0x300a: // 《
      case 40:
        depth++
        break
      case 0x201d:
      case 0x300b:
      case 41:
        depth--
        break
      case 44:
        commas++
        if (commas > 2) return null
        break
      case 59:
        return null
      case 58: // :
      case 0x3002: // 。
        if (depth > 0) break
        return isTopic(text, start, i, end, commas) ? { start, end: i } : null
    }
  }
  return null
}

function isTopic(text: string, start: number, stop: number, end: number, commas: number): boolean {
  if (stop - start < 2 || stop + 2 >= end) return false
  const words = text.slice(start, stop)
  if (REPORTS.test(words)) return false
  // amounts belong to reports: 收回资金2.18亿元,…
  return commas === 0 || !/\d/.test(words)
}
