/**
 * The words that say why an amount stands in a text: one rule a line, tried in order, with its example.
 *
 * `before` is matched against the clause up to the quote (it ends where the number starts), `after` against what follows.
 */
import type { Dimension, Role } from '@taizhang/parser'

export interface RoleRule {
  role: Role
  before?: RegExp
  after?: RegExp
  /** Only for amounts with these units. */
  units?: readonly string[]
  /** Only for amounts of these dimensions. */
  dimensions?: readonly Dimension[]
  example: string
}

const SHARE: readonly Dimension[] = ['percent', 'percentage_point', 'rate']
const TO =
  /^ ?(?:逐步|大幅|稳步|优化|进一步)?(?:提高|提升|增加|增长|扩大|上升|降低|下降|下调|减少|压减|压缩|缩短|细化|优化调整|优化|调整|调减|精简|整合|合并|扩展|上调|拓展|延长|回落|收窄|改善|发展|跃升|攀升|优化|增|升|降|减|缩|扩)(?:到|至|为|成)/
const LINK = '(?:了|约|近|达|超|超过|为|逾|将近|不足|达到|幅度为|幅度达)?'

export const ROLE_RULES: readonly RoleRule[] = [
  // what a measure changed from
  { role: 'comparison', before: /[由从自][^,;]{0,16}$/, after: TO, example: '收缴率由82.6%提高到99.5%' },
  {
    role: 'result',
    before: /[由从自][^,;]{0,40}(?:到|至|为)(?:不低于|不少于|约|近)?$/,
    example: '日处理能力由3万吨提升至5万吨',
  },
  // frequencies and requirements
  { role: 'context', before: /每$/, dimensions: ['duration'], example: '每3个月进行一次督查' },
  {
    role: 'target',
    before: /每(?:人|名)?(?:每)?(?:半?年|季度?|月|周|旬|学期|学年|日|天)[^,;]{0,16}(?:不少于|不低于|至少|不得少于)$/,
    example: '每季度调度不少于1次',
  },
  {
    role: 'threshold',
    before: /(?:不得|不能|不准)(?:超过|少于|低于|高于|多于)$/,
    example: '每课时收费不得超过20元',
  },
  {
    role: 'threshold',
    before: /(?:时间|时限|期限|时长|周期|有效期)(?:不超过|不少于|不低于|一般为|为|是)?$/,
    dimensions: ['duration'],
    after: /^(?! ?(?:缩短|压缩|压减|延长))/,
    example: '禁入期限为1至3年',
  },
  {
    role: 'threshold',
    before: /(?:挂职(?:锻炼)?|跟岗(?:锻炼)?|试用|服务|任期|聘期|在岗)$/,
    dimensions: ['duration'],
    example: '挂职6至12个月',
  },
  {
    role: 'threshold',
    after: /^(?:的)?(?:试用期|服务期|过渡期|公示期)/,
    dimensions: ['duration'],
    example: '明确一年试用期',
  },
  {
    role: 'threshold',
    before: /(?:之日起|规定的?|应在|须在|逾期|投诉不超过)(?:超过)?$/,
    dimensions: ['duration'],
    example: '自受理之日起10至15个工作日答复',
  },
  { role: 'threshold', before: /[前后]$/, dimensions: ['rank'], example: '产值前50位企业' },
  { role: 'threshold', before: /排名前$/, example: '进入全球排名前1%的学科' },
  // plans
  {
    role: 'target',
    before:
      /(?:控制在|压减到|力争|争取|计划(?!的|任务|生育|用水|申报)|拟(?![定订办])|预计|确保|目标(?:任务)?(?:为|是)|有望|将于|将达|将建|将新|将实现|将完成|将再|再完成|再组织|规划到)[^,;。]{0,24}$/,
    example: '计划清收400万元',
  },
  {
    role: 'target',
    before: /(?:明确|要求|规定|落实)[^,;。]{0,14}(?:不低于|不少于|至少)$/,
    example: '明确每年消化比例不低于20%',
  },
  // a change against another time or place
  {
    role: 'comparison',
    before: new RegExp(
      `(?:增长|下降|提高|上升|减少|降低|提升|缩短|压减|压缩|增速|增幅|降幅|高出|高于|低于|超出|超|多出|回落|上涨|增加|涨|下调|上调|削减|超标|超过目标值|领先)${LINK}$`,
    ),
    dimensions: SHARE,
    example: '同比增长22%',
  },
  {
    role: 'comparison',
    before: /(?:增速|增幅|降幅|涨幅)(?:达|为|达到|约|超|超过)?$/,
    example: '规模增速达6.8%',
  },
  {
    role: 'comparison',
    before: /(?:是|为|相当于|达到?)[^,;]{2,14}的$/,
    after: /^(?:[,。;、)]|$)/,
    dimensions: ['rate'],
    example: '是上年同期的2.3倍',
  },
  {
    role: 'comparison',
    before:
      /(?:净增|较[^,;]{1,12}(?:减少|增加|下降|提高|多|少|增|减)|比[^,;]{1,12}(?:减少|增加|下降|提高|多|少|增|减)|同比(?:增加|减少|多|少|增|减)|上升|增产)[^,;、]{0,12}$/,
    example: '净增高新技术企业24家',
  },
  {
    role: 'comparison',
    before: /(?:^|[^新续])(?:减少|增加)(?!值|额)[^,;、的]{0,10}$/,
    example: '减少运维支出126万元',
  },
  {
    role: 'comparison',
    before: /(?:超标|超预算|超出预算|超面积|超计划)[^,;]{0,4}$/,
    example: '浓度超标2.1倍',
  },
  {
    role: 'comparison',
    before: /(?:高出|高于|低于|多出|超出|领先|超过)[^,;]{1,14}$/,
    dimensions: SHARE,
    example: '结案率高出全省平均水平7.2个百分点',
  },
  // rated sizes
  {
    role: 'capacity',
    before:
      /(?:能力|规模|库容|装机容量|装机|设计[^,;]{0,6}量|规划床位|编制床位|设计床位)(?:达到?|为|约|可达|超|增至)?$/,
    example: '日供水能力达42万吨',
  },
  {
    role: 'capacity',
    before: /(?:年|日)(?:处理|供水|生产|接待|发电|供热|产)(?:能力|规模)?(?:达到?|为|约)?$/,
    example: '年处理能力8万吨',
  },
  {
    role: 'capacity',
    after: /^\((?:日|年)?(?:处理|供水|产|设计)[^)]{0,4}(?:量|能力)\)/,
    example: '3000吨(日处理量)移动式分离船',
  },
  // parts of a definition
  {
    role: 'threshold',
    before: /(?:超过|超|满|未满|不足|不到|低于|高于|逾期|不满|小于|大于|已满|年满|低于|闲置|结转|完工|达)$/,
    after: /^(?:的|未|不|仍|且|以上的?)[^,。;、]/,
    example: '闲置超过1年的结余资金',
  },
  {
    role: 'threshold',
    before: /满$/,
    after: /^[^,。;、:)\n]/,
    dimensions: ['duration'],
    example: '土地满两年未动工',
  },
  {
    role: 'threshold',
    before: /(?:选派|提拔|选配|遴选|全区|全市|全县|全省|对|为|招录|招聘|使用)$/,
    after: /^(?:的)?[^,。;、:)\n至到]/,
    dimensions: ['duration'],
    example: '对6至15周岁适龄儿童核查',
  },
  // restated and surrounding amounts
  { role: 'context', units: ['类', '方面', '大类'], example: '涉及4类12个问题' },
  { role: 'context', units: ['种'], after: /^(?:类型|形态|方式|情形|情况)/, example: '分三种类型' },
  {
    role: 'context',
    after: /^[^,。;:]{0,14}(?:开展|进行)[^,。;]{0,12}(?:巡[察视]|督察|审计|“回头看”)/,
    example: '对38家单位党组织开展巡察',
  },
  {
    role: 'context',
    before: /(?:^|向|抽取)$/,
    after: /^(?:被?巡[察视]|村|社区)/,
    example: '5个巡察组向38家被巡察单位通报',
  },
  { role: 'context', before: /\((?:共|为期|共计)?$/, dimensions: ['duration'], example: '公示至19日(共10个工作日)' },
  { role: 'context', after: /^个?(?:大)?方面/, example: '反馈的4个方面36个问题' },
  {
    role: 'context',
    before:
      /(?:正在整改|尚未完成|未完成|尚未整改(?:到位)?|未整改到位|需长期(?:坚持|整改)|持续整改|剩余|尚未办结|未办结)的$/,
    example: '对正在整改的3个问题挂图作战',
  },
  {
    role: 'context',
    before:
      /(?:上述|上轮(?:巡[察视])?(?:反馈)?的?|上一轮(?:巡[察视])?(?:反馈)?的?|延伸巡察|延伸了解了?|区属|市属|县属|省属|所辖|下辖|辖区内?|被巡[察视]|所属|直属|围绕年度|针对|历时|现有|重点关注全[区市县省])$/,
    example: '检查上述2条河道',
  },
  {
    role: 'context',
    before: /(?:占地(?:面积)?|总投资(?:额)?|规划面积|建筑面积|总面积|总长度?|概算)(?:约|为|达)?$/,
    example: '总投资5.4亿元',
  },
  { role: 'context', before: /公示[^。]{0,36}$/, dimensions: ['duration'], example: '公示时间共10个工作日' },
  {
    role: 'context',
    before: /每(?:半?年|季度?|月|周|旬|学期|学年|日|天)[^,;]{0,18}$/,
    after: /^(?:[,。;、)]|全面|专题|集中|$)/,
    example: '每季度督查一次',
  },
]

/** 一次, 一轮: a frequency, whatever stands around it. */
export const ONCE = /^一[次轮场期]$/

/** Words that say the sentence reports, even in an outlook. */
export const REPORTED = /截[至止]|已(?:完成|整改|落实)/

/** Behind 以上, 以下, 以内 of a quote: a noun at once makes a limit of it (10亿元以上项目). */
export const LIMITED_NOUN = /^(?:的|左右的)?[^,。;、:)\n，（("”\s占增减提下]/

/** Labels whose lines state what is planned. */
export const PLAN_LABEL = /(?:整改目标|工作目标|目标任务|目标要求|整改要求|阶段目标|年度目标)[:]/
/** Labels whose lines state the steps to be taken where another label reports on them. */
export const STEPS_LABEL = /^(?:整改措施|具体措施|主要措施|工作措施|整改举措)[:]/
