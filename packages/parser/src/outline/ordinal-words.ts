/**
 * Turns words that count into markers: 第一， 第7项 其一 首先 另一方面 整改措施1：
 */
import { readDigits, readHanOrdinal } from './ordinal.ts'
import { type Marker, marker, Style } from './style.ts'

const ITEM_TAIL = /(?:项|条)(?:反馈|整改|具体)?(?:任务|问题|事项)?(?:[:.、](?!第)|(?=[“\n])|$)/y

/** 第一， 第一部分 第7项任务： */
export function nthMarker(text: string, start: number, end: number): Marker | null {
  const number = readDigits(text, start + 1) ?? readHanOrdinal(text, start + 1)
  if (number === null) return null
  const next = text[number.end]
  if (next === ',' || next === '、' || next === ':')
    return { style: Style.Nth, ordinal: number.value, end: number.end + 1 }
  if (next === '部' || next === '章') {
    const behind = number.end + (next === '部' && text[number.end + 1] === '分' ? 2 : next === '章' ? 1 : 0)
    if (behind === number.end) return null
    return marker(text, Style.Part, number.value, '::、,'.includes(text[behind] ?? ' ') ? behind + 1 : behind)
  }
  ITEM_TAIL.lastIndex = number.end
  if (ITEM_TAIL.test(text) && ITEM_TAIL.lastIndex <= end)
    return marker(text, Style.Item, number.value, ITEM_TAIL.lastIndex)
  return null
}

const WORDS: readonly (readonly [word: string, style: Style, ordinal: number | null])[] = [
  ['首先', Style.Firstly, 1],
  ['其次', Style.Firstly, 2],
  ['再次', Style.Firstly, 3],
  // whatever came before: the reader of lists counts it on
  ['最后', Style.Firstly, null],
  ['另一方面', Style.OneSide, 2],
]

/** 首先， 其二， 另一方面 */
export function wordMarker(text: string, start: number): Marker | null {
  for (const [word, style, ordinal] of WORDS)
    if (text.startsWith(word, start)) {
      const next = text[start + word.length]
      if (style === Style.OneSide) return { style, ordinal, end: start + word.length }
      return next === ',' || next === '是' || next === ':' ? { style, ordinal, end: start + word.length + 1 } : null
    }
  if (text[start] !== '其') return null
  const number = readHanOrdinal(text, start + 1)
  if (number === null || number.end !== start + 2) return null
  const next = text[number.end]
  return next === ',' || next === ':' || next === '是'
    ? { style: Style.Nth, ordinal: number.value, end: number.end + 1 }
    : null
}

const MEASURE =
  /(?:整改|具体(?:整改)?)?(?:措施|举措)(?:之)?(?:(\d{1,2})|([一二三四五六七八九十]{1,3})|\((?:(\d{1,2})|([一二三四五六七八九十]{1,3}))\))[:.、,](?!\d)/y

/** 整改措施1： 具体措施（二）： */
export function measureMarker(text: string, start: number): Marker | null {
  // 整改|措施 具体|措施 措施 举措: most 整改 and 具体 stand before something else
  const unit = text.charCodeAt(start)
  if ((unit === 0x6574 || unit === 0x5177) && !'措举整'.includes(text[start + 2] ?? ' ')) return null
  MEASURE.lastIndex = start
  const found = MEASURE.exec(text)
  if (found === null) return null
  const digits = found[1] ?? found[3]
  const ordinal = digits === undefined ? readHanOrdinal(found[2] ?? found[4] ?? '', 0)?.value : Number(digits)
  return ordinal === undefined ? null : marker(text, Style.Measure, ordinal, MEASURE.lastIndex)
}
