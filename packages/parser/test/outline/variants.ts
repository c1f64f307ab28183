/** The same document in other clothes: each must give the same ledger. */
import { Converter } from 'opencc-js/cn2t'

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

/** Ways to print the same words. */
export const variants: Record<string, (text: string) => string> = {
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
