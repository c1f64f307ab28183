/**
 * Turns the name of a body into the place that it is of: 中共无锡市滨湖区司法局党组 → 320211.
 *
 * A place is a chain of divisions that stands where a body's name begins. A short form (江苏, 无锡) is one only before a
 * division that lies in it, or before words that make the place the body's own: 南京大学 is of no place.
 */
import { BEFORE_PLACE, ENDS_SHORT, PART_OF_SHORT } from './lexicon.ts'
import { readDivisions, within } from './names.ts'

/** A place as named: where it stands in the words, and the codes that it can mean. */
export interface Place {
  start: number
  end: number
  codes: readonly string[]
}

/**
 * The place that a name begins with; null where it begins with none.
 *
 * ```
 * // 中共江苏省无锡市滨湖区委员会
 * //   ^^^^^^^^^ 320211
 * ```
 */
export function placeOf(words: string): Place | null {
  const party = /^(?:中共|中国共产党)/.exec(words)?.[0].length ?? 0
  const place = placeAt(words, party)
  if (place !== null) return place
  const from = BEFORE_PLACE.exec(words)![0].length
  return from === party ? null : placeAt(words, from)
}

function placeAt(words: string, start: number): Place | null {
  let place: Place | null = null
  for (let at = start; at < words.length; ) {
    const next = divisionAt(words, at, place?.codes ?? null)
    if (next === null) break
    place = { start, end: next.end, codes: next.codes }
    at = next.end
  }
  return place
}

/** The longest division's name at an offset, of those that lie in one of `above`. */
function divisionAt(words: string, at: number, above: readonly string[] | null): Place | null {
  const { whole, short, longest } = readDivisions()
  const most = longest.get(words.charCodeAt(at)) ?? 0
  for (let end = Math.min(words.length, at + most); end >= at + 2; end--) {
    const name = words.slice(at, end)
    const codes = below(whole.get(name), above)
    if (codes.length > 0 && (end - at > 2 || above !== null || !COMMON.has(name))) return { start: at, end, codes }
    const stems = below(short.get(name), above)
    if (stems.length === 0) continue
    const rest = words.slice(end, end + 16)
    if (ENDS_SHORT.test(rest)) return { start: at, end, codes: meant(stems, rest === '') }
    const cities = above === null ? stems.filter(isCity) : stems
    if (cities.length > 0 && PART_OF_SHORT.test(rest)) return { start: at, end, codes: meant(cities, false) }
    if (!/^[省市区县州旗盟]/.test(rest) && divisionAt(words, end, stems) !== null)
      return { start: at, end, codes: stems }
  }
  return null
}

/** Of some divisions those that lie in one of `above`. */
function below(codes: readonly string[] | undefined, above: readonly string[] | null): readonly string[] {
  if (codes === undefined) return NOWHERE
  return above === null ? codes : codes.filter(code => above.some(other => other !== code && within(code, other)))
}
const NOWHERE: readonly string[] = []

/** Names that are also common words: they need the place above them. */
const COMMON: ReadonlySet<string> = new Set(['城区', '郊区', '矿区', '东区', '西区'])

/**
 * Of the places that a short form can mean, the one above all others: 恩施 is the prefecture, 河南 the province. Before a
 * zone or a branch it is the only city too (西安国际港务区); a name that is nothing else (朝阳) stays open.
 */
function meant(codes: readonly string[], alone: boolean): readonly string[] {
  const top = codes.find(code => codes.every(other => within(other, code)))
  if (top !== undefined) return [top]
  for (const level of alone ? [PROVINCE] : [PROVINCE, CITY]) {
    const found = codes.filter(code => level.test(code))
    if (found.length === 1) return found
  }
  return codes
}
/** Provinces and cities, those of a county's level (昆山) too. */
function isCity(code: string): boolean {
  return CITY.test(code) || readDivisions().nameOf.get(code)!.endsWith('市')
}
const PROVINCE = /0000$/
const CITY = /00$/
