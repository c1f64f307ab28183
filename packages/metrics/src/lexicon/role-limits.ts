/**
 * Limits, terms that are set, and rated sizes. One rule a line, tried in order, with its example.
 */
import type { Dimension } from '@taizhang/parser'
import type { RoleRule } from './role-rule.ts'

/** What a size is given in: no money, no share, no time. */
const SIZES: readonly Dimension[] = [
  'count',
  'people',
  'area',
  'length',
  'mass',
  'volume',
  'rate',
  'energy',
  'temperature',
  'other',
]

/** Asked before frequencies and plans. */
export const TERMS: readonly RoleRule[] = [
  {
    role: 'threshold',
    before: /(?:不得|不能|不准)(?:超过|少于|低于|高于|多于)$/,
    example: '每课时收费不得超过20元',
  },
  {
    role: 'result',
    before: /平均[^,;]{0,8}(?:时间|时长|用时|周期|时限|天数)(?:为|仅|约|达|只需|需)*$/,
    dimensions: ['duration'],
    example: '平均用时12天',
  },
  {
    role: 'threshold',
    before: /(?:期限?|时间|时限|时长|周期)(?:一般|原则上|均)?(?:不少于|不低于|不超过|不得少于|至少)$/,
    dimensions: ['duration'],
    example: '公示期不少于7天',
  },
  { role: 'context', before: /公示[^。]{0,36}$/, dimensions: ['duration'], example: '公示时间共10个工作日' },
  {
    role: 'threshold',
    before: /(?:[^为]期|时间|时限|期限|时长|年限)(?:一般)?(?:不超过|不少于|不低于|一般为|为|是)?$/,
    dimensions: ['duration'],
    after: /^(?! ?(?:缩短|压缩|压减|延长))/,
    example: '禁入期限为1至3年',
  },
  {
    role: 'threshold',
    before:
      /(?:挂职|跟岗|跟班|顶岗|离岗|驻村|驻点|蹲点|轮岗|交流|脱产|进修|见习|实习|派驻|借调|试用|服务|任期|聘期|在岗)(?:锻炼|学习|任职|工作|培养|实践|培训)?(?:时间)?(?:满|为)?$/,
    dimensions: ['duration'],
    example: '挂职6至12个月',
  },
  {
    role: 'threshold',
    before: /(?:暂停|停止|中止|禁止)[^,;。]{2,20}$/,
    after: /^(?:[,。;、)]|$)/,
    dimensions: ['duration'],
    example: '暂停医保处方权限6个月',
  },
  {
    role: 'threshold',
    after: /^(?:的)?(?:试用期|服务期|过渡期|公示期|整改期|考察期|观察期|质保期|管护期)/,
    dimensions: ['duration'],
    example: '明确一年试用期',
  },
  {
    role: 'threshold',
    after: /^的?(?:禁入|停业|停职|停薪|影响期|处分期|取消)/,
    dimensions: ['duration'],
    example: '对3家机构予以1至2年禁入处理',
  },
  {
    role: 'threshold',
    before: /(?:之日起|规定的?|应在|须在|必须在|逾期|投诉不超过)(?:超过)?$/,
    dimensions: ['duration'],
    example: '自受理之日起10至15个工作日答复',
  },
  {
    role: 'threshold',
    after: /^(?:之)?内(?![部容外控存设生])/,
    dimensions: ['duration'],
    example: '线索3个工作日内办结',
  },
  {
    role: 'threshold',
    before: /[后前]$/,
    after: /^[^,。;:、\d]{1,8}率/,
    dimensions: ['duration'],
    example: '术后30天死亡率降至0.4%',
  },
  {
    role: 'threshold',
    before: /(?:^|[^,;]{1,8})按照?[^,;\d]{0,8}$/,
    after: /^的?(?:标准|要求|用量|规模|比例|频次)/,
    example: '按照300户左右的标准划分网格',
  },
  { role: 'threshold', before: /[前后]$/, dimensions: ['rank'], example: '产值前50位企业' },
  { role: 'threshold', before: /排名前$/, example: '进入全球排名前1%的学科' },
]

/** A limit that a rule sets: behind frequencies, since 每月不超过2次 is required. */
export const CAPS: readonly RoleRule[] = [
  {
    role: 'threshold',
    after: /^(?:与|同)[^,。;]{2,14}挂钩/,
    dimensions: ['percent', 'rate'],
    example: '绩效年薪的30%与清收结果挂钩',
  },
  {
    role: 'threshold',
    after: /^(?:以上|以下)?的[^,。;\d]{0,14}(?:一律|必须|严禁|启动|提交|提请)/,
    example: '变更超过合同价10%的一律提交审定',
  },
  {
    role: 'threshold',
    after: /^(?:或者?|且)[^,。;]{2,24}的(?:一律|必须|须|应当?)/,
    example: '变更金额30万元以上或累计变更超过合同价10%的一律提交审定',
  },
  {
    role: 'threshold',
    before: /不得?(?:超过|高于|多于)[^,;。:、\d]{2,10}的$/,
    dimensions: ['percent', 'rate'],
    example: '陪餐人数不得超过接待对象的三分之一',
  },
  {
    role: 'threshold',
    before: /按照?不(?:低于|少于|高于|超过)$/,
    example: '按不低于5%预留质量保证金',
  },
  {
    role: 'threshold',
    before: /(?:陪餐|陪同|专家|评委|成员|人数|考官)不(?:得)?(?:超过|少于|多于|低于)$/,
    dimensions: ['people'],
    example: '评审专家不少于5人',
  },
  {
    role: 'threshold',
    before: /(?:强度|亩均(?:税收|产出|产值)|容积率|限价|单价|费率|利率)不(?:得)?(?:低于|高于|超过|少于)$/,
    dimensions: ['money', 'rate'],
    example: '新供工业用地亩均税收不低于25万元',
  },
  {
    role: 'threshold',
    before: /不(?:超过|高于|多于)$/,
    dimensions: ['duration', 'money'],
    example: '每户补贴不超过5000元',
  },
]

export const SIZE_RULES: readonly RoleRule[] = [
  {
    role: 'result',
    before: /新增(?:冷库|仓储|停车)?(?:库容|床位|泊位|车位|学位|工位|容量)$/,
    planned: 'target',
    example: '新增库容1.8万立方米',
  },
  {
    role: 'target',
    before: /新增[^,;]{0,8}(?:能力|产能|规模)$/,
    onlyPlanned: true,
    example: '新增冷藏能力1.2万吨',
  },
  {
    role: 'capacity',
    before:
      /(?:能力|产能|规模|库容|装机容量|装机|设计[^,;]{0,6}量|(?:规划|编制|设计|核定)(?:床位|工位|车位|泊位|学位|座位|席位|展位|摊位))(?:达到?|为|约|可达|超|增至|提升至|提升到|扩大到|扩大至)?$/,
    dimensions: SIZES,
    example: '日供水能力达42万吨',
  },
  {
    role: 'capacity',
    before: /(?:年|日)(?:处理|供水|生产|接待|发电|供热|产)(?:能力|规模)?(?:达到?|为|约)?$/,
    dimensions: SIZES,
    example: '年处理能力8万吨',
  },
  {
    role: 'capacity',
    after: /^\(?(?:日|年)?(?:处理|供水|产|设计)[^)]{0,4}(?:量|能力)\)/,
    dimensions: SIZES,
    example: '3000吨(日处理量)移动式分离船',
  },
  {
    role: 'capacity',
    before: /可(?:同时)?(?:容纳|满足|存放|停放|供|提供|接待|服务|安置|储存|存储|处理|承载|承接)[^,;\d]{0,8}$/,
    dimensions: SIZES,
    example: '可同时容纳600人培训',
  },
]

/** Parts of a definition. */
export const DEFINITIONS: readonly RoleRule[] = [
  {
    role: 'threshold',
    before:
      /(?:超过|超|满|未满|不足|不到|低于|高于|逾期|不满|小于|大于|已满|年满|低于|闲置|结转|完工|达|连续|累计|长达)$/,
    after: /^(?:的|未|不|仍|且|以上的?)[^,。;、]/,
    example: '闲置超过1年的结余资金',
  },
  {
    role: 'threshold',
    before: /(?:低于|高于|超过|不足|不到|未达到?)$/,
    after: /^、[^,。;:]{2,16}的(?!\d)[^,。;、]/,
    example: '持股比例低于10%、长期不分红的参股企业',
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
]
