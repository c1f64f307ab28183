/** Turns 第 and a numeral behind words of ranking into a rank: 排名第三. */
import type { Numeral } from '@taizhang/parser/reading'
import { RANK_BEFORE } from '../lexicon/set-phrases.ts'
import type { CleanQuantity } from './quantity.ts'

const RANK = new RegExp(`(?:${RANK_BEFORE.join('|')})(?:全[省市国县区州]|前)?$`)
const ORDER = 0x7b2c // 第

/** 排名第三: a rank; the quote begins at 第. */
export function rankAt(text: string, numeral: Numeral): CleanQuantity | null {
  // 第三二十: a run of digits that is no number.
  if (Number.isNaN(numeral.value)) return null
  const start = numeral.start - 1
  if (text.charCodeAt(start) !== ORDER || !RANK.test(text.slice(Math.max(0, start - 6), start))) return null
  if (/^(?:批|届|次|轮|期|一批)/.test(text.slice(numeral.end, numeral.end + 2))) return null
  const end = /[位名]/.test(text[numeral.end] ?? '') ? numeral.end + 1 : numeral.end
  return { start, end, value: numeral.value, max: null, unit: '', dimension: 'rank', bound: 'exact' }
}
