/** Hazards before issues: 问题隐患 are hazards. An entry a line, with its example. */
import { COUNT, type MetricPhrase } from './metric-phrase.ts'

export const ISSUES: readonly MetricPhrase[] = [
  {
    key: 'hazards_fixed',
    units: COUNT,
    before: /(?:整改|消除|整治|治理|销号|闭环)[^,;、]{0,10}隐患(?:问题|点位?|路段|部位)?$/,
    example: '整改隐患129处',
  },
  {
    key: 'hazards_found',
    units: COUNT,
    before: /隐患(?:问题|点位?|路段|部位)?$/,
    not: /(?:消除|整改|整治)[^,]{0,8}隐患(?:问题|点位?|路段|部位)?$/,
    example: '发现隐患237处',
  },
  {
    key: 'hazards_found',
    units: COUNT,
    before: /(?:发现|排查|查出|排查出)$/,
    after: /^[^,。;]{0,6}隐患/,
    example: '排查出44处安全隐患',
  },
  {
    key: 'hazards_found',
    units: COUNT,
    after: /^(?:安全|重大|一般|火灾|消防|各类|突出|问题)*隐患(?:问题|点)?(?:[,。;、已均中]|$)/,
    not: /(?:消除|整改|整治|治理|销号)[^,]{0,4}$/,
    example: '237处隐患已整改231处',
  },
  {
    key: 'issues_ongoing',
    units: COUNT,
    before:
      /(?:正在整改|正在推进|持续推进|尚在整改|仍在整改|继续整改|正在抓紧整改|整改中|未完成整改|未整改到位|尚未整改到位|未完成|持续整改|正在推进整改)(?:问题|的问题)?$/,
    after: /^(?!(?:整改)?(?:任务|事项|工作))/,
    not: /梳理/,
    example: '正在整改5个',
  },
  {
    key: 'issues_ongoing',
    units: COUNT,
    before:
      /(?:[对将把]|目前|仍有|尚有|还有)(?:正在整改|正在推进|尚在整改|仍在整改|尚未完成整改|尚未整改|未完成整改|(?:尚)?未整改到位|持续整改|持续推进)的(?:问题)?$|(?:^|[^求])(?:未完成|尚未(?:完成|整改|销号|办结)(?:整改)?(?:到位)?|未完成整改|[仍尚正]在整改)的$/,
    after: /^(?!(?:整改)?(?:任务|事项|工作))/,
    not: /梳理/,
    example: '对正在整改的3个问题挂图作战',
  },
  {
    key: 'issues_ongoing',
    units: COUNT,
    after: /^(?:问题)?(?:正在|仍在|尚在|正按|正加快|正|[尚还仍]?未(?=整改(?:到位|完成)))[^,。;、]{0,6}整改/,
    not: /(?:项目|工程|案件|线索|小区|台|套)$/,
    example: '另有3个正在整改之中',
  },
  {
    key: 'issues_ongoing',
    units: COUNT,
    after: /^[^,。;、\d]{2,14}的问题(?:正在|仍在|尚在)(?:持续|加快|有序|积极)?(?:推进|整改|解决)/,
    example: '3个需要较长时间解决的问题正在持续推进',
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
    key: 'issues_rectified',
    units: COUNT,
    after: /^(?:、[\d.]+[个项件条])*(?:\([^)]{0,30}\))?(?:均|都|全部)?已?(?:完成整改|整改到位|整改完毕)/,
    not: /未|占$/,
    example: '分别有5个、4个(占100%、80%)已完成整改',
  },
  {
    key: 'issues_found',
    units: COUNT,
    before: /问题$/,
    not: /(?:立行立改|立查立改|解决[^,]{0,10}|化解[^,]{0,10}|领办[^,]{0,10}|包抓[^,]{0,6}|长期坚持整改|难点|重点|收集|收到|征集)问题$/,
    example: '发现问题57个',
  },
  {
    key: 'issues_found',
    units: COUNT,
    after: /^(?:具体|反馈|突出|主要|共性|个性)?问题(?!线索)/,
    not: /(?:基本完成|阶段性完成|长期坚持(?:整改)?|长期整改)的?$/,
    example: '反馈的36个问题',
  },
  {
    key: 'issues_found',
    units: '个 项 条 处',
    before: /(?:发现|查出|查找出)[^,;、\d]{1,14}(?:不|未|没有|缺)[^,;、\d]{1,8}的$/,
    after: /^(?:[,。;、)]|$)/,
    example: '发现整改不彻底的3个',
  },
]
