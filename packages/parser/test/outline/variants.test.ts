import { describe, expect, it } from 'vitest'
import { annotated } from './documents.ts'
import { outlineOf } from './print.ts'
import { variants } from './variants.ts'

/** Sections, issues and measures by their words; 覆 and 复 are not told apart, as no pair of characters tells them. */
function ledger(source: string): string[] {
  const { clean, outline } = outlineOf(source)
  const words = ({ start, end }: { start: number; end: number }) =>
    clean.text.slice(start, end).replace(/\s/g, '').replaceAll('覆', '复')
  const out = outline.sections.map(section => `${section.role}: ${words(section.heading)}`)
  for (const issue of outline.issues) {
    out.push(`${issue.ordinals.join('.')} ${issue.path.map(words).join(' > ')}: ${issue.title.map(words).join('')}`)
    for (const measure of issue.measures)
      out.push(`  ${measure.ordinal} ${measure.headline === null ? '-' : words(measure.headline)} ${words(measure)}`)
  }
  return out
}

/** Pairs that do not give the same ledger yet, and why: one that comes to hold fails here, and its line goes. */
const notYet: { document: string; change: string[]; why: string }[] = [
  {
    document: 'county-traditional-mirror',
    change: ['turned to full width', 'wrapped at 28 characters', 'wrapped at 56 columns', 'wrapped, with page marks'],
    why: 'a pinyin gloss in full width, or cut by the end of a line, stays in the text',
  },
  {
    document: 'hospital-positive',
    change: ['wrapped at 28 characters', 'wrapped at 56 columns', 'wrapped, with page marks'],
    why: 'a heading that nearly fills the line is joined to its paragraph',
  },
  {
    document: 'street-wrap',
    change: ['turned to full width', 'wrapped at 28 characters', 'with blank lines and indents'],
    why: 'its lines are wrapped already: widened, wrapped or parted again they are no longer of one width',
  },
]

function test(document: string, change: string) {
  return notYet.some(pair => pair.document === document && pair.change.includes(change)) ? it.fails : it
}

describe.each(annotated().map(({ name, text }) => [name, text]))(
  '%s gives the same issues and measures',
  (document, text) => {
    const plain = ledger(text)

    for (const [name, change] of Object.entries(variants))
      test(document, name)(name, () => {
        expect(ledger(change(text))).toEqual(plain)
      })
  },
)
