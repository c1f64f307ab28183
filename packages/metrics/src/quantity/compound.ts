/**
 * Turns what follows an amount at once into a part of it: 123元1角, 三块五, 一米八, 两年半, 一年零三个月.
 *
 * The whole is one amount in its first unit, the largest.
 */
import { unitsOf } from '@taizhang/parser/reading'
import { ratio } from './ladder.ts'
import { isHan, type Source } from './source.ts'
import { type Unit, unitAt } from './unit.ts'

export interface Whole {
  end: number
  value: number
  unit: Unit
}

const BETWEEN = unitsOf('零又')
const HALF = 0x534a // 半
/** Words that 半 begins: 三年半数以上. */
const NO_HALF = unitsOf('年天数导径路夜价步载途成')
const HALVED = new Set(['duration', 'length', 'mass', 'volume', 'area', 'money', 'rate', 'percent'])
/** Units behind which digits without a unit are of the next lower ones: 三块五, 一米七五. */
const TRAILED = unitsOf('块毛米丈成')
/** What may stand behind such digits. */
const TRAILED_END = unitsOf('的左上以高长宽深厚多')

/** The amount with its lower parts; `next` is the index of the first numeral behind its unit. */
export function wholeAmount(source: Source, value: number, unit: Unit, next: number): Whole {
  const whole: Whole = { value, unit: asMinutes(source, unit, next), end: unit.end }
  let many = 1
  let step = whole.unit.unit
  for (let i = next; i < source.numerals.length && i < next + 4; i++) {
    const lower = lowerAt(source, i, whole.end)
    if (lower === 'skip') continue
    const below = lower === null ? null : ratio(step, lowerName(step, lower.unit))
    if (lower === null || below === null) break
    many *= below
    whole.value += source.numerals[i]!.value / many
    whole.end = lower.unit.end
    step = lowerName(step, lower.unit)
  }
  if (whole.end === unit.end) trailing(source, whole, next)
  return halved(source.text, whole)
}

/** 分 before 秒 is a minute: 2分30秒. */
function asMinutes(source: Source, unit: Unit, next: number): Unit {
  if (unit.unit !== '分' || unit.dimension !== 'score') return unit
  const lower = lowerAt(source, next, unit.end)
  const isTime = lower !== null && lower !== 'skip' && lower.unit.unit === '秒'
  return isTime ? { ...unit, unit: '分钟', dimension: 'duration' } : unit
}

function lowerName(step: string, unit: Unit): string {
  return step === '小时' && unit.unit === '分' ? '分钟' : unit.unit
}

/** The numeral and unit that stand at the end of what was read; 'skip' where a 零 stands between the two. */
function lowerAt({ text, numerals, units }: Source, index: number, end: number): { unit: Unit } | 'skip' | null {
  const next = numerals[index]
  if (next === undefined) return null
  const gap = next.start - end
  if (gap !== 0 && !(gap === 1 && (BETWEEN.has(text.charCodeAt(end)) || text.charCodeAt(end) === 0x20))) return null
  if (gap === 0 && next.end - next.start === 1 && text[end] === '零' && numerals[index + 1]?.start === next.end)
    return 'skip'
  if (next.max !== null || Number.isNaN(next.value)) return null
  const unit = unitAt(text, next.end, units)
  return unit === null ? null : { unit }
}

/** 三块五, 一米七五, 三成五: digits that nothing counts. */
function trailing({ text, numerals }: Source, whole: Whole, next: number): void {
  if (!TRAILED.has(text.charCodeAt(whole.end - 1))) return
  const digits = numerals[next]
  if (digits === undefined || digits.start !== whole.end || !digits.plain) return
  const length = digits.end - digits.start
  if (length > 2 || (text[whole.end - 1] !== '米' && length > 1)) return
  if (isHan(text, digits.end) && !TRAILED_END.has(text.charCodeAt(digits.end))) return
  if (/[\dA-Za-z%]/.test(text[digits.end] ?? '')) return
  // 七五 is a pair of neighbours nowhere here
  const printed = digits.max === null ? digits.value : digits.value * 10 + digits.max
  whole.value += printed / 10 ** length
  whole.end = digits.end
}

/** 两年半, 三斤半, 一倍半 */
function halved(text: string, whole: Whole): Whole {
  const { end, unit } = whole
  if (text.charCodeAt(end) !== HALF || !HALVED.has(unit.dimension) || NO_HALF.has(text.charCodeAt(end + 1)))
    return whole
  // two of a money's or a compound's lower unit: 三块五毛半 is nothing
  whole.value += 0.5
  whole.end = end + 1
  return whole
}
