/** What makes a thing of a verb: characters and words that stand beside it. */

/** Characters that make a thing of the verb before them (推进会, 提升井), each with what undoes it behind (召开会议). */
export const NOMINAL_TAILS: ReadonlyMap<string, string> = new Map([
  ['会', '议同商场计'],
  ['组', '织'],
  ['井', ''],
  ['站', ''],
  ['厂', ''],
  ['员', '工'],
  ['率', ''],
  ['班', '子'],
  ['室', ''],
  ['单', '位项价笔'],
  ['函', ''],
  ['费', '用'],
  ['量', '化'],
  ['额', '度外'],
  ['人', '员才民数次事大口均'],
  ['者', ''],
  ['册', ''],
])

/** Words of things that hold a verb: what is governed never begins with them. */
export const NOMINAL_WORDS: ReadonlyMap<string, string> = new Map([
  ['组织', '部 关系 生活 机构 体系 架构'],
  ['补贴', '资金 产品 对象 政策 标准 款 范围'],
  ['整改', '方案 台账 工作 情况 进度 期间 期 清单 责任 意见 任务 目标 举措 材料 报告 档案'],
  ['生产', '线 总值 费用 经营'],
  ['增加', '值'],
  ['闲置', '设备 资产 土地 房产 资金 房屋'],
  ['处理', '中心 设施 能力 量 系统 厂 站'],
  ['交流', '材料'],
  ['监督', '员'],
  ['安置', '房 小区 点 对象'],
  ['回收', '网点 站 点 体系 利用'],
  ['服务', '中心 站 点 队 对象 窗口 热线 公司 机构 组织 网点'],
  ['调研', '报告'],
  ['检验', '检测 中心'],
  ['检测', '中心 机构 站 点 设备 设施 系统'],
  ['采购', '项目 平台 合同 人 价 金额 额 需求 计划 方式'],
  ['监测', '中心 机构 站 点 点位 设备 平台 设施 系统 网络 数据'],
  ['调解', '委员会 中心 组织'],
  ['救助', '站 中心'],
  ['培训', '中心 基地 机构'],
  ['审批', '事项 时限 流程 环节'],
])

/** Characters before a verb that make a thing of both: 党组织, 安全生产. */
export const NOMINAL_HEADS: ReadonlyMap<string, string> = new Map([
  ['起诉', '不'],
  ['调解', '协'],
  ['组织', '党'],
  ['支付', '移'],
  ['建设', '政'],
  ['生产', '全'],
])
