/**
 * Says whether a Chinese numeral with a unit behind it counts anything: 两条河道 does, 一批 and 百里画廊 do not.
 */
import type { Numeral } from '@taizhang/parser/reading'
import type { Unit } from './unit.ts'

/** Classifiers that Chinese numerals count with in official prose; others (级, 届, 层, 面) mostly make names. */
const COUNTED = new Set(
  '人 名 人次 位 个 项 家 家次 次 条 件 处 份 户 起 期 场 场次 座 套 台 轮 轮次 所 篇 张 宗 批 批次 例 种 艘 方面 栋 幢 株 棵 部 辆 间 笔 只 卷 支 类 册 本 枚 届 道 村'.split(
    ' ',
  ),
)
const ONCE = new Set(['次', '轮', '场', '期', '轮次', '场次'])
/** Words that make 一次 a frequency or a plan. */
const FREQUENT = /(?:每[^,。;]{1,10}|不少于|至少|再[^,。;]{0,4}|[月周年季]度?)[^,。;]{0,14}$/
const FREQUENT_FAR = /每(?:\d+个月|半?年|[季月旬周]度?|学期|[两三]个?[月年])[^。]{0,50}$/
/** N期 counts issues and courses; elsewhere it names the part of a building: 城西水厂三期. */
const COURSE = /(?:培训|专题|研讨|轮训|举办|开办|开展|通报|典型|简报|专刊|班|发布|编发|刊发|推出|共)[^,。;]{0,6}$/
/** 二次结构, 二次供水: a second of its kind. */
const SECOND = /^次(?:结构|供水|污染|加压|装修|分配|创业|开发|利用)/
const PLACE_ALONE = /^[百千万]+$/
/** Nouns behind N类 that make a name of it. */
const CLASS_NOUN = /^类(?:企业|人员|场所|医院|水|主体|地区)/

export function chineseAmountFits(text: string, numeral: Numeral, unit: Unit, bounded: boolean): boolean {
  const { start, end, value } = numeral
  const printed = text.slice(start, end)
  if (PLACE_ALONE.test(printed) && !bounded) return false
  if (value === 0) return unit.unit === '人' || unit.unit === '起'
  if (unit.dimension === 'count' || unit.dimension === 'people') {
    if (!COUNTED.has(unit.unit) && !unit.own)
      return value > 10 && unit.unit !== '级' && unit.unit !== '届' && unit.unit !== '层'
    if (unit.unit === '期' && !COURSE.test(text.slice(Math.max(0, start - 12), start))) return false
    if (SECOND.test(text.slice(end, end + 4)) || unit.unit === '届' || CLASS_NOUN.test(text.slice(end, end + 4)))
      return false
    if (value === 1 && printed.length === 1) return isFrequency(text, start, unit)
    if (/[同统唯单划万]/.test(text[start - 1] ?? '') && value === 1) return false
    return (
      !/(?:[新下前后这那此每该各]|(?<!以)上)$/.test(text.slice(Math.max(0, start - 2), start)) ||
      value > 2 ||
      unit.unit === '人'
    )
  }
  if (unit.dimension === 'money') return bounded || value >= 10 || !/^[角分毛块]/.test(unit.unit)
  if (unit.dimension === 'duration') return durationFits(text, numeral, unit)
  if (
    unit.dimension === 'length' ||
    unit.dimension === 'mass' ||
    unit.dimension === 'volume' ||
    unit.dimension === 'other' ||
    unit.dimension === 'score' ||
    unit.dimension === 'temperature'
  )
    return value >= 10 || bounded || unit.unit.length > 1
  return true
}

function isFrequency(text: string, start: number, unit: Unit): boolean {
  if (!ONCE.has(unit.unit)) return false
  const before = text.slice(Math.max(0, start - 60), start)
  if (/(?:这|那|新|上|下|同|又|最多跑|第|任何|唯|哪怕|实现|[\u4e00-\u9fff]的)$/.test(before)) return false
  return FREQUENT.test(before.slice(-26)) || FREQUENT_FAR.test(before)
}

/** 一年试用期 and 两年以上 are durations; 一年来, 一天到晚 and 十年树木 are not. */
function durationFits(text: string, { end, value }: Numeral, unit: Unit): boolean {
  const behind = text.slice(unit.end, unit.end + 2)
  if (/^[来度]/.test(behind) || (unit.unit === '日' && value < 10)) return false
  if (/^(?:规|计|行)/.test(behind)) return false
  return unit.unit !== '月' || text[end] !== '月'
}
