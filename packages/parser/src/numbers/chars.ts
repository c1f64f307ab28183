/** What each character is to a numeral: one table, looked up by code unit. */

export const NONE = 0
/** 0–9. */
export const ARABIC = 1
/** 〇零一二…九两 and their capitals. */
export const DIGIT = 2
/** 十百千 and their capitals. */
export const PLACE = 3
/** 万亿. */
export const SCALE = 4
/** 廿卅: twenty and thirty in one character. */
export const TENS = 5
/** 几 and 数, where a place follows: 几十, 数百万. */
export const VAGUE = 6
/** 半, where a unit follows: 半年, 半公里. */
export const HALF = 7

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
  ['一壹壱', 1],
  ['二贰两弐貳兩', 2],
  ['三叁参參叄', 3],
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
])
enter(TENS, [
  ['廿', 20],
  ['卅', 30],
])
enter(VAGUE, [['几数幾數', 1]])
enter(HALF, [['半', 0.5]])

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
