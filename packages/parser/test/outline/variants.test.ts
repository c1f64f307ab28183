import { Converter } from 'opencc-js/cn2t'
import { describe, expect, it } from 'vitest'
import { annotated } from './documents.ts'
import { outlineOf } from './print.ts'

const traditional = Converter({ from: 'cn', to: 't' })

function wrapped(width: number, measure: (unit: number) => number): (text: string) => string {
  return text =>
    text
      .split('\n')
      .map(line => {
        let out = ''
        let used = 0
        for (const character of line) {
          const wide = measure(character.charCodeAt(0))
          if (used + wide > width) {
            out += '\n'
            used = 0
          }
          out += character
          used += wide
        }
        return out
      })
      .join('\n')
}

const columns = (unit: number) => (unit < 0x2000 ? 1 : 2)
const byUnits = wrapped(28, () => 1)
const byColumns = wrapped(56, columns)

/** The same words in other clothes. */
const variants: Record<string, (text: string) => string> = {
  'turned traditional': text => traditional(text),
  'turned to full width': text => text.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'turned to half width': text => text.replace(/[！-～]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0)),
  'wrapped at 28 characters': byUnits,
  'wrapped at 56 columns': byColumns,
  'wrapped, with page marks': text =>
    byColumns(text)
      .split('\n')
      .flatMap((line, i) => (i % 25 === 24 ? [line, `— ${(i + 1) / 25} —`] : [line]))
      .join('\n'),
  'with blanks around numbers': text => text.replace(/(?<=[一-鿿])(?=\d)|(?<=\d)(?=[一-鿿])/g, ' '),
  'with carriage returns': text => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  'with blank lines and indents': text => text.replaceAll('\n', '\n\n　　'),
}

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
