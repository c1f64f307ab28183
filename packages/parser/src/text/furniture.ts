/**
 * Turns printed lines into those that are page furniture: page numbers, and the running headers that follow them.
 *
 * Invariants: nothing is dropped at the end of a text, so that a page mark is only taken away where it parts a text in two;
 * words that stand once are never dropped.
 */
import { foldedStart } from './chars.ts'
import type { Printed } from './printed.ts'

const PAGE_MARK =
  /^(?:[-—–―·]{1,2}\s{0,4}\d{1,3}\s{0,4}[-—–―·]{1,2}|第\s{0,4}\d{1,3}\s{0,4}[页頁](?:\s{0,4}[,/]?\s{0,4}共\s{0,4}\d{1,3}\s{0,4}[页頁])?|\d{1,3}\s{0,4}\/\s{0,4}\d{1,3}|[Pp]age\s{0,4}\d{1,3}(?:\s{0,4}of\s{0,4}\d{1,3})?)$/
/** Characters of a page mark, and of a running header, at most. */
const MARK_LENGTH = 16
const HEADER_LENGTH = 60
/** Lines of a running header, at most. */
const HEADER_LINES = 2

/** The lines, by their places, that are furniture. */
export function furnitureOf(source: string, lines: readonly Printed[]): number[] {
  const marks: number[] = []
  for (let i = 0; i < lines.length; i++) {
    const { from, to } = lines[i]!
    if (to - from <= MARK_LENGTH && PAGE_MARK.test(foldedStart(source, from, to))) marks.push(i)
  }
  let last = lines.length - 1
  while (marks.length > 0 && marks.at(-1) === last) {
    marks.pop()
    last--
  }
  const between = marks.filter(mark => mark > 0 && mark < last)
  if (between.length === 0) return between
  const isMark = new Set(between)
  const others = lines.flatMap((_, i) => (i < last && !isMark.has(i) ? [i] : []))
  return [...between, ...headersOf(source, lines, others)]
}

/**
 * A running header stands at the top of several pages, and hardly anywhere else: a status that every issue repeats is none.
 *
 * `others` are the places of the lines that are no marks: a page begins where some are left out between two of them. Behind
 * a line that is no header no further one is looked for.
 */
function headersOf(source: string, lines: readonly Printed[], others: readonly number[]): number[] {
  const words = others.map(at => wordsOf(source, lines[at]!))
  const everywhere = timesOf(words)
  const headers: number[] = []
  let tops = others.flatMap((at, i) => (i === 0 || at > others[i - 1]! + 1 ? [i] : []))
  for (let depth = 0; depth < HEADER_LINES && tops.length > 1; depth++) {
    const onTop = timesOf(tops.map(i => words[i]!))
    tops = tops.filter(i => {
      const times = onTop.get(words[i]!)!
      return words[i] !== '' && times > 1 && everywhere.get(words[i]!)! <= times + 1
    })
    for (const i of tops) if (i > 0) headers.push(others[i]!)
    tops = tops.map(i => i + 1).filter(i => i < others.length)
  }
  return headers
}

function timesOf(words: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const each of words) times.set(each, (times.get(each) ?? 0) + 1)
  return times
}

/** The words of a line that may be a header. */
function wordsOf(source: string, { from, to }: Printed): string {
  return to - from > 1 && to - from <= HEADER_LENGTH ? source.slice(from, to) : ''
}
