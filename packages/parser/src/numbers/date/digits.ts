/** Turns the digits of a date into a number: 2023, 二〇二三, 二O二三, 十四, 廿三, 两千零八. */
import { ARABIC, digitValue, isChinese, KIND, kindAt } from '../chars.ts'
import { readChinese } from '../chinese.ts'

export interface Digits {
  start: number
  end: number
  value: number
  /** 三四 of 三四月: the other of two neighbours. */
  max: number | null
  script: 'arabic' | 'positional' | 'structured'
}

/** A year whose zero is printed as a letter, a circle or an Arabic zero: 二O一八, 二0二○. */
const LETTERED = /[一二][〇零○◯OoΟ0一二三四五六七八九]{3}(?=年|[-—–~至到])/y
const HAN = '一二三四五六七八九'
const LONGEST = 9

/** The digits at an offset; null where none stand, or too many for a date. */
export function digitsAt(text: string, start: number): Digits | null {
  const kind = kindAt(text, start)
  if (kind === ARABIC) return arabicAt(text, start)
  if (!isChinese(kind)) return null
  const first = text[start]
  if (first === '二' || first === '一') {
    LETTERED.lastIndex = start
    if (LETTERED.test(text))
      return { start, end: start + 4, value: lettered(text, start), max: null, script: 'positional' }
  }
  let end = start + 1
  while (end - start < LONGEST && isChinese(kindAt(text, end))) end++
  const { value, max, positional } = readChinese(text, start, end)
  if (Number.isNaN(value)) return null
  return { start, end, value, max, script: positional && end - start > 1 ? 'positional' : 'structured' }
}

function arabicAt(text: string, start: number): Digits | null {
  let value = 0
  let end = start
  for (; KIND[text.charCodeAt(end)] === ARABIC && end < text.length; end++) {
    if (end - start >= LONGEST) return null
    value = value * 10 + digitValue(text.charCodeAt(end))
  }
  return { start, end, value, max: null, script: 'arabic' }
}

function lettered(text: string, start: number): number {
  let value = 0
  for (let i = start; i < start + 4; i++) value = value * 10 + HAN.indexOf(text[i]!) + 1
  return value
}
