/**
 * Turns the lines of a table whose cells wrap into its rows.
 */
import { classOf, fold, isDigit, SPACE, TAB } from './chars.ts'
import type { Printed } from './printed.ts'
import { CLOSING, endsSentence } from './sentence.ts'
import type { Wrap } from './wrap-width.ts'

/** Follows the rows of a table whose cells wrap: a row goes on until it has as many cells as the header. */
export class TableRows {
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
