/**
 * Turns traditional characters into simplified ones, one for one.
 *
 * Only character pairs are used, never phrases, so that lengths stay; a text without any of the commonest traditional
 * characters is left alone, so that the dictionary is built for traditional texts only.
 */
import { Converter } from 'opencc-js/t2cn'

let converter: ((text: string) => string) | null = null
const known = new Map<number, number>()

/**
 * The simplified form of one UTF-16 unit, or the unit itself.
 *
 * ```
 * // 關於問題  →  关于问题
 * ```
 */
export function simplified(unit: number): number {
  const before = known.get(unit)
  if (before !== undefined) return before
  const convert = converter ?? Converter({ from: 't', to: 'cn' })
  converter = convert
  const plain = convert(String.fromCharCode(unit))
  const after = plain.length === 1 ? plain.charCodeAt(0) : unit
  known.set(unit, after)
  return after
}

/** Characters whose simplified form depends on a neighbour: [character, form, behind one of, before one of]. */
const BY_NEIGHBOUR: readonly (readonly [character: string, form: string, behind: string, before: string])[] = [
  // 反覆 → 反复, but 覆蓋 → 覆盖
  ['覆', '复', '反答回批函', ''],
  // 瞭解 → 了解, but 瞭望
  ['瞭', '了', '明', '解然'],
  // 沿著 → 沿着, but 顯著, 著作
  ['著', '着', '隨随沿帶带接有朝向意圍围本執执', '力手重眼實实'],
]
const neighbours = new Map(
  BY_NEIGHBOUR.map(([character, form, behind, before]) => [
    character.charCodeAt(0),
    { form: form.charCodeAt(0), behind, before },
  ]),
)

/** The simplified form of the unit at an offset, neighbours considered. */
export function simplifiedAt(source: string, offset: number): number {
  const unit = source.charCodeAt(offset)
  const choice = neighbours.get(unit)
  if (choice === undefined) return simplified(unit)
  const fits = choice.behind.includes(source[offset - 1] ?? '\n') || choice.before.includes(source[offset + 1] ?? '\n')
  return fits ? choice.form : simplified(unit)
}
