/**
 * The canonical metrics: what tables head their columns with, and the phrases that set them.
 *
 * `METRICS` declares each key once: labels, unit, dimension, and whether values may be summed (rates never). `PHRASES` are
 * tried in order; `before` is matched against the words up to the number, `after` against those behind the quote.
 */
import type { Dimension, MetricKey, MetricName } from '@taizhang/parser'

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

export interface MetricPhrase {
  key: MetricName
  units: string
  before?: RegExp
  after?: RegExp
  /** Words before the number that make something else of it. */
  not?: RegExp
  example: string
}

const PEOPLE = '人 名 人次 位'
const COUNT = '个 项 条 件 处 类 起'
const TIMES = '次 轮 轮次 场 场次 期 回 批次'
const CASES = '件 起 宗 例 个 家 人'
const SITES = '家 家次 处 个 座 栋 幢 户 户次 间 间次 所 艘 站次 辆 辆次 台'
const GIVEN = '(?:给予|予以|作出|进行|被)?'

export const PHRASES: readonly MetricPhrase[] = [
  {
    key: 'rectification_rate',
    units: '%',
    before: /(?:整改|总体|平均|销号|问题)?(?:整改完成率|整改率|完成率|销号率|整改到位率|办结整改率)(?:分别)?$/,
    not: /(?:任务|投资|工程|项目|计划)[^,]{0,4}完成率$/,
    example: '整改完成率95.9%',
  },
  {
    key: 'rectification_rate',
    units: '%',
    after: /^[、%\d.占)]*(?:已)?(?:完成整改|整改到位)/,
    example: '占100%、80%)已完成整改',
  },
  // measures
  {
    key: 'measures_implemented',
    units: '项 条 个',
    before: /(?:措施|举措)[^,;]{0,4}(?:落实到位|落实|完成|整改到位)$/,
    example: '整改措施已落实到位203项',
  },
  {
    key: 'measures_implemented',
    units: '项 条 个',
    before: /(?:落实|完成)(?:具体)?(?:整改)?(?:措施|举措)$/,
    example: '落实整改措施36项',
  },
  {
    key: 'measures_implemented',
    units: '项 条 个',
    after:
      /^(?:具体)?(?:整改)?(?:措施|举措)(?:已|均|全部|都|已全部|均已|得到)+(?:完成|落实|整改)(?:到位)?(?:[,。;、]|$)/,
    example: '36项具体整改措施已落实到位',
  },
  {
    key: 'measures_planned',
    units: '项 条 个',
    before: /(?:措施|举措)$/,
    not: /(?:防护|保护|保障|安全|处理|强制)措施$/,
    example: '制定整改措施118条',
  },
  {
    key: 'measures_planned',
    units: '项 条 个',
    after: /^(?:具体|针对性)?(?:整改|工作)?(?:措施|举措)/,
    example: '制定86条整改措施',
  },
  // rules
  {
    key: 'systems_improved',
    units: '项 个 条 部 件 套 份',
    before: /(?:制度|建章立制|制度机制|规章)(?:文件|规定|办法)?$/,
    not: /(?:执行|落实|违反)[^,]{0,6}制度$/,
    example: '完善制度158项',
  },
  {
    key: 'systems_improved',
    units: '项 个 条 部 件 套',
    before: /(?:制定|出台|修订|完善|建立|健全)[^,;]{0,20}(?:办法|规定|细则|机制|规程|规范)$/,
    not: /《[^》]*$/,
    example: '健全长效机制9项',
  },
  {
    key: 'systems_improved',
    units: '项 个',
    before: /》等$/,
    after: /^(?:规章|管理|配套|相关|内控)*制度/,
    example: '印发《采购管理办法》等4项制度',
  },
  {
    key: 'systems_improved',
    units: '项 个 条 部 件 套 份',
    before: /(?:完善|建立|修订|制定|健全|新建|出台|新增|建章立制|制订)(?:完善|健全|修订)?$/,
    after: /^(?:规章|管理|工作|长效|相关|内控|配套|内部)*(?:制度|规章|机制)/,
    example: '建立12项制度',
  },
  // accountability
  {
    key: 'orgs_held_accountable',
    units: '个 家',
    before: /(?:问责|追责)[^,;、]{0,14}(?:党组织|单位|部门|企业|党委|支部)$/,
    example: '问责党组织3个',
  },
  {
    key: 'orgs_held_accountable',
    units: '个 家',
    after: /^(?:责任)?(?:党组织|单位|部门)[^,。;]{0,8}(?:问责|追责)/,
    example: '对3个党组织予以问责',
  },
  {
    key: 'party_discipline',
    units: PEOPLE,
    before: /党纪(?:政务)?(?:政纪)?(?:处分|处理)?(?:处分)?$/,
    example: '给予党纪处分2人',
  },
  { key: 'administrative_discipline', units: PEOPLE, before: /(?:政务|政纪|行政)处分$/, example: '政务处分3人' },
  {
    key: 'party_discipline',
    units: PEOPLE,
    after: new RegExp(`^[^,。;、]{0,4}${GIVEN}党[纪内][^,。;]{0,8}处分`),
    example: '对2人给予党纪处分',
  },
  {
    key: 'administrative_discipline',
    units: PEOPLE,
    after: new RegExp(`^[^,。;、]{0,4}${GIVEN}(?:政务|政纪|行政)[^,。;]{0,4}处分`),
    example: '对2人给予政务处分',
  },
  { key: 'organizational_handling', units: PEOPLE, before: /组织(?:处理|调整)$/, example: '组织处理34人' },
  {
    key: 'organizational_handling',
    units: PEOPLE,
    after: new RegExp(`^[^,。;、]{0,4}${GIVEN}组织处理`),
    example: '对5人给予组织处理',
  },
  {
    key: 'talks_reminded',
    units: `${PEOPLE} 家`,
    before: /(?:提醒谈话|谈话提醒|警示谈话|工作约谈|约谈|批评谈话|谈话)$/,
    not: /(?:诫勉|廉政|谈心)谈话$/,
    example: '提醒谈话26人次',
  },
  { key: 'admonished', units: PEOPLE, before: /诫勉(?:谈话|处理)?$/, example: '诫勉3人' },
  { key: 'criticized_educated', units: PEOPLE, before: /批评(?:教育|帮助)(?:帮助)?$/, example: '批评教育11人' },
  {
    key: 'inspected_self_examination',
    units: PEOPLE,
    before: /(?:责令|作出|写出|责成)[^,;、]{0,6}检[查讨]$/,
    example: '责令检查3人',
  },
  {
    key: 'inspected_self_examination',
    units: PEOPLE,
    before: /责[令成]$/,
    after: /^[^,。;]{0,4}(?:作出|写出|进行)?[^,。;]{0,4}检[查讨]/,
    example: '责令2人作出深刻检查',
  },
  {
    key: 'inspected_self_examination',
    units: PEOPLE,
    after: /^[^,。;]{0,4}(?:被)?责令[^,。;]{0,6}检[查讨]/,
    example: '5人责令作出书面检查',
  },
  { key: 'admonished', units: PEOPLE, after: new RegExp(`^[^,。;、]{0,4}${GIVEN}诫勉`), example: '对4人予以诫勉' },
  {
    key: 'criticized_educated',
    units: PEOPLE,
    after: new RegExp(`^[^,。;、]{0,4}${GIVEN}批评`),
    example: '对11人予以批评教育',
  },
  {
    key: 'talks_reminded',
    units: PEOPLE,
    after: new RegExp(`^[^,。;、]{0,4}${GIVEN}(?:提醒|约谈|谈话提醒|警示谈话)`),
    example: '对6人予以提醒谈话',
  },
  {
    key: 'talks_reminded',
    units: `${PEOPLE} 家`,
    before: /(?:约谈|提醒谈话|谈话提醒)[^,;]{1,20}$/,
    example: '约谈进度滞后的科室负责人4人次',
  },
  {
    key: 'people_held_accountable',
    units: PEOPLE,
    before:
      /(?:追责|问责|追究责任|责任追究|处理处分|追责问责|处分处理|处理)(?:相关|有关|责任)?(?:人员|干部|党员干部|责任人员?|领导干部|党员)?$/,
    not: /(?:组织|妥善|依法|移[送交][^,]{0,8})处理$/,
    example: '追责7人',
  },
  {
    key: 'people_held_accountable',
    units: PEOPLE,
    after: /^[^,。;]{0,8}(?:予以|进行|被|严肃)?(?:追责|问责|追究责任)/,
    example: '对7名责任人追责问责',
  },
  // cases
  {
    key: 'clues_transferred',
    units: '件 条 个 起 批',
    before: /(?:移[交送]|转交)[^,;]{0,16}线索$/,
    example: '移送问题线索4条',
  },
  {
    key: 'clues_transferred',
    units: '件 条 个 起 批',
    before: /(?:移[交送]|转交)的?$/,
    after: /^[^,。;]{0,6}线索/,
    example: '移交的26件问题线索',
  },
  { key: 'cases_filed', units: CASES, before: /立案(?:调查|查处|审查|审查调查|处罚|侦查|件数)?$/, example: '立案9件' },
  { key: 'cases_filed', units: CASES, after: /^[^,。;]{0,22}立案/, example: '对13家农贸市场立案' },
  {
    key: 'cases_closed',
    units: '件 起 个 宗 条 例',
    before: /(?:办结|审结|结案|已办理)[^,;]{0,14}$/,
    example: '已办结21件',
  },
  {
    key: 'cases_investigated',
    units: '件 起 宗 例 个 家 户 条',
    before: /(?:查处|查办|查结)[^,;]{0,18}$/,
    after: /^(?!(?:工作)?(?:专班|小组|组))/,
    example: '查处非法采砂案件5起',
  },
  {
    key: 'notices_circulated',
    units: '期 起 例 次 件 个 份',
    before: /通报(?:曝光)?[^,;]{0,22}$/,
    not: /通报情况/,
    example: '通报典型案例2期',
  },
  // money
  {
    key: 'funds_refunded',
    units: '元',
    before: /(?:清退|退还|退回|退赔|返还|退缴)[^,;]{0,20}$/,
    not: /(?:无法|未|不予)(?:清退|退还|退回)/,
    example: '清退多收水费17.63万元',
  },
  {
    key: 'funds_refunded',
    units: '元',
    after: /^[^,。;]{0,6}(?:已)?(?:全部|足额|均|已全部)?(?:清退|退还|退回|返还)/,
    example: '多收的3万元已全部退还',
  },
  {
    key: 'funds_recovered',
    units: '元',
    before: /(?:追缴|追回|收缴|挽回|追收|追讨|补缴)[^,;]{0,24}$/,
    example: '追缴资金48.36万元',
  },
  {
    key: 'funds_recovered',
    units: '元',
    before: /收回[^,;]{0,18}$/,
    not: /收回[^,;]{0,8}(?:结转|闲置|沉淀|存量|结余)/,
    example: '收回承包费、租金17.3万元',
  },
  {
    key: 'funds_recovered',
    units: '元',
    after: /^(?:已)?(?:全部|足额|均|已全部)?(?:追回|追缴|收缴)/,
    example: '补助资金58.74万元已全部追回',
  },
  {
    key: 'funds_allocated',
    units: '元',
    before: /(?:拨付|兑付|兑现|下拨|划拨)[^,;]{0,30}$/,
    example: '拨付学生资助资金2163.5万元',
  },
  {
    key: 'funds_allocated',
    units: '元',
    after: /^(?:已)?(?:全部|足额|均|已全部)?(?:拨付|兑付|兑现|下拨)/,
    example: '滞留资金1.86亿元全部拨付',
  },
  // hazards before issues: 问题隐患 are hazards
  {
    key: 'hazards_fixed',
    units: COUNT,
    before: /(?:整改|消除|整治|治理|销号|闭环)[^,;、]{0,10}隐患$/,
    example: '整改隐患129处',
  },
  {
    key: 'hazards_found',
    units: COUNT,
    before: /隐患(?:问题|点)?$/,
    not: /(?:消除|整改|整治)[^,]{0,8}隐患(?:问题|点)?$/,
    example: '发现隐患237处',
  },
  {
    key: 'hazards_found',
    units: COUNT,
    before: /(?:发现|排查|查出|排查出)$/,
    after: /^[^,。;]{0,6}隐患/,
    example: '排查出44处安全隐患',
  },
  // issues
  {
    key: 'issues_ongoing',
    units: COUNT,
    before:
      /(?:正在整改|正在推进|持续推进|尚在整改|仍在整改|继续整改|正在抓紧整改|整改中|未完成整改|未整改到位|尚未整改到位|未完成|持续整改|正在推进整改)(?:的问题|的|问题)?$/,
    after: /^(?!(?:整改)?(?:任务|事项|工作))/,
    // 立行立改的5个、持续整改的3个: a class that was set, not a state
    not: /梳理|^(?:要求)?持续整改的$/,
    example: '正在整改5个',
  },
  {
    key: 'issues_ongoing',
    units: COUNT,
    after: /^(?:问题)?(?:正在|仍在|尚在|正按|正加快)(?:[^,。;]{0,6})(?:整改|推进|落实|办理|攻坚|化解)/,
    not: /(?:项目|工程|案件|线索|小区|台|套)$/,
    example: '另有3个正在整改之中',
  },
  {
    key: 'issues_ongoing',
    units: COUNT,
    before: /(?:其余|剩余|另有|还有?|尚有)的?$/,
    after: /^(?:问题)?(?:正在|仍在|尚在|继续|正按|加快|持续)/,
    example: '其余3个正在整改',
  },
  {
    key: 'issues_rectified',
    units: COUNT,
    before: /(?:完成整改|整改完成|整改到位|整改完毕|销号|已整改|全部整改)(?:的)?(?:问题)?(?:事项)?$/,
    not: /(?:基本|阶段性)完成整改$|未完成整改|未(?:完成)?销号的$|未整改/,
    example: '已完成整改31个',
  },
  {
    key: 'issues_rectified',
    units: COUNT,
    after:
      /^(?:反馈|具体)?(?:问题)?(?:均|都|全部|也)?(?:已|已经|已全部|均已)?(?:完成整改|整改到位|整改完毕|整改完成|销号)(?![\d一二三四五六七八九十已])/,
    not: /未|占$/,
    example: '164个整改到位',
  },
  {
    key: 'issues_rectified',
    units: COUNT,
    before: /(?:推动|督促|已|完成|共)整改(?:各类|具体)?问题$/,
    example: '推动整改问题67个',
  },
  {
    key: 'issues_found',
    units: COUNT,
    before: /问题$/,
    not: /(?:立行立改|立查立改|解决[^,]{0,10}|化解[^,]{0,10}|领办[^,]{0,10}|长期坚持整改|难点|重点)问题$/,
    example: '发现问题57个',
  },
  {
    key: 'issues_found',
    units: COUNT,
    after: /^(?:具体|反馈|突出|主要|共性|个性)?问题(?!线索)/,
    example: '反馈的36个问题',
  },
  // activities
  {
    key: 'documents_issued',
    units: '份 件 个 项 部 期 条',
    before:
      /(?:制发|印发|下发|下达|发出|发送|送达|交办|出台|制定|发放|编发|签发)[^,;]{0,12}(?:文件|函|通知书?|督办单|提示单|工作单|清单|意见书|建议书?|方案|通报|单)$/,
    not: /资料|手册|措施/,
    example: '下发督办函18份',
  },
  {
    key: 'documents_issued',
    units: '份 件 个 项 部',
    before: /(?:印发|下发|出台|制发|发出)$/,
    after: /^[^,。;]{0,8}(?:文件|函|通知|督办单|提示单|意见|方案)/,
    example: '印发12份文件',
  },
  {
    key: 'trainings_held',
    units: `${TIMES} 个`,
    before: /(?:培训[^,;、]{0,8}|轮训[^,;、]{0,4}|政策解读会|专题讲座)$/,
    example: '举办培训班3期',
  },
  {
    key: 'trainings_held',
    units: `${TIMES} 个`,
    before: /(?:举办|开展|组织)$/,
    after: /^[^,。;]{0,6}培训/,
    example: '举办8期培训班',
  },
  {
    key: 'people_trained',
    units: PEOPLE,
    before: /(?:培训|轮训|参训|受训)[^,;、]{0,14}$/,
    example: '培训干部职工512人次',
  },
  { key: 'people_trained', units: PEOPLE, after: /^(?:参加|接受)[^,。;]{0,6}培训/, example: '组织320人次参加培训' },
  {
    key: 'inspections_held',
    units: TIMES,
    before: /(?:督查|督导|检查|巡查|暗访|督查督导|监督检查)$/,
    not: /(?:抽查|回头看|互查)$/,
    example: '开展督查4轮次',
  },
  {
    key: 'inspections_held',
    units: TIMES,
    after: /^(?:开展|进行)?(?:现场|专项|全面|集中|联合|监督|日常)*(?:督查|检查|督导|监督检查)/,
    example: '开展两轮现场督查',
  },
  {
    key: 'studies_held',
    units: TIMES,
    before: /(?:学习|研讨|大学习|读书班|学习会|研讨会)(?:等)?$/,
    not: /(?:观摩|考察)学习$/,
    example: '开展集中学习9次',
  },
  {
    key: 'studies_held',
    units: TIMES,
    before: /(?:学习|研讨|专题讲座)[^,;]{0,14}$/,
    not: /学习[^,;]{0,10}(?:会议?|宣讲|党课|心得)$/,
    example: '交流研讨、专题讲座等累计37次',
  },
  {
    key: 'studies_held',
    units: TIMES,
    before: /(?:开展|组织)$/,
    after: /^(?:集中|专题|集体)?(?:学习|研讨)/,
    example: '组织3次集中学习',
  },
  {
    key: 'meetings_held',
    units: `${TIMES} 个`,
    before: /会议?(?:\([^)]{1,10}\))?$/,
    not: /(?:培训|演唱|音乐|博览|展览|运动|招聘|解读|机|社|宣讲)会$|民主生活会发言/,
    example: '召开党组会议9次',
  },
  {
    key: 'meetings_held',
    units: `${TIMES} 个`,
    before: /召开了?$/,
    after: /^[^,。;]{0,14}会议?/,
    example: '召开8次党委会',
  },
  {
    key: 'meetings_held',
    units: '次 场',
    after: /^(?:专题|主持|组织)*召开[^,。;]{0,12}会/,
    example: '先后3次召开党组会',
  },
  {
    key: 'sites_inspected',
    units: SITES,
    before: /(?:^|[^清核抽普自复巡])(?:检查|排查|排查整治)[^,;]{0,26}$/,
    not: /(?:核查|清查|抽查|普查|自查|督查|检查井|检查站|建成|问题|隐患|整改|对象|完善|制度)[^,;]{0,14}$|[清核抽]查[^,;]{0,14}$/,
    example: '检查学校食堂62家',
  },
  {
    key: 'sites_inspected',
    units: SITES,
    after: /^(?![^,。;]{0,10}(?:项目|合同|案件|档案|经费|资金))[^,。;]{0,26}(?:进行|开展)[^,。;]{0,10}(?:检查|排查)/,
    not: /梳理/,
    example: '对23个场所进行检查',
  },
]
