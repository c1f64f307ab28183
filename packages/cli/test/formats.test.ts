/** A document gives the same ledger from every format that it is published in, field by field. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Report } from '@taizhang/parser'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { ALL } from '../../parser/test/load/gold.ts'
import { PORTALS, TEMPLATES } from '../../parser/test/load/pages/index.ts'
import { extract, extractText } from '../src/extract.ts'

const formats = fileURLToPath(new URL('../../../fixtures/formats/', import.meta.url))

/** Words as read, without the blanks and line breaks that formats put in differently. */
const words = (text: string | null) => text?.replace(/\s+/g, '') ?? null

function ledgerOf(report: Report) {
  return {
    isDisclosure: report.isDisclosure,
    contact: report.contact,
    headline: report.headline,
    sections: report.sections.map(section => [section.ordinal, words(section.heading), section.role]),
    issues: report.issues.map(issue => ({
      ...issue,
      span: null,
      title: words(issue.title),
      path: issue.path.map(words),
      responsible: issue.responsible.map(words),
      measures: issue.measures.map(measure => ({ ...measure, span: null, headline: words(measure.headline) })),
    })),
    indicators: report.indicators.map(q => ({
      ...q,
      span: null,
      quote: words(q.quote),
      name: words(q.name),
      period: words(q.period),
    })),
    documents: report.documents.map(document => [words(document.title), document.action, document.issueId]),
    milestones: report.milestones.map(milestone => [milestone.date, words(milestone.quote), milestone.issueId]),
  }
}

/** The seed's text ends in two lines of its page's footer, which no format has: figures in them are rejected anyway. */
const PLAIN = new Map(ALL.map(({ name, text }) => [name, ledgerOf(extractText(text))]))

const ENCODINGS = [
  ['gb2312', 'gbk'],
  ['gb18030', 'gb18030'],
  ['utf-8', 'utf-8'],
  ['utf-16', 'utf-16le'],
] as const

// Texts and encodings take turns: the first templates meet every text, the others every fourth.
describe.each(TEMPLATES.map((template, turn) => ({ ...template, turn })))('$name', ({ page, turn }) => {
  const texts = ALL.filter((_, at) => turn < PORTALS.length || (at + turn) % 4 === 0)
  it.each(texts)('$name', async ({ name, blocks, title }) => {
    const [charset, encoding] = ENCODINGS[(turn + ALL.findIndex(gold => gold.name === name)) % ENCODINGS.length]!
    const body = title === null ? blocks : blocks.slice(1)
    const html = page(body, { title: title ?? '关于整改进展情况的通报', charset })
    const report = await extract(iconv.encode(html, encoding), { uri: `${name}.html` })
    expect(ledgerOf(report)).toEqual(PLAIN.get(name))
  })
})

describe.each(['docx', 'pdf', 'pdf-chromium', 'ofd'])('%s', folder => {
  it.each(readdirSync(formats + folder))('%s', async file => {
    const report = await extract(readFileSync(`${formats}${folder}/${file}`), { uri: file })
    expect(ledgerOf(report)).toEqual(PLAIN.get(file.replace(/\.\w+$/, '')))
  })
})

describe('a ledger in a table of merged cells', () => {
  const read = async (file: string) => ledgerOf(await extract(readFileSync(`${formats}merged/${file}`), { uri: file }))

  it('gives faults, measures, units, terms and statuses', async () => {
    const { issues } = await read('ledger.html')
    expect(issues).toHaveLength(8)
    expect(issues[5]).toMatchObject({
      id: 'i6',
      title: '固定资产管理有漏洞',
      status: 'in_progress',
      responsible: ['机关纪委', '办公室', '计财科'],
      deadlineOn: '2024-08',
    })
    expect(issues.map(({ measures }) => measures.length)).toEqual([1, 2, 3, 1, 2, 3, 1, 2])
  })

  it.each(['ledger.docx', 'ledger.doc', 'ledger.pdf', 'ledger-chromium.pdf'])('%s gives the same', async file => {
    // The web export of LibreOffice drops the heading; what is read of the table does not depend on it.
    const [page, other] = [await read('ledger.html'), await read(file)]
    expect(other.issues).toEqual(page.issues)
    expect(other.indicators).toEqual(page.indicators)
    expect(other.headline).toEqual(page.headline)
    expect(other.milestones).toEqual(page.milestones)
  })
})
