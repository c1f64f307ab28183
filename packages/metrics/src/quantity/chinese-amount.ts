/**
 * Says whether a Chinese numeral with a unit behind it counts anything: 两条河道 does, 一批 and 百里画廊 do not.
 */

import { cue, type Numeral, unitsOf } from '@taizhang/parser/reading'
import { prefixedBound } from './bound.ts'
import { isHan } from './source.ts'
import type { Unit } from './unit.ts'

/** Classifiers that Chinese numerals count with in official prose; others (级, 届, 层, 面) mostly make names. */
const COUNTED = new Set(
  '人 名 人次 位 个 项 家 家次 次 条 件 处 份 户 起 期 场 场次 座 套 台 轮 轮次 所 篇 张 宗 批 批次 例 种 艘 方面 栋 幢 株 棵 部 辆 间 笔 只 卷 支 类 册 本 枚 届 道 村 瓶 箱 袋 盒 罐 杯 碗 包 颗 粒 匹 羽 尾 尊 扇 双 对 副 幅 盏 根 集 段 片 款 桩 餐 顿 趟 遍 束 朵 车次 班次 辆次 户次 件次 剂次 人份 台次'.split(
    ' ',
  ),
)
const ONCE = new Set(['次', '轮', '场', '期', '轮次', '场次'])
/** Words that make 一次 a frequency or a plan. */
const FREQUENT = /(?:每[^,。;\n]{1,10}|不少于|至少|再[^,。;\n]{0,4}|[月周年季]度?)[^,。;\n]{0,14}$/
const FREQUENT_FAR = /每(?:\d+个月|半?年|[季月旬周]度?|学期|[两三]个?[月年])[^。\n]{0,50}$/
/** N期 counts issues and courses; elsewhere it names the part of a building: 城西水厂三期. */
const COURSE = /(?:培训|专题|研讨|轮训|举办|开办|开展|通报|典型|简报|专刊|班|发布|编发|刊发|推出|共)[^,。;\n]{0,6}$/
/** 二次结构, 二次供水: a second of its kind. */
const SECOND = cue(/^次(?:结构|供水|污染|加压|装修|分配|创业|开发|利用)/)
const CAPITALS = /[壹贰叁肆伍陆柒捌玖拾佰仟]/
/** 零起, 零例; but 零件 and 零次 are words. */
const NONE_OF = new Set(['起', '例', '宗'])
const PLACE_ALONE = cue(/^[百千万]+$/)
/** Nouns behind N类 that make a name of it. */
const CLASS_NOUN = cue(/^类(?:企业|人员|场所|医院|水|主体|地区)/)

/** Whether it counts; `isBounded` is asked only where that depends on what stands around the amount. */
export function chineseAmountFits(text: string, numeral: Numeral, unit: Unit, isBounded: () => boolean): boolean {
  const { start, end, value } = numeral
  if (PLACE_ALONE.testIn(text, start, end) && !isBounded() && prefixedBound(text, start) === null) return false
  if (unit.dimension === 'money' && CAPITALS.test(text.slice(start, end))) return true
  if (value === 0 && unit.dimension === 'count') return NONE_OF.has(unit.unit)
  if (unit.dimension === 'count' || unit.dimension === 'people') {
    if (!COUNTED.has(unit.unit) && !unit.own)
      return value > 10 && unit.unit !== '级' && unit.unit !== '届' && unit.unit !== '层'
    if (unit.unit === '期' && !COURSE.test(text.slice(Math.max(0, start - 12), start))) return false
    if (SECOND.testIn(text, end, end + 4) || unit.unit === '届' || CLASS_NOUN.testIn(text, end, end + 4)) return false
    if (value === 1 && end - start === 1) return isFrequency(text, start, unit)
    if (/[同统唯单划万]/.test(text[start - 1] ?? '') && value === 1) return false
    return (
      !/(?:[新下前后这那此每该各]|(?<!以)上)$/.test(text.slice(Math.max(0, start - 2), start)) ||
      value > 2 ||
      unit.unit === '人'
    )
  }
  if (unit.dimension === 'duration') return durationFits(text, numeral, unit)
  if (unit.dimension === 'percent' || unit.dimension === 'percentage_point' || unit.dimension === 'rate') return true
  return unit.end - end > 1 || !OFTEN_WORDS.has(text.charCodeAt(end)) || isBounded() || isMeasured(text, numeral, unit)
}

/** Units of one character that mostly make words with a Chinese digit: 一度, 三分, 八方, 千里. */
const OFTEN_WORDS = unitsOf('度分里方码平两担石斗钱卡安帕伏瓦焦赫尺寸丈角毛块点兆磅升桶节顷')
/** What a measured number stands behind: 长三尺, 约两里, 扣五分. */
/** What may stand behind a measured amount: 三里长, 九十度角. */
const CLOSERS = unitsOf('长宽高厚深远角带的')
const MEASURED = unitsOf('长宽高厚深粗重达为是约近距扣减加得计升降温每共计有至到')

/** 长三角, 珠三角 */
const DELTAS = unitsOf('长珠金大')

/** 十分 and 一度 stand before other words; an amount stands behind a word of measuring, or by itself. */
function isMeasured(text: string, { start, end, value }: Numeral, unit: Unit): boolean {
  const closes =
    !isHan(text, unit.end) ||
    CLOSERS.has(text.charCodeAt(unit.end)) ||
    (unit.dimension === 'mass' && text[unit.end] === '重')
  const opens = !isHan(text, start - 1)
  if (unit.unit === '角' && DELTAS.has(text.charCodeAt(start - 1))) return false
  if (end - start === 1 && value === 10 && unit.dimension === 'score') return closes
  return value >= 10 ? closes || end - start > 2 : closes && (opens || MEASURED.has(text.charCodeAt(start - 1)))
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
  if (/^[来度]/.test(behind)) return false
  if (unit.unit === '日' && value < 10) return value > 1 && (!isHan(text, unit.end) || text[unit.end] === '内')
  if (/^(?:规|计|行)/.test(behind)) return false
  return unit.unit !== '月' || text[end] !== '月'
}
