/**
 * Amounts that only surround what is told. One rule a line, tried in order, with its example.
 */
import { ITEMS, type RoleRule, TIMES } from './role-rule.ts'

export const SURROUNDINGS: readonly RoleRule[] = [
  { role: 'context', units: ['方面'], example: '三方面问题' },
  {
    role: 'context',
    units: ['类', '大类'],
    after: /^(?!服务|业务|产品|设备|活动|课程)[^,。;、)\n]/,
    example: '涉及4类12个问题',
  },
  { role: 'context', units: ['种'], after: /^(?:类型|形态|方式|情形|情况)/, example: '分三种类型' },
  { role: 'context', after: /^个?(?:大)?方面/, example: '反馈的4个方面36个问题' },
  // 3个9个问题: two counts of one feedback, the first of its aspects
  {
    role: 'context',
    before: /(?:反馈|指出)的$/,
    after: /^[、,]?\d+[个项条](?:具体)?问题/,
    example: '反馈的3个9个问题',
  },
  {
    role: 'context',
    after: /^[^,。;:\d]{0,14}(?:开展|进行)(?:了)?[^,。;]{0,12}(?:巡[察视]|督察)/,
    units: [...ITEMS, '所'],
    example: '对38家单位党组织开展巡察',
  },
  {
    role: 'context',
    before: /(?:^|向|抽取)$/,
    after: /^(?:被?巡[察视]|村(?![民级卫])|社区)/,
    example: '5个巡察组向38家被巡察单位通报',
  },
  { role: 'context', before: /\((?:共|为期|共计)?$/, dimensions: ['duration'], example: '公示至19日(共10个工作日)' },
  {
    role: 'context',
    before: /(?:^|[对将把向])(?:正在(?:整改|推进)|尚未完成|未完成|尚未整改(?:到位)?|未整改到位|尚未办结|未办结)的$/,
    example: '对正在整改的3个问题挂图作战',
  },
  {
    role: 'context',
    before: /(?:尚未完成|尚未整改(?:到位)?|未整改到位|尚未办结)的$/,
    after: /^(?:问题|任务|事项)中/,
    example: '目前尚未整改到位的37个问题中',
  },
  {
    role: 'context',
    before: /延伸(?:巡察|了解了?)[^,;]{0,30}$/,
    units: [...ITEMS, '所'],
    example: '延伸巡察滨江、柳荫等6个社区',
  },
  {
    role: 'context',
    before:
      /(?:上述|区属|市属|县属|省属|所辖|下辖|辖区内?|被巡[察视]|所属|直属|围绕年度|针对|历时|为期|现有|重点关注全[区市县省])$/,
    example: '检查上述2条河道',
  },
  { role: 'context', after: /^[^,。;、]{0,8}中(?:排名?|位[居列]|居|名列|列)/, example: '在全区14个镇街中排名第2' },
  {
    role: 'context',
    before: /排名?(?:全[省市县区]|位居全[省市县区])$/,
    after: /^[^,。;、]{0,6}第/,
    example: '排名全市12个县区第3位',
  },
  {
    role: 'context',
    before: /(?:围绕|聚焦|紧盯|瞄准|加强对|强化对|切实加强|重点关注)[^,;]{0,20}$/,
    after:
      /^(?!个?(?:具体|突出|反馈)?问题)[^,。;、]{1,12}(?:开展|引进|进行|组织|推进|打造|布局|实施|制定|加强|的统筹|的监管|的管理|的指导|的服务)/,
    units: [...ITEMS, '所'],
    example: '围绕2条产业链引进项目23个',
  },
  {
    role: 'context',
    before: /每[^,;]{1,8}对[^,;]{0,40}$/,
    units: ITEMS,
    example: '每季度对5个专项检查整改情况进行一次督查',
  },
  {
    role: 'context',
    before: /(?:占地(?:面积)?|总投资(?:额)?|规划面积|建筑面积|总面积|总长度?|概算)(?:约|为|达)?$/,
    example: '总投资5.4亿元',
  },
  {
    role: 'context',
    before: /每(?:半?年|季度?|月|周|旬|学期|学年|日|天)[^,;]{0,18}$/,
    after: /^(?:[,。;、)“]|全面|专题|集中|整改|$)/,
    units: TIMES,
    planned: 'target',
    example: '每季度督查一次',
  },
  {
    role: 'context',
    before: /每(?:半?年|季度?|月|周|旬|学期|学年|日|天)[^,;]{0,18}$/,
    units: TIMES,
    planned: 'target',
    example: '每月召开两次专题会',
  },
]
