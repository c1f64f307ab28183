/** Papers, meetings, trainings, inspections. An entry a line, with its example. */
import { type MetricPhrase, PEOPLE, SITES, TIMES } from './metric-phrase.ts'

/** Before a number: the inspection was of another kind, or it is not what was inspected that is counted. */
const NOT_SITES =
  /(?:核查|清查|抽查|普查|自查|督查|发现|检查井|检查站|建成|问题|隐患|整改|对象|完善|制度)[^,;]{0,14}$|[清核抽]查[^,;]{0,14}$|检查[和及与]$/
/** Behind a number: no team that inspects. */
const NO_TEAM = /^(?!(?:工作|专项|督查)?(?:专班|小组|组)|专项|[省市县区]委)/
/** What can be inspected for hazards by the piece. */
const PREMISES =
  '(?:单位|企业|场所|机构|学校|食堂|部位|基地|站点?|店|工地|市场|小区|宾馆|商户|建筑|厂房?|医院|园区|码头)'

export const WORK: readonly MetricPhrase[] = [
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
    before: /(?:培训[^,;、]{0,8}|[轮集]训[^,;、]{0,4}|实训班?|研修班?|政策解读会|专题讲座)$/,
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
    before: /(?:督查|检查|督查督导|督导督查|督导检查)$/,
    not: /(?:抽查|回头看|互查)$/,
    example: '开展督查4轮次',
  },
  {
    key: 'inspections_held',
    units: TIMES,
    after: /^(?:开展|进行)?(?:现场|实地|专项|全面|集中|联合|监督|日常|综合)*(?:督查|检查|督导检查)/,
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
    not: /(?:培训|发布|演唱|音乐|博览|展览|运动|招聘|解读|机|社|宣讲)会$|民主生活会发言/,
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
    before: /(?:^|[^清核抽普自复巡促])(?:检查|排查整治)[^,;]{0,26}$/,
    not: NOT_SITES,
    after: NO_TEAM,
    example: '检查学校食堂62家',
  },
  {
    key: 'sites_inspected',
    units: '家 家次 座 栋 幢 所 站次 艘 间次',
    before: /(?:^|[^清核抽普自复巡])排查[^,;]{0,26}$/,
    not: NOT_SITES,
    after: NO_TEAM,
    example: '排查校外培训机构86家',
  },
  {
    key: 'sites_inspected',
    units: SITES,
    before: new RegExp(`(?:^|[^清核抽普自复巡])排查[^,;]{0,20}${PREMISES}$`),
    after: NO_TEAM,
    example: '排查重点部位127处',
  },
  {
    key: 'sites_inspected',
    units: SITES,
    after: /^(?![^,。;]{0,10}(?:项目|合同|案件|档案|经费|资金))[^,。;]{0,26}(?:进行|开展)[^,。;]{0,10}(?:检查|排查)/,
    not: /梳理/,
    example: '对23个场所进行检查',
  },
]
