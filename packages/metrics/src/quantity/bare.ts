/** Says whether a number without a unit is one where numbers alone are asked for: 三万五千 is, 一 of 一般 is not. */
import { unitsOf } from '@taizhang/parser/reading'
import { prefixedBound } from './bound.ts'
import type { Range } from './range.ts'
import { type Count, isHan, type Source } from './source.ts'
import type { Unit } from './unit.ts'

/** What stands around a number that is an expression by itself. */
const PLACES = /[十百千万亿拾佰仟萬億廿卅点]/
const DIGITS = /[一二三四五六七八九两壹贰叁肆伍陆柒捌玖\d]/
/** 万一, 千万 */
const SCALE_FIRST = /^(?:[百千万亿].*[一二三四五六七八九]|([百千万])\1|(.)\2(.)\3$)/
const LONE_SCALE = /^[百千万亿]+[一二三四五六七八九]?$/
/** Words that a numeral answers to: 等于三, 共五. */
const ASKED = unitsOf('为是于到至和与共计约近超达负过有逾成加减乘除数了')
/** What goes on behind such a numeral: 一加一. */
const GOES_ON = unitsOf('加减乘除等的和与')

export function standsBare({ text }: Source, first: Count, range: Range | null): boolean {
  const { numeral } = first
  if (numeral.script !== 'chinese' || range !== null || first.fraction) return true
  const before = first.start - 1
  const opens = !isHan(text, before)
  const closes = !isHan(text, first.end)
  const printed = text.slice(numeral.start, numeral.end)
  if (opens && closes) return !SCALE_FIRST.test(printed)
  if (first.bound !== null || prefixedBound(text, first.start) !== null) return true
  if (LONE_SCALE.test(printed)) return false
  if (SCALE_FIRST.test(printed)) return false
  if (printed.length >= 3) return PLACES.test(printed) ? DIGITS.test(printed) : numeral.plain
  if (printed.length === 2 && PLACES.test(printed) && DIGITS.test(printed)) return true
  return (closes || GOES_ON.has(text.charCodeAt(first.end))) && (opens || ASKED.has(text.charCodeAt(before)))
}

/** Units that make words with 一: 一起, 一道. */
const WORDS_OF_ONE = unitsOf('起道样面点步层级行发边旦方批种')

/** 二级, 三期: these rank where nothing else is said. */
const RANKS = unitsOf('级届期')

/** A Chinese numeral and its unit that stand by themselves, or one thing: 三里, 一个. */
export function countsAlone(text: string, { numeral, start }: Count, unit: Unit): boolean {
  if (LONE_SCALE.test(text.slice(numeral.start, numeral.end))) return false
  if (RANKS.has(text.charCodeAt(numeral.end))) return false
  const isOne = numeral.value === 1
  if (isOne && WORDS_OF_ONE.has(text.charCodeAt(numeral.end))) return false
  if (!isHan(text, start - 1) && !isHan(text, unit.end)) return true
  return isOne && unit.unit === '个'
}
