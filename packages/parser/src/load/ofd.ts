/**
 * Turns an OFD file (GB/T 33190) into its paragraphs and tables.
 *
 * OFD.xml names the documents, a document its pages, a page its text and path objects with their places in millimetres.
 * Invariants: templates (letterheads, page numbers) are read like pages, so that what repeats is seen to repeat; files
 * named inside are looked up in the package only.
 */
import { beyond, LoadError } from './error.ts'
import { childrenNamed, type Element, elementsNamed, textIn, xmlTree } from './html-tree.ts'
import { type PageShape, type Rule, type Run, readPages } from './layout.ts'
import { write } from './lines.ts'
import { type Content, content, type Task } from './loaded.ts'
import { readParts, xmlOf } from './package.ts'

export function readOfd(bytes: Uint8Array, task: Task): Content {
  const parts = readParts(bytes, name => /\.xml$/i.test(name), task)
  const files = new Files(parts, task)
  const pages: PageShape[] = []
  let pictures = false
  for (const body of elementsNamed(files.tree('OFD.xml'), 'ofd:DocBody')) {
    const path = resolve('', textOf(body, 'ofd:DocRoot'))
    const document = files.tree(path)
    const templates = new Map<string, string>()
    for (const template of elementsNamed(document, 'ofd:TemplatePage')) {
      templates.set(template.attribs.ID ?? '', resolve(path, template.attribs.BaseLoc ?? ''))
    }
    const listed = elementsNamed(document, 'ofd:Pages').flatMap(list => childrenNamed(list, 'ofd:Page'))
    if (pages.length + listed.length > task.limits.pages) throw beyond(task.file, 'pages', `${listed.length} pages`)
    const size = boxOf(textOf(document, 'ofd:PhysicalBox')) ?? A4
    for (const page of listed) {
      const tree = files.tree(resolve(path, page.attribs.BaseLoc ?? ''))
      const own = boxOf(textOf(tree, 'ofd:PhysicalBox')) ?? size
      const shape: PageShape = { width: own[2], height: own[3], runs: [], rules: [] }
      for (const used of elementsNamed(tree, 'ofd:Template')) {
        const template = templates.get(used.attribs.TemplateID ?? '')
        if (template !== undefined) readObjects(files.tree(template), shape)
      }
      readObjects(tree, shape)
      pictures ||= elementsNamed(tree, 'ofd:ImageObject').length > 0
      pages.push(shape)
    }
  }
  const { text, tables } = write(readPages(pages, task), task)
  if (text === '' && pictures) {
    throw new LoadError(
      'load.scanned',
      task.file,
      `its ${pages.length} pages are pictures without text; recognise the text (OCR) first`,
    )
  }
  if (text === '') throw new LoadError('load.empty', task.file, 'its pages hold no text')
  return content(text, { tables, title: files.title() })
}

type Box = [x: number, y: number, width: number, height: number]
const A4: Box = [0, 0, 210, 297]

/** The parts of the package by path. Namespace prefixes other than `ofd:` are made that. */
class Files {
  private readonly parts: Map<string, Uint8Array>
  private readonly task: Task
  private read = 0

  constructor(parts: Map<string, Uint8Array>, task: Task) {
    this.parts = parts
    this.task = task
  }

  tree(path: string): ReturnType<typeof xmlTree> {
    const part =
      this.parts.get(path) ??
      this.parts.get(`${path.slice(0, path.lastIndexOf('/') + 1)}${path.split('/').at(-1)!.toLowerCase()}`)
    if (part === undefined)
      throw new LoadError('load.damaged', this.task.file, `the part ${path} is missing; open and save it again`)
    const xml = xmlOf(part, this.task)
    this.read += xml.length
    // Many pages may name one part: a small file then costs what a large one does.
    if (this.read > this.task.limits.documentBytes)
      throw beyond(this.task.file, 'documentBytes', `its pages together have more than ${this.read} characters`)
    const prefix = /xmlns:([\w-]+)\s*=\s*["']http:\/\/www\.ofdspec\.org/i.exec(xml)?.[1]
    if (prefix === 'ofd') return xmlTree(xml)
    // <Page xmlns="…">, <p:Page xmlns:p="…">
    return xmlTree(
      xml.replace(new RegExp(`<(/?)${prefix === undefined ? '(?=[A-Za-z])' : `${prefix}:`}`, 'g'), '<$1ofd:'),
    )
  }

  title(): string | null {
    const [info] = elementsNamed(this.tree('OFD.xml'), 'ofd:DocInfo')
    return info === undefined ? null : textOf(info, 'ofd:Title') || null
  }
}

/** A location: from the package's root where it begins with a slash, otherwise beside the part that names it. */
function resolve(from: string, location: string): string {
  const at = location.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of location.split('/')) {
    if (step === '..') at.pop()
    else if (step !== '' && step !== '.') at.push(step)
  }
  return at.join('/')
}

function textOf(root: Parameters<typeof elementsNamed>[0], name: string): string {
  const [found] = elementsNamed(root, name)
  return found === undefined ? '' : textIn(found).trim()
}

function numbers(list: string | undefined): number[] {
  return (list ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
}

function boxOf(list: string | undefined): Box | null {
  const [x, y, width, height] = numbers(list)
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null
  return [x, y, width, height].every(Number.isFinite) ? [x, y, width, height] : null
}

function readObjects(page: ReturnType<typeof xmlTree>, shape: PageShape): void {
  for (const object of elementsNamed(page, 'ofd:TextObject')) readText(object, shape.runs)
  for (const object of elementsNamed(page, 'ofd:PathObject')) readPath(object, shape.rules)
}

type Matrix = [number, number, number, number, number, number]

function matrixOf(object: Element): Matrix {
  const values = numbers(object.attribs.CTM)
  return values.length === 6 && values.every(Number.isFinite) ? (values as Matrix) : [1, 0, 0, 1, 0, 0]
}

/** Every TextCode is a run; its characters are DeltaX apart, `g 3 5` meaning three times 5. */
function readText(object: Element, runs: Run[]): void {
  const box = boxOf(object.attribs.Boundary)
  if (box === null || object.attribs.Visible === 'false') return
  const [a, b, c, d, e, f] = matrixOf(object)
  // What runs slantwise is a watermark or a seal.
  if (Math.abs(b) > 0.1 * Math.abs(a)) return
  const size = Number(object.attribs.Size ?? 4)
  let x = 0
  let y = 0
  for (const code of childrenNamed(object, 'ofd:TextCode')) {
    x = Number(code.attribs.X ?? x)
    y = Number(code.attribs.Y ?? y)
    const text = textIn(code).replace(/[\r\n\t]+/g, '')
    if (text.trim() === '') continue
    const deltas = deltasOf(code.attribs.DeltaX)
    let width = (deltas.at(-1) ?? size) * 1
    for (let i = 0; i < text.length - 1; i++) width += deltas[i] ?? deltas.at(-1) ?? advance(text.charCodeAt(i)) * size
    runs.push({
      x: box[0] + a * x + c * y + e,
      y: box[1] + b * x + d * y + f,
      width: a * width,
      size: Math.abs(d) * size,
      text,
    })
  }
}

function advance(code: number): number {
  return code < 0x80 ? 0.5 : 1
}

function deltasOf(list: string | undefined): number[] {
  const out: number[] = []
  const words = (list ?? '').trim().split(/\s+/).filter(Boolean)
  for (let i = 0; i < words.length; i++) {
    if (words[i] !== 'g') {
      out.push(Number(words[i]))
      continue
    }
    const times = Math.min(Number(words[i + 1]), 10_000)
    for (let n = 0; n < times; n++) out.push(Number(words[i + 2]))
    i += 2
  }
  return out
}

/** Straight lines of a path, `M 0 0 L 100 0`, and the edges of boxes; thin boxes are lines themselves. */
function readPath(object: Element, rules: Rule[]): void {
  const box = boxOf(object.attribs.Boundary)
  if (box === null) return
  const [a, b, c, d, e, f] = matrixOf(object)
  const words = textOf(object, 'ofd:AbbreviatedData').split(/[\s,]+/)
  let start: [number, number] | null = null
  let last: [number, number] | null = null
  for (let i = 0; i < words.length; i++) {
    const step = words[i]!
    if (step === 'C' && start !== null && last !== null) addRule(last, start, rules)
    const take = STEPS.get(step)
    if (take === undefined) continue
    const [x, y] = [Number(words[i + take - 1]), Number(words[i + take])]
    if (!Number.isFinite(x) || !Number.isFinite(y)) return
    const point: [number, number] = [box[0] + a * x + c * y + e, box[1] + b * x + d * y + f]
    if (step === 'L' && last !== null) addRule(last, point, rules)
    if (step === 'M' || step === 'S') start = point
    last = point
    i += take
  }
}
/** Numbers that a path operator takes; the last two are where it ends. */
const STEPS = new Map([
  ['M', 2],
  ['S', 2],
  ['L', 2],
  ['Q', 4],
  ['B', 6],
  ['A', 7],
])

function addRule([x1, y1]: [number, number], [x2, y2]: [number, number], rules: Rule[]): void {
  if (Math.min(Math.abs(x2 - x1), Math.abs(y2 - y1)) > 0.3) return
  rules.push({ x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2) })
}
