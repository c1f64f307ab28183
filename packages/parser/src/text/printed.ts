/**
 * Turns a source into its lines as printed, with their widths.
 *
 * Invariants: lines are in order, never blank, and leave blank ends out; widths are only measured on lines short enough
 * to be wrapped ones.
 */
import { BREAK, breaks, classes, classOf, DROP, isHan, SPACE, TAB } from './chars.ts'

/** A line as printed: source offsets without its break; `from` and `to` leave blank ends out. */
export interface Printed {
  from: number
  to: number
  /** Blank cells before `from`, as counted by TAB. */
  tabsBefore: number
  /** TABs behind `to`: the next printed line of the row begins a new cell. */
  tabsAfter: number
  tabs: number
  /** Width of the last cell in half-width columns, and in UTF-16 units. */
  columns: number
  units: number
  indented: boolean
  blankBefore: boolean
}

/** Lines longer than this are whole paragraphs, whatever their width. */
const WIDEST = 240

/** Splits a source at its line breaks, leaving blank lines out. `codes`: its code units. */
export function printedLines(source: string, codes: Uint16Array): Printed[] {
  const odd = breaks.some(mark => source.includes(mark))
  const glued = GLUED.test(source)
  // no indexOf: what an engine takes for pure, it may ask again on every line
  const tabs = TABBED.test(source)
  const lines: Printed[] = []
  let blank = false
  for (let start = 0; start < source.length; ) {
    const end = odd ? nextBreak(source, start) : nextLine(source, start)
    const line = trimmed(source, start, end)
    if (line === null) {
      // CR and LF are one break
      if (!(end === start && source.charCodeAt(end) === 10 && source.charCodeAt(end - 1) === 13)) blank = true
    } else {
      line.blankBefore = blank
      blank = false
      measure(codes, tabs ? countTabs(codes, start, end, line) : start, end, line)
      if (glued && end - start > 100 && line.tabs === 0) splitAtBlanks(source, line, lines)
      else lines.push(line)
    }
    start = end + 1
  }
  return lines
}

function nextLine(source: string, start: number): number {
  const end = source.indexOf('\n', start)
  return end < 0 ? source.length : end
}

function nextBreak(source: string, start: number): number {
  let i = start
  while (i < source.length && source.charCodeAt(i) !== 10 && classes[source.charCodeAt(i)] !== BREAK) i++
  return i
}

function isBlank(kind: number): boolean {
  return kind === SPACE || kind === TAB || kind === DROP
}

function trimmed(source: string, start: number, end: number): Printed | null {
  let from = start
  let to = end
  while (from < end && isBlank(classOf(source.charCodeAt(from)))) from++
  if (from === end) return null
  while (to > from && isBlank(classOf(source.charCodeAt(to - 1)))) to--
  return {
    from,
    to,
    tabsBefore: 0,
    tabsAfter: 0,
    tabs: 0,
    columns: WIDEST,
    units: WIDEST,
    indented: from - start >= 2,
    blankBefore: false,
  }
}

const TABBED = /\t/
/** A number of a heading behind a blank inside a line. */
const GLUED = /[^\s\u3000\u00a0][ \u3000\u00a0]+(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])/
/** 一、 and （一） behind a blank. */
const NUMBER = /[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]/y
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])[^。；：！]{4,40}$/

/** Splits a paragraph in which a page's line breaks became blanks: before 一、 and behind the heading it numbers. */
function splitAtBlanks(source: string, line: Printed, lines: Printed[]): void {
  let from = line.from
  for (let i = from + 1; i < line.to - 1; i++) {
    if (classes[source.charCodeAt(i)] !== SPACE) continue
    const before = source.charCodeAt(i - 1)
    let next = i + 1
    while (next < line.to && classes[source.charCodeAt(next)] === SPACE) next++
    NUMBER.lastIndex = next
    const ends = before === 0x3002 || before === 0xff1a || before === 0xff1b
    const opens = NUMBER.test(source) && (ends || isHan(before))
    const heads =
      !opens &&
      line.to - next > 20 &&
      isHan(before) &&
      isHan(source.charCodeAt(next)) &&
      NUMBERED.test(source.slice(from, Math.min(i, from + 60)))
    if (opens || heads) {
      lines.push({ ...line, from, to: i, blankBefore: line.blankBefore && from === line.from })
      from = next
    }
    i = next - 1
  }
  lines.push(from === line.from ? line : { ...line, from, blankBefore: false, indented: false })
}

/** Counts TABs; gives the offset at which the last cell begins. */
function countTabs(codes: Uint16Array, start: number, end: number, line: Printed): number {
  let cell = start
  for (let i = start; i < end; i++) {
    if (codes[i] !== 9) continue
    line.tabs++
    if (i < line.from) line.tabsBefore++
    else if (i >= line.to) line.tabsAfter++
    cell = i + 1
  }
  if (line.tabsBefore > 0) line.indented = false
  return cell
}

/** Measures the last cell. */
function measure(codes: Uint16Array, cell: number, end: number, line: Printed): void {
  if (end - cell > WIDEST) return
  let columns = 0
  for (let i = cell; i < end; i++) columns += codes[i]! < 0x2000 ? 1 : 2
  line.columns = columns
  line.units = end - cell
}
