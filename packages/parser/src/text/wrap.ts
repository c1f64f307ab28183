/**
 * Turns printed lines into paragraphs and rows: says which line breaks are wraps and which lines are page furniture.
 *
 * Invariants: linear in the number of lines; a line break before an enumerator is kept.
 */
import { fold, foldedStart, isDigit } from './chars.ts'
import { Cue } from './cue.ts'
import { furnitureOf } from './furniture.ts'
import type { Printed } from './printed.ts'
import { CLOSING, endsSentence, TERMINAL } from './sentence.ts'
import { TableRows } from './wrap-rows.ts'
import { findWrap, type Wrap } from './wrap-width.ts'

export const KEEP = 0
export const JOIN = 1
export const SKIP = 2
/** Continues the row before with its next cells: the TABs at its start count. */
export const JOIN_CELLS = 3

/** What is done with each printed line. JOIN: it continues the line before. */
export type Plan = Uint8Array

/** Lines that open a list item, a heading or a statement: never the second half of a wrapped line. Widths are folded. */
const OPENS_BLOCK = new Cue(
  /^(?:[一二三四五六七八九十]{1,3}[、.是]|\([一二三四五六七八九十]{1,3}\)|\(\d{1,2}\)|\d{1,2}[.、](?!\s?\d)|\d{1,3}\t|[①-⑳⑴-⒇⒈-⒛]|第[一二三四五六七八九十]{1,3}[,、]|第\d{1,3}[项項]|【?(?:反[馈饋]|具[体體])?[问問][题題][\d一二三四五六七八九十]{0,3}[:】.、]|(?:注|附件?|备注|備註)[:\d]|(?:以上|上述|前述)(?:[^,，。;；]{0,14}(?:[问問][题題]|任[务務]|事[项項])))/,
)
/** A label and its colon: 整改措施： 责任单位： */
const OPENS_LABEL = new Cue(
  /^(?:整改|[责責]任|完成|[牵牽][头頭]|[问問][题題]|反[馈饋]|具[体體]|存在|主要|工作|目[标標]|取得)[\u4e00-\u9fff]{0,6}:/,
)
/** 第(一)(二)項 may break between its brackets. */
const ENDS_IN_NUMBER = /\([一二三四五六七八九十\d]{1,3}\)$/

/** Whether a pattern fits the start of a line, folded: asked only where the line begins as a match does. */
function begins(cue: Cue, source: string, { from, to }: Printed): boolean {
  return cue.first?.has(fold(source.charCodeAt(from))) !== false && cue.pattern.test(foldedStart(source, from, to))
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
  for (let i = 0; i < lines.length; i++)
    if (begins(OPENS_BLOCK, source, lines[i]!) || begins(OPENS_LABEL, source, lines[i]!)) opens[i] = 1
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
  if (wrap.indents) return true
  return wrap.full(line) || endsSentence(source, line) || !standsAlone(source, line)
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
