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

describe.each(annotated().map(({ name, text }) => [name, text]))('%s gives the same issues and measures', (_, text) => {
  const plain = ledger(text)

  it.each(Object.entries(variants))('%s', (_, change) => {
    expect(ledger(change(text))).toEqual(plain)
  })
})
