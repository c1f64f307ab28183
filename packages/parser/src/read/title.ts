/**
 * Turns the lines above the opening into the document's title.
 *
 * A title may be printed twice, broken over lines, or stand behind a label; furniture is none. Null where none is printed.
 */
import { BODY_ENDS, TITLE_NOUNS, TITLE_TOPICS } from '../lexicon/phrases.ts'
import type { Line, Range } from '../outline/outline.ts'
import { matchesOf } from '../text/matches.ts'
import { type Front, isFurniture } from './front.ts'

const NOUN = TITLE_NOUNS.map(([word]) => word).join('|')
const TOPIC = new RegExp(TITLE_TOPICS.map(([word]) => word).join('|'))
/** A title's last noun: the line ends there, or goes on with a date, a bracket or a page label. */
const ENDS = new RegExp(`(?:${NOUN})(?=$|[ \\t(\\[【—-]|[12]\\d{3}[-年/.]|发布|来源|日期|时间|字号)`, 'g')
const LABEL = /^(?:标题|名称|文件名称|信息名称|题名|公文名称)[:\s]+/
const BODY = new RegExp(`(?:${BODY_ENDS.map(([word]) => word).join('|')})$`)
const MAX_TITLE = 120
/** Sentences and salutations are no titles. */
const NO_TITLE = /[。;!?]|[:]$|^(?:各|市人大|省人大|县人大|区人大)/

/**
 * Finds the title; several lines are given as several ranges.
 *
 * ```
 * // 中共泽安市司法局党组
 * // 关于市委巡察整改进展情况的通报
 * // ^^^^^^^^^^^^^^^ and the line above
 * ```
 */
export function readTitle(text: string, front: Front): Range[] | null {
  const { head } = front
  for (let i = 0; i < head.length; i++) {
    const joined = joinLines(text, head, i)
    if (joined !== null) return joined
    const whole = titleOf(text, head[i]!)
    if (whole !== null) return [whole]
  }
  return null
}

/** A line that is a title by itself, cut behind its noun. */
function titleOf(text: string, line: Line): Range | null {
  let { start } = line
  const label = LABEL.exec(text.slice(start, Math.min(line.end, start + 16)))
  if (label !== null) start += label[0].length
  const words = text.slice(start, Math.min(line.end, start + MAX_TITLE + 60))
  if (label === null && isFurniture(words)) return null
  const end = titleEnd(words)
  return end === 0 ? null : { start, end: start + end }
}

/** Where a title ends in a line; 0 where the line is none. */
function titleEnd(words: string): number {
  let end = 0
  for (const match of matchesOf(ENDS, words)) {
    end = match.index + match[0].length
    if (/^(?:通报|公示|公告|报告)/.test(match[0]) && !/^\([^)]{1,12}\)/.test(words.slice(end))) break
  }
  if (end < 6 || end > MAX_TITLE) return 0
  const title = words.slice(0, end)
  if (NO_TITLE.test(title) || !TOPIC.test(title)) return 0
  if (/情况$/.test(title) && !/关于/.test(title) && !/整改(?:工作)?(?:落实|进展|完成)?情况$/.test(title)) return 0
  return end
}

/** Two or three lines that are one title: the first breaks off, or names the body of a 关于…的通报 below it. */
function joinLines(text: string, head: readonly Line[], first: number): Range[] | null {
  const parts: Range[] = []
  let words = ''
  for (let i = first; i < head.length && i < first + 3; i++) {
    const line = head[i]!
    const piece = text.slice(line.start, Math.min(line.end, line.start + MAX_TITLE + 1))
    if (isFurniture(piece) || piece.length > MAX_TITLE || NO_TITLE.test(piece)) return null
    const whole = titleOf(text, line)
    // A line that is a whole title ends the search: its own lines are not joined to it.
    if (i === first && whole !== null) return null
    if (i > first && whole !== null && !continues(words, piece)) return null
    words += piece
    const end = titleEnd(words)
    if (i > first && end > words.length - piece.length) {
      parts.push({ start: line.start, end: line.end - (words.length - end) })
      return parts
    }
    parts.push({ start: line.start, end: line.end })
  }
  return null
}

/** Whether a line that could be a title goes on from the words above it. */
function continues(above: string, line: string): boolean {
  if (above.includes('关于')) return !line.includes('关于')
  return line.startsWith('关于') && BODY.test(above)
}
