/** The shape of a phrase that sets a metric, and the units that several tables of them share. */
import type { MetricName } from '@taizhang/parser'

export interface MetricPhrase {
  key: MetricName
  units: string
  before?: RegExp
  after?: RegExp
  /** Words before the number that make something else of it. */
  not?: RegExp
  example: string
}

export const PEOPLE = '人 名 人次 位'
export const COUNT = '个 项 条 件 处 类 起'
export const TIMES = '次 轮 轮次 场 场次 期 回 批次'
export const CASES = '件 起 宗 例 个 家 人 名'
export const SITES = '家 家次 处 个 座 栋 幢 户 户次 间 间次 所 艘 站次 辆 辆次 台'
/** Behind a number of people: who they are, and how the act was laid on them. */
export const GIVEN = '^[^,。;、\\d]{0,14}(?:给予|予以|作出|进行|实施|被|受到?|接受)?了?'
export const DONE = '(?:已|已经|均|均已|都已|也已|全部|已全部|得到)*'
