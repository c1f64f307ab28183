/**
 * Turns the labelled notes of an issue into data: 责任单位 into a list of bodies, 整改时限 into words and a date.
 */
import { readDates } from '../numbers/date.ts'
import { scanNumerals } from '../numbers/numeral.ts'
import type { Range } from '../outline/outline.ts'
import type { Clean } from '../text/clean.ts'
import { restOf, withYear, yearOf } from './dates-in.ts'

const LABEL = /^[^:,。;]{0,12}(?:单位|部门|主体|领导|责任人|时限|期限|时间|日期|要求)(?:\([^)]{0,10}\))?[:\t ]\s*/
const INNER_LABEL = /^(?:牵头|责任|配合|主责|协办|整改|参与)[^:]{0,6}(?:单位|部门):\s*/

/**
 * The bodies that a note names, as printed.
 *
 * ```
 * // 责任单位:县住房城乡建设局、县水利局,城关镇人民政府
 * //      ^^^^^^^^ ^^^^ ^^^^^^^
 * ```
 */
export function readResponsible(clean: Clean, range: Range): string[] {
  const { text } = clean
  const label = LABEL.exec(text.slice(range.start, range.end))
  const units: string[] = []
  let from = range.start + (label === null ? 0 : label[0].length)
  let depth = 0
  for (let i = from; i <= range.end; i++) {
    const c = i < range.end ? text[i]! : '。'
    if (c === '(') depth++
    else if (c === ')') depth = Math.max(0, depth - 1)
    else if ((depth === 0 || i === range.end) && '、,;。\n\t'.includes(c)) {
      push(clean, from, i, units)
      from = i + 1
    }
  }
  return units
}

function push(clean: Clean, from: number, to: number, units: string[]): void {
  const inner = INNER_LABEL.exec(clean.text.slice(from, to))
  let start = from + (inner === null ? 0 : inner[0].length)
  let end = to
  while (start < end && clean.text[start] === ' ') start++
  while (end > start && ' 等'.includes(clean.text[end - 1]!)) end--
  if (end - start >= 2) units.push(clean.printed(start, end))
}

/** A deadline as printed and, where it is dated, as a date. */
export interface Deadline {
  deadline: string
  deadlineOn: string | null
  range: Range
}

/**
 * The deadline that a note gives; null for an empty note.
 *
 * ```
 * // 整改时限:2023年12月底前
 * //      ^^^^^^^^^^         deadlineOn 2023-12
 * ```
 */
export function readDeadline(clean: Clean, range: Range, year: number | null = null): Deadline | null {
  const label = LABEL.exec(clean.text.slice(range.start, range.end))
  const start = range.start + (label === null ? 0 : label[0].length)
  let end = range.end
  while (end > start && '。;, \n'.includes(clean.text[end - 1]!)) end--
  if (end <= start) return null
  let deadlineOn: string | null = null
  const words = clean.text.slice(start, end)
  for (const { value } of readDates(words, scanNumerals(words))) {
    const last = value?.slice(value.indexOf('/') + 1)
    if (last === undefined || restOf(last) === '') continue
    year = yearOf(last) ?? year
    deadlineOn = withYear(last, year) ?? deadlineOn
  }
  return { deadline: clean.printed(start, end), deadlineOn, range: { start, end } }
}
