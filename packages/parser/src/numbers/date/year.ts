/**
 * Turns a year with what stands behind it into a moment: 2023年10月14日, 2024年第四季度, 二O一八年底, 98年3月, 九十年代.
 *
 * Two digits are a year where no number of years is printed so: 九八年, 08年, or where a part of the year follows.
 */
import { ERAS } from '../../lexicon/calendar.ts'
import { type Digits, digitsAt } from './digits.ts'
import { FEAST_STARTS, feastAt } from './feast.ts'
import { behind, behindAnd, behindDash, joint, matchAt } from './joints.ts'
import { blank, type Moment, type Part, type Scope, setDay } from './moment.ts'
import { isListedMonth, monthAt, monthsAt, withMonthTail } from './month.ts'

const NO_YEAR = joint(/级|龄|限|以[上下内]|以后的?经验|期(?![间末初中])/y)
/** Behind two digits and 年, what shows that they are a year. */
const YEAR_PART = joint(
  /(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|度(?![假过])|年?[初底末](?![步线])|[上下]半年|第?[一二三四1-4]季度/y,
)
const HALF = joint(/(?:(?<first>[上前])|(?<second>[下后]))半年度?|半年(?:度|(?=[报末底]))/y)
const FIRST_MONTHS = joint(/前(\d{1,2}|[一二两三四五六七八九十]{1,2})个?月/y)
const SEASON = joint(/([春夏秋冬])(?:季(学期)?|天|(?=[,。;、)\n]|$))/y)
const DECADE_PART = joint(/(?:初期?|末期?|前期|中期|中后期|后期)(?![步级])/y)
const QUARTER = joint(/(?:第([一二三四1-4])个?|([一二三四1-4])|前([一二两三123])个?)季度[初底末]?/y)
const QUARTERS = joint(
  /第?([一二三四1-4])(?:个?季度)?(?:至|到|-{1,2}|[—–－~～]{1,2}|([、和及]))第?([二三四2-4])个?季度[初末底]?/y,
)
/** The edges of a year behind it; 2023年中国 and 2023年初步 have none. */
const EDGE = joint(
  /(?<last>年?[底末](?![线数板稿色层盘端位级梢])|年?终(?![结身止端考奖究])|年内|内(?![部地陆外容蒙审控设科网]))|(?<first>年?初期?(?![步中级心审选始衷]))|(?<middle>年中(?![央国])|中(?=[,。;、)\n前]|$))|全年/y,
)
const TODAY = joint(/的?(?:(今[天日])|本月)/y)
const LETTERED = joint(/Q[1-4](?![A-Za-z\d])/y)
const SEASONS = '春夏秋冬'

export const isPlausible = (year: number) => year >= 1800 && year <= 2199

/** Reads a year whose digits stand before 年; null where they count years or 年 belongs to another word. */
export function yearAt(scope: Scope, digits: Digits): Moment | null {
  const { text } = scope
  const end = digits.end + 1
  if (text[end] === '代') return decadeAt(text, digits, null)
  const era = ERAS.find(([word]) => text.startsWith(word, digits.start - word.length))
  const year = era === undefined ? yearOf(text, digits) : digits.value + era[1]
  if (year === null || behind(NO_YEAR, text, end) >= 0) return null
  const start = era === undefined ? digits.start : digits.start - era[0].length
  return withYearTail(scope, { ...blank(start, end), year, dated: true })
}

function yearOf(text: string, { start, end, value, max, script }: Digits): number | null {
  const length = end - start
  if (script === 'arabic' && length !== 2) return length === 4 && isPlausible(value) ? value : null
  if (script === 'positional' && length === 4) return isPlausible(value) ? value : null
  if (script === 'structured') return spelledYear(text, end, value, length)
  if (length !== 2) return null
  const isPrinted = script === 'positional' ? max === null && text[start] !== '两' : text[start] === '0'
  if (!isPrinted && behind(YEAR_PART, text, end + 1) < 0) return null
  const short = max === null ? value : value * 10 + max
  return short + (short > 40 ? 1900 : 2000)
}

/** 两千零八年, 一千九百九十八年; 两千年 is a stretch unless a month follows. */
function spelledYear(text: string, end: number, value: number, length: number): number | null {
  if (value < 1900 || value > 2100 || length < 2) return null
  return value % 100 === 0 && behind(YEAR_PART, text, end + 1) < 0 ? null : value
}

/** 九十年代, 1990年代, 八九十年代; with the century that a word before gave. */
export function decadeAt(text: string, digits: Digits, century: number | null): Moment | null {
  const { start, value, max } = digits
  const short = digits.script === 'positional' && max !== null ? Number.NaN : value
  const isShort = short < 100
  const from = isShort ? (century ?? (short >= 30 ? 19 : 20)) * 100 + short : short
  if (from % 10 !== 0 || !isPlausible(from) || (!isShort && century !== null)) return null
  let end = digits.end + 2
  const part = behind(DECADE_PART, text, end)
  if (part >= 0) end = part
  const to = (max === null ? from : from - value + max) + 9
  const last = { ...blank(start, end), year: to, dated: true }
  return { ...blank(start, end), year: from, last, dated: true }
}

/** What follows a year, printed or told by a word. */
export function withYearTail(scope: Scope, owner: Moment): Moment {
  const { text } = scope
  if (text[owner.end] === '度' && !'假过量日汛'.includes(text[owner.end + 1] ?? ' ')) owner.end++
  const today = dayOfReference(scope, owner)
  if (today !== null) return today
  const at = owner.end + (text[owner.end] === '的' ? 1 : 0)
  const digits = digitsAt(text, at)
  if (digits !== null) return partAt(scope, digits, owner) ?? feastOf(text, at, owner) ?? owner
  if (at >= text.length || !TAILS.includes(text[at]!)) return owner
  return (
    lettered(text, at, owner) ??
    quarterAt(text, at, owner) ??
    halfAt(text, at, owner) ??
    edgeAt(text, at, owner) ??
    owner
  )
}

const TAILS = `Q“"上下前后半第年底末终内初中全春夏秋冬${FEAST_STARTS.map(([first]) => first).join('')}`

/** 去年的今天, 去年本月10日: the reference's day or month in another year. */
function dayOfReference({ text, reference }: Scope, owner: Moment): Moment | null {
  const match = matchAt(TODAY, text, owner.end)
  if (match === null || reference === null || reference.month === null) return null
  owner.end += match[0].length
  if (match[1] === undefined) return withMonthTail(text, setDay(owner, reference.month, null))
  return reference.day === null ? null : setDay(owner, reference.month, reference.day)
}

/** A numbered part: a month, months, a quarter, quarters. `owner` grows; null where the digits are none. */
export function partAt(scope: Scope, digits: Digits, owner: Moment): Moment | null {
  const { text } = scope
  const unit = text[digits.end]
  if (unit === '月') return monthAt(scope, digits, owner)
  if (unit === '季') return quarterAt(text, digits.start, owner)
  const dash = behindDash(text, digits.end)
  const to = dash < 0 ? behindAnd(text, digits.end) : dash
  const second = to < 0 ? null : digitsAt(text, to)
  if (second === null) return null
  if (text[second.end] === '季') return quarterAt(text, digits.start, owner)
  if (
    dash < 0 &&
    owner.dated &&
    isListedMonth(text, digits) &&
    !(text[second.end] === '月' && second.value === digits.value + 1)
  ) {
    owner.end = digits.end
    return setDay(owner, digits.value, null)
  }
  if (text[second.end] !== '月') return null
  // 5、6月底前: at the start of a line the first is an enumerator
  const isList = dash < 0
  if (isList && (second.value !== digits.value + 1 || startsLine(text, digits.start))) return null
  return monthsAt(text, digits, second, owner)
}

const startsLine = (text: string, at: number) => at === 0 || text[at - 1] === '\n' || text[at - 1] === '\t'

/** 第四季度, 一季度末, 前三季度, 一至三季度, 三、四季度. */
export function quarterAt(text: string, at: number, owner: Moment): Moment | null {
  const several = matchAt(QUARTERS, text, at)
  if (several !== null) {
    const [from, to] = [quarter(several[1]!), quarter(several[3]!)]
    if (several[2] === undefined || to === from + 1) return withParts(owner, at + several[0].length, from, to)
  }
  const one = matchAt(QUARTER, text, at)
  if (one === null) return null
  const end = at + one[0].length
  if (one[3] !== undefined) return withParts(owner, end, 1, quarter(one[3]))
  const number = quarter(one[1] ?? one[2]!)
  return withParts(owner, end, number, number)
}

function withParts(owner: Moment, end: number, from: number, to: number): Moment {
  owner.end = end
  owner.part = `Q${from}` as Part
  owner.last = to === from ? null : { ...owner, part: `Q${to}` as Part, last: null }
  if (to < from) owner.unknown = true
  return owner
}

const quarter = (printed: string) =>
  /\d/.test(printed) ? Number(printed) : printed === '两' ? 2 : '一二三四'.indexOf(printed) + 1

/** 上半年, 半年度; 前5个月 behind a year. */
export function halfAt(text: string, at: number, owner: Moment): Moment | null {
  const half = matchAt(HALF, text, at)
  if (half !== null) {
    owner.end = at + half[0].length
    owner.part = half.groups!.second === undefined ? 'H1' : 'H2'
    return owner
  }
  const months = text[at] === '前' ? matchAt(FIRST_MONTHS, text, at) : null
  if (months === null) return null
  const to = digitsAt(text, at + 1)!.value
  if (to < 1 || to > 12) return null
  owner.end = at + months[0].length
  if (to > 1) owner.last = setDay({ ...owner, last: null }, to, null)
  return setDay(owner, 1, null)
}

/** 年底, 初, 内, 春季, 国庆节 behind a year. */
function edgeAt(text: string, at: number, owner: Moment): Moment | null {
  const edge = matchAt(EDGE, text, at)
  if (edge !== null) return withEdge(owner, at + edge[0].length, edge.groups!)
  const feast = feastOf(text, at, owner)
  if (feast !== null) return feast
  const season = matchAt(SEASON, text, at)
  if (season === null) return null
  owner.end = at + season[0].length
  // a term is no season: when it begins differs from school to school
  if (season[2] !== undefined) return owner
  const first = SEASONS.indexOf(season[1]!) * 3 + 3
  const isWinter = first === 12
  const year = isWinter && owner.year !== null ? owner.year + 1 : owner.year
  owner.last = setDay({ ...owner, year, last: null }, isWinter ? 2 : first + 2, null)
  return setDay(owner, first, null)
}

/** 国庆节, “五一” behind a year. */
function feastOf(text: string, at: number, owner: Moment): Moment | null {
  if (owner.year === null) return null
  const quoted = '“"'.includes(text[at] ?? ' ')
  const feast = feastAt(text, quoted ? at + 1 : at, owner)
  if (feast !== null && quoted) feast.end++
  return feast
}

/** 2024年Q3. */
function lettered(text: string, at: number, owner: Moment): Moment | null {
  const part = matchAt(LETTERED, text, at)
  if (part === null) return null
  owner.end = at + 2
  owner.part = part[0] as Part
  return owner
}

/** The edges of a year without it: 年底, 年初, 年内. */
export function yearEdgeAt(text: string, at: number, owner: Moment): Moment | null {
  const edge = matchAt(EDGE, text, at)
  return edge === null || edge[0].length < 2 || edge[0] === '全年' || edge[0] === '年终'
    ? null
    : withEdge(owner, at + edge[0].length, edge.groups!)
}

function withEdge(owner: Moment, end: number, groups: Record<string, string | undefined>): Moment {
  owner.end = end
  if (groups.last !== undefined) owner.month = 12
  else if (groups.first !== undefined) owner.month = 1
  else if (groups.middle !== undefined) owner.month = 6
  return owner
}
