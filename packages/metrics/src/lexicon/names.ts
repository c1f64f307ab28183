/** The words that names are made of and cut from: verbs a name begins with, words it never holds. One kind a table. */
import { cue } from '@taizhang/parser/reading'

/** Words that stand between a name and its number, or before the name, and say nothing of it. */
export const LEADING = cue(
  /^(?:[、,和及与或;:。]|[一二三四五六七八九十]+是|分$|其中|目前|现(?![场行有金代状存役任职])|均(?![价值])|已经|已(?!婚)|先后|累计|共计|共(?![建享有同性青管治])|总共|合计|再次|再(?![生就次融造])|还(?![款贷本清建])|又|也|同时|同步|全部|其余|余下|一并|随后|随即|即|分别|各(?![级类地])|另有|另外|另|并(?![网轨联购])|且|而|则(?!例)|有(?![效关机偿限色害毒奖期])|对照|对(?![外口象接标账])|将|把(?![关控])|按照|按(?:程序|规定|要求|规程|有关规定)(?=..)|依规|按(?![时期质量劳揭])|经(?![营济费办常销贸])|为(?![期民])|向|从(?![业事])|在(?![岗编职校建册籍读研途库营产线])|至|于|不断|持续|进一步|积极|大力|深入|严肃|依法|从严|顺利|成功|主动|足额|妥善|力争|计划|预计|拟|确保|明确|首次|首批|全年|年内|近期|稳步|有序|扎实|切实|认真|坚持|累计已|一律|规定|凡|直接|基本(?![医养药公农])|期间|该|此|本(?![科级地土金期息市省县区院校])|以来|逐项|逐一|逐个|督促|推动|指导|要求|引导|鼓励|支持|通过|采取|利用(?!率|外资)|依托|针对|围绕|结合|聚焦|根据)/,
)

export const TRAILING = cue(
  /(?:一般|原则上|[提增升扩降减压缩下上延调][高升加大长低少小缩短降调减整]?[至到为]|(?:细化|优化调整|调整|分解|合并|归并|精简|整合|清理|压降|收窄|回落|回升|攀升|跃升|下滑|上浮|下浮|跌|涨|扩展|拓展|缩减|恢复|改善|充实|化解|核减|转)[为成至到]|直至|控制在|稳定在|保持在|维持在|达到|达成|突破|超过|超出|超|达|(?<!行)为|由|从|自|至|到|每日|每天|每年|每月|每(?:人|户|亩|生|吨|名|户次|人次|床|平方米)|共计|总计|合计|累计|共|(?<![制合节条违签预大])约|近|逾|不低于|不少于|不超过|不得超过|不得少于|不足|不到|未满|满|低于|高于|至少|分别|各|的|了|是|有|在|每|与|底数|(?<![天总人次户件指基])数|已|(?<![户人月日年村])均|仅|、|,|:|\(|占)$/,
)

/** Comparison bases inside a clause: they are left out of names (同比 stays). */
export const BASE = cue(
  /(?:较|(?<![同环占对])比(?![例率重值价分])|相比|与)[^,;、较比]{1,10}?(?=提高|下降|增长|减少|增加|上升|降低|提升|缩短|压减|压降|压缩|改善|提前|延后|前移|后移|收窄|扩大|缩小|回落|回升|攀升|翻|净|减|增|高|低|分别|多|少)/,
)

/** Nouns that measure what stands before them: 面积, 金额, 原值. */
export const MEASURES = cue(
  /^(?:面积|金额|合同金额|合同额|签约额|授信金额|授信额|投资额|协议金额|成交价款?|成交额|货值|案值|价值|原值|总额|总数|总量|总投资|长度|总长|总产量|产量|总产值|产值|总面积|建筑面积|占地面积|账面价值|账面原值|账面净值|评估价值?|总里程|总长度|作价|票面利率|期限)/,
)

/** Verbs that a noun behind never shares: 涉及金额 after 发现问题 names no find. */
export const UNSHARED_VERBS = cue(/^(?:发现|占|增长|下降|提高|上升|减少|降低|提升|整改|完成整改|正在整改)$/)

/** Those to whom something was done: 对进展迟缓的科室负责人提醒谈话6人次. */
export const TOWARD = cue(
  /对([^,;对]{2,20}?)(?:每(?:周|月|季度|季|半年|年|旬|日|天))?(?:提醒谈话|提醒|约谈|函询|走访|慰问|家访|回访|检查|巡查|谈话)(?:不少于|至少)?$/,
)

/** Things that rates behind them are not of. */
export const UNRATED = cue(/(?:问题|线索|信访件|措施|任务|资金|补贴)$/)

/** Nouns that are rates, levels or amounts by themselves: their whole phrase is the name, whatever verbs it holds. */
export const LEVELS = cue(
  /(?:率|占比|半径|比例|比重|(?<![制年季月额程角])度|浓度|水平|面积|得分|评分|指数|年龄|时间|时长|天数|人数|总数|总量|期限|时限|周期|水价|单价|价格|能力|规模|强度|能耗)$/,
)

/** A change behind the number: 由X提高到Y names X and Y alike. */
export const CHANGE_BEHIND = cue(
  /^ ?(?:逐步|大幅|稳步|优化|进一步)?(?:提高|提升|增加|增长|扩大|上升|降低|下降|下调|降|减少|压减|压降|压缩|缩短|细化|优化|调整|精简|整合|合并|归并|扩展|拓展|上调|延长|回落|回升|收窄|改善|跃升|攀升|缩减|清理|核减|化解|恢复|充实|下滑|上浮|下浮|跌|涨|转|增|升|减|缩|扩)(?:调整)?(?:到|至|为|成)/,
)

/** Titles and lists that a noun behind 等 sums up: 《甲》《乙》等制度, 防汛、质量等培训班. */
export const LISTED_TITLES = /(?:《[^》]{0,80}》[、和及]?)+(?:等|的)?/g

/** A change that a phrase ends with: its subject belongs to the name. */
export const CHANGES = cue(
  /(?:增长|下降|提高|上升|减少|降低|提升|缩短|压减|压缩|压降|回落|回升|增加|上涨|下滑|净增|净减|提前|延后|前移|后移|收窄|攀升|翻番)$/,
)

/** Sanctions behind the people they are given to: 对11人予以批评教育. */
export const SANCTION_BEHIND = cue(
  /^([^,。;、]{0,12}?)(予以|给予|进行|作出|责令作出)(诫勉(?:谈话)?|批评教育|(?:党纪政务|党纪|政务|党内|纪律)处分|组织处理|提醒谈话|谈话提醒|警示谈话|约谈|函询|训诫|通报批评|问责|追责|立案)/,
)

/** Issues that are dealt with: what follows is no other thing than issues. */
export const ISSUE_DONE = cue(
  /^(?:完成整改|整改完成|整改到位|完成|整改|销号|已经销号|正在整改|正在推进|持续推进|推进|持续整改|基本完成|整改完毕|尚未整改到位|需长期坚持)$/,
)

/** Deeds that 对…N个… ends in by themselves: 逐一建档, 责令限期改正, 列入失信名单. */
export const ACTS = cue(/^(?:启动|采取|处罚款|责令|列入|纳入|约谈|通报|移交|罚款|立案|问责|诫勉|注销|关停|清退)/)

/** Where money goes, when a deed does not begin with a verb of the list: 归还原资金渠道. */
export const MONEY_NOUNS = cue(/^(?:归还|缴入|上缴|划转|调剂|转入|拨入|划入|存入|归垫|退回|用于)/)

/** What is done to the things that 对 or 将 names, and where it begins. */
export const PREDICATE =
  /(?:分别|全部|逐步|重新)?(?:处罚款|开展|进行|予以|给予|实施|实行|启动|采取|作出|处以|逐[一笔户人校个项家件宗条栋幢台处村镇县仓批份期案户所座])|责令|列入|纳入|移交|约谈/

/** A state that stands behind what is counted: 12处排口全部整治到位. */
export const STATE_BEHIND = cue(
  /(?:(?:(?:现|目前|也)?(?:已经|已|均|全部|都|基本)+(?!有))((?!整改|问题)[^,。;:!?\n()（）为于在]{2,14})|((?:完成(?!整改)|通过(?!对)|达到|入选|实现|未|正在|长期|获评|获得|投入使用|投用|建成后|统筹用于|用于|投向|闲置|滞留|逾期|上缴|缴入|调剂|整治到位|拆除|申报入库|履行|刊登|重复|与已有|粪污直排)[^,。;:!?\n()（）]{0,14}))/,
)

/** Things that are settled by their nature: their name says enough. */
export const SETTLED_NOUNS = cue(/(?:问题|线索|信访件|措施|任务|隐患)$/)

/** The same at the start of a phrase: what is said of them behind is no name. */
export const SETTLED_AHEAD = cue(/^[^,。;、]{0,8}?(?:问题线索|问题|线索|信访件|隐患|任务(?!书)|措施(?![落费]))/)

/** Verbs of setting others to work: the deed itself stands behind. */
export const CAUSATIVES = cue(/^(?:对照|组织|组建|聘请|邀请|安排|选派|督促|成立)$/)

/** Deeds that name an activity. */
export const EVENT_VERBS = cue(/^(?:开展|召开|举办|申报|宣讲|抽查|检查|举行|讲授|自查)$/)

/** Nouns too plain to sum up a list by themselves: 检查餐饮、快递等场所. */
export const PLAIN_NOUNS = cue(/^(?:场所|区域|资金|费用|款项|单位|部门|地方|方面|环节|领域|服务|岗位)$/)

/** Rates that do not say of what. */
export const BARE_RATE = cue(/^(?:平均|综合)?[\u4e00-\u9fff]{2,3}率$/)

/** Rates that are not of the thing before them. */
export const SELF_RATED =
  /^(?:整改|完成|整改完成|办结|满意|群众满意|核减|审减|节资|平均节资|溢价|平均溢价|增长|负债|利润|毛利|失业|就业|出生|死亡|入学|升学|覆盖|参与|知晓|到位|漏损|负伤|植被覆盖)$/

/** Changes that do not say of what. */
export const BARE_CHANGE = cue(
  /^(?:(?:同比|环比)?(?:分别)?(?:增长|下降|提高|上升|减少|降低|提升|缩短|压减|压降|增加|净增|净减|回落|回升|上涨|收窄|提前|前移|后移|攀升|改善|好转)|(?:平均|最高|累计)?(?:[增降涨跌]幅|降价))$/,
)

/** Sanctions that are names by themselves. */
export const SANCTIONS = cue(
  /^(?:立案|结案|问责|追责|追责问责|诫勉|约谈|批评教育|组织处理|处分|处理|移送|移交|提醒|投入|接诊|涉及|惠及|覆盖|服务|演练|出动|组织|融资|贷款)$/,
)

/** The base that a figure is compared with, before it: 由上年同期的, 是2020年的. */
export const BASE_BEHIND = cue(
  /(?:[由从自为是]|达到)(?:年度任务|年度目标任务|年度目标|目标任务|上年同期|去年同期|上年|整改前|巡察前|巡视前|督察时|年初|此前|过去|原来|原先|(?:上年|去年|\d{4}年)(?:同期|全年|[上下]半年|底|末|初)?)的?\s*$/,
)

/** Numerals inside a term that name no thing by themselves. */
export const TERM_NUMERALS = /“?\d0后”?|12345(?=热线)|一体化|上述/g

/** What people are given, whoever they are: 给予相关责任人政务处分. */
export const GIVEN = cue(/^给予.{2,12}?((?:党纪政务|党纪|政务|政纪|纪律)处分|诫勉|批评教育|组织处理|提醒谈话)$/)

/** What a bare 通报 is about, where the words before it say. */
export const CIRCULATED = /典型案例|典型问题|案例|案件|问题/g

/** Subjects that belong to the name of a deed: an industry's revenue, a study group's sessions. */
export const KEPT_SUBJECTS = cue(/(?:产业|行业|中心组|常委会|分校|专项巡察|专项检查|校领导|一期|二期|工程)$/)

/** What a unit counts where nothing else says it: 评定为“好”的29家. */
export const COUNTED_BY_UNIT: ReadonlyMap<string, string> = new Map([
  ['家', '单位'],
  ['人', '人员'],
  ['名', '人员'],
  ['所', '学校'],
])

/** The same amount in another unit. */
export const CONVERTED = cue(/^(?:折合|约合|合|换算)$/)

/** A comparison that leaves its subject to the words before it: 超出目标值. */
export const EXCEEDS = cue(/^(?:超出|超过|高于|低于|高出|优于|好于|超)(?:全|目标|平均|年度|计划|序时|预期)[^,]*$/)

/** Measures of a thing, before the thing: 年处理能力8万吨的粪污处理中心. */
export const RATED_MEASURES = cue(
  /(?:能力|规模|容量|面积|产能|产量|长度|收入|投资|租金|税收|产值|营收|金额|单价|资产|[用取排供]水量|用电量|处理量|排放量|吞吐量|高度|宽度)$/,
)

/** Money laid out for what follows. */
export const LAID_OUT = cue(/^(?:投入|投资|安排|筹措|统筹|斥资)$/)

/** What money is laid out for. */
export const LAID_OUT_FOR = cue(
  /^(?:建设|升级|新建|改造|改扩建|用于|实施|开展|购置|购买|采购|修建|完善|建成|打造|治理|整治|修复|扩建|扶持|推进|创建|补齐|维修|修缮)/,
)

/** What stands before the counts of faults: 对照反馈意见,梳理形成5个方面. */
export const FAULT_LEADS = cue(
  /^(?:(?:审计|巡察|巡视|督察)?[^,]{0,4}(?:指出|反馈)(?:的?问题涉及)?|涉及|共|梳理|形成|梳理形成|梳理出|方面)?$/,
)

/** Words inside a name that only say that it is done. */
export const DONE_WORDS = /(?:均|都|也)?(?:已经|已)(?![有婚知故])|(?<=.)(?:累计|先后)/g

/** A share: 具有基层工作经历的占入库人选总数的三分之二 is named as one. */
export const SHARES = cue(/占$/)

/** How a thing was dealt with, between the thing and the deed: 对315家使用单位拉网式排查. */
export const MANNER =
  /(?:拉网式|地毯式|起底式|台账式|清单式|全覆盖|全面|全部|全程|集中|专项|统一|按规定|每(?:日|天|周|旬|月|季|半年|年)|逐[一笔户人校个项家件宗条台月日次案处栋幢份级村镇县仓批期所座]|逐步|陆续|重新|及时|分别|一律|均|一对一|点对点|分类|限期|从严|依法|严肃|深入).{0,120}$/

/** What may stand behind the deed that ends a clause. */
export const DONE_BEHIND = cue(/^(?:到位|完毕|完成|清楚|到底|了|清零|销号)?$/)

/** A whole parted into what the number counts: 把27个问题分解为61项任务. */
export const PARTED = cue(/(分解|细化|细分|拆解|拆分|梳理|归纳|转化|整合|优化)(?:为|成|形成)$/)

/** Terms whose verb ends the words before a duration: 到执行局跟岗锻炼6至10个月. */
export const LASTING = cue(
  /(?:跟岗|跟班|跟师|挂职|轮岗|驻村|驻点|脱产|集中|上挂|下派)?(?:跟岗|跟班|跟师|挂职|轮岗|锻炼|学习|培训|进修|实习|见习|服刑|试用|公示|留样|保存|公开|闲置|滞留|逾期|停产|停业|整顿)$/,
)

/** Units of events: a verb before them is whole, 督导15次 needs no object. */
export const EVENTS = cue(/^(?:次|场|场次|轮|轮次|期|人次|批次|遍|回)$/)

/** So much for each: 平均每村2至3名. */
export const PER_HEAD = cue(/^(?:平均)?每.{1,2}$|^(?:户均|人均|村均|亩均|年均|月均|日均|平均)$/)

/** Rates of what was done or looked at just before. */
export const QUALITY_RATES = cue(/^(?:合格|达标|优良)率$/)

/** Behind a verb inside an attributed noun, what makes a thing of both: 归还挪用的后期扶持资金. */
export const THING_TAIL = cue(/^(?:资金|经费|项目|设施|补贴|补助|政策|对象|人员|机构|费用|款|款项|基金|工程|设备)$/)

/** So much each, by which something is paid: 按照每座2万元的标准安排管护经费. */
export const BY_STANDARD = cue(/^的?标准[^,;。、]{2,16}/)

/** Deeds that are done again and again to what is not finished: 对未完成的任务实行提级督办,每月调度1次. */
export const FOLLOWED_UP = cue(/^(?:调度|督办|会商|盘点|评估|研判|会诊|过堂|通报|抽查|检查|复核)$/)

/** What is not finished, behind the word that takes it up. */
export const UNFINISHED =
  /(?:[对将把就]|紧盯|围绕|针对)((?:需|未|尚未|正在|仍|长期|持续|剩余|其余)[^,;。对]{1,12}?(?:问题|任务|事项|隐患))/

/** Measures of a thing that is built or planned, and those that may follow them without naming it. */
export const BUILT = cue(/^(.{2,14}?)(?:总建筑面积|建筑面积|占地面积|占地|总投资|概算投资|规划占地)$/)
export const BUILT_TOO = cue(
  /^(?:规划|编制|设计|概算|总|计划|核定)(?:床位|投资|库容|面积|建筑面积|规模|学位|容积|车位)$/,
)

/** Talks: whom they were held with belongs to their name. */
export const TALKS = cue(/^(?:约谈|提醒谈话|谈话提醒|警示谈话|函询|问责|追责)$/)

/** Sanctions that are spoken: whom they were given to belongs to their name, as far as a number stands before them. */
export const WARNINGS = cue(/^(?:诫勉(?:谈话)?|批评教育|训诫)$/)

/** Bodies that did something: they are no part of the name of what they did. */
export const BODIES = cue(
  /(?:局|厅|委|办|院|部|处|室|党组|党委|政府|公司|集团|机关|单位|部门|组织|支部|工会|大队|支队|专班|小组|检查组|督查组|监察组|工作组|书记|领导|成员|同志|负责人|职工|党员|干部)$/,
)

/** A body at the head of a clause, and what stands behind its name: 县卫生健康局责成. */
export const ACTOR = cue(
  /^(?!由)[^、,“”(的]{1,14}?(?:局|厅|委员会|[市县区省]委|办公室|[^医法学]院|政府|公司|集团|支队|大队|中心|监委|党组|党委|等地|等部门|单位|街道|镇|乡)([\u4e00-\u9fff].*[\u4e00-\u9fff])$/,
)

/** A run of time that marks off those behind it: 连续三年未分红的37户. */
export const RUN_OF_TIME = cue(/连续$/)

/** Words of setting others to work: what they did, and who, stands behind. */
export const SETTERS = cue(/(?:督促|责成|推动|指导|要求|敦促|协调|支持|引导|帮助|促成)$/)

/** How something was done, between commas of its own: 采取“四不两直”方式暗访. */
export const WAYS = cue(/(?:采取|通过|运用|利用|采用|按照|以)[^,;。]{2,24}?(?:方式|形式|办法|途径|渠道|手段|措施)/)

/** A sanction right behind the people who get it: 给予3人党纪处分、2人诫勉谈话. */
export const SANCTION_AT = cue(
  /^(?:(?:党纪政务|党纪|政务|党内|纪律)?(?:警告|严重警告|记过|记大过|降级|撤职|开除)?处分|诫勉(?:谈话)?|批评教育|组织处理|提醒谈话|谈话提醒|通报批评|责令检查)/,
)

/** Those that are still open, before their number. */
export const REMAINING = cue(/(?:其余|剩余|另有|另外|还有|尚有|仍有|尚余|仍余|还剩|只剩|仅剩|余下|剩)$/)

/** Something shared out among those that are counted: 将清收指标分解到22家单位. */
export const SHARED_OUT = cue(
  /(?:^|[^面针绝相应不核])[将把]([^,;将把]{2,24}?)(分解下达|分解落实|细化分解|分解|细化|分配|下达|落实|压实|传导|延伸|推广|下放|移交|派发|交办|分派|转办|分办|发放|拨付)(?:到|至|给)$/,
)

/** When it is to be done, before what: 48亩将于2024年春季补植到位, 另外4所预计9月开园. */
export const DUE =
  /(?:预计|计划|力争|争取|拟于|将于|拟|将|确保)(?:在)?(?:\d{4}年)?[^,;。]{0,6}?(?:[春夏秋冬]季学期|学期|[春夏秋冬]季|季度|月|年)(?:底|初|末|中旬|上旬|下旬)?(?:之?前|内)?/

/** What is still open, and how it stands. */
export const LEFT_UNDONE = cue(
  /^([^,;。、()正已尚未]{0,10})(?:均|也|仍)?((?:正在|正|尚在|加快|拟|将|尚未|未|已(?!有))[^,。;、(]{2,10})/,
)

/** Why it is still open, or what it concerns, before how it stands: 1个因诉讼程序尚未终结正在推进, 7处涉及土建施工正在整改. */
export const UNDONE_SINCE =
  /^(?:因|由于|受|涉及|属于?|鉴于|需)[^,;。]{2,30}?(?=正在|正(?![式常规])|尚在|将于|已(?:制定|启动|进入|提起|列入|纳入))|^[^,;。正]{2,10}、(?=正在|尚在)/

/** By what means it is done, between the state and the deed: 正通过股权转让、吸收合并等方式推进处置. */
export const BY_MEANS =
  /(?:通过|采取|运用|采用|以|按照?|依托|依据|根据)[^,;。]{2,24}?(?:方式|形式|办法|途径|渠道|程序|规定|要求|手段|计划)/

/** Deeds of those who came: what they came to stands before. */
export const TAKES_PART = cue(/^(?:参加|参训|参会|参赛|参与|受训|出席|观看)$/)

/** A level that stands for the whole: 国家级临床重点专科2个、省级9个. */
export const LEVEL_ALONE = cue(/^(?:国家|省|市|区|县|部|校|厅|州)级(?:以上)?$/)

/** How often something is done to what was just counted: 对1个问题每周盘点1次. */
export const OFTEN = cue(/^(?:每(?:周|月|季度|季|半年|年|旬|日|天|学期))?([\u4e00-\u9fff]{2,4}?)(?:不少于|至少)?$/)

/** Verbs that are things at the end of a phrase: 套取培训补贴. */
export const THINGS = cue(/(?:补贴|补助|奖励|贷款|资助|救助)$/)
