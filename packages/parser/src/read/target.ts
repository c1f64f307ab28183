/**
 * Turns an opening's 对…开展了巡察 into the body that was inspected, as printed; several bodies give none.
 */
import type { Range } from '../outline/outline.ts'
import { matchesOf } from '../text/matches.ts'

/** Who was inspected: one body, or the bodies that make it several. */
export interface Target {
  range: Range | null
  several: Range[]
}

const VERB = '(?:进行|开展|实施|(?<!党)组织(?:开展|实施)|开展实施)(?:了|过)?'
const KIND = '(?:巡视|巡察|审计|督察|督查|巡查|“回头看”)'
const ACTED = new RegExp(
  `对([^。;:]{1,80}?)${VERB}[^。;:,]{0,26}?${KIND}|(?:巡视|巡察|进驻|督察|审计)了([^。;:,]{2,40})|进驻([^。;:,]{2,30}?)(?:,|开展|进行)`,
  'g',
)
/** X接受了Y的巡察. */
const RECEIVED = /(?:^|[,。;\n])([^,。;\n\d]{2,30}?)接受了?[^,。;]{2,24}(?:巡视|巡察|审计|督察)/
/** 对X巡察, 对X的巡察: no verb between. */
const BARE = /对([^。;:,]{2,40}?)(?:党委|党组)?(?:的)?(?:巡视|巡察|督察)(?:期间|工作|情况|,|。)/
const TOLD = /向([^。;:,]{2,40}?)(?:党委班子|领导班子|主要负责人|主要领导)?(?:进行了?|作了|通报|反馈)/
const EXTENDED = /延伸|同步|并对|选人用人|意识形态/
/** Where a target's name ends and what it was inspected for begins. */
const REST =
  /(?:(?:自|从)?(?:19|20)\d{2}(?:年|-)|任期|任职期间|(?:的)?(?:财政收支|财务收支|预算执行|经济责任|资产负债|党的建设|工作情况|履职|履行|贯彻落实|贯彻|落实|执行|优化营商环境|粮食(?:购销|领域|安全)|医保基金|乡村振兴(?!局)))/
const SUBORDINATE =
  /(?:及|和|以及|、)(?=\d|[一二三四五六七八九十]{1,2}[个家所])|(?:及|和|以及|暨)(?:其)?(?:所属|下属|直属|所辖|下辖|相关|部分|有关|班子成员|领导班子|机关)/
const COUNT = /(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:家|个|所)(?:单位|部门|党组织|镇|乡|街道|村|企业|学校|国有)?/
const BODY =
  /(?:局|委|办|院|部|厅|党组|党委|公司|集团|县|区|市|镇|乡|街道|大学|学院|学校|中学|医院|中心|总会|协会|联合会|联社|村|社区|党总支|党支部)$/
const MAX_TARGET = 40

/**
 * Reads who was inspected.
 *
 * ```
 * // 市委第五巡察组对市司法局党组开展了常规巡察,并延伸了解了4个基层司法所
 * //               ^^^^^^
 * ```
 */
export function readTarget(text: string, opening: Range): Target {
  const words = text.slice(opening.start, Math.min(opening.end, opening.start + 900))
  const found: Range[] = []
  for (const match of matchesOf(ACTED, words)) {
    const name = match[1] ?? match[2] ?? match[3]!
    if (
      found.length > 0 &&
      (EXTENDED.test(match[0].slice(0, 40)) ||
        EXTENDED.test(words.slice(Math.max(0, match.index - 8), match.index)) ||
        !INSPECTS.test(sentenceBefore(words, match.index)))
    )
      continue
    const from = match.index + match[0].indexOf(name)
    found.push(
      ...split(name).map(([start, end]) => ({ start: opening.start + from + start, end: opening.start + from + end })),
    )
  }
  if (found.length === 0) {
    const match = RECEIVED.exec(words) ?? BARE.exec(words) ?? TOLD.exec(words)
    if (match !== null) {
      const from = match.index + match[0].indexOf(match[1]!)
      found.push(
        ...split(match[1]!).map(([start, end]) => ({
          start: opening.start + from + start,
          end: opening.start + from + end,
        })),
      )
    }
  }
  const names = new Set(found.map(range => text.slice(range.start, range.end)))
  if (names.size === 1 && !COUNT.test([...names][0]!)) return { range: found[0]!, several: [] }
  return { range: null, several: found }
}

/** Who inspects: a later 对…开展“回头看” without one is the inspected body's own work. */
const INSPECTS = /(?:巡[视察查]|督[察查]|审计)[^,。;]{0,8}[组局厅署]|审计/

function sentenceBefore(words: string, at: number): string {
  return words.slice(words.lastIndexOf('。', at) + 1, at)
}

/** The bodies in a name: 县住建局、县水利局党组 are two, 文化和旅游局 is one. Offsets into the name. */
function split(name: string): [number, number][] {
  const whole = trim(name)
  if (whole === null) return []
  const [start, end] = whole
  const parts: [number, number][] = []
  let from = start
  let depth = 0
  for (let i = start; i < end; i++) {
    const c = name[i]!
    if (c === '(') depth++
    else if (c === ')') depth--
    else if (depth === 0 && (c === '、' || (/[和与及]/.test(c) && BODY.test(name.slice(from, i))))) {
      parts.push([from, i])
      from = i + 1
    }
  }
  parts.push([from, end])
  return parts.filter(([a, b]) => b - a >= 2)
}

/** Cuts what is no part of the name: a nested 对, brackets, subordinates, what it was inspected for. */
function trim(name: string): [number, number] | null {
  let start = 0
  const inner = Math.max(name.lastIndexOf(',对'), name.lastIndexOf('。对'))
  if (inner !== -1) start = inner + 2
  let end = name.length
  for (const pattern of [REST, SUBORDINATE, /\((?:以下)?简称|\(以下/, /,/]) {
    const cut = name.slice(start, end).search(pattern)
    if (cut > 0) end = start + cut
  }
  while (end > start && ' 的,、'.includes(name[end - 1]!)) end--
  return end - start >= 2 && end - start <= MAX_TARGET ? [start, end] : null
}
