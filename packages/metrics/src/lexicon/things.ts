/** What units count: the ends of the nouns that may stand for a number whose own clause names no thing. One kind of unit a line. */
import { type Cue, cue } from '@taizhang/parser/reading'

/** Those that 人, 名 and 人次 count: 对指导不力的导师进行约谈,共约谈6人. */
export const PEOPLE = cue(
  /(?:人员|干部|书记|主任|校长|院长|局长|站长|所长|经理|教师|导师|学生|党员|职工|员工|工人|医师|医生|护士|法官|检察官|警察|民警|负责人|责任人|当事人|承包人|被执行人|骨干|人才|专家|代表|委员|队员|教员|学员|船员|网格员|管理员|护理员|检查员|患者|老年人|老人|儿童|孤儿|残疾人|对象|群众|居民|村民|农民|农民工|毕业生|博士|硕士|公务员|公职人员|劳动力|志愿者|经营者|从业者)$/,
)

/** Those that money is: 对结余经费统一收回,共收回1937万元. */
export const MONEYS = cue(
  /(?:[款金费税]|资金|经费|补贴|补助|津贴|奖励|债务|贷款|租金|利息|账款|存款|借款|收入|投资|欠薪|工资|绩效|损失)$/,
)

/** Bodies and the like. */
const BODIES =
  /(?:企业|公司|单位|机构|组织|商户|门店|医院|学校|店|社|厂|场|站|中心|部门|协会|商会|园|院|所|行|网点|法人|用户|农户|项目部)$/
const CASES = /(?:案|案件|件|诉求|投诉|举报|线索|纠纷|事项|工单|信访|合同)$/
const LAND = /(?:地|田|林|草|房|房产|土地|用房|厂房|面积|校舍|湿地|水域|耕地|违建|建筑)$/
const VEHICLES = /(?:车|车辆|公务用车|船|船舶)$/
const LENGTHS = /(?:路|道路|管网|公路|河道|渠道|岸线|管道|线路|步道|管线|水渠|河段)$/

/** The nouns that a unit counts; a unit that is not here (个, 项, 处) counts nearly anything. */
export const COUNTED: ReadonlyMap<string, Cue> = new Map<string, Cue>([
  ['家', cue(BODIES)],
  ['户', cue(/(?:户|家庭|对象|企业|公司|住宅|住房|单位|机构|商户|法人|店|厂|房屋)$/)],
  ['所', cue(/(?:学校|中学|小学|中小学|院|园|校|所)$/)],
  ['件', cue(CASES)],
  ['起', cue(/(?:案|案件|事件|事故|问题|行为|纠纷|案例)$/)],
  ['宗', cue(/(?:案|案件|地|用地|土地|地块|纠纷|合同)$/)],
  ['笔', cue(/(?:款|款项|资金|往来|债权|账款|业务|支出|费用)$/)],
  ['亩', cue(LAND)],
  ['平方米', cue(LAND)],
  ['公顷', cue(LAND)],
  ['辆', cue(VEHICLES)],
  ['艘', cue(VEHICLES)],
  ['公里', cue(LENGTHS)],
  ['千米', cue(LENGTHS)],
  ['米', cue(LENGTHS)],
])

/** What is worked at, and is not counted. */
export const UNCOUNTED = cue(
  /(?:工作|机制|制度|方案|办法|情况|作用|要求|责任|意见|精神|水平|力度|能力|质量|效率|管理|监督|监管|建设|整治|整改|行动|方式|流程|程序|体系|基础|结构|环境|氛围|意识|思想|作风|进度|标准|台账|专班|小组|督查组|模式|保障|教育|措施)$/,
)
