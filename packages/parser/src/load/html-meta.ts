/**
 * Turns what a page says about itself, in meta tags and in the 信息索引 table, into title, date, issuer and site code.
 *
 * Meta tags win over labels that are printed on the page; a value that names nobody (本站原创) is none.
 */
import { simplified } from '../text/traditional.ts'
import { fold } from './html-lines.ts'
import { type AnyNode, type Document, type Element, isElement, textIn, walk, within } from './html-tree.ts'
import { INDEX_LABELS, META_FIELDS, NO_ISSUER, SITE_SUFFIX } from './lexicon/page.ts'

/** What is known about a page beside its text. */
export interface PageFacts {
  title: string | null
  publishedOn: string | null
  issuer: string | null
  siteCode: string | null
  /** The content of `<title>`, for telling which heading is the page's own. */
  pageTitle: string
}

export function readFacts(root: Document): PageFacts {
  const metas = new Map<string, string>()
  let pageTitle = ''
  walk(root, node => {
    if (!isElement(node)) return 'children' in node
    if (node.name === 'title' && pageTitle === '') pageTitle = fold(textIn(node))
    if (node.name !== 'meta') return true
    const name = (node.attribs.name ?? node.attribs.property ?? '').trim().toLowerCase()
    const value = fold(node.attribs.content ?? '')
    if (name !== '' && value !== '' && !metas.has(name)) metas.set(name, value)
    return true
  })
  const read = (field: (typeof META_FIELDS)[number][0], test: (value: string) => string | null): string | null => {
    for (const [of, name] of META_FIELDS) {
      const value = of === field ? test(metas.get(name) ?? '') : null
      if (value !== null) return value
    }
    return null
  }
  const siteName = read('siteName', value => value.replace(SITE_SUFFIX, '') || null)
  return {
    title: read('title', value => value || null),
    publishedOn: read('publishedOn', isoDate),
    issuer: read('issuer', body) ?? siteName,
    siteCode: read('siteCode', value => /^[0-9a-z]{10}$/i.exec(value)?.[0] ?? null),
    pageTitle,
  }
}

/** A body's name, or null where a source label names none. */
function body(value: string): string | null {
  return NO_ISSUER.test(value) ? null : value
}

/**
 * The day in a printed date, or the month where no day is printed.
 *
 * // 2024-05-20 10:11 · 2024年5月20日 · 2024/5/20 · 20240520 → 2024-05-20
 */
export function isoDate(value: string): string | null {
  const found =
    /(?<!\d)((?:19|20)\d\d)(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?|(\d\d)(\d\d)(?!\d))/.exec(value) ?? null
  if (found === null) return null
  const month = Number(found[2] ?? found[4])
  const day = Number(found[3] ?? found[5] ?? 0)
  if (month < 1 || month > 12 || day > 31) return null
  const yearMonth = `${found[1]}-${String(month).padStart(2, '0')}`
  return day === 0 ? yearMonth : `${yearMonth}-${String(day).padStart(2, '0')}`
}

/** Fills what meta tags left open from lines of furniture: `发布时间：2024-05-20 来源：区教育局 浏览次数：116`. */
export function readLabels(lines: readonly string[], facts: PageFacts): void {
  for (const line of lines) {
    for (const [label, value] of labelledValues(line)) {
      const field = INDEX_LABELS.get(label)
      if (field === 'title') facts.title ??= value || null
      else if (field === 'publishedOn') facts.publishedOn ??= isoDate(value)
      else if (field === 'issuer') facts.issuer ??= body(value)
    }
  }
}

/**
 * The labels of a line and what stands behind each, up to the next.
 *
 * // 发布时间：2024-05-20 来源：区教育局 字号：
 * // ^^^^^^^^             ^^^^           ^^^^
 */
export function labelledValues(line: string): [string, string][] {
  const found: { label: string; start: number; from: number }[] = []
  for (const match of simple(line).matchAll(LABEL)) {
    const label = match[1]!.replace(/\s/g, '')
    if (!INDEX_LABELS.has(label)) continue
    found.push({ label, start: match.index, from: match.index + match[0].length })
  }
  return found.map(({ label, from }, at) => {
    const value = line.slice(from, found[at + 1]?.start ?? line.length)
    return [label, value.replace(/^[\s【[(（]+|[\s【】[\]()（）|｜]+$/g, '')]
  })
}
const LABEL = new RegExp(
  `(${[...INDEX_LABELS.keys()]
    .sort((a, b) => b.length - a.length)
    .map(label => [...label].join('\\s{0,4}'))
    .join('|')})\\s{0,2}[:：\\t]`,
  'g',
)

/**
 * The elements of 信息索引 tables, whatever tags they are built from: the highest ones that hold three labels or more and
 * little beside them.
 */
export function indexTables(root: Document): Element[] {
  const labels = new Map<Element, number>()
  walk(root, node => {
    if (!isElement(node)) return 'children' in node
    if (node.children.length === 0 || node.children.length > 3 || !node.children.every(child => child.type === 'text'))
      return true
    const text = simple(textIn(node))
    const label = text.length > 60 ? undefined : /^([^:：]{2,8})(?:[:：]|$)/.exec(text.replace(/\s/g, ''))?.[1]
    if (label === undefined || !INDEX_LABELS.has(label)) return false
    for (
      let at = node.parent as AnyNode | null, up = 0;
      isElement(at) && up < 6;
      at = at.parent as AnyNode | null, up++
    ) {
      labels.set(at, (labels.get(at) ?? 0) + 1)
    }
    return false
  })
  const tables = [...labels]
    .filter(([element, count]) => count >= 3 && isIndex(textIn(element), count))
    .map(([element]) => element)
  return tables.filter(table => !tables.some(other => other !== table && within(table, other)))
}

/** A label and its value take some forty characters; a text beside them takes more. */
function isIndex(text: string, labels: number): boolean {
  return text.replace(/\s/g, '').length <= 60 * labels && !/。[^。]{10,}。/.test(text)
}

/** A line as the word tables have it: 發佈時間 → 发布时间. Offsets stay. */
export function simple(line: string): string {
  let out = ''
  let from = 0
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i)
    const plain = unit < 0x4e00 ? unit : unit === 0x4f48 ? 0x5e03 : simplified(unit)
    if (plain === unit) continue
    out += line.slice(from, i) + String.fromCharCode(plain)
    from = i + 1
  }
  return from === 0 ? line : out + line.slice(from)
}
