/**
 * Turns a line without a marker into the heading that it may be: 组织领导情况, …方面, 关于“…”问题的整改, 1 组织领导情况.
 */
import { BARE_GROUP, BARE_SECTION } from '../lexicon/headings.ts'
import type { Line } from '../text/lines.ts'
import { readHeading } from './heading.ts'
import { markerAt } from './marker.ts'
import type { Node } from './node.ts'
import { readDigits } from './ordinal.ts'
import { roleOf } from './role.ts'
import { type Marker, Style } from './style.ts'

/** Finds unmarked headings of one text, asked line by line in order. */
export class Unmarked {
  private readonly text: string
  private readonly lines: readonly Line[]
  private readonly to: number
  private bareIsTop: boolean | null = null
  private plain: boolean | null = null
  private last = 0

  constructor(text: string, lines: readonly Line[], to: number) {
    this.text = text
    this.lines = lines
    this.to = to
  }

  /** The heading that line `at` is, as a marker without length; null where it is text. `open`: a heading stands above. */
  heading(at: number, open: boolean, stack: readonly Node[]): Marker | null {
    const line = this.lines[at]!
    const length = line.end - line.start
    if (length < 4) return null
    const unit = this.text.charCodeAt(line.start)
    if (unit >= 48 && unit <= 57) return this.plainNumber(at, line)
    const style = this.bare(at, line, length, open, stack)
    return style === null ? null : { style, ordinal: null, end: line.start + (this.text[line.start] === '【' ? 1 : 0) }
  }

  private bare(at: number, line: Line, length: number, open: boolean, stack: readonly Node[]): Style | null {
    const { text } = this
    const first = text[line.start]
    if (open && (first === '关' || first === '针' || first === '“')) {
      const heading = readHeading(text, line.start, line.end)
      if (
        heading.frame &&
        (heading.quoted || heading.end === line.end) &&
        (first !== '“' || heading.end === line.end || heading.quoted)
      )
        return Style.Frame
    }
    if (length > 40 || at + 1 >= this.to || endsClause(text.charCodeAt(line.end - 1))) return null
    const framed = first === '【' && text[line.end - 1] === '】'
    const words = framed ? text.slice(line.start + 1, line.end - 1) : text.slice(line.start, line.end)
    if (framed && (roleOf(words)?.weight ?? 0) >= 3) return this.bareSection(at, stack)
    if (BARE_SECTION.test(words) && (open || at !== 0)) return this.bareSection(at, stack)
    return open && BARE_GROUP.test(words) ? Style.BareGroup : null
  }

  /** Unnumbered section headings stand above 一、 unless 一、 runs on across them. */
  private bareSection(at: number, stack: readonly Node[]): Style {
    if (this.bareIsTop === null) {
      const numbered = stack.some(node => node.style === Style.Han)
      const next = numbered ? this.nextHan(at) : null
      this.bareIsTop = next === 1 || next === null
    }
    return this.bareIsTop ? Style.Bare : Style.BareGroup
  }

  private nextHan(at: number): number | null {
    for (let i = at + 1; i < this.to; i++) {
      const marked = markerAt(this.text, this.lines[i]!.start, this.lines[i]!.end)
      if (marked !== null && marked.style === Style.Han) return marked.ordinal
    }
    return null
  }

  /** 2 整改落实情况, above 2.1: only in a text that numbers so throughout, and only in order. */
  private plainNumber(at: number, line: Line): Marker | null {
    const { text } = this
    const number = readDigits(text, line.start)
    if (number === null || number.value !== this.last + 1 || line.end - line.start > 40 || at + 1 >= this.to)
      return null
    const next = text.charCodeAt(number.end)
    if (next < 0x4e00 || next > 0x9fff || endsClause(text.charCodeAt(line.end - 1)) || !this.numbersPlainly())
      return null
    this.last = number.value
    return { style: Style.Dot, ordinal: number.value, end: number.end }
  }

  /** Whether some line of the text is numbered 1.1 or 2.1. */
  private numbersPlainly(): boolean {
    this.plain ??= this.lines.slice(0, this.to).some(({ start, end }) => {
      const unit = this.text.charCodeAt(start)
      if (unit < 49 || unit > 57) return false
      const marked = markerAt(this.text, start, end)
      return marked !== null && marked.style === Style.Dotted && marked.ordinal === 1
    })
    return this.plain
  }
}

/** 。 ; , : */
function endsClause(unit: number): boolean {
  return unit === 0x3002 || unit === 59 || unit === 44 || unit === 58
}
