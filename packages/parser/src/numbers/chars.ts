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

const KIND = new Uint8Array(65536)
const VALUE = new Float64Array(65536)

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
  ['一壹', 1],
  ['二贰两弐', 2],
  ['三叁参', 3],
  ['四肆', 4],
  ['五伍', 5],
  ['六陆', 6],
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
// 参 is a capital three only among capitals; on its own it is a verb (参加).
KIND['参'.charCodeAt(0)] = NONE

/** The kind of a code unit: NONE, ARABIC, DIGIT, PLACE, SCALE or TENS. */
export function kindOf(unit: number): number {
  return KIND[unit] ?? NONE
}

/** The value of a code unit that kindOf names. */
export function digitValue(unit: number): number {
  return VALUE[unit] ?? 0
}
