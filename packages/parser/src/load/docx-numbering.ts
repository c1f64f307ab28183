/**
 * Turns the automatic numbers of a Word document (一、 （一） 1.) into text at the head of their paragraphs.
 *
 * The text of a numbered heading holds no number: it is computed from `numbering.xml`, the paragraph's style and all
 * numbered paragraphs before it (ECMA-376 part 1, 17.9). Invariants: only text is inserted; nothing else changes.
 */
import { type AnyNode, childrenNamed, type Element, elementsNamed, holds, isElement, xmlTree } from './html-tree.ts'
import { numberLabel } from './numbering.ts'

/** A level of a list, as numbering.xml defines it. */
interface Level {
  start: number
  format: string
  /** `%1、`, `（%2）`, `%1.%2` */
  pattern: string
  /** The level whose use starts this one again; 0 for never, -1 for every higher one. */
  restart: number
  /** Numbers of higher levels are printed in Arabic digits. */
  legal: boolean
  style: string | null
}

interface List {
  abstractId: string
  overrides: Map<number, number>
}

interface NumberRef {
  listId: string
  level: number | null
}

/** The document part with every automatic number as a run of its paragraph. */
export function restoreNumbers(documentXml: string, numberingXml: string, stylesXml: string): string {
  if (numberingXml === '' || !/w:num(?:Pr|bering)\b/.test(documentXml + numberingXml)) return documentXml
  const styles = readStyles(stylesXml)
  const numbers = new Numbers(numberingXml, styles)
  let out = ''
  let from = 0
  for (const paragraph of elementsNamed(xmlTree(documentXml, true), 'w:p')) {
    const [properties] = childrenNamed(paragraph, 'w:pPr')
    const ref = properties === undefined ? styles.get(DEFAULT_STYLE) : numberOf(properties, styles)
    if (ref === undefined || ref === null || isDeleted(paragraph, properties)) continue
    const label = numbers.next(ref, styleOf(properties))
    if (label === '' || !hasText(paragraph)) continue
    const at = properties?.endIndex == null ? startOfContent(documentXml, paragraph) : properties.endIndex + 1
    out += `${documentXml.slice(from, at)}<w:r><w:t xml:space="preserve">${inXml(label)}</w:t></w:r>`
    from = at
  }
  return out + documentXml.slice(from)
}
const DEFAULT_STYLE = ''

function startOfContent(xml: string, paragraph: Element): number {
  return xml.indexOf('>', paragraph.startIndex ?? 0) + 1
}

function inXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

/** An empty paragraph prints its number too, but there is nothing to read behind it. */
function hasText(paragraph: Element): boolean {
  return elementsNamed(paragraph, 'w:t').length > 0
}

/** Whether a paragraph is gone with its mark, once all changes are accepted. */
function isDeleted(paragraph: Element, properties: Element | undefined): boolean {
  const marks = properties === undefined ? [] : childrenNamed(properties, 'w:rPr')
  const gone = marks.some(mark => [...childrenNamed(mark, 'w:del'), ...childrenNamed(mark, 'w:moveFrom')].length > 0)
  return gone && !holds(paragraph, ({ name, parent }) => name === 'w:t' && !isGone(parent))
}

function isGone(node: AnyNode | null): boolean {
  for (let at = node; isElement(at); at = at.parent as AnyNode | null)
    if (at.name === 'w:del' || at.name === 'w:moveFrom') return true
  return false
}

function value(parent: Element | undefined, name: string): string | null {
  if (parent === undefined) return null
  return childrenNamed(parent, name)[0]?.attribs['w:val'] ?? null
}

function styleOf(properties: Element | undefined): string | null {
  return value(properties, 'w:pStyle')
}

/** The list and level of a paragraph: its own, or its style's. List 0 takes a style's number away. */
function numberOf(properties: Element, styles: Map<string, NumberRef | null>): NumberRef | null {
  const own = ownNumber(properties)
  const style = styles.get(styleOf(properties) ?? DEFAULT_STYLE) ?? null
  if (own === null) return style
  if (own.listId === '0') return null
  return { listId: own.listId || (style?.listId ?? ''), level: own.level ?? style?.level ?? null }
}

function ownNumber(properties: Element | undefined): NumberRef | null {
  const [number] = properties === undefined ? [] : childrenNamed(properties, 'w:numPr')
  if (number === undefined) return null
  const level = value(number, 'w:ilvl')
  return { listId: value(number, 'w:numId') ?? '', level: level === null ? null : Number(level) }
}

/** The number of each paragraph style, inherited ones included. */
function readStyles(stylesXml: string): Map<string, NumberRef | null> {
  const found = new Map<string, { own: NumberRef | null; base: string | null }>()
  if (stylesXml !== '') {
    for (const style of elementsNamed(xmlTree(stylesXml), 'w:style')) {
      const id = style.attribs['w:styleId'] ?? ''
      found.set(id, { own: ownNumber(childrenNamed(style, 'w:pPr')[0]), base: value(style, 'w:basedOn') })
    }
  }
  const styles = new Map<string, NumberRef | null>()
  for (const id of found.keys()) styles.set(id, inherited(id, found))
  return styles
}

/** A style's list and level, each from the nearest style that says it. */
function inherited(
  id: string,
  found: ReadonlyMap<string, { own: NumberRef | null; base: string | null }>,
): NumberRef | null {
  let listId = ''
  let level: number | null = null
  let at = found.get(id)
  for (let up = 0; at !== undefined && listId === '' && up < 20; up++) {
    level ??= at.own?.level ?? null
    listId = at.own?.listId ?? ''
    at = at.base === null ? undefined : found.get(at.base)
  }
  return listId === '' || listId === '0' ? null : { listId, level }
}

/** Counts the numbered paragraphs of every list. */
class Numbers {
  private readonly lists = new Map<string, List>()
  private readonly levels = new Map<string, Map<number, Level>>()
  private readonly counters = new Map<string, (number | undefined)[]>()
  private readonly used = new Set<string>()

  constructor(numberingXml: string, styles: Map<string, NumberRef | null>) {
    const root = xmlTree(numberingXml)
    const links = new Map<string, string>()
    for (const abstract of elementsNamed(root, 'w:abstractNum')) {
      const id = abstract.attribs['w:abstractNumId'] ?? ''
      this.levels.set(id, readLevels(abstract))
      const link = value(abstract, 'w:numStyleLink')
      if (link !== null) links.set(id, link)
    }
    for (const list of elementsNamed(root, 'w:num')) {
      const overrides = new Map<number, number>()
      for (const override of childrenNamed(list, 'w:lvlOverride')) {
        const start = value(override, 'w:startOverride')
        if (start !== null) overrides.set(Number(override.attribs['w:ilvl']), Number(start))
      }
      this.lists.set(list.attribs['w:numId'] ?? '', { abstractId: value(list, 'w:abstractNumId') ?? '', overrides })
    }
    for (const [id, style] of links) {
      const target = this.lists.get(styles.get(style)?.listId ?? '')?.abstractId
      const levels = target === undefined ? undefined : this.levels.get(target)
      if (levels !== undefined) this.levels.set(id, levels)
    }
  }

  /** The printed number of the next paragraph of a list; empty for bullets and unknown lists. */
  next({ listId, level: given }: NumberRef, style: string | null): string {
    const list = this.lists.get(listId)
    const levels = list === undefined ? undefined : this.levels.get(list.abstractId)
    if (list === undefined || levels === undefined) return ''
    const at = given ?? [...levels].find(([, level]) => level.style !== null && level.style === style)?.[0] ?? 0
    const level = levels.get(at)
    if (level === undefined) return ''
    const counters = this.counters.get(list.abstractId) ?? []
    this.counters.set(list.abstractId, counters)
    this.restart(listId, list, counters)
    counters[at] = counters[at] === undefined ? level.start : counters[at] + 1
    for (const [deeper, { restart }] of levels) {
      if (deeper > at && restart !== 0 && (restart < 0 || at < restart)) counters[deeper] = undefined
    }
    return printed(level, levels, counters)
  }

  /** A list that shares its definition with another may say that it begins anew. */
  private restart(listId: string, { overrides }: List, counters: (number | undefined)[]): void {
    if (this.used.has(listId)) return
    this.used.add(listId)
    for (const [level, start] of overrides) counters[level] = start - 1
  }
}

function readLevels(abstract: Element): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const level of childrenNamed(abstract, 'w:lvl')) {
    const restart = value(level, 'w:lvlRestart')
    levels.set(Number(level.attribs['w:ilvl']), {
      start: Number(value(level, 'w:start') ?? '1'),
      format: value(level, 'w:numFmt') ?? 'decimal',
      pattern: value(level, 'w:lvlText') ?? '',
      restart: restart === null ? -1 : Number(restart),
      legal: childrenNamed(level, 'w:isLgl').length > 0,
      style: value(level, 'w:pStyle'),
    })
  }
  return levels
}

/** `（%2）` with its counters: （三）. A bare number is set off by a space. */
function printed(level: Level, levels: Map<number, Level>, counters: readonly (number | undefined)[]): string {
  if (level.format === 'bullet' || level.format === 'none') return ''
  const label = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const of = levels.get(Number(digit) - 1)
    const count = counters[Number(digit) - 1] ?? of?.start ?? 1
    return numberLabel(count, level.legal ? 'decimal' : (of?.format ?? 'decimal'))
  })
  return /[\w一二三四五六七八九十]$|^第.{1,6}[章节条款项]$/.test(label) ? `${label} ` : label
}
