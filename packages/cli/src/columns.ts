/**
 * The tables' columns, declared once: key, type, English and Chinese heads. Writers and readers take them from here.
 *
 * Rows can be read alone: indicators carry the issue's title, the measure's headline and their sentence; measures their
 * text; all of them the report's id and issuer.
 */
import { METRICS, type Metric } from '@taizhang/metrics'

export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date'

export interface Column {
  key: string
  type: ColumnType
  en: string
  zh: string
}

const column = (key: string, type: ColumnType, zh: string): Column => ({ key, type, en: key, zh })

function metricColumn({ key, zh }: Metric): Column {
  return column(key, 'number', zh)
}

const REPORT = [column('report_id', 'text', '报告编号'), column('issuer', 'text', '发布单位')]
const PLACE = [column('start', 'integer', '起点'), column('end', 'integer', '终点')]

export const COLUMNS = {
  reports: [
    column('id', 'text', '报告编号'),
    column('issuer', 'text', '发布单位'),
    column('title', 'text', '标题'),
    column('published_on', 'date', '发布日期'),
    column('is_disclosure', 'boolean', '是否整改通报'),
    column('region_code', 'text', '地区代码'),
    column('region', 'text', '地区'),
    column('year', 'integer', '年度'),
    column('kind', 'text', '类型'),
    column('tier', 'text', '层级'),
    column('team', 'text', '巡视巡察组'),
    column('target', 'text', '被巡视巡察单位'),
    column('start_on', 'date', '开始日期'),
    column('end_on', 'date', '结束日期'),
    column('feedback_on', 'date', '反馈日期'),
    column('phones', 'text', '电话'),
    column('emails', 'text', '电子邮箱'),
    column('postal_address', 'text', '通信地址'),
    column('postcode', 'text', '邮政编码'),
    column('issues', 'integer', '问题数'),
    column('measures', 'integer', '措施数'),
    column('indicators', 'integer', '指标数'),
    column('failed_checks', 'integer', '核对不符数'),
    ...METRICS.map(metricColumn),
    column('media_type', 'text', '格式'),
    column('encoding', 'text', '编码'),
    column('bytes', 'integer', '字节数'),
    column('version', 'text', '程序版本'),
    column('near_copy_group', 'text', '近似副本组'),
  ],
  issues: [
    ...REPORT,
    column('id', 'text', '问题编号'),
    column('ordinal', 'integer', '序号'),
    column('path', 'text', '所属部分'),
    column('title', 'text', '反馈问题'),
    column('status', 'text', '整改状态'),
    column('responsible', 'text', '责任单位'),
    column('deadline', 'text', '完成时限'),
    column('deadline_on', 'date', '完成时限日期'),
    column('measures', 'integer', '措施数'),
    column('text', 'text', '原文'),
    ...PLACE,
  ],
  measures: [
    ...REPORT,
    column('id', 'text', '措施编号'),
    column('issue_id', 'text', '问题编号'),
    column('issue_title', 'text', '反馈问题'),
    column('ordinal', 'integer', '序号'),
    column('headline', 'text', '措施要点'),
    column('status', 'text', '状态'),
    column('text', 'text', '整改措施'),
    ...PLACE,
  ],
  indicators: [
    ...REPORT,
    column('id', 'text', '指标编号'),
    column('name', 'text', '指标名称'),
    column('value', 'number', '数值'),
    column('max', 'number', '上限'),
    column('unit', 'text', '单位'),
    column('quote', 'text', '原文写法'),
    column('dimension', 'text', '量纲'),
    column('bound', 'text', '界限'),
    column('role', 'text', '作用'),
    column('metric', 'text', '标准指标'),
    column('summable', 'boolean', '可否合计'),
    column('period', 'text', '期间'),
    column('issue_id', 'text', '问题编号'),
    column('issue_title', 'text', '反馈问题'),
    column('measure_id', 'text', '措施编号'),
    column('measure_headline', 'text', '措施要点'),
    column('sentence', 'text', '所在句'),
    ...PLACE,
  ],
  documents: [
    ...REPORT,
    column('title', 'text', '文件名称'),
    column('action', 'text', '动作'),
    column('issue_id', 'text', '问题编号'),
    ...PLACE,
  ],
  milestones: [
    ...REPORT,
    column('date', 'text', '时间节点'),
    column('quote', 'text', '原文写法'),
    column('issue_id', 'text', '问题编号'),
    ...PLACE,
  ],
  checks: [
    ...REPORT,
    column('kind', 'text', '核对类型'),
    column('verdict', 'text', '结论'),
    column('statement', 'text', '核对内容'),
    column('declared', 'number', '公布值'),
    column('computed', 'number', '计算值'),
    column('indicator_ids', 'text', '指标编号'),
  ],
  rejected: [...REPORT, column('quote', 'text', '数字'), column('reason', 'text', '不计原因'), ...PLACE],
  diagnostics: [
    ...REPORT,
    column('code', 'text', '代码'),
    column('severity', 'text', '程度'),
    column('message', 'text', '说明'),
    ...PLACE,
  ],
  sources: [column('report_id', 'text', '报告编号'), column('uri', 'text', '来源'), column('sha256', 'text', '校验值')],
  failures: [column('uri', 'text', '来源'), column('code', 'text', '代码'), column('message', 'text', '说明')],
} as const satisfies Record<string, readonly Column[]>

export type TableName = keyof typeof COLUMNS
export const TABLE_NAMES = Object.keys(COLUMNS) as TableName[]

/** The columns where a lexicon declares metrics of its own: a column each, behind the canonical ones. */
export function columnsWith(own: readonly Metric[]): Record<TableName, readonly Column[]> {
  const at = COLUMNS.reports.findIndex(({ key }) => key === METRICS[METRICS.length - 1]!.key) + 1
  return { ...COLUMNS, reports: COLUMNS.reports.toSpliced(at, 0, ...own.map(metricColumn)) }
}

/** A cell: dates are ISO text, absent values null. */
export type Cell = string | number | boolean | null
export type Row = Readonly<Record<string, Cell>>
export type Tables = Record<TableName, Row[]>
