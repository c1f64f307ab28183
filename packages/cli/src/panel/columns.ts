/**
 * The columns of the panel: one row a report with a column a metric (wide), and one row a statement (long).
 *
 * Both carry what reports are compared by: region, year, kind and tier.
 */
import { METRICS, type Metric } from '@taizhang/metrics'
import type { Column, ColumnType } from '../columns.ts'

const column = (key: string, type: ColumnType, zh: string): Column => ({ key, type, en: key, zh })

/** What reports are compared by. */
const BY: readonly Column[] = [
  column('report_id', 'text', '报告编号'),
  column('issuer', 'text', '发布单位'),
  column('region_code', 'text', '地区代码'),
  column('province', 'text', '省级'),
  column('city', 'text', '地级'),
  column('county', 'text', '县级'),
  column('year', 'integer', '年度'),
  column('kind', 'text', '类型'),
  column('tier', 'text', '层级'),
  column('is_disclosure', 'boolean', '是否整改通报'),
]

/** One row a report: empty where the report states no total. `own` are metrics of a user's lexicon. */
export function wideColumns(own: readonly Metric[]): readonly Column[] {
  return [
    ...BY,
    column('title', 'text', '标题'),
    column('published_on', 'date', '发布日期'),
    column('source', 'text', '来源'),
    column('issues', 'integer', '问题数'),
    column('measures', 'integer', '措施数'),
    ...[...METRICS, ...own].map(({ key, zh }) => column(key, 'number', zh)),
  ]
}

/** One row a figure that has a metric: the document's own totals, and what it says of single issues. */
export const LONG: readonly Column[] = [
  ...BY,
  column('metric', 'text', '标准指标'),
  column('metric_zh', 'text', '标准指标（中文）'),
  column('metric_en', 'text', '标准指标（英文）'),
  column('headline', 'boolean', '是否全文合计'),
  column('value', 'number', '数值'),
  column('max', 'number', '上限'),
  column('unit', 'text', '单位'),
  column('summable', 'boolean', '可否合计'),
  column('bound', 'text', '界限'),
  column('role', 'text', '作用'),
  column('period', 'text', '期间'),
  column('name', 'text', '指标名称'),
  column('issue_id', 'text', '问题编号'),
  column('measure_id', 'text', '措施编号'),
  column('quote', 'text', '原文写法'),
  column('start', 'integer', '起点'),
  column('end', 'integer', '终点'),
]
