/**
 * Turns the runs of one printed line into its text and measures.
 */
import { fold } from './fold.ts'
import type { PageShape, Run } from './layout.ts'

export interface PageLine {
  x: number
  y: number
  right: number
  size: number
  text: string
  /** Width of what cannot be broken at the head of the line: a word, or a character with the marks that cling to it. */
  firstWord: number
}

/** Joins runs that stand side by side; a gap of more than a quarter em is a space. */
export function lineOf(runs: readonly Run[], _page: Pick<PageShape, 'width'>): PageLine {
  const first = runs[0]!
  let text = ''
  let right = Number.NEGATIVE_INFINITY
  let size = 0
  let longest = 0
  for (const run of runs) {
    if (text !== '' && run.x - right > 0.25 * run.size && !text.endsWith(' ')) text += ' '
    text += run.text
    right = Math.max(right, run.x + run.width)
    if (run.text.length > longest) {
      longest = run.text.length
      size = run.size
    }
  }
  const folded = fold(text)
  return { x: first.x, y: first.y, right, size, text: folded, firstWord: unitWidth(folded, size) }
}

/** `2023年` → 2023, `PM2.5走航` → PM2.5, `整，改` → 整， */
function unitWidth(text: string, size: number): number {
  const unit = /^[“‘《〈（(【〔[]*(?:[\w.%+\-/]+|.)[，。；：、！？）”’》〉】〕)\],.;:!?%％]*/su.exec(text)?.[0] ?? ''
  let width = 0
  for (const character of unit) width += character.charCodeAt(0) < 0x80 ? 0.55 * size : size
  return width
}

/** Whether a line stands where page numbers and running headers stand: in the outer ninth of the page. */
export function isPageEdge(line: PageLine, page: PageShape): boolean {
  return line.y < page.height / 9 || line.y > (page.height * 8) / 9
}

/** Groups runs by baseline: what overlaps by half its height stands on one line. */
export function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = []
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1)
    const tallest = line?.reduce((most, other) => (other.size > most.size ? other : most))
    if (line !== undefined && tallest !== undefined && run.y - tallest.y < 0.5 * Math.max(run.size, tallest.size))
      line.push(run)
    else lines.push([run])
  }
  for (const line of lines) line.sort((a, b) => a.x - b.x)
  return lines
}
