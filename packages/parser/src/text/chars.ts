/**
 * Turns a character into its class and its folded form, by table.
 *
 * Invariants: folding is one UTF-16 unit for one; ①, ⑴ and the marks 。、“”‘’《》〈〉【】〔〕 are left as they are (NFKC
 * would destroy them); only what is listed here is ever dropped.
 */

export const PLAIN = 0
/** Half-width or unusual form with a folded counterpart. */
export const FOLD = 1
/** Zero-width characters, byte order marks, soft hyphens: dropped. */
export const DROP = 2
export const SPACE = 3
export const TAB = 4
export const NEWLINE = 5
/** Brackets that may open a pinyin gloss. */
export const OPEN = 6
/** `<`, which may open a comment left by a content system. */
export const ANGLE = 7
/** A traditional character that no simplified text has and no traditional disclosure lacks. */
export const TRADITIONAL = 8
/** Lower-case Latin with a tone mark, as pinyin is printed: ā é ǐ ò ǜ, and the combining marks. */
export const TONED = 9
/** Line breaks other than LF. */
export const BREAK = 10
/** `*`, which in pairs marks bold words. */
export const STAR = 11

/** The line breaks other than LF. */
export const breaks: readonly string[] = ['\r', '\v', '\f', '\x85', '\u2028', '\u2029']

const SIGNS = '關於問題進況開員會責組織領導黨區縣務個項實現對將與發書記專業處紀檢監審計資財見報議訊長頁'

const CLASS = new Uint8Array(65536)
const FOLDED = new Uint16Array(65536)

/** Class of a UTF-16 unit. */
export function classOf(unit: number): number {
  return CLASS[unit]!
}

/** The folded form of a UTF-16 unit: `，` gives `,`, `Ａ` gives `A`, a Kangxi radical its character. */
export function fold(unit: number): number {
  const folded = FOLDED[unit]!
  return folded === 0 ? unit : folded
}

/** At most sixteen units of a text from `from`, folded. */
export function foldedStart(source: string, from: number, to: number): string {
  const end = Math.min(to, from + 16)
  let i = from
  while (i < end && fold(source.charCodeAt(i)) === source.charCodeAt(i)) i++
  let words = source.slice(from, i)
  for (; i < end; i++) words += String.fromCharCode(fold(source.charCodeAt(i)))
  return words
}

export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

export function isLatin(unit: number): boolean {
  const lower = unit | 32
  return lower >= 97 && lower <= 122
}

/** Classes by unit. */
export const classes: Readonly<Uint8Array> = CLASS
/** What becomes of a unit wherever it stands; 0 where that depends on what stands around it. */
export const forms = new Uint16Array(65536)

/** The classes that a text holds, as bits: `1 << TAB`. */
export function classesIn(source: string): number {
  let seen = 0
  for (let i = 0; i < source.length; i++) seen |= 1 << CLASS[source.charCodeAt(i)]!
  return seen
}

function set(first: number, last: number, kind: number): void {
  for (let unit = first; unit <= last; unit++) CLASS[unit] = kind
}

function foldTo(unit: number, folded: number): void {
  CLASS[unit] = FOLD
  FOLDED[unit] = folded
}

for (let unit = 0xff01; unit <= 0xff5e; unit++) foldTo(unit, unit - 0xfee0)
// PDF fonts give radicals and compatibility forms for ordinary characters: ⼀ for 一, ⾏ for 行
for (const [first, last] of [
  [0x2f00, 0x2fd5],
  [0xf900, 0xfa6d],
] as const)
  for (let unit = first; unit <= last; unit++) {
    const plain = String.fromCharCode(unit).normalize('NFKC')
    if (plain.length === 1) foldTo(unit, plain.charCodeAt(0))
  }
for (const [from, to] of [
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
  ['﹐', ','],
  ['﹑', '、'],
  ['﹔', ';'],
  ['﹕', ':'],
  ['﹙', '('],
  ['﹚', ')'],
  ['∶', ':'],
  ['﹒', '.'],
] as const)
  foldTo(from.charCodeAt(0), to.charCodeAt(0))

set(0x200b, 0x200f, DROP)
set(0x202a, 0x202e, DROP)
set(0x2060, 0x2064, DROP)
set(0x00, 0x08, DROP)
set(0x0e, 0x1f, DROP)
set(0x7f, 0x84, DROP)
set(0x86, 0x9f, DROP)
for (const unit of [0xad, 0xfeff]) CLASS[unit] = DROP
set(0x2000, 0x200a, SPACE)
for (const unit of [0x20, 0xa0, 0x3000, 0x202f, 0x205f, 0x180e, 0x1680]) CLASS[unit] = SPACE
CLASS[0x09] = TAB
CLASS[0x0a] = NEWLINE
for (const mark of breaks) CLASS[mark.charCodeAt(0)] = BREAK
set(0xe0, 0x1dc, TONED)
set(0x300, 0x30c, TONED)
for (const sign of SIGNS) CLASS[sign.charCodeAt(0)] = TRADITIONAL
CLASS[0x28] = OPEN
CLASS[0xff08] = OPEN
CLASS[0x3c] = ANGLE
CLASS[0x2a] = STAR
FOLDED[0xff08] = 0x28

for (let unit = 0; unit < forms.length; unit++)
  forms[unit] = CLASS[unit] === PLAIN ? unit : CLASS[unit] === FOLD ? FOLDED[unit]! : 0
