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

/** Texts whose lines are not their publisher's paragraphs: copied with a page's furniture, or from a PDF's lines. */
const AS_COPIED = new Set(['county-traditional-mirror.txt', 'street-wrap.txt'])

function folder(name: string): GoldText[] {
  return readdirSync(`${root}fixtures/${name}`)
    .filter(file => file.endsWith('.txt') && !AS_COPIED.has(file))
    .map(file => goldText(file.slice(0, -4), `${root}fixtures/${name}/${file}`))
}

/** The documents that stand in `fixtures/formats` in every format. */
export const GOLD: readonly GoldText[] = [
  ...folder('gold'),
  goldText('binhu-2024', `${root}seeds/binhu-2024.txt`),
  ...folder('gold-more').filter(({ name }) => name === 'ledger-table'),
]

/** Those and the documents in further layouts. */
export const ALL: readonly GoldText[] = [...GOLD, ...folder('gold-more').filter(({ name }) => name !== 'ledger-table')]

function goldText(name: string, path: string): GoldText {
  const text = readFileSync(path, 'utf8')
  // The published text of the seed ends in two lines of its page's footer.
  const blocks = textBlocks(text).filter(block => typeof block !== 'string' || !/网站地图|网站标识码/.test(block))
  // A title over two lines is one heading of a page.
  if (
    typeof blocks[1] === 'string' &&
    /^关于.{4,40}的通报$/.test(blocks[1]) &&
    !/[。，]|的通报$/.test(String(blocks[0]))
  )
    blocks.splice(0, 2, `${blocks[0]}${blocks[1]}`)
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
