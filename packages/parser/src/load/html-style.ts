/**
 * Turns a page's style sheets into the answer whether an element is hidden by them.
 *
 * Read are rules for every medium whose selector is one compound (`.print-only`, `div#copy`, `.tab.old`); a selector of
 * several parts can only show. The later of two rules wins. Nothing is fetched: sheets of other files do not count.
 */
import type { Element } from './html-tree.ts'

/** Declarations that leave nothing to be seen. */
export const HIDING = /(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt)?\s*(?:;|$|!))/i
const SHOWING = /(?:display\s*:\s*(?!none)[a-z]|visibility\s*:\s*visible)/i

/** What is read of all sheets together, in characters. */
const SHEETS = 300_000

interface Rule {
  tag: string
  id: string
  classes: string[]
  hides: boolean
  order: number
}

/** The rules that hide or show, by the id or class that they ask for. */
export class StyleRules {
  private readonly rules = new Map<string, Rule[]>()
  private size = 0
  private count = 0

  /** Takes a sheet in: rules inside `@media` and its like are for some readers only and do not count. */
  add(sheet: string): void {
    this.size += sheet.length
    if (this.size > SHEETS || !/none|hidden|font-size\s*:\s*0/i.test(sheet)) return
    const css = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, '')
    let depth = 0
    let from = 0
    let selector = ''
    for (const { 0: mark, index } of css.matchAll(/[{};]/g)) {
      if (mark === '{') {
        if (depth === 0) selector = css.slice(from, index).trim()
        depth++
        if (depth === 1) from = index + 1
      } else if (mark === '}') {
        depth = Math.max(0, depth - 1)
        if (depth > 0) continue
        if (!selector.startsWith('@')) this.rule(selector, css.slice(from, index))
        from = index + 1
      } else if (depth === 0) from = index + 1
    }
  }

  private rule(selectors: string, declarations: string): void {
    const hides = HIDING.test(declarations)
    if (!hides && !SHOWING.test(declarations)) return
    for (const selector of selectors.split(',')) {
      const parts = selector.trim().split(/[\s>+~]+/)
      if (hides && parts.length > 1) continue
      const compound = /^([a-z][a-z0-9]*)?((?:[.#][\w-]+)+)$/i.exec(parts.at(-1)!)
      if (compound === null) continue
      const names = compound[2]!.match(/[.#][\w-]+/g)!
      const id = names.find(name => name[0] === '#')?.slice(1) ?? ''
      const classes = names.filter(name => name[0] === '.').map(name => name.slice(1))
      const rule = { tag: compound[1]?.toLowerCase() ?? '', id, classes, hides, order: this.count++ }
      const key = id === '' ? classes[0]! : `#${id}`
      this.rules.set(key, [...(this.rules.get(key) ?? []).slice(-20), rule])
    }
  }

  hides(element: Element): boolean {
    if (this.rules.size === 0) return false
    const { id, class: names } = element.attribs
    if (id === undefined && names === undefined) return false
    const classes = names === undefined ? [] : names.split(/\s+/)
    let last: Rule | null = null
    for (const key of id === undefined ? classes : [...classes, `#${id}`]) {
      for (const rule of this.rules.get(key) ?? []) {
        if (rule.tag !== '' && rule.tag !== element.name) continue
        if (rule.id !== '' && rule.id !== id) continue
        if (!rule.classes.every(name => classes.includes(name))) continue
        if (last === null || rule.order > last.order) last = rule
      }
    }
    return last?.hides ?? false
  }
}
