/** Which metrics may be a document's own totals, and the words that tell its summary from everything else. */
import type { MetricName } from '@taizhang/parser'

/** Counts of issues and measures: totals wherever they are stated for the whole document. */
export const COUNTS: ReadonlySet<MetricName> = new Set<MetricName>([
  'issues_found',
  'issues_rectified',
  'issues_ongoing',
  'rectification_rate',
  'measures_planned',
  'measures_implemented',
])

/** Outcomes that a summary states together. */
export const OUTCOMES: ReadonlySet<MetricName> = new Set<MetricName>([
  'issues_rectified',
  'issues_ongoing',
  'rectification_rate',
  'measures_implemented',
  'systems_improved',
  'people_held_accountable',
  'orgs_held_accountable',
  'party_discipline',
  'administrative_discipline',
  'organizational_handling',
  'admonished',
  'criticized_educated',
  'inspected_self_examination',
  'funds_recovered',
  'funds_refunded',
])

/** A sentence with one of these sums up: 截至2024年4月底,…. */
export const SUMMARY_CUE = /截[至止]|至今|目前|通过(?:集中)?整改|经过(?:集中)?整改|整改(?:工作)?(?:以来|期间)/

/** Words before a count that make it somebody else's: a self-check, an earlier round, a part. */
export const OTHER_SCOPE = /自查|上[一]?轮|上次|以往|历次|延伸|专项检查发现|对照检查|所属单位|未列入/
/** Before a figure: it is a part of the one before it. */
export const PART = /其中[^;。]{0,40}$/
