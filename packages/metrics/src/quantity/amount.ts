/**
 * Turns a numeral and the words around it into one amount: 2亿余元, 10—15个工作日, ¥1.5万, 123元1角, 零下5度.
 *
 *     number → unit → far end of a range → lower parts → bound
 */
import type { Bound } from '@taizhang/parser'
import { unitsOf } from '@taizhang/parser/reading'
import { countsAlone, standsBare } from './bare.ts'
import { boundOfDeed, boundOfShare, OFTEN, prefixedBound, suffixedBound } from './bound.ts'
import { chineseAmountFits } from './chinese-amount.ts'
import { wholeAmount } from './compound.ts'
import { numberAt } from './number.ts'
import { heatScale, moneySign, type Prefix } from './prefix.ts'
import type { CleanQuantity } from './quantity.ts'
import { type Range, rangeFrom } from './range.ts'
import type { Count, Source } from './source.ts'
import type { Unit } from './unit.ts'
import { unitBehind } from './unit-behind.ts'

/** 前三位, 上升4位 */
const RANKED = unitsOf('前后升降移跃进退')

/** The amount that begins at a numeral; null where no unit stands behind it and none is waived. */
export function amountAt(source: Source, index: number): CleanQuantity | null {
  const first = numberAt(source, index)
  if (first === null) return null
  const near = first.unit ?? unitBehind(source, first)
  const sign = moneySign(source.text, first.start)
  const range = rangeFrom(source, first, near, sign !== null)
  const unit = range === null ? near : range.unit
  if (sign !== null && (unit === null || unit.unit === '元')) return signed(source, first, range, unit, sign)
  if (unit === null) {
    if (first.sum)
      return finished(source, first, range, { end: first.end, unit: '元', dimension: 'money' }, first.start)
    if (first.fraction) return share(source.text, first, range)
    return source.bare && standsBare(source, first, range) ? bareAmount(source.text, first, range) : null
  }
  if (!fits(source, first, range, unit)) return null
  return finished(source, first, range, unit, first.start)
}

/** ¥100 and 港币500元: the sign is the unit, or says of which country its 元 is. */
function signed(source: Source, first: Count, range: Range | null, unit: Unit | null, sign: Prefix): CleanQuantity {
  const end = unit?.end ?? range?.far.end ?? first.end
  // 人民币500元: the unit stands behind already
  const start = unit !== null && sign.unit === '元' ? first.start : sign.start
  return finished(source, first, range, { end, unit: sign.unit, dimension: 'money' }, start)
}

function fits(source: Source, first: Count, range: Range | null, unit: Unit): boolean {
  if (first.numeral.script !== 'chinese' || first.unit !== null || first.fraction) return true
  return (
    chineseAmountFits(source.text, first.numeral, unit, () => isBounded(source, first, range, unit)) ||
    ((source.bare || isWhole(source.text, first, unit)) && countsAlone(source.text, first, unit))
  )
}

/** What stands around the amount, or in it, says that it is one. */
function isBounded(source: Source, first: Count, range: Range | null, unit: Unit): boolean {
  return (
    range !== null ||
    first.bound !== null ||
    unit.plus !== undefined ||
    suffixedBound(source.text, unit.end) !== null ||
    heatScale(source.text, first.start, unit) !== null ||
    wholeAmount(source, first.value, unit, first.next).end > unit.end
  )
}

/** The text is this amount and nothing else. */
function isWhole(text: string, { start }: Count, { end }: Unit): boolean {
  return start === 0 && (end === text.length || suffixedBound(text, end)?.end === text.length)
}

function finished(source: Source, first: Count, range: Range | null, unit: Unit, from: number): CleanQuantity {
  const { text } = source
  const factor = unit.factor ?? 1
  const max = range?.max ?? first.max
  const value = (range?.near ?? first.value) * factor + (max === null ? (unit.plus ?? 0) : 0)
  const next = range?.far.next ?? first.next
  const whole = max === null ? wholeAmount(source, value, unit, next) : { value, unit, end: unit.end }
  const suffix = suffixedBound(text, whole.end)
  const heat = heatScale(text, from, unit)
  const start = heat?.start ?? from
  const end = suffix?.end ?? whole.end
  const inner = range?.far.bound ?? first.bound ?? (unit.vague ? 'approx' : null)
  return {
    start,
    end,
    value: digits15(whole.value),
    max: max === null ? null : digits15(max * factor),
    unit: heat?.unit ?? whole.unit.unit,
    dimension: unit.unit === '位' && RANKED.has(text.charCodeAt(start - 1)) ? 'rank' : whole.unit.dimension,
    bound: suffix?.bound ?? outerBound(text, start, end, whole.unit) ?? inner ?? 'exact',
  }
}

/** The digits that a double tells apart: whole numbers of so many are exact as they are. */
function digits15(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15))
}

/** 在N天内 says at most; else what stands right before the quote. */
function outerBound(text: string, start: number, end: number, unit: Unit): Bound | null {
  const prefixed = prefixedBound(text, start)
  if (prefixed !== null) return prefixed
  if (unit.dimension === 'percent') return boundOfShare(text, start)
  if (unit.dimension === 'count' && OFTEN.has(unit.unit)) return boundOfDeed(text, start)
  if (unit.dimension === 'duration' && text[end] === '内' && text[end + 1] !== '容') return 'at_most'
  return null
}

/** 三分之二, 1/3: a fraction of something that is not measured. */
function share(text: string, first: Count, range: Range | null): CleanQuantity {
  return { ...bareAmount(text, first, range), dimension: 'rate' }
}

function bareAmount(text: string, first: Count, range: Range | null): CleanQuantity {
  const end = range?.far.end ?? first.end
  const suffix = suffixedBound(text, end)
  return {
    start: first.start,
    end: suffix?.end ?? end,
    value: range?.near ?? first.value,
    max: range?.max ?? first.max,
    unit: '',
    dimension: 'other',
    bound:
      suffix?.bound ??
      prefixedBound(text, first.start) ??
      boundOfShare(text, first.start) ??
      range?.far.bound ??
      first.bound ??
      'exact',
  }
}
