/**
 * A change: what it started from, what it led to, and by how much. One rule a line, tried in order, with its example.
 */
import { LINK, type RoleRule, SHARE } from './role-rule.ts'

/** Further figures that lead to the same: 由51.2岁、46.7岁降至. */
const ALIKE = '(?:[、和及]\\d[\\d.]*(?:%|[^\\d%,。;:、()]{1,4}?))*'

/** 提高到, 扩至, 清理为, 变成 …: whatever the verb, it ends before the amount that was reached. */
const LEADS_TO = new RegExp(
  `^${ALIKE} ?[^,。;:、()\\d]{1,12}(?:到|至|为|成)(?:了|约|近|平均|目前的?|现在的?|全[省市县区镇]的?|不低于|不少于|不超过|不高于|不足|不到|至少)*(?:\\d|[一二三四五六七八九十百两半零几数]|百分之)`,
)

export const BASELINES: readonly RoleRule[] = [
  {
    role: 'comparison',
    before: /(?:较|比)[^,;]{1,12}(?:提前|前移|后移|延后|推迟)(?:了|约|近)?$/,
    planned: 'comparison',
    example: '投运时间较计划提前26天',
  },
  {
    role: 'comparison',
    before: /[由从自][^,;]{0,16}$/,
    after: LEADS_TO,
    planned: 'comparison',
    example: '收缴率由82.6%提高到99.5%',
  },
  {
    role: 'result',
    before: /[由从自][^,;]{0,40}(?:到|至|为|成)(?:了|约|近|平均|全[省市县区镇]|不低于|不少于|不足)*$/,
    example: '日处理能力由3万吨提升至5万吨',
  },
  {
    role: 'result',
    before: /(?:延长|增加|提高|扩大|缩短|减少)(?:到|至|为)每(?:[天日周月年]|季度?|个月)$/,
    example: '开放时间延长至每天14小时',
  },
]

export const CHANGES: readonly RoleRule[] = [
  {
    role: 'comparison',
    before: new RegExp(
      `(?:增长|下降|提高|上升|减少|降低|提升|缩短|压减|压缩|压降|增速|增幅|降幅|涨幅|高出|多出|超出|回落|回升|上涨|增加|涨|下调|上调|削减|缩减|改善|好转|超标|超过目标值|领先|降价|精简|缩小)${LINK}$`,
    ),
    dimensions: SHARE,
    example: '同比增长22%',
  },
  {
    role: 'comparison',
    before: new RegExp(`(?:高于|低于|超|超过)${LINK}$`),
    dimensions: ['percentage_point'],
    example: '高于全省2个百分点',
  },
  {
    role: 'comparison',
    before: new RegExp(
      `(?:增长|下降|提高|上升|回升|降低|提升|缩短|延长|上涨|下跌|回落|缩减|增收|减收|增产|减产|降价)${LINK}$`,
    ),
    after: /^(?:[,。;、)\n]|$)/,
    example: '平均年龄下降2.3岁',
  },
  {
    role: 'comparison',
    before: /(?:增速|增幅|降幅|涨幅)(?:达|为|达到|约|超|超过)?$/,
    example: '规模增速达6.8%',
  },
  {
    role: 'comparison',
    before:
      /(?:是|为|相当于|达到?|[上去前]年)[^,;]{0,10}(?:同期|[上去前]年度?|\d年(?:全年)?|水平|以往|过去|原来|此前|以前)的$/,
    after: /^(?:[,。;、)]|左右|以上|$)/,
    dimensions: ['rate', 'percent'],
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
    before: /(?:^|[^新续])(?:减少|增加)(?!值|额|到|至|为)[^,;、的]{0,10}$/,
    example: '减少运维支出126万元',
  },
  {
    role: 'comparison',
    before: /比[^,;]{1,14}[^增减提高降最](?:低|高|多|少|快|慢)(?:出)?(?:了|约|近)?$/,
    example: '平均租金比周边市场价低三成左右',
  },
  {
    role: 'comparison',
    before: /(?:下调|上调|降低|提高|压降|调低|调高)[^,;、到至为]{2,10}$/,
    dimensions: ['percentage_point'],
    example: '下调贷款利率30个基点',
  },
  {
    role: 'comparison',
    before: /(?:超标(?!准)|超预算|超出预算|超面积|超计划|超(?:额|过|出)?(?:目标|任务|预期|序时))[^,;的]{0,6}$/,
    example: '浓度超标2.1倍',
  },
  {
    role: 'comparison',
    before: /(?:高出|高于|低于|多出|超出|领先|超过)[^,;]{1,14}$/,
    dimensions: SHARE,
    example: '结案率高出全省平均水平7.2个百分点',
  },
]
