/**
 * Turns the words that announce a fault into a marker: 问题1： 反馈问题一： 【问题3】
 */
import { readDigits, readHanOrdinal } from './ordinal.ts'
import { type Marker, marker, Style } from './style.ts'

const PROBLEM =
  /(【)?(?:反馈|具体|整改|突出|主要|发现|查出|移交|巡[视察](?:组)?(?:反馈)?|督察(?:组)?(?:反馈)?|审计(?:查出|发现)?)*的?(?:问题|任务|事项)(?:之)?[(（#]?(\d{1,2}(?:\.\d{1,2}){1,2}|\d{1,3}|[一二三四五六七八九十]{1,3})?[)]?(?:(】)[:]?|[:.、]|(?=[\n“])|$)/y

/**
 * A fault announced by a word: 问题1： 反馈问题一： 【问题3】 反馈问题：
 *
 * ```
 * // 反馈问题三:学用脱节
 * // ^^^^^^          { style: Problem, ordinal: 3 }
 * ```
 */
export function problemAt(text: string, start: number, end: number): Marker | null {
  if (!PROBLEM_FIRST.has(text.charCodeAt(start))) return null
  PROBLEM.lastIndex = start
  const found = PROBLEM.exec(text)
  if (found === null || PROBLEM.lastIndex > end) return null
  const [whole, open, digits, close] = found
  if ((open === undefined) !== (close === undefined)) return null
  const colon = whole.endsWith(':') || whole.endsWith('】')
  if (digits === undefined)
    return colon && (whole.includes('问题') || whole.includes('任务'))
      ? marker(text, Style.Problem, null, start + whole.length)
      : null
  // 问题1.2: the last of the numbers is the issue's own
  const own = digits.slice(digits.lastIndexOf('.') + 1)
  const number = readDigits(own, 0) ?? readHanOrdinal(own, 0)
  return marker(text, Style.Problem, number?.value ?? null, start + whole.length)
}
const PROBLEM_FIRST = new Set(Array.from('【反具整突主发查移巡督审问任事', c => c.charCodeAt(0)))
