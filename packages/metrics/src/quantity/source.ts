/** What the readers of amounts read from: one text, its numerals, and the units in force. */
import type { Bound } from '@taizhang/parser'
import type { Numeral } from '@taizhang/parser/reading'
import type { Unit, UnitIndex } from './unit.ts'

export interface Source {
  text: string
  numerals: readonly Numeral[]
  /** The units to read, where they are not the built-in ones. */
  units: UnitIndex | undefined
  /** Numbers without a unit are asked for. */
  bare: boolean
}

/** A number with what belongs to it, up to its unit: -5, 2亿余, 三分之二, 百分之九十. */
export interface Count {
  /** The numeral that it begins at. */
  numeral: Numeral
  /** Where it begins, sign and all. */
  start: number
  end: number
  value: number
  max: number | null
  bound: Bound | null
  /** Index of the next numeral. */
  next: number
  /** The unit that it brings along: 百分之九十 is %. */
  unit: Unit | null
  /** 三分之二, 1/3: a measure may follow, a classifier does not. */
  fraction: boolean
  /** 两个亿: a sum of money where nothing else is named. */
  sum: boolean
}

/** Whether a character at an offset is a Han character. */
export function isHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0x4e00 && unit <= 0x9fff
}
