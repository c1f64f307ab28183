/**
 * Turns a unit that is stated once into the numbers that it governs: （单位：万元）, a column headed 金额(万元), 分别为3、5、8个.
 *
 * A bracket governs its own paragraph, or the table below it; a header its column; the last of a list those before it.
 * Invariant: a number with a unit of its own is governed by no other.
 */
import type { Numeral } from '@taizhang/parser/reading'
import { SCALES } from '../lexicon/units.ts'
import { numberAt } from './number.ts'
import type { CleanQuantity } from './quantity.ts'
import type { Source } from './source.ts'
import { type Unit, type UnitIndex, unitAt } from './unit.ts'
import { unitBehind } from './unit-behind.ts'

interface Stated {
  unit: Unit
  /** The scale that is stated with it: 10,000 for 万元. */
  scale: number
}

/** A stretch of text in which numbers alone are in a unit; in tables, whole cells. */
export interface Governed extends Stated {
  start: number
  end: number
  cell: boolean
}

const BRACKET = /(?<=(?<![\u4e00-\u9fff])(?:计量)?)单位 ?[:为] ?(?:人民币)?/y
const TAIL = /[)\t\n]|$/y
const TAB = '\t'
/** Columns whose numbers count rows, years or something of their own. */
const OWN_COLUMN =
  /序号|编号|编码|代码|年[份度月]|日期|时间|电话|邮编|率|占比|比例|比重|[个户人件次项家台套数]数|数量|排名|名次/

/** The stretches that units stated once govern, in order; none in most texts. */
export function governedPlaces(text: string, units?: UnitIndex): Governed[] {
  const brackets = bracketed(text, units)
  const columns = text.includes(TAB) ? tableCells(text, brackets, units) : []
  return [...brackets.filter(place => !place.cell), ...columns].sort((a, b) => a.start - b.start)
}

/** (单位:万元): to the end of its line. */
function bracketed(text: string, units?: UnitIndex): Governed[] {
  const places: Governed[] = []
  for (let word = text.indexOf('单位'); word >= 0; word = text.indexOf('单位', word + 2)) {
    BRACKET.lastIndex = word
    if (!BRACKET.test(text)) continue
    const at = BRACKET.lastIndex
    const stated = statedAt(text, at, units)
    if (stated === null) continue
    const line = text.indexOf('\n', stated.unit.end)
    const end = line < 0 ? text.length : line
    // within a row it is the table's
    places.push({ ...stated, start: stated.unit.end, end, cell: text.slice(stated.unit.end, end).includes(TAB) })
  }
  return places
}

/** 万元, 亩, %: a scale and a unit that fill what is left of a bracket or a line. */
function statedAt(text: string, at: number, units?: UnitIndex): Stated | null {
  let from = at
  let scale = 1
  for (const length of [2, 1]) {
    const words = text.slice(at, at + length)
    const value = SCALES[words]
    if (value === undefined || value < 100 || words.length < length || unitAt(text, at, units) !== null) continue
    scale = value
    from = at + length
    break
  }
  const unit = unitAt(text, from, units)
  if (unit === null) return null
  TAIL.lastIndex = unit.end
  return TAIL.test(text) ? { unit, scale } : null
}

/** The cells of tables whose columns, or whose table as a whole, have a unit. */
function tableCells(text: string, brackets: readonly Governed[], units?: UnitIndex): Governed[] {
  const cells: Governed[] = []
  let whole: Stated | null = null
  let heads: readonly Head[] | null = null
  let bracket = 0
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    while (bracket < brackets.length && brackets[bracket]!.start <= end) whole = brackets[bracket++]!
    const row = text.slice(start, end)
    if (!row.includes(TAB)) {
      if (heads !== null) whole = null
      heads = null
    } else if (heads === null || (!/\d/.test(row) && /[(（]/.test(row))) heads = headsOf(text, start, row, whole, units)
    else governCells(start, row, heads, cells)
    start = end + 1
  }
  return cells
}

type Head = Stated | null

/** What each column of a header row is in. */
function headsOf(text: string, start: number, row: string, whole: Stated | null, units?: UnitIndex): Head[] {
  let at = start
  return row.split(TAB).map(cell => {
    const open = cell.lastIndexOf('(')
    const own = open < 0 ? null : statedAt(text, at + open + 1, units)
    at += cell.length + 1
    return own ?? (OWN_COLUMN.test(cell) ? null : whole)
  })
}

function governCells(start: number, row: string, heads: readonly Head[], cells: Governed[]): void {
  let at = start
  let column = 0
  for (const cell of row.split(TAB)) {
    const head = heads[column++]
    if (head) cells.push({ ...head, start: at, end: at + cell.length, cell: true })
    at += cell.length + 1
  }
}

/** Answers, for numerals asked in order, in which stated unit each is. */
export class GovernedCursor {
  private readonly places: readonly Governed[]
  private next = 0

  constructor(places: readonly Governed[]) {
    this.places = places
  }

  at(offset: number): Governed | null {
    while (this.next < this.places.length && this.places[this.next]!.end <= offset) this.next++
    const place = this.places[this.next]
    return place !== undefined && place.start <= offset ? place : null
  }
}

const NUMBER_ENDS = /[,、;。)\s和与]|$/y

/** The amount of a number that its place gives the unit of; null where it has one of its own, or is part of something. */
export function governedAmount(source: Source, index: number, place: Governed): CleanQuantity | null {
  const numeral = source.numerals[index]!
  const count = numeral.script === 'chinese' ? null : numberAt(source, index)
  if (count === null || count.unit !== null || count.fraction || unitBehind(source, count) !== null) return null
  if (place.cell) {
    if (count.start !== place.start || count.end !== place.end) return null
  } else {
    NUMBER_ENDS.lastIndex = count.end
    if (!NUMBER_ENDS.test(source.text) || isYear(source.text, numeral)) return null
  }
  const { scale, unit } = place
  const value = Number((count.value * scale).toPrecision(15))
  return { ...placed(count.start, count.end, unit), value, bound: count.bound ?? 'exact' }
}

function placed(start: number, end: number, unit: Unit): CleanQuantity {
  return { start, end, value: 0, max: null, unit: unit.unit, dimension: unit.dimension, bound: 'exact' }
}

function isYear(text: string, { start, plain, value }: Numeral): boolean {
  return plain && value >= 1900 && value < 2100 && /[\n(]/.test(text[start - 1] ?? '\n')
}

const IN_TURN = /(?:分别|依次)[^。;\n]{0,24}$/
const LISTED = '、,和与及'
/** Longest list whose last number has the unit of all. */
const LONGEST_LIST = 6

/** 分别为3、5、8个: the number is counted by the unit behind the last of its list. */
export function listedAmount(source: Source, index: number): CleanQuantity | null {
  const { text, numerals } = source
  const first = numerals[index]!
  if (first.script !== 'arabic' || !LISTED.includes(text[first.end] ?? '\n')) return null
  if (!IN_TURN.test(text.slice(Math.max(0, first.start - 28), first.start))) return null
  for (let i = index + 1; i < numerals.length && i < index + LONGEST_LIST; i++) {
    const next = numerals[i]!
    if (next.script !== 'arabic' || next.start !== numerals[i - 1]!.end + 1) return null
    const count = numberAt(source, i)
    const unit = count === null ? null : unitBehind(source, count)
    if (unit !== null) return { ...placed(first.start, first.end, unit), value: first.value }
    if (!LISTED.includes(text[next.end] ?? '\n')) return null
  }
  return null
}
