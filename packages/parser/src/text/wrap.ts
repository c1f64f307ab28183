/**
 * Turns printed lines into paragraphs and rows: says which line breaks are wraps and which lines are page furniture.
 *
 * Invariants: linear in the number of lines; a line break before an enumerator is kept.
 */
import { classOf, fold, foldedStart, isDigit, SPACE, TAB } from './chars.ts'
import { furnitureOf } from './furniture.ts'
import type { Printed } from './printed.ts'

export const KEEP = 0
export const JOIN = 1
export const SKIP = 2
/** Continues the row before with its next cells: the TABs at its start count. */
export const JOIN_CELLS = 3

/** What is done with each printed line. JOIN: it continues the line before. */
export type Plan = Uint8Array

const TERMINAL = new Set(Array.from('。！？!?：:；;', c => c.charCodeAt(0)))
const CLOSING = new Set(Array.from('，。、；：！？）》”’】〉％,.;:!?)%」』', c => c.charCodeAt(0)))
const QUOTE_END = new Set(Array.from('”’"）)」』》', c => c.charCodeAt(0)))

/** Lines that open a list item, a heading or a statement: never the second half of a wrapped line. Widths are folded. */
const OPENS_BLOCK =
  /^(?:[一二三四五六七八九十]{1,3}[、.是]|\([一二三四五六七八九十]{1,3}\)|\(\d{1,2}\)|\d{1,2}[.、](?!\s?\d)|\d{1,3}\t|[①-⑳⑴-⒇⒈-⒛]|第[一二三四五六七八九十]{1,3}[,、]|第\d{1,3}[项項]|【?(?:反[馈饋]|具[体體])?[问問][题題][\d一二三四五六七八九十]{0,3}[:】.、]|(?:注|附件?|备注|備註)[:\d]|(?:以上|上述|前述)(?:[^,，。;；]{0,14}(?:[问問][题題]|任[务務]|事[项項])))/
/** A label and its colon: 整改措施： 责任单位： */
const OPENS_LABEL =
  /^(?:整改|[责責]任|完成|[牵牽][头頭]|[问問][题題]|反[馈饋]|具[体體]|存在|主要|工作|目[标標]|取得)[\u4e00-\u9fff]{0,6}:/
/** 第(一)(二)項 may break between its brackets. */
const ENDS_IN_NUMBER = /\([一二三四五六七八九十\d]{1,3}\)$/

function endsSentence(source: string, line: Printed): boolean {
  let i = line.to - 1
  while (i > line.from && QUOTE_END.has(source.charCodeAt(i))) i--
  const unit = source.charCodeAt(i)
  return TERMINAL.has(unit) && (unit !== 59 || i === line.to - 1)
}

/** The width at which a text was wrapped, or null. Widths are measured in columns or in units, whichever shows a wrap. */
interface Wrap {
  full: (line: Printed) => boolean
}

function findWrap(source: string, lines: readonly Printed[], opens: Uint8Array): Wrap | null {
  const byColumns = widthOf(source, lines, opens, line => line.columns, 4, 36, 170)
  const byUnits = widthOf(source, lines, opens, line => line.units, 1, 18, 85)
  const best = byUnits.score > byColumns.score ? byUnits : byColumns
  if (best.score < 2) return null
  const measure = best === byUnits ? (line: Printed) => line.units : (line: Printed) => line.columns
  const least = best.width - (best === byUnits ? 1 : 4)
  return { full: line => measure(line) >= least }
}

function widthOf(
  source: string,
  lines: readonly Printed[],
  opens: Uint8Array,
  measure: (line: Printed) => number,
  slack: number,
  least: number,
  most: number,
): { width: number; score: number } {
  const counts = new Int32Array(most + 2)
  let long = 0
  for (const line of lines) {
    const width = measure(line)
    if (width > most) long++
    else counts[width] = counts[width]! + 1
  }
  if (long * 20 > lines.length) return { width: 0, score: 0 }
  // the window that holds the most lines, a good part of all, with next to none beyond it
  let width = 0
  let held = 0
  let over = long
  for (let w = most; w >= least; w--) {
    let inside = 0
    for (let v = w; v >= w - slack; v--) inside += counts[v]!
    if (inside * 5 >= lines.length && counts[w]! > 0 && over * 12 <= inside && inside - over > held) {
      width = w
      held = inside - over
    }
    over += counts[w]!
  }
  if (width === 0) return { width: 0, score: 0 }
  let broken = 0
  let whole = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!
    if (measure(line) < width - slack || opens[i + 1] === 1) continue
    if (endsSentence(source, line)) whole++
    else broken++
  }
  return { width, score: broken >= 2 && broken >= 1.5 * whole ? broken : 0 }
}

/**
 * Says for each printed line whether it stands, continues the line before, or is page furniture between lines.
 *
 * ```
 * // 四级河长名单，实行“一河
 * // — 1 —                        SKIP
 * // 一档”管理。                   JOIN
 * ```
 */
export function planLines(source: string, lines: readonly Printed[]): Plan {
  const plan = new Uint8Array(lines.length)
  const opens = new Uint8Array(lines.length)
  for (let i = 0; i < lines.length; i++) {
    const start = foldedStart(source, lines[i]!.from, lines[i]!.to)
    if (OPENS_BLOCK.test(start) || OPENS_LABEL.test(start)) opens[i] = 1
  }
  for (const at of furnitureOf(source, lines)) plan[at] = SKIP
  const wrap = findWrap(source, lines, opens)
  const table = new TableRows()
  let before = -1
  for (let i = 0; i < lines.length; i++) {
    if (plan[i] === SKIP) continue
    const line = lines[i]!
    const joins =
      before >= 0 &&
      (table.continues(source, line, lines[before]!, wrap) ??
        joinsText(source, lines, before, i, opens, wrap, before < i - 1))
    if (joins) plan[i] = table.addsCells(line) ? JOIN_CELLS : JOIN
    table.take(source, line, joins)
    before = i
  }
  return plan
}

/** Whether a line of running text continues the one before. */
function joinsText(
  source: string,
  lines: readonly Printed[],
  before: number,
  at: number,
  opens: Uint8Array,
  wrap: Wrap | null,
  furnitureBetween: boolean,
): boolean {
  const previous = lines[before]!
  const line = lines[at]!
  const first = source.charCodeAt(line.from)
  if (CLOSING.has(first) && !(line.to - line.from < 4 && isDigit(source.charCodeAt(line.from + 1)))) return true
  if (wrap === null || !wrap.full(previous) || line.tabs > 0 || previous.tabs > 0) return false
  if (line.blankBefore && !furnitureBetween) return false
  const last = fold(source.charCodeAt(previous.to - 1))
  if (!endsSentence(source, previous)) {
    if (opens[at] === 0) return !(before === 0 && endsTitle(source, previous) && beginsOpening(source, line))
    // 第 / (一)(二)项   二十 / 三、   2 / 3.
    const start = source.charCodeAt(line.from)
    if (last === 0x7b2c || (isDigit(last) && isDigit(fold(start)))) return true
    if (fold(start) !== 40) return false
    return (
      last === 0x3001 || ENDS_IN_NUMBER.test(foldedStart(source, Math.max(previous.from, previous.to - 5), previous.to))
    )
  }
  if (opens[at] === 1 || line.indented) return false
  if (indents(lines)) return true
  return wrap.full(line) || endsSentence(source, line) || !standsAlone(source, line)
}

const indentedTexts = new WeakMap<readonly Printed[], boolean>()

/** Whether paragraphs are indented, so that an unindented line never starts one. */
function indents(lines: readonly Printed[]): boolean {
  let known = indentedTexts.get(lines)
  if (known === undefined) {
    let count = 0
    for (const line of lines) if (line.indented) count++
    known = count * 8 > lines.length && count * 2 < lines.length
    indentedTexts.set(lines, known)
  }
  return known
}

const TITLE_END = /(?:通[报報]|[报報]告|公示|公告|情[况況]|台[账賬]|[说說]明|清[单單]|表)$/
const OPENING = /^(?:根[据據]|按照|\d{4}\s?年|[为為]|[经經])/

/** A title may fill its line to the last character. */
function endsTitle(source: string, line: Printed): boolean {
  return TITLE_END.test(source.slice(Math.max(line.from, line.to - 4), line.to))
}

function beginsOpening(source: string, line: Printed): boolean {
  return OPENING.test(foldedStart(source, line.from, line.to))
}

/** A signature, a date, a heading: no mark at its end or within. */
function standsAlone(source: string, line: Printed): boolean {
  for (let i = line.from; i < line.to; i++) if (TERMINAL.has(source.charCodeAt(i))) return false
  return true
}

/** Follows the rows of a table whose cells wrap: a row goes on until it has as many cells as the header. */
class TableRows {
  private columns = 0
  private tabs = 0
  private header = false

  /** Whether a line continues the row before it; null where no table is being read. */
  continues(source: string, line: Printed, previous: Printed, wrap: Wrap | null): boolean | null {
    if (this.columns === 0) return null
    const startsRow = line.tabs > 0 && isOrdinalCell(source, line)
    if (this.header)
      return startsRow || line.tabs + this.tabs > 14 ? false : wrap?.full(previous) === true && line.tabs > 0
    if (startsRow) return false
    if (line.tabs > 0) {
      if (line.tabsBefore > 0 && line.tabsBefore === line.tabs && this.tabs === line.tabs)
        return wrap !== null || !endsSentence(source, previous)
      return this.tabs < this.columns && this.tabs + line.tabs <= this.columns
    }
    if (this.tabs < this.columns) return true
    // a whole row whose last cell is a word, short of the width, ends before a paragraph
    if (
      previous.tabs > 0 &&
      previous.units <= 8 &&
      line.units > 16 &&
      wrap?.full(wholeLine(source, previous)) === false
    )
      return null
    if (!endsSentence(source, previous)) return wrap !== null || CLOSING.has(source.charCodeAt(line.from))
    return null
  }

  /** Whether blank cells at the start of a line go on with a row that still lacks cells, not with its last cell. */
  addsCells(line: Printed): boolean {
    return line.tabsBefore > 0 && this.tabs < this.columns && this.tabs + line.tabs <= this.columns
  }

  take(source: string, line: Printed, joined: boolean): void {
    if (joined) {
      if (this.addsCells(line) || line.tabsBefore === 0) this.tabs += line.tabs
      if (this.header) this.columns = this.tabs
      return
    }
    this.header = false
    if (line.tabs === 0) {
      if (this.columns > 0) this.columns = 0
      return
    }
    this.tabs = line.tabs
    if (this.columns === 0 && line.tabs >= 2 && !isOrdinalCell(source, line)) {
      this.columns = line.tabs
      this.header = true
    }
  }
}

/** A line measured through all of its cells, as one that was wrapped with its TABs in it. */
function wholeLine(source: string, line: Printed): Printed {
  let columns = 0
  for (let i = line.from; i < line.to; i++) columns += source.charCodeAt(i) < 0x2000 ? 1 : 2
  return { ...line, columns, units: line.to - line.from }
}

/** Whether a row's first cell is a number: `12⇥市水利局`. */
function isOrdinalCell(source: string, line: Printed): boolean {
  let i = line.from
  while (i < line.to && i - line.from < 4 && isDigit(fold(source.charCodeAt(i)))) i++
  if (i === line.from) return false
  while (classOf(source.charCodeAt(i)) === SPACE) i++
  return classOf(source.charCodeAt(i)) === TAB
}
