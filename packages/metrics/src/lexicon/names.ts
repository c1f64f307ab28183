/** The words that names are made of and cut from: verbs a name begins with, words it never holds. One kind a table. */

/** Verbs that begin a name. Longer ones first where one begins another. */
export const VERBS: readonly string[] =
  '建立健全 建立完善 制定完善 修订完善 主持召开 组织召开 组织开展 组织举办 申报认定 追责问责 责令退还 新改建 改扩建 召开 开展 组建 制定 完善 建立 修订 新增 查处 查办 发现 整改 追缴 追回 收缴 清退 退还 退回 收回 挽回 盘活 通报 立案 移交 移送 约谈 提醒 诫勉 批评教育 给予 问责 追责 组织处理 处理 处分 办结 受理 解决 举办 培训 轮训 印发 下发 出台 制发 发放 发送 检查 排查 核查 清查 抽查 督查 巡查 走访 调研 拆除 改造 更新 修复 建成 新建 完成 投入 清运 清理 清除 疏浚 铺设 安装 配备 配置 选派 选聘 选拔 提拔 引进 招聘 招录 聘用 聘请 遴选 创建 打造 推出 培育 入库 认定 备案 登记 实现 减少 增加 节约 核减 压减 减免 减轻 兑付 兑现 拨付 拨入 征收 补征 上缴 缴纳 收取 罚款 处罚 处置 取缔 关停 关闭 注销 封堵 出清 搬迁 腾退 签订 签约 退出 否决 拦截 复核 审核 评定 评查 测评 编印 编制 撰写 形成 梳理 细化 分解 下设 成立 派出 抽调 抽取 组成 讲授 宣讲 演练 接诊 服务 惠及 覆盖 涉及 安置 化解 调处 处理 劝返 帮扶 带动 示范推广 推广 种植 栽植 撒播 回填 修建 开设 开通 开放 纳入 列入 调整 交流 轮岗 挂职 深入 摸排 摸底 登记 报送 反馈 指出 查找 自查 出动 发动 捐赠 募集 争取 落实 承接 承办 提供 供应 销售 生产 出租 闲置 滞留 挪用 占用 多收 少收 漏收 多计 应收 未收 出借 套取 挤占 扣减 加收 补办 换发 办理 颁发 发布 刊发 播放 录制 制作 拍摄 采购 采集 监测 检测 化验 巡河 巡逻 补种 复垦 复绿 新招录 融资 贷款 参加 参与 吸引 接待 举行 组织 开辟 增设 设置 设立 划定 划分 公示 公开 上线 推送 推进 收到 共享 对接 走进 关爱 慰问 救助 资助 减亏 扭亏 建档 订阅 确权 颁证 贯通 拓宽 硬化 绿化 亮化 提升 增长 下降 提高 降低 上升 申报 领办 归集 激活 消纳 倒查 打捞 打通 抽检 表彰 评选 评出 命名 认领 接访 下访 接收 转办 交办 督办 拜访 获取 奖励 补发 补缴 补交 支付 偿还 归还 立项 结项 结题 验收 荣获 获评 获批 新获 入选 编写 出版 发表 授予 核对 核销 撤销 曝光 函询 公布 竣工 投产 投用 播种 栽种 清淤 整治 管控 倒排 解除 劝退 延伸了解 延伸巡察 调度 督办 会商 委托 选调 提醒谈话 提取 对照 自查 推行'.split(
    ' ',
  )

/** Words that stand between a name and its number, or before the name, and say nothing of it. */
export const LEADING =
  /^(?:[、,和及与或;:。]|其中|目前|现|均|已经|已|先后|累计|共计|共|总共|合计|再次|再|还|又|也|同时|同步|全部|一并|随后|随即|即|分别|各|另有|另|并|且|而|则|有|对|将|把|按照|按|经|为|向|从|在|至|于|不断|持续|进一步|积极|大力|深入|严肃|依法|从严|顺利|成功|主动|足额|妥善|力争|计划|预计|拟|确保|明确|首次|首批|全年|年内|近期|稳步|有序|扎实|切实|认真|坚持|累计已|一律|凡|直接|基本|期间|该|此|本|以来|督促|推动|指导|要求|引导|鼓励|支持|通过|采取|利用|依托|针对|围绕|结合|聚焦|根据)/

export const TRAILING =
  /(?:提高到|提升到|增加到|增至|升至|提升至|提高至|增加至|扩大到|扩大至|降至|降到|下降到|下降至|减至|减少到|减少至|压减至|压减到|压减为|压缩至|压缩到|缩短至|缩短到|下调至|上调至|细化为|优化调整为|调整为|分解为|延长至|控制在|稳定在|保持在|维持在|达到|达成|突破|超过|超出|超|达|为|由|从|自|至|到|共计|总计|合计|累计|共|约|近|逾|不低于|不少于|不超过|不得超过|不得少于|不足|不到|未满|满|低于|高于|至少|分别|各|的|了|是|有|在|每|数|已|均|仅|、|,|:|\(|占)$/

/** Comparison bases inside a clause: they are left out of names (同比 stays). */
export const BASE =
  /(?:较|(?<![同环占])比|相比|与)(?:上年|去年|上期|上学期|上学年|整改前|巡察前|巡视前|督察时|年初|上年同期|同期|\d{4}年(?:同期|底|末|初)?|此前|以往|上年度|上次)[^,;、]{0,6}?(?=提高|下降|增长|减少|增加|上升|降低|提升|缩短|压减|减|增|高|低|分别|多|少)/

/** Nouns that measure what stands before them: 面积, 金额, 原值. */
export const MEASURES = /^(?:面积|金额|合同金额|原值|总额|总投资|长度|总长)/

/** Verbs that a noun behind never shares: 涉及金额 after 发现问题 names no find. */
export const UNSHARED_VERBS = /^(?:发现|占|增长|下降|提高|上升|减少|降低|提升|整改|完成整改|正在整改)$/

/** Those to whom something was done: 对进展迟缓的科室负责人提醒谈话6人次. */
export const TOWARD = /对([^,;对]{2,20}?)(?:提醒谈话|提醒|约谈|函询|走访|慰问)$/

/** Things that rates behind them are not of. */
export const UNRATED = /(?:问题|线索|信访件|措施|任务|资金|补贴)$/

/** Nouns that are rates, levels or amounts by themselves: their whole phrase is the name, whatever verbs it holds. */
export const LEVELS = /(?:率|占比|比例|比重|度|浓度|水平|年龄|时间|时长|期限|时限|水价|单价|价格|能力|规模|强度|能耗)$/

/** A change behind the number: 由X提高到Y names X and Y alike. */
export const CHANGE_BEHIND =
  /^ ?(?:逐步|大幅|稳步|优化|进一步)?(?:提高|提升|增加|增长|扩大|上升|降低|下降|下调|降|减少|压减|压缩|缩短|细化|优化|调整|精简|整合|扩展|上调|延长|回落|收窄|改善|跃升|增|升|减|缩|扩)(?:调整)?(?:到|至|为|成)/

/** Titles and lists that a noun behind 等 sums up: 《甲》《乙》等制度, 防汛、质量等培训班. */
export const LISTED_TITLES = /(?:《[^》]*》[、和及]?)+(?:等|的)?/g

/** A change that a phrase ends with: its subject belongs to the name. */
export const CHANGES = /(?:增长|下降|提高|上升|减少|降低|提升|缩短|压减|压缩|回落|增加|上涨|净增)$/

/** Sanctions behind the people they are given to: 对11人予以批评教育. */
export const SANCTION_BEHIND =
  /^(?:[^,。;]{0,4})?(?:予以|给予|进行|作出|责令作出)(诫勉(?:谈话)?|批评教育|党纪处分|政务处分|党纪政务处分|组织处理|提醒谈话|谈话提醒|约谈|通报批评|问责|追责|立案)/

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
  ['册', ''],
])

/** Issues that are dealt with: what follows is no other thing than issues. */
export const ISSUE_DONE =
  /^(?:完成整改|整改完成|整改到位|完成|整改|销号|已经销号|正在整改|正在推进|持续推进|推进|持续整改|基本完成|整改完毕|尚未整改到位|需长期坚持)$/

/** Deeds that 对…N个… ends in by themselves: 逐一建档, 责令限期改正, 列入失信名单. */
export const ACTS = /^(?:责令|列入|纳入|约谈|通报|移交|罚款|立案|问责|诫勉|注销|关停|清退)/

/** Where money goes, when a deed does not begin with a verb of the list: 归还原资金渠道. */
export const MONEY_NOUNS = /^(?:归还|缴入|上缴|划转|调剂|转入|拨入|划入|存入|归垫|退回|用于)/

/** What is done to the things that 对 or 将 names, and where it begins. */
export const PREDICATE =
  /(?:分别|全部|逐步|重新)?(?:开展|进行|予以|给予|实施|作出|处以|逐[一笔户人校个项家件宗条])|责令|列入|纳入|移交|约谈/

/** A state that stands behind what is counted: 12处排口全部整治到位. */
export const STATE_BEHIND =
  /(?:(?:现|目前|也)?(?:已经|已|均|全部|都|基本)*)((?:完成(?!整改)|通过(?!对)|达到|入选|实现|未|正在|长期|获评|获得|投入使用|投用|建成后|闲置|滞留|逾期|上缴|缴入|调剂|整治到位|拆除|申报入库|履行|刊登|重复|与已有|粪污直排)[^,。;:!?\n()（）]{0,14})/

/** Things that are settled by their nature: their name says enough. */
export const SETTLED_NOUNS = /(?:问题|线索|信访件|措施|任务|隐患)$/

/** The same at the start of a phrase: what is said of them behind is no name. */
export const SETTLED_AHEAD = /^[^,。;、]{0,8}?(?:问题线索|问题|线索|信访件|隐患|任务(?!书))/

/** Verbs of setting others to work: the deed itself stands behind. */
export const CAUSATIVES = /^(?:对照|组织|组建|聘请|邀请|安排|选派|督促|成立)$/

/** Deeds that name an activity. */
export const EVENT_VERBS = /^(?:开展|召开|举办|申报|宣讲|抽查|检查|举行|讲授|自查)$/

/** Nouns too plain to sum up a list by themselves: 检查餐饮、快递等场所. */
export const PLAIN_NOUNS = /^(?:场所|区域|资金|费用|款项|单位|部门|地方|方面|环节|领域|服务|岗位)$/

/** Rates that do not say of what. */
export const BARE_RATE = /^[\u4e00-\u9fff]{2,3}率$/

/** Changes that do not say of what. */
export const BARE_CHANGE = /^(?:同比|环比)?(?:分别)?(?:增长|下降|提高|上升|减少|降低|提升|缩短|压减|增加|净增|回落)$/

/** Sanctions that are names by themselves. */
export const SANCTIONS =
  /^(?:立案|问责|追责|追责问责|诫勉|约谈|批评教育|组织处理|处分|处理|移送|移交|提醒|投入|接诊|涉及|惠及|覆盖|服务|演练|出动|组织|融资|贷款)$/

/** Words of things that hold a verb: what is governed never begins with them. */
export const NOMINAL_WORDS: ReadonlyMap<string, string> = new Map([
  ['整改', '方案 台账 工作 情况 进度 期间 期 清单 责任 意见'],
  ['生产', '线 总值 费用 经营'],
  ['增加', '值'],
  ['闲置', '设备 资产 土地 房产 资金 房屋'],
  ['处理', '中心 设施 能力 量'],
  ['交流', '材料'],
  ['监督', '员'],
])

/** Characters before a verb that make a thing of both: 党组织, 安全生产. */
export const NOMINAL_HEADS: ReadonlyMap<string, string> = new Map([
  ['组织', '党'],
  ['生产', '全'],
])

/** The base that a figure is compared with, before it: 由上年同期的, 是2020年的. */
export const BASE_BEHIND =
  /(?:[由从自为是]|达到)(?:上年同期|去年同期|上年|整改前|巡察前|巡视前|督察时|年初|此前|过去|原来|原先|\d{4}年(?:同期|底)?)的?\s*$/

/** Numerals inside a term that name no thing by themselves. */
export const TERM_NUMERALS = /“?\d0后”?|12345(?=热线)|一体化|上述/g

/** What people are given, whoever they are: 给予相关责任人政务处分. */
export const GIVEN = /^给予.{2,12}?((?:党纪政务|党纪|政务|政纪|纪律)处分|诫勉|批评教育|组织处理|提醒谈话)$/

/** What a bare 通报 is about, where the words before it say. */
export const CIRCULATED = /典型案例|典型问题|案例|案件|问题/g

/** Subjects that belong to the name of a deed: an industry's revenue, a study group's sessions. */
export const KEPT_SUBJECTS = /(?:产业|行业|中心组|常委会|分校|专项巡察|专项检查|校领导|一期|二期|工程)$/

/** What a unit counts where nothing else says it: 评定为“好”的29家. */
export const COUNTED_BY_UNIT: ReadonlyMap<string, string> = new Map([
  ['家', '单位'],
  ['人', '人员'],
  ['名', '人员'],
  ['所', '学校'],
])

/** The same amount in another unit. */
export const CONVERTED = /^(?:折合|约合|合|换算)$/

/** A comparison that leaves its subject to the words before it: 超出目标值. */
export const EXCEEDS = /^(?:超出|超过|高于|低于|高出|优于|好于)[^,]{2,}$/

/** Measures of a thing, before the thing: 年处理能力8万吨的粪污处理中心. */
export const RATED_MEASURES =
  /(?:能力|规模|容量|面积|产能|产量|长度|收入|投资|租金|税收|产值|营收|金额|单价|资产|用水量|用电量|处理量|高度|宽度)$/

/** Money laid out for what follows. */
export const LAID_OUT = /^(?:投入|投资|安排|筹措|统筹|斥资)$/

/** What money is laid out for. */
export const LAID_OUT_FOR = /^(?:建设|升级|新建|改造|改扩建|用于|实施|开展|购置|购买|采购|修建|完善|建成|打造)/

/** What stands before the counts of faults: 对照反馈意见,梳理形成5个方面. */
export const FAULT_LEADS =
  /^(?:(?:审计|巡察|巡视|督察)?[^,]{0,4}(?:指出|反馈)(?:的?问题涉及)?|涉及|共|梳理|形成|梳理形成|梳理出|方面)?$/
