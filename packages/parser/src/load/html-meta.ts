/**
 * Turns what a page says about itself, in meta tags and in the 信息索引 table, into title, date, issuer and site code.
 *
 * Meta tags win over labels that are printed on the page; a value that names nobody (本站原创) is none.
 */
import { fold } from './fold.ts'
import { type AnyNode, type Document, type Element, isElement, textIn, walk, within } from './html-tree.ts'
import { labelledValues, simple } from './labels.ts'
import { INDEX_LABELS, META_FIELDS, NO_ISSUER, SITE_SUFFIX } from './lexicon/page.ts'

/** What is known about a page beside its text. */
export interface PageFacts {
  title: string | null
  publishedOn: string | null
  issuer: string | null
  siteCode: string | null
  /** The body that runs the site: the issuer where nothing else names one. */
  siteName: string | null
  /** The content of `<title>`, for telling which heading is the page's own. */
  pageTitle: string
}

export function readFacts(root: Document): PageFacts {
  const metas = new Map<string, string>()
  let pageTitle = ''
  let publishedBy: string | null = null
  walk(root, node => {
    if (!isElement(node)) return 'children' in node
    if (node.name === 'title' && pageTitle === '') pageTitle = fold(textIn(node))
    if (node.name === 'script') publishedBy ??= scriptDate(node)
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
    publishedOn: read('publishedOn', isoDate) ?? publishedBy,
    issuer: read('issuer', body),
    siteName,
    siteCode: read('siteCode', value => /^[0-9a-z]{10}$/i.exec(value)?.[0] ?? null),
    pageTitle,
  }
}

/**
 * The day that a page's data for machines gives: linked data, or the seconds since 1970 of a public account's page.
 *
 * // "datePublished": "2024-07-11T08:00:00+08:00"     var ct = "1720656000"
 */
function scriptDate(script: Element): string | null {
  const data = script.children.map(child => ('data' in child ? child.data : '')).join('')
  if (/ld\+json/i.test(script.attribs.type ?? '')) {
    const found = /"(?:datePublished|pubDate)"\s*:\s*"([^"]{8,40})"/.exec(data)
    return found === null ? null : isoDate(found[1]!)
  }
  const seconds = /\bvar ct\s*=\s*["'](\d{10})["']/.exec(data)?.[1]
  // The day is that of Beijing.
  return seconds === undefined ? null : new Date((Number(seconds) + 8 * 3600) * 1000).toISOString().slice(0, 10)
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

/** The code that a page's foot prints: 网站标识码：3202110001. */
export function printedCode(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found = /标识码\s*[:：]?\s*(\d{10})(?!\d)/.exec(simple(line))
    if (found !== null) return found[1]!
  }
  return null
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
 * The elements of 信息索引 tables, whatever tags they are built from: the highest ones that hold three labels or more and
 * little beside them.
 */
export function indexTables(root: Document): Element[] {
  const labels = new Map<Element, number>()
  walk(root, node => {
    if (!isElement(node)) return 'children' in node
    if (node.children.length === 0 || node.children.length > 3 || !node.children.every(child => child.type === 'text'))
      return true
    const text = textIn(node)
    const label = text.length > 60 ? undefined : /^([^:：]{2,8})(?:[:：]|$)/.exec(simple(text).replace(/\s/g, ''))?.[1]
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
