/** What each character is to a numeral: one table, looked up by code unit. */

export const NONE = 0
/** 0–9. */
export const ARABIC = 1
/** 〇零一二…九两 and their capitals. */
export const DIGIT = 2
/** 十百千 and their capitals. */
export const PLACE = 3
/** 万亿, and 兆 where it is a number (isTrillion). */
export const SCALE = 4
/** 廿卅卌: twenty, thirty and forty in one character. */
export const TENS = 5
/** 几 and 数, where a place follows: 几十, 数百万. */
export const VAGUE = 6
/** 半, where a unit follows: 半年, 半公里. */
export const HALF = 7
/** ½ ⅓ ¾, alone or behind digits. */
export const FRACTION = 8

/** The kind of every code unit. Offsets beyond a text give NaN, which no typed array holds: look up with kindAt. */
export const KIND = new Uint8Array(65536)
/** The value of every code unit that KIND names. */
export const VALUE = new Float64Array(65536)

function enter(kind: number, entries: readonly (readonly [string, number])[]): void {
  for (const [characters, value] of entries)
    for (const character of characters) {
      KIND[character.charCodeAt(0)] = kind
      VALUE[character.charCodeAt(0)] = value
    }
}

enter(
  ARABIC,
  Array.from({ length: 10 }, (_, digit) => [String(digit), digit] as const),
)
enter(DIGIT, [
  ['〇零○', 0],
  ['一壹壱弌', 1],
  ['二贰两弐貳兩弍', 2],
  ['三叁参參叄弎', 3],
  ['四肆', 4],
  ['五伍', 5],
  ['六陆陸', 6],
  ['七柒', 7],
  ['八捌', 8],
  ['九玖', 9],
])
enter(PLACE, [
  ['十拾', 10],
  ['百佰', 100],
  ['千仟', 1000],
])
enter(SCALE, [
  ['万萬', 1e4],
  ['亿億', 1e8],
  ['兆', 1e12],
])
enter(TENS, [
  ['廿卄', 20],
  ['卅', 30],
  ['卌', 40],
])
enter(VAGUE, [['几数幾數', 1]])
enter(HALF, [['半', 0.5]])
enter(FRACTION, [
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
])

/** Capitals that are other words where they stand alone: 参加, 大陆, 队伍, 收拾, 放肆. */
const WORDS = new Uint8Array(65536)
for (const character of '参參陆陸伍肆拾') WORDS[character.charCodeAt(0)] = 1

/** Whether a digit or place is one only in the company of others. */
export function needsCompany(unit: number): boolean {
  return WORDS[unit] === 1
}

/** The kind of the character at an offset; NONE beyond the text. */
export function kindAt(text: string, at: number): number {
  return at < text.length && at >= 0 ? KIND[text.charCodeAt(at)]! : NONE
}

/** The value of a code unit that KIND names. */
export function digitValue(unit: number): number {
  return VALUE[unit]!
}

/** Whether a kind stands in a run of Chinese digits. */
export function isChinese(kind: number): boolean {
  return kind >= DIGIT && kind <= TENS
}

const TRILLION = 0x5146 // 兆
const MONEY_BEHIND = '元圆日美韩港'

/** 兆 is a number before money or further digits; elsewhere it counts data or begins a unit: 100兆, 兆瓦. */
export function isTrillion(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  return text.charCodeAt(at) === TRILLION && (KIND[next] === DIGIT || MONEY_BEHIND.includes(text[at + 1] ?? '\n'))
}

const THOUSAND = 0x5343 // 千
const HUNDRED = 0x767e // 百
/** What 千 begins a unit with: 千米, 千瓦时, 千字节. */
const KILO = '米克瓦卡伏赫帕焦升比巴安乏'

/** Whether a place begins a unit: 千米, 千瓦, 百分点. */
export function beginsUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const next = text[at + 1] ?? '\n'
  if (unit === THOUSAND) return KILO.includes(next) || text.startsWith('字节', at + 1)
  return unit === HUNDRED && (next === '分' || next === '帕')
}

/** Whether the character at an offset goes on a run of Chinese digits: 千 of 一百千米 does not. */
export function inRun(text: string, at: number): boolean {
  const kind = kindAt(text, at)
  if (!isChinese(kind)) return false
  const unit = text.charCodeAt(at)
  if (kind === PLACE) return !isChinese(kindAt(text, at - 1)) || !beginsUnit(text, at) || multiplies(text, at)
  if (unit === TAEL) return at === 0 || isTwo(text, at)
  return unit !== TRILLION || isTrillion(text, at)
}

/** Whether 千 before 米 or 瓦 still multiplies what stands before it: 三千米, but 一百千米 and 二十五千瓦 count it. */
function multiplies(text: string, at: number): boolean {
  if (kindAt(text, at - 1) !== DIGIT) return false
  const before = kindAt(text, at - 2)
  return before !== PLACE && before !== TENS && (before !== DIGIT || VALUE[text.charCodeAt(at - 2)]! > 0)
}

const TAEL = 0x4e24 // 两
const ONE = 0x4e00 // 一
/** What stands behind 一两 that is a weight. */
const WEIGHED = '的重左以多余半'

/** 两 behind digits is two where a place follows, or in 一两个; elsewhere it weighs: 二两, 一斤一两. */
function isTwo(text: string, at: number): boolean {
  const before = kindAt(text, at - 1)
  if (!isChinese(before)) return true
  const behind = kindAt(text, at + 1)
  if (behind === PLACE || behind === SCALE) return true
  const next = text.charCodeAt(at + 1)
  return text.charCodeAt(at - 1) === ONE && next >= 0x4e00 && next <= 0x9fff && !WEIGHED.includes(text[at + 1]!)
}
