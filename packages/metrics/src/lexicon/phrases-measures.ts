/** Rates, measures and rules. An entry a line, with its example. */
import type { MetricPhrase } from './metric-phrase.ts'

export const MEASURES: readonly MetricPhrase[] = [
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
  {
    key: 'measures_implemented',
    units: '项 条 个',
    before: /(?:措施|举措)[^,;]{0,4}(?:落实到位|落实|落地|完成|整改到位)$/,
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
    after: /^(?:具体)?(?:整改)?(?:措施|举措)(?:已|均|全部|都|得到)+(?:完成|落实|整改)(?:到位)?(?:[,。;、]|$)/,
    example: '36项具体整改措施已落实到位',
  },
  {
    key: 'measures_planned',
    units: '项 条 个',
    before:
      /(?:整改(?:任务)?|改进|工作)(?:措施|举措)$|(?:[制拟订提列定](?:定|订|出|下)?|细化|明确|形成|研究|排出)(?:了)?(?:具体|针对性|各项|改进)*的?(?:措施|举措)$/,
    example: '制定整改措施118条',
  },
  {
    key: 'measures_planned',
    units: '项 条 个',
    after: /^(?:具体|针对性)?(?:整改|工作)?(?:措施|举措)/,
    not: /(?:尚未|未|正在)[^,;]{0,6}的$/,
    example: '制定86条整改措施',
  },
  {
    key: 'systems_improved',
    units: '项 个 条 部 件 套 份',
    before: /(?:制度|建章立制|制度机制|规章)(?:文件|规定|办法)?$/,
    not: /(?:执行|落实|违反)[^,]{0,6}制度$|(?:废止|清理|取消)[^,、]{0,14}制度$/,
    example: '完善制度158项',
  },
  {
    key: 'systems_improved',
    units: '项 个 条 部 件 套',
    before: /(?:制定|出台|修订|完善|建立|健全)[^,;]{0,20}(?:办法|规定|细则|机制|规程|规范)$/,
    not: /《[^》]{0,80}$/,
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
  {
    key: 'systems_improved',
    units: '项 个 条 部 件 套 份',
    after: /^(?:规章|管理|工作|相关|内控)*制度(?:已|均|全部|得到)*(?:修订|完善|建立|健全|出台)/,
    example: '36项制度已修订完善',
  },
]
