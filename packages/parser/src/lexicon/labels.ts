/**
 * Labels of an issue's parts, and what follows each: 整改措施： 责任单位： 完成时限：
 *
 * One label a line: its words, what follows it, an example. Labels are compared whole, without 【】 and the colon.
 */

/**
 * fault: the fault's own words; plan and report: actions; the rest declares something for the whole issue.
 * A person (责任领导) is no responsible unit.
 */
export type LabelKind =
  | 'fault'
  | 'detail'
  | 'plan'
  | 'report'
  | 'effect'
  | 'goal'
  | 'deadline'
  | 'responsible'
  | 'person'
  | 'status'

export const LABELS: readonly (readonly [label: string, kind: LabelKind, example: string])[] = [
  ['反馈问题', 'fault', '反馈问题:学习不够深入。'],
  ['问题', 'fault', '问题:学习不够深入。'],
  ['具体问题', 'fault', '具体问题:学习不够深入。'],
  ['存在问题', 'fault', '存在问题:学习不够深入。'],
  ['存在的问题', 'fault', '存在的问题:学习不够深入。'],
  ['整改问题', 'fault', '整改问题:学习不够深入。'],
  ['反馈意见', 'fault', '反馈意见:学习不够深入。'],
  ['反馈的问题', 'fault', '反馈的问题:学习不够深入。'],
  ['巡察反馈问题', 'fault', '巡察反馈问题:学习不够深入。'],
  ['巡视反馈问题', 'fault', '巡视反馈问题:学习不够深入。'],
  ['督察反馈问题', 'fault', '督察反馈问题:污水直排。'],
  ['审计查出问题', 'fault', '审计查出问题:多计工程款。'],
  ['发现问题', 'fault', '发现问题:多计工程款。'],
  ['发现的问题', 'fault', '发现的问题:多计工程款。'],
  ['整改任务', 'fault', '整改任务:污水直排。'],
  ['反馈问题摘要', 'fault', '反馈问题摘要:污水直排。'],
  ['问题摘要', 'fault', '问题摘要:多计工程款。'],
  ['问题描述', 'fault', '问题描述:多计工程款。'],
  ['问题概述', 'fault', '问题概述:多计工程款。'],
  ['问题内容', 'fault', '问题内容:多计工程款。'],
  ['问题事项', 'fault', '问题事项:多计工程款。'],
  ['问题表现', 'detail', '问题表现:有的支部三会一课记录不全。'],
  ['具体表现', 'detail', '具体表现:有的支部三会一课记录不全。'],
  ['主要表现', 'detail', '主要表现:有的支部三会一课记录不全。'],
  ['问题具体表现', 'detail', '问题具体表现:记录不全。'],
  ['问题原因', 'detail', '问题原因:认识不到位。'],
  ['原因分析', 'detail', '原因分析:认识不到位。'],
  ['整改措施', 'plan', '整改措施:1.修订制度。'],
  ['整改举措', 'plan', '整改举措:1.修订制度。'],
  ['具体措施', 'plan', '具体措施:1.修订制度。'],
  ['具体整改措施', 'plan', '具体整改措施:1.修订制度。'],
  ['主要措施', 'plan', '主要措施:1.修订制度。'],
  ['主要整改措施', 'plan', '主要整改措施:1.修订制度。'],
  ['工作措施', 'plan', '工作措施:1.修订制度。'],
  ['整改方案', 'plan', '整改方案:1.修订制度。'],
  ['整改要求', 'plan', '整改要求:立即停止。'],
  ['措施', 'plan', '措施:1.修订制度。'],
  ['整改情况', 'report', '整改情况:一是健全机制。'],
  ['整改落实情况', 'report', '整改落实情况:一是健全机制。'],
  ['整改进展情况', 'report', '整改进展情况:一是健全机制。'],
  ['整改工作进展情况', 'report', '整改工作进展情况:一是健全机制。'],
  ['整改工作情况', 'report', '整改工作情况:一是健全机制。'],
  ['整改完成情况', 'report', '整改完成情况:一是健全机制。'],
  ['整改工作完成情况', 'report', '整改工作完成情况:一是健全机制。'],
  ['整改措施落实情况', 'report', '整改措施落实情况:一是健全机制。'],
  ['整改措施及落实情况', 'report', '整改措施及落实情况:一是健全机制。'],
  ['整改措施及成效', 'report', '整改措施及成效:一是健全机制。'],
  ['整改措施及完成情况', 'report', '整改措施及完成情况:一是健全机制。'],
  ['整改措施及进展', 'report', '整改措施及进展:一是健全机制。'],
  ['整改进展', 'report', '整改进展:一是健全机制。'],
  ['整改进展及成效', 'report', '整改进展及成效:一是健全机制。'],
  ['整改情况及成效', 'report', '整改情况及成效:一是健全机制。'],
  ['整改落实', 'report', '整改落实:一是健全机制。'],
  ['整改结果', 'report', '整改结果:已收回资金。'],
  ['整改', 'report', '整改:已收回资金。'],
  ['具体整改情况', 'report', '具体整改情况:一是健全机制。'],
  ['目前整改情况', 'report', '目前整改情况:一是健全机制。'],
  ['整改工作开展情况', 'report', '整改工作开展情况:一是健全机制。'],
  ['整改开展情况', 'report', '整改开展情况:一是健全机制。'],
  ['工作进展', 'report', '工作进展:一是健全机制。'],
  ['工作开展情况', 'report', '工作开展情况:一是健全机制。'],
  ['进展情况', 'report', '进展情况:一是健全机制。'],
  ['落实情况', 'report', '落实情况:一是健全机制。'],
  ['完成情况', 'report', '完成情况:一是健全机制。'],
  ['目前进展', 'report', '目前进展:一是健全机制。'],
  ['目前进展情况', 'report', '目前进展情况:一是健全机制。'],
  ['整改成效', 'effect', '整改成效:制度更加健全。'],
  ['整改效果', 'effect', '整改效果:制度更加健全。'],
  ['取得成效', 'effect', '取得成效:制度更加健全。'],
  ['取得的成效', 'effect', '取得的成效:制度更加健全。'],
  ['工作成效', 'effect', '工作成效:制度更加健全。'],
  ['主要成效', 'effect', '主要成效:制度更加健全。'],
  ['成效', 'effect', '成效:制度更加健全。'],
  ['整改目标', 'goal', '整改目标:水质达到Ⅲ类。'],
  ['目标', 'goal', '目标:水质达到Ⅲ类。'],
  ['工作目标', 'goal', '工作目标:水质达到Ⅲ类。'],
  ['整改时限', 'deadline', '整改时限:2023年12月底前'],
  ['整改期限', 'deadline', '整改期限:2023年12月底前'],
  ['完成时限', 'deadline', '完成时限:2023年12月底前'],
  ['完成期限', 'deadline', '完成期限:2023年12月底前'],
  ['完成时间', 'deadline', '完成时间:2023年12月'],
  ['整改完成时限', 'deadline', '整改完成时限:2023年12月底前'],
  ['整改完成时间', 'deadline', '整改完成时间:2023年12月'],
  ['计划完成时间', 'deadline', '计划完成时间:2023年12月'],
  ['时限', 'deadline', '时限:2023年12月底前'],
  ['时限要求', 'deadline', '时限要求:2023年12月底前'],
  ['责任单位', 'responsible', '责任单位:市财政局。'],
  ['整改责任单位', 'responsible', '整改责任单位:市财政局。'],
  ['整改单位', 'responsible', '整改单位:市财政局。'],
  ['牵头单位', 'responsible', '牵头单位:市财政局。'],
  ['牵头责任单位', 'responsible', '牵头责任单位:市财政局。'],
  ['主要责任单位', 'responsible', '主要责任单位:市财政局。'],
  ['配合单位', 'responsible', '配合单位:市审计局。'],
  ['责任部门', 'responsible', '责任部门:办公室。'],
  ['责任科室', 'responsible', '责任科室:办公室。'],
  ['责任处室', 'responsible', '责任处室:办公室。'],
  ['牵头部门', 'responsible', '牵头部门:办公室。'],
  ['牵头科室', 'responsible', '牵头科室:办公室。'],
  ['配合部门', 'responsible', '配合部门:办公室。'],
  ['责任领导', 'person', '责任领导:张三'],
  ['牵头领导', 'person', '牵头领导:张三'],
  ['分管领导', 'person', '分管领导:张三'],
  ['责任人', 'person', '责任人:张三'],
  ['责任主体', 'responsible', '责任主体:市财政局。'],
  ['督导单位', 'responsible', '督导单位:市审计局。'],
  ['验收单位', 'responsible', '验收单位:市审计局。'],
  ['整改状态', 'status', '整改状态:已完成'],
  ['完成状态', 'status', '完成状态:已完成'],
  ['状态', 'status', '状态:已完成'],
  ['整改进度', 'status', '整改进度:已完成'],
  ['完成进度', 'status', '完成进度:已完成'],
  ['销号情况', 'status', '销号情况:已销号'],
  ['销号状态', 'status', '销号状态:已销号'],
  ['销号结果', 'status', '销号结果:已销号'],
  ['验收销号', 'status', '验收销号:经现场验收,同意销号。'],
  ['验收销号情况', 'status', '验收销号情况:已通过验收并销号。'],
  ['验收情况', 'status', '验收情况:已通过验收。'],
  ['验收结果', 'status', '验收结果:已通过验收。'],
  ['验收结论', 'status', '验收结论:同意销号。'],
  ['办结情况', 'status', '办结情况:已办结'],
  ['办结状态', 'status', '办结状态:已办结'],
  ['整改结论', 'status', '整改结论:已完成整改'],
  ['是否销号', 'status', '是否销号:是'],
  ['是否办结', 'status', '是否办结:是'],
  ['是否整改到位', 'status', '是否整改到位:是'],
  ['整改类型', 'status', '整改类型:立行立改'],
  ['是否完成', 'status', '是否完成:是'],
  ['是否完成整改', 'status', '是否完成整改:是'],
]

/** Labels by their form, for the many that the list lacks. Only with a colon or in brackets. */
export const LABEL_FORMS: readonly (readonly [form: RegExp, kind: LabelKind, example: string])[] = [
  [
    /^(?:具体|目前|当前)?(?:整改|落实|完成|办理)[^,]{0,8}(?:情况|进展|结果)$/,
    'report',
    '整改工作推进情况:一是健全机制。',
  ],
  [/^(?:具体|主要|采取的?)?(?:整改|工作|落实)?(?:措施|举措|做法)$/, 'plan', '采取的措施:1.修订制度。'],
  [/^(?:整改|工作)[^,]{0,4}(?:成效|效果)$/, 'effect', '整改工作成效:制度更加健全。'],
  [/^(?:整改|完成|计划)[^,]{0,6}(?:时限|期限|时间)$/, 'deadline', '整改落实时限:2023年12月底前'],
  [/^(?:整改|牵头|责任|配合|督办|主办|协办)[^,]{0,4}(?:单位|部门|科室|处室)$/, 'responsible', '督办单位:市审计局。'],
  [/^(?:整改|完成|销号|办理|办结|验收|是否)[^,]{0,6}(?:状态|进度|结论|销号|到位)$/, 'status', '整改任务状态:已完成'],
  [/^(?:责任|包案|分管|牵头|督办)[^,]{0,4}(?:领导|人员?|负责人)$/, 'person', '包案领导:张三'],
]

function formOf(words: string): LabelKind | undefined {
  return LABEL_FORMS.find(([form]) => form.test(words))?.[1]
}

const kinds = new Map<string, LabelKind>(LABELS.map(([label, kind]) => [label, kind]))
const firsts = new Uint8Array(65536)
for (const [label] of LABELS) firsts[label.charCodeAt(0)] = 1
for (const first of '【(采当督主协包办验计') firsts[first.charCodeAt(0)] = 1

/** A label found in clean text: its words, and where what it labels begins. */
export interface Label {
  kind: LabelKind
  start: number
  /** Behind the colon. */
  end: number
}

const LONGEST = 10

/**
 * The label that stands at an offset, if its colon or bracket follows, or if it is all that stands up to `end`. A gloss
 * in brackets behind its words belongs to it: 整改任务(问题):
 *
 * ```
 * // 整改措施:1.修订制度。
 * // ^^^^^                  { kind: 'plan' }
 * ```
 */
export function labelAt(text: string, start: number, end: number): Label | null {
  if (firsts[text.charCodeAt(start)] !== 1) return null
  const bracket = text[start] === '【'
  const from = bracket || text[start] === '(' ? start + 1 : start
  let to = from
  while (to < end && to - from <= LONGEST && !isStop(text.charCodeAt(to))) to++
  const printed = text.slice(from, to)
  const words = printed.includes(' ') ? printed.replaceAll(' ', '') : printed
  const behind = text.charCodeAt(to) === 40 ? pastGloss(text, to, end) : to
  const closed = behind < end && (text[behind] === ':' || text[behind] === '】')
  const kind = kinds.get(words) ?? (closed ? formOf(words) : undefined)
  if (kind === undefined) return null
  if (to === end) return from > start || words.length < 4 ? null : { kind, start, end: to }
  if (bracket) {
    if (text[behind] !== '】') return null
    return { kind, start, end: behind + (text[behind + 1] === ':' ? 2 : 1) }
  }
  return text[behind] === ':' || text[behind] === '\t' ? { kind, start, end: behind + 1 } : null
}

/**
 * The label whose colon stands at an offset, where nothing parts it from the words before: 责任领导:张三责任单位:办公室.
 * Only labels of four characters and more, and never from before `from`.
 */
export function labelBefore(text: string, from: number, colon: number): Label | null {
  for (let length = LONGEST; length >= 4; length--) {
    const start = colon - length
    const kind = start < from ? undefined : kinds.get(text.slice(start, colon))
    if (kind !== undefined) return { kind, start, end: colon + 1 }
  }
  return null
}

const LONGEST_GLOSS = 16

/** Behind (…); the offset itself where the bracket does not close. */
function pastGloss(text: string, at: number, end: number): number {
  const shut = text.indexOf(')', at)
  return shut > at + 1 && shut < end && shut - at <= LONGEST_GLOSS ? shut + 1 : at
}

/** : ( 】 and line ends stop a label. */
function isStop(unit: number): boolean {
  return (
    unit === 58 || unit === 40 || unit === 0x3011 || unit <= 10 || unit === 0x3002 || unit === 44 || unit === 0x3001
  )
}
