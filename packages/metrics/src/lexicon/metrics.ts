/**
 * The canonical metrics: what tables head their columns with, and the phrases that set them.
 *
 * `METRICS` declares each key once: labels, unit, dimension, and whether values may be summed (rates never). `PHRASES` are
 * tried in order; `before` is matched against the words up to the number, `after` against those behind the quote.
 */
import type { Dimension, MetricKey, MetricName } from '@taizhang/parser'
import type { MetricPhrase } from './metric-phrase.ts'
import { ACCOUNTABILITY } from './phrases-accountability.ts'
import { FUNDS } from './phrases-funds.ts'
import { ISSUES } from './phrases-issues.ts'
import { MEASURES } from './phrases-measures.ts'
import { WORK } from './phrases-work.ts'

export type { MetricPhrase }

export interface Metric {
  key: MetricName
  zh: string
  en: string
  unit: string
  dimension: Dimension
  summable: boolean
}

const metric = (
  key: MetricKey,
  zh: string,
  en: string,
  unit: string,
  dimension: Dimension = 'count',
  summable = true,
): Metric => ({ key, zh, en, unit, dimension, summable })

export const METRICS: readonly Metric[] = [
  metric('issues_found', '反馈问题', 'issues found', '个'),
  metric('issues_rectified', '完成整改问题', 'issues rectified', '个'),
  metric('issues_ongoing', '正在整改问题', 'issues ongoing', '个'),
  metric('rectification_rate', '整改完成率', 'rectification rate', '%', 'percent', false),
  metric('measures_planned', '制定整改措施', 'measures planned', '项'),
  metric('measures_implemented', '落实整改措施', 'measures implemented', '项'),
  metric('systems_improved', '完善制度', 'rules established or improved', '项'),
  metric('people_held_accountable', '追责问责人员', 'people held accountable', '人', 'people'),
  metric('orgs_held_accountable', '问责党组织（单位）', 'organisations held accountable', '个'),
  metric('cases_filed', '立案', 'cases filed', '件'),
  metric('cases_closed', '办结', 'cases closed', '件'),
  metric('cases_investigated', '查处', 'cases investigated', '起'),
  metric('party_discipline', '党纪处分', 'party discipline', '人', 'people'),
  metric('administrative_discipline', '政务处分', 'administrative discipline', '人', 'people'),
  metric('organizational_handling', '组织处理', 'organisational handling', '人', 'people'),
  metric('admonished', '诫勉', 'admonished', '人', 'people'),
  metric('talks_reminded', '提醒谈话（约谈）', 'reminder talks', '人次', 'people'),
  metric('criticized_educated', '批评教育', 'criticised and educated', '人', 'people'),
  metric('inspected_self_examination', '责令检查', 'ordered to self-examine', '人', 'people'),
  metric('clues_transferred', '移交问题线索', 'clues transferred', '件'),
  metric('notices_circulated', '通报', 'notices circulated', '期'),
  metric('funds_recovered', '追缴挽回资金', 'funds recovered', '元', 'money'),
  metric('funds_refunded', '清退退还资金', 'funds refunded', '元', 'money'),
  metric('funds_allocated', '拨付兑付资金', 'funds allocated', '元', 'money'),
  metric('meetings_held', '召开会议', 'meetings held', '次'),
  metric('trainings_held', '举办培训', 'trainings held', '期'),
  metric('people_trained', '培训人次', 'people trained', '人次', 'people'),
  metric('studies_held', '集中学习研讨', 'studies held', '次'),
  metric('documents_issued', '印发文件', 'documents issued', '份'),
  metric('inspections_held', '督查检查', 'inspections held', '次'),
  metric('sites_inspected', '检查单位场所', 'sites inspected', '家'),
  metric('hazards_found', '发现隐患', 'hazards found', '处'),
  metric('hazards_fixed', '整改隐患', 'hazards fixed', '处'),
]

/** All phrases, in the order in which they are tried. */
export const PHRASES: readonly MetricPhrase[] = [...MEASURES, ...ACCOUNTABILITY, ...FUNDS, ...ISSUES, ...WORK]
