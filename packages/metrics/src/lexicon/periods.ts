/** The time phrases that are no dates, and the words that bind or free a date. One entry a line, with its example. */

/** Phrases that govern what follows: [pattern, example]. Matched at the start of a clause or anywhere as marked. */
export const PHRASES: readonly (readonly [string, string])[] = [
  ['截[至止]到?目前', '截至目前,完善制度158项'],
  ['截[至止]到?(?:今[日天]|本月底|年底)', '截至今日,完成3项'],
  ['截[至止]今(?![日天])', '截至今,完善制度158项'],
  ['(?:今|去|本|当)年(?:以?来|上半年|下半年)?', '今年以来开展集中学习9次'],
  ['“[^”。]{2,8}”(?:时期)?(?:以来|期间)', '“十四五”以来,建成项目8个'],
  ['近(?:\\d+|[一二两三四五几]|些)?年来?', '近三年来查处案件5起'],
  ['(?:(?<![项题科栏数条])目前(?![期置端后])|当前|现阶段)', '目前已完成总进度的93%'],
  ['每(?:\\d+|[一二两三四五六])?个?(?:半年|季度|月|年|周|星期|旬|学期|学年|天|日|工作日)', '每季度督查一次'],
  ['每季', '每季调度2次'],
  ['本学[年期]', '本学年交流教师486名'],
  ['全年', '全年力争实现营业收入500亿元'],
  ['(?:上|下)半年', '上半年绿电交易量达5.2亿千瓦时'],
  ['(?:集中)?(?:整改|巡[察视]|督察|审计)(?:整改)?期间', '集中整改期间,召开会议7次'],
  ['(?:整改|巡[察视]|督察|审计)前', '由整改前的62毫克/升降至17毫克/升'],
  ['(?:上年|去年|上年度)同期', '由上年同期的37件降至2件'],
  ['(?:年初|上次|上期|前期)', '由年初的30件降至2件'],
]

/** A clause that begins, behind its enumerator, with an event and 以来 or 期间: 平台上线以来, 专项行动期间. */
export const SINCE = '(?:[①-⑳]|[一二三四五六七八九十]{1,2}是)?([^,;:。、“”()\\s\\d①-⑳]{2,9}?(?:以来|期间))'

/** Before a date: it is the base of a comparison and governs nothing. */
/** At the end of a date: by then something is done, and the date governs its own clause only. */
export const BY_THEN = /[底末\d月年季度旬]前$/
export const BASES = /(?:较|比|相比|同|与|(?<![一二三四五六七八九十])是|为|超过|高于|低于)$/
/** Before a range of dates: it is stated as a span of time of its own (公示期为…, 自…起至…止). */
export const STATED = /(?:期|时间|时限)(?:为|:|是|自|从)*$|^[自从]$|[,;。:\n][自从]$/
/** Before a date: what follows is planned, and the date governs its own clause only. */
export const PLANNED =
  /(?:将于|拟于|将在|计划于?|预计于?|力争(?:到|于|在)?|确保(?:到|于|在)?|争取(?:到|于|在)?|到|于|将|拟|原定|定于)$/
/** Before a date: it belongs to the noun behind it alone. */
export const ATTRIBUTED =
  /(?:[对将把]|针对|[梳清]理|围绕|关于|[倒清核排检复评筛抽审]查|起底|[复审]核|盘点|追缴|[收追]回|化解|召开|举办|印发)$/
/** Behind a date or phrase: the noun that it belongs to has its amount at once (巡视期间发现的67家). */
export const OF_NOUN = /^[^,;:。\d由从自较比]{1,14}的(?=\d)/
/** Before a date or phrase: 由 and 从 give the period of the amount right behind. */
export const ORIGINS = /(?:由|从|自)$/
/** Before a date without its year: a word for the year belongs to it. */
export const YEAR_WORDS = /[今去本当]年$/
