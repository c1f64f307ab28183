/** Turns the words before a number into the unit that they give it: ¥100, 港币500元, 摄氏37度. */
import { WordIndex } from '@taizhang/parser/reading'
import { MONEY_SIGNS } from '../lexicon/units.ts'
import { isHan } from './source.ts'
import type { Unit } from './unit.ts'

export interface Prefix {
  start: number
  unit: string
}

const BY_LAST = WordIndex.longestFirst(MONEY_SIGNS, ([printed]) => printed, 'last')
const BLANK = 0x20

/** The sign of money that ends right before a number; null where none does. */
export function moneySign(text: string, start: number): Prefix | null {
  let end = start
  if (text.charCodeAt(end - 1) === BLANK) end--
  for (const [printed, unit] of BY_LAST.of(text.charCodeAt(end - 1))) {
    const from = end - printed.length
    if (from < 0 || !text.startsWith(printed, from)) continue
    // the unit of the amount before it is no sign of this one: 5美元3次
    if (isHan(text, from) && COUNTED_BY.test(text[from - 1] ?? '')) continue
    if (LATIN.test(printed[0]!) && LATIN.test(text[from - 1] ?? '')) continue
    return { start: from, unit }
  }
  return null
}
const COUNTED_BY = /[\d一二三四五六七八九十百千万亿元余多几]/
const LATIN = /[A-Za-z]/

const SCALES_OF_HEAT: readonly (readonly [string, string])[] = [
  ['摄氏', '摄氏度'],
  ['华氏', '华氏度'],
  ['开氏', '开尔文'],
]

/** 摄氏37度, 华氏 70 度: the scale of heat before a number; null where none stands. */
export function heatScale(text: string, start: number, unit: Unit): Prefix | null {
  if (unit.dimension !== 'temperature') return null
  const end = text.charCodeAt(start - 1) === BLANK ? start - 1 : start
  for (const [printed, scale] of SCALES_OF_HEAT)
    if (text.startsWith(printed, end - 2)) return { start: end - 2, unit: scale }
  return null
}
