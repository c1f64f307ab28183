/**
 * Names of places that the list of divisions does not hold: customary short forms, zones that are no divisions, and the
 * words that tell a place from the name of a university or a company.
 */

/** Other names in use: [name, code]. Zones that are no divisions of their own stand for what they belong to. */
export const OTHER_NAMES: readonly (readonly [string, string])[] = [
  // autonomous divisions by their short forms, where those are not the name without its peoples
  ['广西自治区', '450000'],
  ['宁夏自治区', '640000'],
  ['新疆自治区', '650000'],
  ['内蒙古区', '150000'],
  ['新疆生产建设兵团', '650000'],
  ['克州', '653000'],
  ['博州', '652700'],
  ['巴州', '652800'],
  ['锡盟', '152500'],
  ['阿盟', '152900'],
  ['莫旗', '150722'],
  ['前郭县', '220721'],
  ['杜蒙县', '230624'],
  ['阜蒙县', '210921'],
  ['喀左县', '211324'],
  ['塔县', '653131'],
  ['察县', '654022'],
  ['和丰县', '654226'],
  ['阿克塞县', '620924'],
  // zones
  ['雄安新区', '130000'],
  ['两江新区', '500000'],
  ['重庆高新区', '500000'],
  ['贵安新区', '520000'],
  ['西咸新区', '610000'],
  ['天府新区', '510000'],
  ['舟山群岛新区', '330900'],
  ['湘江新区', '430100'],
  ['金普新区', '210200'],
  ['哈尔滨新区', '230100'],
  ['福州新区', '350100'],
  ['赣江新区', '360100'],
  ['西海岸新区', '370200'],
  ['兰州新区', '620100'],
  ['横琴粤澳深度合作区', '440400'],
  ['深汕特别合作区', '440300'],
  ['平潭综合实验区', '350128'],
  ['郑州航空港经济综合实验区', '410100'],
  ['杨凌示范区', '610403'],
  ['杨凌农业高新技术产业示范区', '610403'],
  ['洋浦经济开发区', '460400'],
  ['加格达奇区', '232700'],
]

/** Peoples in the names of autonomous divisions: 恩施土家族苗族自治州 is 恩施州. */
export const PEOPLES: readonly string[] =
  '各族 壮族 回族 满族 苗族 彝族 土家族 藏族 蒙古族 蒙古 侗族 布依族 瑶族 白族 朝鲜族 哈尼族 黎族 哈萨克族 哈萨克 傣族 畲族 傈僳族 东乡族 仡佬族 拉祜族 佤族 水族 纳西族 羌族 土族 仫佬族 锡伯 柯尔克孜族 柯尔克孜 景颇族 达斡尔族 达斡尔 撒拉族 布朗族 毛南族 塔吉克 普米族 怒族 裕固族 保安族 独龙族 壮族 维吾尔'.split(
    ' ',
  )

/** Words that begin a body's name before its place: 中共无锡市…, 国家税务总局无锡市税务局. */
export const BEFORE_PLACE =
  /^(?:中共|中国共产党|中国共产主义青年团|共青团|中华人民共和国|国家[^省市县]{2,10}?(?:总局|局(?!党组|党委))|中国人民(?:银行|解放军|政治协商会议)|中国[^省市县]{2,14}?(?:股份有限公司|有限公司|集团公司|公司|银行|总公司|委员会)|国网|驻|[（(“"《「])*/

/** Behind a place's short form: the name ends, or the place's own committee follows. */
export const ENDS_SHORT = /^(?:$|[\s,，。、;；:：()（）“”]|[省市区县州盟旗地]委|区?党委|行署|地区)/

/**
 * Behind the short form of a province or a city: a zone or a branch of it. Not behind that of a county: 滨湖新区 is a zone of
 * Hefei, and 太湖新区 lies on the lake.
 */
export const PART_OF_SHORT =
  /^(?:[^省市县,。的]{0,8}?(?:开发区|高新区|工业园区?|产业园区|新区|示范区|保税区|经开区|风景区|名胜区|度假区|港务区|试验区|自贸区|合作区)|(?:市|省|区域)?(?:分行|支行|分公司|供电公司|供电分公司|监管局|监管分局|证监局|银监局|保监局|海事局|通信管理局|调查总队|调查队|气象局|邮政管理局|烟草专卖局|铁路运输))/

/** Bodies that have no area unless a place's whole name is printed before them. */
export const NO_AREA =
  /大学|学院(?!路)|公司|集团|银行|研究院|研究所|科学院|设计院|中央|国家|中国|总局|全国|海关|铁路局|出版社|报社|交易所/
