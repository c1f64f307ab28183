/** The time phrases that are no dates, and the words that bind or free a date. One entry a line, with its example. */

/** Phrases that govern what follows: [pattern, example]. Matched at the start of a clause or anywhere as marked. */
export const PHRASES: readonly (readonly [string, string])[] = [
  ['截[至止]到?目前', '截至目前,完善制度158项'],
  ['截[至止]今', '截至今,完善制度158项'],
  ['截[至止]到?(?:今[日天]|本月底|年底)', '截至年底,完成3项'],
  ['(?:今|去|本)年(?:以来|上半年|下半年)?', '今年以来开展集中学习9次'],
  ['近(?:\\d+|[一二两三四五几]|些)?年来?', '近三年来查处案件5起'],
  ['(?:当前|目前|现阶段)', '目前已完成总进度的93%'],
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

/** A clause that begins with an event and 以来, 以后 or 期间: 平台上线以来, 专项行动期间. */
export const SINCE = '[^,;:。、“”()\\s\\d]{2,9}?(?:以来|期间)'

/** Before a date: it is the base of a comparison and governs nothing. */
export const BASES = /(?:较|比|相比|同|与|是|为|超过|高于|低于)$/
/** Before a date: what follows is planned, and the date governs its own clause only. */
export const PLANNED =
  /(?:将于|拟于|将在|计划于?|预计于?|力争(?:到|于|在)?|确保(?:到|于|在)?|争取(?:到|于|在)?|到|于|将|拟|原定|定于)$/
/** Before a date: it belongs to the noun behind it alone. */
export const ATTRIBUTED = /(?:对|将|把|针对|梳理|围绕|关于)$/
/** Before a date or phrase: 由 and 从 give the period of the amount right behind. */
export const ORIGINS = /(?:由|从|自)$/
