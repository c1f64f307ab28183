/** The words between figures that say how one follows from others. One pattern a line, with an example of what it reads. */

/** Between the two ends of a change and its size: 由71.2%降为67.9%,下降3.3个百分点. */
export const SIZE_OF_CHANGE =
  /^[^,;。:、\d]{0,6}[,(]?(?:累计|合计|共|即)?(?:下降|降低|减少|压减|压降|压缩|精简|缩短|回落|提高|提升|上升|增加|增长|增幅|降幅|涨幅)(?:幅度)?(?:为|达|了)?$/

/** Before what is left of a whole: 其余3个. */
export const LEFT_OVER = /(?:其余|剩余|余下|还有|尚有|仍有|另有)的?$/
/** Before a part, where it opens the list of parts: (其中新建12项、修订19项). */
export const OF_WHICH = /^[^,;。(\d]{0,12}[,(;]其中[^,;。\d]{0,14}$/
/** Between parts of one list: 、修订19项 · ,批评教育3人. */
export const NEXT_PART = /^(?:\)|余)?[、,和及][^,;。:、()\d]{0,14}$/

/** Before a class of issues that is neither done nor under way: 基本完成2个, 需长期坚持1个. */
export const OTHER_CLASS =
  /(?:基本完成|阶段性完成|部分完成|长期坚持|长期整改|持续坚持|持续推进|持续整改|需持续)(?:整改)?的?$/

/** Before a rate: its name, 办结率为. */
export const RATE_NAME = /([\u4e00-\u9fff]{2,8})率(?:均|分别)?(?:为|达到?|是|高达)*$/
/** Before a rate: what is a share, and of what: 整改到位资金占问题金额的. */
export const SHARE_OF = /(?:^|,)([^,;。:\d]{0,12})占([^,;。:\d]{2,12})的$/
/** Before a rate in brackets that goes with a list of counts: 分别有5个、4个(占100%、80%). */
export const SHARE_LIST = /^[^,;。\d]{0,6}[,(](?:分别)?(?:占比?|完成率|整改率|整改完成率)(?:分别)?(?:为|达)?$/

/** Rates of what was there: above 100% only by mistake. A share of a plan (任务, 测算) may be more. */
export const NEVER_ABOVE =
  /(?:整改(?:完成|到位)?率|办结率|销号率|追回率|覆盖率|合格率|达标率|满意[度率]|知晓率|回复率|签约率)[^,。;\d]{0,4}$/

/** Titles in a row before their count: 《A办法》《B规定》等2项制度. */
export const LISTED_TITLES = /((?:《[^《》]{2,60}》[、和及与]?){1,12})(等)?(?:共)?$/
/** What titles are counted as. */
export const TITLE_NOUN = /^(?:[^,。;、]{0,6})(?:制度|文件|办法|规定|规范|细则|方案|规章|意见)/

/** A period that ends with a moment: 截至2024年4月底. */
export const AS_OF = /^截[至止]/
