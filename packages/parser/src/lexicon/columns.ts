/**
 * Column heads of rectification tables, and what their cells hold. One head a line, with an example of a cell.
 */

export type ColumnKind =
  | 'ordinal'
  | 'fault'
  | 'plan'
  | 'report'
  | 'effect'
  | 'goal'
  | 'responsible'
  | 'person'
  | 'deadline'
  | 'status'
  | 'area'

export const COLUMNS: readonly (readonly [head: RegExp, kind: ColumnKind, example: string])[] = [
  [/^(?:问题)?(?:序号|编号|号)$/, 'ordinal', '序号'],
  [/(?:整改)?(?:状态|是否完成|销号)|(?:完成|整改)进度/, 'status', '整改状态'],
  [/时限|期限|时间/, 'deadline', '完成时限'],
  [/单位|部门|科室|处室|主体/, 'responsible', '责任单位'],
  [/领导|责任人|负责人/, 'person', '责任领导'],
  [/责任|牵头|配合/, 'responsible', '责任'],
  [/^(?:整改)?(?:成效|效果)$|取得.{0,24}成效/, 'effect', '整改成效'],
  [/目标/, 'goal', '整改目标'],
  [/(?:整改|落实|完成|进展|办理).{0,24}(?:情况|结果|进展)|^整改$|进展/, 'report', '整改情况'],
  [/措施|举措|做法/, 'plan', '整改措施'],
  [/(?:类别|类型|领域|方面|大类|分类)/, 'area', '问题类别'],
  [/问题|任务|事项|内容|摘要|(?:反馈|巡[视察]|审计|督察|检查)意见/, 'fault', '反馈问题'],
]

/** What a column holds, read from its head, or null. */
export function columnKind(head: string): ColumnKind | null {
  if (head.length > 20) return null
  for (const [pattern, kind] of COLUMNS) if (pattern.test(head)) return kind
  return null
}
