/** Turns paragraphs and tables into markup in the ways in which web editors and office programs write them. */
import type { TextBlock } from '../../../../../scripts/fixtures/blocks.ts'

/** What a page prints about its text. */
export interface PageFacts {
  title: string
  charset: string
}

/** A site system: everything that it prints around a text. */
export interface Template {
  name: string
  page(blocks: readonly TextBlock[], facts: PageFacts): string
  /** Phrases that only the page's furniture holds. */
  furniture: readonly string[]
  /** The lines of the heading, where the text prints it once more in its own way. */
  heading?(title: string): string[]
  /** The day that the page gives, its source, and the site's code, where it gives any. */
  says?: { publishedOn?: string; issuer?: string; siteCode?: string }
}

export function inMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

export function table(rows: readonly (readonly string[])[], attributes: string): string {
  const cells = (row: readonly string[], at: number) =>
    row.map(
      cell =>
        `<td style="border:1px solid #000">${at === 0 ? `<strong>${inMarkup(cell)}</strong>` : `<p>${inMarkup(cell)}</p>`}</td>`,
    )
  return `<table ${attributes}><tbody>\n${rows.map((row, at) => `<tr>${cells(row, at).join('\n')}</tr>`).join('\n')}\n</tbody></table>`
}

/** A paragraph for every line, as a web editor writes them. */
export function paragraphs(blocks: readonly TextBlock[]): string {
  return blocks
    .map(block =>
      typeof block === 'string'
        ? `<p style="text-indent: 2em; line-height: 2;">${inMarkup(block)}</p>`
        : table(block, 'border="1" cellspacing="0"'),
    )
    .join('\n')
}

/** One element with `<br>` and no-break spaces, as pages of the 2000s have it. */
export function breaks(blocks: readonly TextBlock[]): string {
  return blocks
    .map(block =>
      typeof block === 'string' ? `&nbsp;&nbsp;&nbsp;&nbsp;${inMarkup(block)}<br><br>` : table(block, 'width=100%'),
    )
    .join('\r\n')
}

/** A span for every sentence, line breaks in the source, as text pasted from an office program gives. */
export function spans(blocks: readonly TextBlock[]): string {
  return blocks
    .map(block => {
      if (typeof block !== 'string') return `<div class="table-wrap">${table(block, 'class="MsoTableGrid"')}</div>`
      const sentences = block
        .split(/(?<=。)/)
        .map(sentence => `<span style="font-family:仿宋_GB2312;font-size:16pt">${inMarkup(sentence)}</span>`)
      return `<p class="MsoNormal">\n<span lang="EN-US"><o:p></o:p></span>　　${sentences.join('\n')}</p>`
    })
    .join('\n')
}

/** Every run of digits in a span of its own, breaks inside tags and between sentences, empty paragraphs: an office program's own HTML. */
export function office(blocks: readonly TextBlock[]): string {
  return blocks
    .map(block => {
      if (typeof block !== 'string') return table(block, 'class=MsoNormalTable border=1 cellspacing=0 cellpadding=0')
      const runs = block
        .split(/([0-9.%]+)/)
        .filter(run => run !== '')
        .map(run =>
          /^[0-9.%]+$/.test(run)
            ? `<span lang=EN-US\nstyle='font-size:16.0pt;font-family:"Times New Roman"'>${run}</span>`
            : `<span\nstyle='font-size:16.0pt;font-family:仿宋'>${inMarkup(run)}</span>`,
        )
      return `<p class=MsoNormal style='text-indent:32.0pt'>${runs.join('')}<span lang=EN-US><o:p></o:p></span></p>\n<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>`
    })
    .join('\n\n')
}

/** Nested sections, an empty paragraph between any two, as the editors of public accounts write. */
export function sections(blocks: readonly TextBlock[]): string {
  return blocks
    .map(block =>
      typeof block !== 'string'
        ? `<section style="overflow-x:auto;">${table(block, 'width="568"')}</section>`
        : block.length < 40
          ? `<section style="text-align:center;" data-role="title"><section><section><p><strong><span style="color: rgb(192, 0, 0);">${inMarkup(block)}</span></strong></p></section></section></section>`
          : `<p style="line-height: 2em;"><span style="font-size: 15px;letter-spacing: 1px;">${inMarkup(block)}</span></p><p><br></p>`,
    )
    .join('')
}

/** A `<div>` a line, as what is editable in a browser gives. */
export function divisions(blocks: readonly TextBlock[]): string {
  return blocks
    .map(block =>
      typeof block === 'string' ? `<div>${inMarkup(block)}</div>` : `<div>${table(block, 'style="width:100%"')}</div>`,
    )
    .join('<div><br></div>')
}

/** Nothing but text and `<br/>`. */
export function bareText(blocks: readonly TextBlock[]): string {
  return blocks
    .map(block => (typeof block === 'string' ? `　　${inMarkup(block)}<br/>` : table(block, '')))
    .join('\n            ')
}

/** Headings as headings, the rest as paragraphs. */
export function headings(blocks: readonly TextBlock[]): string {
  return blocks
    .map(block => {
      if (typeof block !== 'string') return `<figure class="table">${table(block, '')}</figure>`
      if (/^[一二三四五六七八九十]+、/.test(block) && block.length < 60) return `<h2>${inMarkup(block)}</h2>`
      if (/^[（(][一二三四五六七八九十]+[）)]/.test(block) && block.length < 60)
        return `<h3><b>${inMarkup(block)}</b></h3>`
      return `<p>${inMarkup(block)}</p>`
    })
    .join('\n')
}
