/** Turns the gold directory into the documents that every format must give back. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type TextBlock, textBlocks } from '../../../../scripts/fixtures/blocks.ts'

export interface GoldText {
  name: string
  text: string
  blocks: TextBlock[]
  /** The title, where the text prints one. */
  title: string | null
}

const root = fileURLToPath(new URL('../../../../', import.meta.url))

export const GOLD: readonly GoldText[] = [
  ...['gold', 'gold-more'].flatMap(folder =>
    readdirSync(`${root}fixtures/${folder}`)
      .filter(file => file.endsWith('.txt'))
      .map(file => goldText(file.slice(0, -4), `${root}fixtures/${folder}/${file}`)),
  ),
  goldText('binhu-2024', `${root}seeds/binhu-2024.txt`),
]

function goldText(name: string, path: string): GoldText {
  const text = readFileSync(path, 'utf8')
  // The published text of the seed ends in two lines of its page's footer.
  const blocks = textBlocks(text).filter(block => typeof block !== 'string' || !/网站地图|网站标识码/.test(block))
  const first = blocks[0]
  const titled = typeof first === 'string' && first.length >= 8 && first.length < 60 && !/[。，]/.test(first)
  return { name, text, blocks, title: titled ? first : null }
}

/** Text without white space and line structure, for comparing formats. */
export function bare(text: string): string {
  return text.replace(/\s+/g, '')
}

/** The lines that a format must give for the blocks: paragraphs as they are, rows with their cells divided by TAB. */
export function expectedLines(blocks: readonly TextBlock[]): string[] {
  return blocks.flatMap(block =>
    typeof block === 'string' ? [bare(block)] : block.map(row => row.map(bare).join('\t')),
  )
}

/** The lines of a text, each without white space but the TABs between cells. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.split('\t').map(bare).join('\t'))
    .filter(line => line !== '')
}
