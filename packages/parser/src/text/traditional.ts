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
