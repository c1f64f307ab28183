/**
 * Turns tables into one workbook: the 台账 sheet as an inspector keeps it, and a sheet a table.
 *
 * Heads are frozen and filtered. A cell over the limit of a spreadsheet is cut, and says so.
 */
import type { Report } from '@taizhang/parser'
import { type WriteSheet, writeXlsx as write } from 'hucre'
import { type Cell, COLUMNS, type Column, type Row, TABLE_NAMES, type Tables } from '../columns.ts'
import type { Labels } from './csv.ts'

/** Characters that a cell may hold. */
const CELL_LIMIT = 32_767
const CUT = '…（原文过长，此处截断）'

const LEDGER: readonly Column[] = [
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

/** The workbook's bytes. */
export async function writeXlsx(tables: Tables, reports: readonly Report[], labels: Labels): Promise<Uint8Array> {
  const ledger = reports.flatMap(report => ledgerRows(report, labels)).map((row, i) => ({ serial: i + 1, ...row }))
  const sheets = [
    sheet('台账', LEDGER, ledger, labels),
    ...TABLE_NAMES.map(name => sheet(name, COLUMNS[name], tables[name], labels)),
  ]
  return write({ sheets })
}

function ledgerRows(report: Report, labels: Labels): Row[] {
  return report.issues.map(issue => ({
    issuer: report.issuer,
    issue: issue.title,
    measures: issue.measures.map(m => report.text.slice(m.span.start, m.span.end)).join('\n'),
    responsible: issue.responsible.join('、'),
    deadline: issue.deadline,
    status: labels === 'zh' ? (STATUS_ZH[issue.status] ?? issue.status) : issue.status,
    indicators: report.indicators
      .filter(q => q.issueId === issue.id)
      .map(q => `${q.name} ${q.quote.replace(/\s+/g, '')}`)
      .join('；'),
    place: `${report.id} ${issue.span.start}–${issue.span.end}`,
  }))
}

function sheet(name: string, columns: readonly Column[], rows: readonly Row[], labels: Labels): WriteSheet {
  return {
    name,
    columns: columns.map(column => ({ header: column[labels], key: column.key, width: widthOf(column) })),
    data: rows.map(row =>
      Object.fromEntries(columns.map(column => [column.key, cellOf(row[column.key] ?? null, column)])),
    ),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letters(columns.length)}${rows.length + 1}` },
  }
}

function cellOf(cell: Cell, { type }: Column): string | number | boolean | Date | null {
  if (typeof cell !== 'string') return cell
  if (type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell)) return new Date(`${cell}T00:00:00Z`)
  return cell.length > CELL_LIMIT ? cell.slice(0, CELL_LIMIT - CUT.length) + CUT : cell
}

function widthOf({ key, type }: Column): number {
  if (type !== 'text') return 12
  return ['text', 'measures', 'sentence', 'title', 'issue', 'indicators', 'issue_title'].includes(key) ? 48 : 18
}

/** 1 is A, 27 is AA. */
function letters(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}
