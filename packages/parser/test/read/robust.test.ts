/** Nothing throws and no range leaves the text, whatever the text is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDisclosure } from '../../src/read/disclosure.ts'
import { readDocuments } from '../../src/read/documents.ts'
import { issueStatus, readStatusWords } from '../../src/read/issue-status.ts'
import { readMilestones } from '../../src/read/milestones.ts'
import { measureStatus } from '../../src/read/status.ts'
import { headerOf, textsOf } from './reading.ts'

const seed = 20240315

function readAll(text: string) {
  const { reading, header } = headerOf(text)
  const { clean, lines, dates, outline } = reading
  readDisclosure(clean, lines, outline, header)
  const ranges = [
    ...Object.values(header.evidence).flat(),
    ...readDocuments(clean),
    ...readMilestones(clean, dates, outline, { publishedOn: header.publishedOn }),
  ]
  const words = readStatusWords(clean.text)
  for (const issue of outline.issues) {
    const declared = issueStatus(clean.text, issue, words)
    if (declared !== null) ranges.push(declared.range)
    for (const { start, end } of issue.measures) measureStatus(clean, start, end)
  }
  for (const { start, end } of ranges) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThanOrEqual(start)
    expect(end).toBeLessThanOrEqual(clean.text.length)
  }
}

const pieces = [
  '《',
  '》',
  '“',
  '”指',
  '(',
  ')',
  '对',
  '开展了',
  '巡察',
  '反馈了',
  '2023年',
  '6月30日',
  '至',
  '前',
  '将于',
  '正在',
  '该问题',
  '已完成',
  '。',
  ',',
  '\n',
  '一、',
  '联系电话:',
  '0510-81178051',
  '邮编',
  '中共',
  '委员会',
  '关于',
  '整改情况的通报',
  '第(一)项',
  '审计',
  '组',
  '省委第十巡视组',
  '10',
  '个',
  '%',
]

describe('any text', () => {
  test('of its own words in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), words => readAll(words.join(''))),
      { seed, numRuns: 400 },
    )
  })
  test('of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => readAll(text)),
      { seed, numRuns: 200 },
    )
  })
})

describe('documents cut anywhere', () => {
  const texts = textsOf('gold')
  test.each(texts)('%s', (_, text) => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) =>
        readAll(text.slice(Math.min(a, b), Math.max(a, b))),
      ),
      { seed, numRuns: 12 },
    )
  })
})

test.each(['《', '2023年', '(', '对', '第(', '将于', '联系电话:', '“', '1', '已整改1个'])(
  'a run of %s is read in one go',
  mark => {
    readAll(mark.repeat(20000))
  },
  5000,
)
