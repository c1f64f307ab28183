/**
 * Turns the rules of a page into the tables between them, with the text of every cell.
 *
 * A table is what stands between two vertical rules or more that horizontal ones join; cells without a rule between them
 * are one merged cell. Invariants: every run is in exactly one cell or in the rest.
 */
import type { PageShape, Rule, Run } from './layout.ts'
import { lineOf, linesOf } from './layout-lines.ts'
import { type Cell, joinLines } from './lines.ts'

/** A row of cells, as a format would give them: what a cell covers is not listed. `edges`: the columns' left edges. */
export interface GridRow {
  cells: Cell[]
  /** The column that each cell begins in. */
  columns: number[]
  /** The text of every column, merged cells blank where they go on. */
  texts: string[]
  edges: number[]
}

interface Grid {
  top: number
  rows: GridRow[]
}

/** Rules nearer than this are one, in parts of a point or of a third of a millimetre. */
const NEAR = 2.5

/** The tables of a page, and the runs outside them. */
export function readGrids(page: PageShape): { grids: Grid[]; rest: Run[] } {
  const scale = page.height / 842
  const near = NEAR * scale
  const upright = page.rules.filter(rule => rule.x2 - rule.x1 <= near && rule.y2 - rule.y1 > 2 * near)
  const level = page.rules.filter(rule => rule.y2 - rule.y1 <= near && rule.x2 - rule.x1 > near)
  let rest = page.runs
  const grids: Grid[] = []
  for (const band of bandsOf(upright, near)) {
    const frame = new GridFrame(band, level, near)
    if (frame.xs.length < 3 || frame.ys.length < 2) continue
    const inside: Run[] = []
    const outside: Run[] = []
    for (const run of rest) {
      if (frame.holds(run)) inside.push(...frame.divided(run))
      else outside.push(run)
    }
    if (inside.length === 0) continue
    rest = outside
    grids.push({ top: frame.ys[0]!, rows: rowsOf(frame, inside) })
  }
  return { grids, rest }
}

/** Groups upright rules that overlap in height: each group is one table. */
function bandsOf(rules: readonly Rule[], near: number): Rule[][] {
  const bands: { rules: Rule[]; bottom: number }[] = []
  for (const rule of [...rules].sort((a, b) => a.y1 - b.y1)) {
    const band = bands.at(-1)
    if (band !== undefined && rule.y1 <= band.bottom + near) {
      band.rules.push(rule)
      band.bottom = Math.max(band.bottom, rule.y2)
    } else bands.push({ rules: [rule], bottom: rule.y2 })
  }
  return bands.map(band => band.rules)
}

/** The lattice of a table: column edges, row edges, and which of them are drawn where. */
class GridFrame {
  readonly xs: number[]
  readonly ys: number[]
  private readonly upright: readonly Rule[]
  private readonly level: readonly Rule[]
  private readonly near: number

  constructor(upright: readonly Rule[], level: readonly Rule[], near: number) {
    const top = Math.min(...upright.map(rule => rule.y1))
    const bottom = Math.max(...upright.map(rule => rule.y2))
    this.near = near
    this.upright = upright
    this.level = level.filter(rule => rule.y1 >= top - near && rule.y2 <= bottom + near)
    this.xs = clusters(
      upright.map(rule => (rule.x1 + rule.x2) / 2),
      near,
    )
    this.ys = clusters([top, bottom, ...this.level.map(rule => (rule.y1 + rule.y2) / 2)], near)
  }

  holds(run: Run): boolean {
    const x = run.x + Math.min(run.width, run.size) / 2
    const y = run.y - 0.35 * run.size
    return x >= this.xs[0]! && x <= this.xs.at(-1)! && y >= this.ys[0]! && y <= this.ys.at(-1)!
  }

  /**
   * The pieces of a run on both sides of the rules that it crosses: words of neighbouring cells on one baseline may come as
   * one run.
   */
  divided(run: Run): Run[] {
    const pieces: Run[] = []
    let rest = run
    for (const x of this.xs) {
      if (x - rest.x < 0.5 * run.size || rest.x + rest.width - x < 0.5 * run.size) continue
      if (!rest.text.includes(' ') || !this.crosses(x, run.y - 0.35 * run.size)) continue
      const [left, right] = splitAt(rest, x)
      if (right === null) continue
      pieces.push(left)
      rest = right
    }
    return [...pieces, rest]
  }

  /** Whether an upright rule stands at a place. */
  private crosses(x: number, y: number): boolean {
    return this.upright.some(rule => Math.abs((rule.x1 + rule.x2) / 2 - x) <= this.near && rule.y1 <= y && rule.y2 >= y)
  }

  rowOf(run: Run): number {
    return slot(this.ys, run.y - 0.35 * run.size)
  }

  columnOf(run: Run): number {
    return slot(this.xs, run.x + Math.min(run.width, run.size) / 2)
  }

  /** Whether a rule stands left of a cell. */
  closedLeft(row: number, column: number): boolean {
    const x = this.xs[column]!
    const middle = (this.ys[row]! + this.ys[row + 1]!) / 2
    return this.upright.some(
      rule => Math.abs((rule.x1 + rule.x2) / 2 - x) <= this.near && rule.y1 <= middle && rule.y2 >= middle,
    )
  }

  /** Whether a rule stands above a cell. */
  closedAbove(row: number, column: number): boolean {
    const y = this.ys[row]!
    const middle = (this.xs[column]! + this.xs[column + 1]!) / 2
    return this.level.some(
      rule => Math.abs((rule.y1 + rule.y2) / 2 - y) <= this.near && rule.x1 <= middle && rule.x2 >= middle,
    )
  }
}

/** Divides a run at the blank nearest to a place, by the usual widths of its characters. */
function splitAt(run: Run, x: number): [Run, Run | null] {
  const steps = Array.from(run.text, character => (character.charCodeAt(0) < 0x80 ? 0.5 : 1))
  const scale = run.width / steps.reduce((sum, step) => sum + step, 0)
  let at = -1
  let nearest = 2 * run.size
  let reached = run.x
  for (let i = 0; i < run.text.length; i++) {
    if (run.text[i] === ' ' && Math.abs(reached - x) < nearest) {
      at = i
      nearest = Math.abs(reached - x)
    }
    reached += (steps[i] ?? 1) * scale
  }
  const right = run.text.slice(at + 1)
  if (at <= 0 || right.trim() === '') return [run, null]
  const left = { ...run, text: run.text.slice(0, at), width: x - run.x }
  return [left, { ...run, text: right, x: x + 0.1 * run.size, width: run.x + run.width - x }]
}

function clusters(values: readonly number[], near: number): number[] {
  const out: number[] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    if (out.length === 0 || value - out.at(-1)! > near) out.push(value)
  }
  return out
}

/** The interval between two edges that a value falls in. */
function slot(edges: readonly number[], value: number): number {
  let low = 0
  let high = edges.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (edges[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}

function rowsOf(frame: GridFrame, runs: readonly Run[]): GridRow[] {
  const columns = frame.xs.length - 1
  const height = frame.ys.length - 1
  /** The cell that each place belongs to: the index of its first place. */
  const owner = Array.from({ length: columns * height }, (_, at) => at)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      if (column > 0 && !frame.closedLeft(row, column)) owner[at] = owner[at - 1]!
      else if (row > 0 && !frame.closedAbove(row, column)) owner[at] = owner[at - columns]!
    }
  }
  const inCell = new Map<number, Run[]>()
  for (const run of runs) {
    const at = owner[frame.rowOf(run) * columns + frame.columnOf(run)]!
    const cell = inCell.get(at) ?? []
    if (cell.length === 0) inCell.set(at, cell)
    cell.push(run)
  }
  const rows: GridRow[] = []
  for (let row = 0; row < height; row++) {
    const cells: Cell[] = []
    const starts: number[] = []
    const texts: string[] = []
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      const own = owner[at] === at
      const text = own ? cellText(inCell.get(at) ?? []) : ''
      texts.push(text)
      if (!own) continue
      let colSpan = 1
      while (column + colSpan < columns && owner[at + colSpan] === at) colSpan++
      let rowSpan = 1
      while (row + rowSpan < height && owner[at + rowSpan * columns] === at) rowSpan++
      cells.push({ text, rowSpan, colSpan })
      starts.push(column)
    }
    rows.push({ cells, columns: starts, texts, edges: frame.xs })
  }
  return rows
}

function cellText(runs: readonly Run[]): string {
  return joinLines(linesOf(runs).map(line => lineOf(line, { width: 0 }).text))
}
