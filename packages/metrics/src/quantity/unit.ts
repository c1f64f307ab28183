/**
 * Turns the words behind a number into its unit: the longest entry of the lexicon that stands there.
 *
 * One index by first character, longest entries first; a slash unit (毫克/升) is two entries and a slash.
 */
import type { Dimension } from '@taizhang/parser'
import { type Units, unitsOf, WordIndex } from '@taizhang/parser/reading'
import { PER, UNITS, type UnitEntry } from '../lexicon/units.ts'

export interface Unit {
  end: number
  unit: string
  dimension: Dimension
  /** A user's own unit: Chinese numerals count with it whatever it is. */
  own?: true
}

/** A printed form and what it means. */
export interface UnitForm {
  printed: string
  unit: string
  dimension: Dimension
  own?: true
  /** Characters that make another word of it. */
  notBefore?: string
}

interface Entry extends UnitForm {
  otherWord: Units
}

/** The forms of units by their first character, longest first. */
export type UnitIndex = WordIndex<Entry>

/** Characters that make another word of a unit: 成立, 人民, 分别, 部门. Latin letters do of Latin units. */
const OTHER_WORD: Readonly<Record<string, string>> = {
  成: '立效为功员果熟长本绩就型交品套',
  人: '民大社员才力事均口居类工选',
  分: '之别类级工管解布析组局公层阶期批段',
  部: '门分署队委级长',
  本: '次级科人部年月级质着届',
  方: '面案式向便法位',
  面: '积对向临试',
  节: '约能假庆目省',
  点: '名对位击多半钟零',
  年: '级龄轻代',
  级: '以及领',
  头: '部等',
  项: '目',
  条: '件例款',
  口: '岸头',
  度: '假量过',
  里: '程',
  行: '动业政为',
  课: '题程堂',
  周: '边年期转密报',
  日: '常均报前子产',
  天: '然',
  名: '单录称誉',
  位: '于列居',
  场: '所地景',
  批: '准复评示',
  家: '庭长属',
  起: '到来草步',
  种: '植',
  字: '样',
  道: '路德',
  平: '台均安稳衡',
  车: '间辆',
  支: '部持撑出',
  桶: '装',
  桌: '面',
  两: '项个级',
  村: '民级',
  案: '件例',
  门: '诊面口',
  首: '次席',
  马: '上',
  步: '骤伐行',
  票: '据',
}

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Of forms that are printed alike, a user's own is meant. */
export function unitIndex(units: readonly UnitEntry[], own: readonly UnitForm[] = []): UnitIndex {
  const builtIn = units.map(
    ([printed, dimension, , canonical]): UnitForm => ({ printed, unit: canonical ?? printed, dimension }),
  )
  return WordIndex.longestFirst([...own, ...builtIn].map(entryOf), ({ printed }) => printed)
}

function entryOf(form: UnitForm): Entry {
  const { printed, notBefore = '' } = form
  const latin = LATIN.includes(printed.slice(-1)) ? LATIN : ''
  const others = `${OTHER_WORD[printed] ?? ''}${notBefore}${latin}`
  return { ...form, otherWord: others === '' ? NO_OTHER : unitsOf(others) }
}
const NO_OTHER = unitsOf('')

const BUILT_IN = unitIndex(UNITS)
const PER_LONGEST_FIRST = [...PER].sort((a, b) => b.length - a.length)
const SLASH = 47

/** The unit that stands at an offset, null where none does. */
export function unitAt(text: string, at: number, units: UnitIndex = BUILT_IN): Unit | null {
  for (const { printed, unit, dimension, own, otherWord } of units.of(text.charCodeAt(at))) {
    if (!text.startsWith(printed, at)) continue
    const end = at + printed.length
    const behind = text.charCodeAt(end)
    if (otherWord.has(behind)) continue
    const found: Unit = own ? { end, unit, dimension, own } : { end, unit, dimension }
    return behind === SLASH ? withPer(text, found) : found
  }
  return null
}

function withPer(text: string, unit: Unit): Unit {
  for (const per of PER_LONGEST_FIRST) {
    if (!text.startsWith(per, unit.end + 1)) continue
    return { end: unit.end + 1 + per.length, unit: `${unit.unit}/${per}`, dimension: 'rate' }
  }
  return unit
}
