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
    for (const run of rest) (frame.holds(run) ? inside : outside).push(run)
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
    }
    rows.push({ cells, texts, edges: frame.xs })
  }
  return rows
}

function cellText(runs: readonly Run[]): string {
  return joinLines(linesOf(runs).map(line => lineOf(line, { width: 0 }).text))
}

/**
 * Joins a table with its continuation on the next page, where both have the same columns: a repeated header row is
 * dropped, a row that the page break cut in two is one again.
 */
export function joinTables(above: GridRow[], below: GridRow[]): boolean {
  const edges = above[0]?.edges
  const other = below[0]?.edges
  if (edges === undefined || other === undefined || edges.length !== other.length) return false
  const near = (edges.at(-1)! - edges[0]!) / 60
  if (edges.some((edge, at) => Math.abs(edge - other[at]!) > near)) return false
  let rows = below
  if (rows[0]!.texts.join('\t') === above[0]!.texts.join('\t')) rows = rows.slice(1)
  const last = above.at(-1)!
  const first = rows[0]
  if (first !== undefined && goesOn(last, first)) {
    for (const [at, text] of first.texts.entries()) last.texts[at] = joinLines([last.texts[at]!, text])
    last.cells = last.texts.map(text => ({ text, rowSpan: 1, colSpan: 1 }))
    rows = rows.slice(1)
  }
  for (const row of rows) above.push(row)
  return true
}

/** A row that has no number of its own, and goes on in the middle of a sentence of the row above. */
function goesOn(above: GridRow, below: GridRow): boolean {
  if (below.texts[0] !== '' || below.cells.length !== below.texts.length) return false
  const filled = below.texts.map((text, at) => [text, above.texts[at]!] as const).filter(([text]) => text !== '')
  return (
    filled.length > 0 &&
    filled.every(([, before]) => before !== '') &&
    filled.some(([, before]) => !/[。！？；;]$/.test(before))
  )
}
