/**
 * Turns a PDF into its paragraphs and tables.
 *
 * Invariants: CMaps and standard fonts are supplied from the library's own files, because fonts that are not embedded
 * give empty text without them; pictures are not decoded; nothing is fetched and no script is run.
 */
import { createRequire } from 'node:module'
import type { Diagnostic } from '../model.ts'
import { beyond, LoadError } from './error.ts'
import { type PageShape, type Rule, readPages } from './layout.ts'
import { write } from './lines.ts'
import { type Content, content, type Task } from './loaded.ts'
import { refuseBombs } from './pdf-streams.ts'
import { latin1 } from './sniff.ts'

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type Page = Awaited<ReturnType<Awaited<ReturnType<Pdfjs['getDocument']>['promise']>['getPage']>>
type Matrix = [number, number, number, number, number, number]

export async function readPdf(bytes: Uint8Array, task: Task): Promise<Content> {
  refuseBombs(bytes, task)
  const pdfjs = await library()
  const folder = createRequire(import.meta.url)
    .resolve('pdfjs-dist/package.json')
    .replace(/package\.json$/, '')
  const loading = pdfjs.getDocument({
    // A copy: pdf.js takes the buffer away from its owner, and refuses a Node Buffer.
    data: new Uint8Array(bytes),
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: 1,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const document = await loading.promise
    if (document.numPages > task.limits.pages) throw beyond(task.file, 'pages', `${document.numPages} pages`)
    const pages: PageShape[] = []
    const blank: number[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const shape = await shapeOf(page, pdfjs)
      if (shape.runs.length === 0) blank.push(number)
      pages.push(shape)
      page.cleanup()
    }
    return finish(pages, blank, bytes, task)
  } catch (cause) {
    throw failure(cause, task)
  } finally {
    await loading.destroy()
  }
}

function finish(pages: readonly PageShape[], blank: readonly number[], bytes: Uint8Array, task: Task): Content {
  const pictures = holdsPictures(bytes)
  const { text, tables } = write(readPages(pages, task), task)
  if (text.length < 10 * blank.length && pictures) {
    throw new LoadError(
      'load.scanned',
      task.file,
      `its ${pages.length} pages are pictures without a text layer; recognise the text (OCR) first`,
    )
  }
  if (text === '') throw new LoadError('load.empty', task.file, 'its pages hold no text')
  const diagnostics: Diagnostic[] = []
  if (blank.length > 0 && pictures) {
    const message = `Pages without text, perhaps pictures of text: ${blank.slice(0, 20).join(', ')}.`
    diagnostics.push({ code: 'load.pdf.pictures', severity: 'warning', message, span: null })
  }
  return content(text, { tables, diagnostics })
}

/** Pictures are streams, so that their dictionaries stand in the file unpacked. */
function holdsPictures(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1 << 20) {
    if (/\/Subtype\s*\/Image\b/.test(latin1(bytes.subarray(at, at + (1 << 20) + 32)))) return true
  }
  return false
}

function failure(cause: unknown, { file }: Task): unknown {
  if (!(cause instanceof Error) || cause instanceof LoadError) return cause
  if (cause.name === 'PasswordException') {
    return new LoadError('load.encrypted', file, 'the PDF has a password; save it without one', { cause })
  }
  if (/^(?:InvalidPDF|MissingPDF|UnexpectedResponse|UnknownError|FormatError)/.test(cause.name)) {
    return new LoadError('load.damaged', file, 'the PDF is broken or ends in the middle; fetch it again', { cause })
  }
  return cause
}

let loaded: Promise<Pdfjs> | null = null

/** pdf.js, imported once. It looks for a canvas to draw on, which reading needs not, and says so: that is kept quiet. */
function library(): Promise<Pdfjs> {
  loaded ??= importQuietly()
  return loaded
}

async function importQuietly(): Promise<Pdfjs> {
  const missing = ['DOMMatrix', 'ImageData', 'Path2D'].filter(name => !(name in globalThis))
  for (const name of missing)
    Object.defineProperty(globalThis, name, { value: class {}, configurable: true, writable: true })
  const { warn } = console
  console.warn = (...words: unknown[]) => {
    if (!/@napi-rs\/canvas/.test(String(words[0]))) warn.apply(console, words)
  }
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}

async function shapeOf(page: Page, pdfjs: Pdfjs): Promise<PageShape> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const view = transform as Matrix
  const shape: PageShape = { width, height, runs: [], rules: [] }
  const { items } = await page.getTextContent({ disableNormalization: true })
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [a, b, , , x, y] = multiply(view, item.transform as Matrix)
    // What runs slantwise is a watermark or a seal.
    if (Math.abs(b) > 0.1 * Math.abs(a)) continue
    shape.runs.push({ x, y, width: item.width, size: item.height || Math.abs(a), text: item.str })
  }
  if (shape.runs.length > 0) shape.rules = await rulesOf(page, view, pdfjs)
  return shape
}

/** The straight lines that a page draws, thin filled boxes among them. */
async function rulesOf(page: Page, view: Matrix, { OPS }: Pdfjs): Promise<Rule[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const rules: Rule[] = []
  const stack: Matrix[] = []
  let at = view
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown = argsArray[index]
    if (operator === OPS.save) stack.push(at)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) at = stack.pop() ?? view
    else if (operator === OPS.transform) at = multiply(at, args as Matrix)
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(at)
      const [matrix] = args as [Matrix | null]
      if (matrix !== null) at = multiply(at, matrix)
    } else if (operator === OPS.constructPath) {
      const [paint, [path]] = args as [number, [ArrayLike<number> | null]]
      if (path !== null && paint !== OPS.endPath) pathRules(path, at, STROKES(OPS).has(paint), rules)
    }
  }
  return rules
}

const STROKES = (OPS: Pdfjs['OPS']) =>
  new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])

/** A path is numbers: an operator (0 move, 1 line, 2 and 3 curves, 4 close) and its points. */
function pathRules(path: ArrayLike<number>, matrix: Matrix, stroked: boolean, rules: Rule[]): void {
  let points: [number, number][] = []
  const close = () => {
    if (stroked) for (let i = 1; i < points.length; i++) addRule(points[i - 1]!, points[i]!, rules, 0.5)
    else if (points.length > 1) addRule(corner(points, Math.min), corner(points, Math.max), rules, 3)
    points = []
  }
  for (let i = 0; i < path.length; ) {
    const step = path[i]!
    if (step === 0) close()
    if (step === 4) {
      if (points.length > 0) points.push(points[0]!)
      i++
      continue
    }
    const numbers = step === 2 ? 6 : step === 3 ? 4 : 2
    points.push(apply(matrix, path[i + numbers - 1]!, path[i + numbers]!))
    i += numbers + 1
  }
  close()
}

function corner(points: readonly [number, number][], pick: (...values: number[]) => number): [number, number] {
  return [pick(...points.map(([x]) => x)), pick(...points.map(([, y]) => y))]
}

/** Keeps what is longer than wide: a rule. */
function addRule([x1, y1]: [number, number], [x2, y2]: [number, number], rules: Rule[], thin: number): void {
  const width = Math.abs(x2 - x1)
  const height = Math.abs(y2 - y1)
  if (Math.min(width, height) > thin || Math.max(width, height) < 4) return
  rules.push({ x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2) })
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

function apply(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}
