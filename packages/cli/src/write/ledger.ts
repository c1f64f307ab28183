/** Turns reports into the 台账 as an inspector keeps it: a line an issue, numbered through. */
import type { Report } from '@taizhang/parser'
import type { Column, Row } from '../columns.ts'
import type { Labels } from './csv.ts'

export const LEDGER: readonly Column[] = [
  { key: 'serial', type: 'integer', en: 'No.', zh: '序号' },
  { key: 'issuer', type: 'text', en: 'Issuer', zh: '发布单位' },
  { key: 'issue', type: 'text', en: 'Issue fed back', zh: '反馈问题' },
  { key: 'measures', type: 'text', en: 'Measures', zh: '整改措施' },
  { key: 'responsible', type: 'text', en: 'Responsible', zh: '责任单位' },
  { key: 'deadline', type: 'text', en: 'Deadline', zh: '完成时限' },
  { key: 'status', type: 'text', en: 'Status', zh: '整改状态' },
  { key: 'indicators', type: 'text', en: 'Main figures', zh: '主要指标' },
  { key: 'place', type: 'text', en: 'Place in text', zh: '原文位置' },
]

const STATUS_ZH: Record<string, string> = {
  completed: '已完成',
  in_progress: '正在整改',
  planned: '计划中',
  long_term: '长期坚持',
  unstated: '未说明',
}

/** A report's lines, the first of them with this number. */
export function ledgerRows(report: Report, labels: Labels, first: number): Row[] {
  const figures = new Map<string, string[]>()
  for (const { issueId, name, quote } of report.indicators)
    if (issueId !== null) {
      const own = figures.get(issueId) ?? []
      own.push(`${name} ${quote.replace(/\s+/g, '')}`)
      figures.set(issueId, own)
    }
  return report.issues.map((issue, i) => ({
    serial: first + i,
    issuer: report.issuer,
    issue: issue.title,
    measures: issue.measures.map(m => report.text.slice(m.span.start, m.span.end)).join('\n'),
    responsible: issue.responsible.join('、') || null,
    deadline: issue.deadline,
    status: labels === 'zh' ? (STATUS_ZH[issue.status] ?? issue.status) : issue.status,
    indicators: (figures.get(issue.id) ?? []).join('；') || null,
    place: `${report.id} ${issue.span.start}–${issue.span.end}`,
  }))
}
