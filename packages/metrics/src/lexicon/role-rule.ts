/** The shape of a role rule, and what several tables of them share. */
import type { Dimension, Role } from '@taizhang/parser'

export interface RoleRule {
  role: Role
  before?: RegExp
  after?: RegExp
  /** Only for amounts with these units. */
  units?: readonly string[]
  /** Only for amounts of these dimensions. */
  dimensions?: readonly Dimension[]
  /** The role it has where plans are told; a result or comparison is a target there unless this says otherwise. */
  planned?: Role
  /** Asked only where plans are told: in the outlook. */
  onlyPlanned?: true
  example: string
}

/** Shares and ratios: a verb of change right before one compares. */
export const SHARE: readonly Dimension[] = ['percent', 'percentage_point', 'rate']
/** Units of times, and with those that count them together. */
export const TURNS = ['次', '轮', '场', '期', '回', '遍'] as const
export const TIMES = [...TURNS, '轮次', '场次', '批次'] as const
export const ITEMS = ['个', '项', '件', '条', '起', '处', '户', '家', '宗'] as const

/** Words that may stand between a verb and its number. */
export const LINK = '(?:了|约|近|达|超|超过|为|逾|将近|不足|达到|幅度为|幅度达)?'
