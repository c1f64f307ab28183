/** Turns what stands behind a number into its unit: 个半小时, 个多月, 块 that is money, 度 that is an angle, 折. */
import { unitsOf } from '@taizhang/parser/reading'
import type { Count, Source } from './source.ts'
import { isHan } from './source.ts'
import { type Unit, unitAt } from './unit.ts'

const GE = 0x4e2a // 个
const HALF = 0x534a // 半
const DOZEN = 0x6253 // 打
const VAGUE = unitsOf('多余来')
const BLANK = 0x20

/** The unit behind a number, null where none stands. */
export function unitBehind({ text, units, bare }: Source, count: Count): Unit | null {
  const { end } = count
  const at = text.charCodeAt(end) === BLANK ? end + 1 : end
  if (count.fraction) return measureBehind(text, at)
  if (text.charCodeAt(at) === GE) {
    const split = splitUnit(text, at)
    if (split !== null) return split
  }
  const unit = unitAt(text, at, units)
  if (unit !== null) return unit.end - at === 1 ? ofOneCharacter(text, count, at, unit) : unit
  if (text.charCodeAt(at) === DOZEN && (bare || !isHan(text, at + 1)))
    return { end: at + 1, unit: '个', dimension: 'count', factor: 12 }
  return null
}

/** 四分之三公里: a fraction of a measure; of classifiers there is none. */
function measureBehind(text: string, at: number): Unit | null {
  const unit = unitAt(text, at)
  if (unit === null || unit.dimension === 'count' || unit.dimension === 'people' || unit.dimension === 'score')
    return null
  return unit.end - at === 1 && isHan(text, unit.end) ? null : unit
}

/** 一个半小时, 两个多月: what stands within the unit is part of the number. */
function splitUnit(text: string, at: number): Unit | null {
  const inner = text.charCodeAt(at + 1)
  const half = inner === HALF
  if (!half && !VAGUE.has(inner)) return null
  const unit = unitAt(text, at + 2)
  if (unit !== null && (unit.dimension === 'duration' || unit.dimension === 'percentage_point'))
    return half ? { ...unit, plus: 0.5 } : { ...unit, vague: true }
  // 三个半 with nothing behind it
  return half && !isHan(text, at + 2) ? { end: at + 2, unit: '个', dimension: 'count', plus: 0.5 } : null
}

/** 块 behind which mao or nothing stands is money. */
const PIECES =
  /(?:半|[\d一二三四五六七八九两零]{1,2}(?:[毛角分]|(?![\u4e00-\u9fff\d]))|(?:以[上下内]|左右|多|余)?(?![\u4e00-\u9fff\d]))/y
const PAID = /(?:[花付赚挣赔给卖要涨降便宜了捡]|价[格钱为是]?|仅需?|元|约)$/
const ANGLE_BEFORE = /(?:[角坡转纬经倾斜]|旋转|弧|成)[^,。;:、\d\n]{0,4}$/
const POWER_BEFORE = /电[^,。;:、\n]{0,8}$/

function ofOneCharacter(text: string, count: Count, at: number, unit: Unit): Unit {
  switch (text[at]) {
    case '块':
      return isMoney(text, count, at) ? { ...unit, unit: '元', dimension: 'money' } : unit
    case '折':
      return { ...unit, unit: '%', factor: discount(count.value) }
    case '度': {
      const before = text.slice(Math.max(0, count.start - 10), count.start)
      if (ANGLE_BEFORE.test(before) || text[at + 1] === '角') return { ...unit, unit: '度', dimension: 'other' }
      return POWER_BEFORE.test(before) ? { ...unit, unit: '千瓦时', dimension: 'energy' } : unit
    }
    default:
      return unit
  }
}

/** 八折 is 80 %, 八五折 and 95折 are printed without their point. */
function discount(value: number): number {
  return value < 10 ? 10 : 1
}

function isMoney(text: string, { start }: Count, at: number): boolean {
  PIECES.lastIndex = at + 1
  if (!PIECES.test(text)) return false
  const opens = !isHan(text, start - 1)
  const divided = PIECES.lastIndex > at + 1 && !'以左多余'.includes(text[at + 1]!)
  return divided || opens || PAID.test(text.slice(Math.max(0, start - 4), start))
}
