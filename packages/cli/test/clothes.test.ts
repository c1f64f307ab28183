/** A document in other clothes — traditional, full width, hard-wrapped — gives the same ledger, field by field. */
import type { Report } from '@taizhang/parser'
import { describe, expect, it } from 'vitest'
import { goldFiles } from '../../../scripts/gold.ts'
import { variants } from '../../parser/test/outline/variants.ts'
import { extractText } from '../src/extract.ts'

/** Everything that does not depend on how characters are printed. */
function ledgerOf(report: Report) {
  const { inspection } = report
  return {
    isDisclosure: report.isDisclosure,
    publishedOn: report.publishedOn,
    inspection: inspection && [
      inspection.kind,
      inspection.tier,
      inspection.startOn,
      inspection.endOn,
      inspection.feedbackOn,
    ],
    headline: report.headline,
    issues: report.issues.map(({ id, status, deadlineOn, measures }) => [
      id,
      status,
      deadlineOn,
      ...measures.map(m => `${m.id} ${m.status}`),
    ]),
    figures: report.indicators.map(q =>
      [q.value, q.max, q.unit, q.dimension, q.bound, q.role, q.metric, q.issueId, q.measureId].join(' '),
    ),
    documents: report.documents.length,
    milestones: report.milestones.map(m => `${m.date} ${m.issueId}`),
  }
}

describe.each(goldFiles('gold').map(({ name, text }) => [name, text]))('%s', (_, text) => {
  const plain = ledgerOf(extractText(text))

  it.each(Object.entries(variants))('%s', (_, change) => {
    const changed = extractText(change(text))
    expect(ledgerOf(changed)).toEqual(plain)
    for (const q of changed.indicators) expect(changed.text.slice(q.span.start, q.span.end)).toBe(q.quote)
  })
})
