/** Money that came back or was paid out. An entry a line, with its example. */
import type { MetricPhrase } from './metric-phrase.ts'

export const FUNDS: readonly MetricPhrase[] = [
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
    after: /^[^,。;、]{0,6}(?:已)?(?:全部|足额|全额|均|已全部)*(?:清退|退还|退回|返还)/,
    example: '多收的3万元已全部退还',
  },
  {
    key: 'funds_recovered',
    units: '元',
    before: /(?:追缴|追回|收缴|清缴|催缴|挽回|追收|追讨|补缴)[^,;]{0,24}$/,
    not: /补缴[^,;]{0,12}(?:社保|保险|公积金|养老|年金)[^,;]{0,4}$/,
    example: '追缴资金48.36万元',
  },
  {
    key: 'funds_recovered',
    units: '元',
    before: /收回[^,;]{0,18}$/,
    not: /收回[^,;]{0,8}(?:结转|闲置|沉淀|存量|结余|投资|股权|股金)/,
    example: '收回承包费、租金17.3万元',
  },
  {
    key: 'funds_recovered',
    units: '元',
    after: /^(?:已)?(?:全部|足额|全额|均|已全部)*(?:追回|追缴|收缴)/,
    example: '补助资金58.74万元已全部追回',
  },
  {
    key: 'funds_allocated',
    units: '元',
    before: /(?:拨付|兑付|兑现|下拨|划拨|补发|补齐[^,;]{0,10}(?:补贴|补助|资金|工资|款))[^,;]{0,30}$/,
    example: '拨付学生资助资金2163.5万元',
  },
  {
    key: 'funds_allocated',
    units: '元',
    after: /^(?:已)?(?:全部|足额|全额|均|已全部)*(?:拨付|兑付|兑现|下拨)/,
    example: '滞留资金1.86亿元全部拨付',
  },
]
