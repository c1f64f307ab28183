/**
 * What is planned or required, and how often. One rule a line, tried in order, with its example.
 */
import { ITEMS, type RoleRule, TIMES } from './role-rule.ts'

const SPAN = '(?:半?年|个?季度?|个?月|周|旬|学期|学年|日|天)'

/** What is left open, told again before something is said of it. */
const OPEN =
  '(?:正在[^,;]{1,6}|尚未[^,;]{1,8}|仍未[^,;]{1,8}|未(?:完成|整改|销号|办结|解决|到位)[^,;]{0,6}|长期(?:坚持|整改|推进)|持续(?:整改|推进|坚持)|剩余|余下|基本完成|阶段性完成)'

/** Frequencies and requirements. */
export const FREQUENCIES: readonly RoleRule[] = [
  { role: 'context', before: /每$/, dimensions: ['duration'], example: '每3个月进行一次督查' },
  {
    role: 'target',
    before: new RegExp(`每(?:人|名|个)?(?:每)?${SPAN}[^,;]{0,18}(?:不少于|不低于|至少|不得少于|不超过)$`),
    example: '每季度调度不少于1次',
  },
  {
    role: 'target',
    before: new RegExp(`(?:明确|要求|规定|必须|应当|须)[^,;]{0,16}每(?:人|名|个)?(?:每)?${SPAN}[^,;]{0,16}$`),
    units: TIMES,
    example: '规定每半年开展一次自查',
  },
  {
    role: 'target',
    before: /(?:至少|最少)[^,;。\d]{2,6}$/,
    units: TIMES,
    example: '村级财务每季度至少公开一次',
  },
  {
    role: 'target',
    before: /每(?:人|名|个|户|家|村|校|科室|支部)[^,;\d]{0,8}(?:不少于|不低于|至少)$/,
    example: '每人不少于2个月',
  },
]

export const INTENTIONS: readonly RoleRule[] = [
  {
    role: 'result',
    before: /(?:列入|纳入|编入)[^,;。]{0,10}计划$/,
    planned: 'target',
    example: '列入更新改造计划437台',
  },
  {
    role: 'context',
    before: new RegExp(`${OPEN}的?$`),
    units: ITEMS,
    onlyPlanned: true,
    example: '确保基本完成的2个问题年底前清零',
  },
  {
    role: 'context',
    before: /(?:^|其余|剩余|余下|另有|其中|中,)$/,
    after: /^(?:问题)?(?:涉及|受|属|正在|因|需|系)/,
    units: ITEMS,
    onlyPlanned: true,
    example: '37个问题中,21个涉及体制机制',
  },
  {
    role: 'target',
    before:
      /(?:压减到|力争|(?:^|[^入度动按占成较施超作])计划(?!的|任务|生育|用水|申报)|拟(?![定订办出写稿好就])|预计|确保(?!了)|目标(?:任务)?(?:为|是)|有望|将于|将达|将建|将新|将实现|将完成|将再|再完成|再组织|规划到|争取(?:在|于|到|将|年[内底]|\d{4}年|\d{1,2}月|[今明本]年|[上下]半年|实现|达到))[^,;。]{0,24}$/,
    example: '计划清收400万元',
  },
  { role: 'target', before: /将[^,;]{1,20}控制在[^,;]{0,12}$/, example: '将失业率控制在4%以内' },
  {
    role: 'target',
    before: /(?:明确|要求|规定|落实)[^,;。]{0,14}(?:不低于|不少于|至少)$/,
    example: '明确每年消化比例不低于20%',
  },
]
