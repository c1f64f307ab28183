/**
 * Turns two numbers and what joins them into a range: 10—15个工作日, 2%至3%, 3至5万元, 零下5度到5度, 20和30之间.
 *
 * From 由 on, X至Y are two amounts, a baseline and a result, and no range.
 */
import { unitsOf } from '@taizhang/parser/reading'
import { SCALES } from '../lexicon/units.ts'
import { ratio } from './ladder.ts'
import { numberAt } from './number.ts'
import { moneySign } from './prefix.ts'
import type { Count, Source } from './source.ts'
import type { Unit } from './unit.ts'
import { unitBehind } from './unit-behind.ts'

export interface Range {
  near: number
  far: Count
  max: number
  unit: Unit | null
}

const JOINERS = unitsOf('至到-—–－―‒‑~～∼〜或和与')
const JOIN = / ?(?:至|到|[-—–－―‒‑~～∼〜]{1,2}|或者?|和|与) ?/y
/** Whether a joined 和 or 与 is one of 在X和Y之间. */
const AND = unitsOf('和与')
const FROM = unitsOf('由从自')
/** What makes a development of 从X到Y: 从5%到9%的跨越. */
const DEVELOPMENT = /^.{0,2}(?:转变|跨越|飞跃|突破|变化|提升|提高|增长|跃升|下降|蜕变|嬗变)/
/** The far end of the range that a number begins; null where nothing joins it. `priced`: a sign of money stands before it. */
export function rangeFrom(source: Source, first: Count, unit: Unit | null, priced: boolean): Range | null {
  const { text, numerals } = source
  const end = unit?.end ?? first.end
  const at = joined(text, end)
  const second = numerals[first.next]
  if (at === null || second === undefined || second.start > at.end + 4) return null
  const far = numberAt(source, first.next)
  if (far === null) return null
  const start = far.start > at.end ? (moneySign(text, far.start)?.start ?? far.start) : far.start
  if (start !== at.end) return null
  const farUnit = far.unit ?? unitBehind(source, far)
  if (at.and && !isBetween(text, farUnit?.end ?? far.end, first.start)) return null
  if (farUnit === null && unit !== null && first.unit !== null && first.unit.unit === '%')
    return fitted(source.text, first, unit, far, { ...unit, end: far.end })
  if (farUnit === null && (unit !== null || !(source.bare || priced))) return null
  return fitted(source.text, first, unit, far, farUnit)
}

function joined(text: string, end: number): { end: number; and: boolean } | null {
  const at = text.charCodeAt(end) === 0x20 ? end + 1 : end
  const unit = text.charCodeAt(at)
  if (!JOINERS.has(unit)) return null
  JOIN.lastIndex = end
  const found = JOIN.exec(text)
  return found === null ? null : { end: end + found[0].length, and: AND.has(unit) }
}

function isBetween(text: string, end: number, start: number): boolean {
  return text.startsWith('之间', end) || text.startsWith('间', end) || text.startsWith('介于', start - 2)
}

/** The two ends in one unit, the scale printed once shared by both. */
function fitted(text: string, first: Count, unit: Unit | null, far: Count, farUnit: Unit | null): Range | null {
  if (unit !== null && farUnit !== null && isDevelopment(text, first.start, farUnit.end)) return null
  let near = unit === null ? sharedScale(text, first, far) : first.value
  let max = far.max ?? far.value
  if (unit !== null && farUnit !== null && unit.unit !== farUnit.unit) {
    const many = ratio(farUnit.unit, unit.unit)
    const back = many === null ? ratio(unit.unit, farUnit.unit) : null
    if (many !== null) near = near / many
    else if (back !== null) near = near * back
    else if (!(unit.unit === '元' && farUnit.dimension === 'money')) return null
  }
  if (near > max && (near < 0 || max < 0)) [near, max] = [max, near]
  return near < max ? { near, far, max, unit: farUnit } : null
}

/** 由112名至140名 is a baseline and a result; 从10元到20元 is a range, unless it is called a development. */
function isDevelopment(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1)
  if (!FROM.has(before)) return false
  return before !== OUT_OF || DEVELOPMENT.test(text.slice(end, end + 6))
}
const OUT_OF = 0x4ece // 从

/** 3至5万元 is 30000 to 50000: the scale printed once is that of both. */
function sharedScale(text: string, first: Count, far: Count): number {
  const near = first.max ?? first.value
  if (near >= 10_000 || first.unit !== null || far.unit !== null) return first.value
  const printed = text.slice(far.numeral.start, far.end)
  for (const pattern of [/[万亿]+(?=[余多]?$)/, /[千百]$/]) {
    const scale = SCALES[pattern.exec(printed)?.[0] ?? '']
    if (scale !== undefined && near * scale < far.value) return first.value * scale
  }
  return first.value
}
