/** The quantities and dates of any text: clean, scan, read, and lead every range back to the text as given. */
import type { FoundDate, Quantity } from '@taizhang/parser'
import { cleanText, readDates, scanNumerals } from '@taizhang/parser/reading'
import { readQuantities } from './quantity.ts'

/**
 * Every quantity of a text, with its place in the text as given.
 *
 * ```
 * // 盘活资金2,615.8万元以上
 * //     ^^^^^^^^^^^ 26158000 元, at_least
 * ```
 *
 * With `bare`, numbers, fractions and ranges without a unit come too: 三万五千, 10-15, 三分之二.
 */
export function findQuantities(text: string, options: { bare?: boolean } = {}): Quantity[] {
  const clean = cleanText(text)
  const numerals = scanNumerals(clean.text)
  const { quantities } = readQuantities(clean.text, numerals, readDates(clean.text, numerals), options)
  return quantities.map(({ start, end, ...amount }) => {
    const span = clean.span(start, end)
    return { span, quote: text.slice(span.start, span.end), ...amount }
  })
}

/**
 * Every date, partial date, period and range of a text, with its place in the text as given. `reference`, an ISO date, is
 * what 今年, 上月, 三天前 and missing years are read against.
 *
 * ```
 * // 2023年6月30日至8月31日开展巡察,年底前完成
 * // ^^^^^^^^^^^^^^^^ 2023-06-30/2023-08-31
 * //                       ^^^ /XXXX-12; with the reference 2024-06-15: /2024-12
 * // 2018年以来,今年3月,上周五,2月30日
 * // ^^^^^^^ 2018/
 * //         ^^^^ XXXX-03; at 2024-06-15: 2024-03
 * //               ^^^ at 2024-06-15: 2024-06-07; without a reference no date
 * //                   ^^^^^ null
 * ```
 *
 * A value of null is a day that does not exist, or one that only a reference would tell (上月). docs/dates.md lists the forms.
 *
 * @throws ArgumentError where `reference` is no such date
 */
export function findDates(text: string, options: { reference?: string } = {}): FoundDate[] {
  const clean = cleanText(text)
  return readDates(clean.text, scanNumerals(clean.text), options).flatMap(({ start, end, value, clock }) => {
    if (clock) return []
    const span = clean.span(start, end)
    return [{ span, quote: text.slice(span.start, span.end), value }]
  })
}
