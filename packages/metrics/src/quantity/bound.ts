/** Turns the words around a quote into its bound: 以上 behind is part of it, 不少于 before is not. */
import type { Bound } from '@taizhang/parser'
import { cue, unitsOf, WordIndex } from '@taizhang/parser/reading'
import { PREFIXED, SUFFIXED } from '../lexicon/bounds.ts'
import { TURNS } from '../lexicon/role-rule.ts'

const BY_FIRST = WordIndex.longestFirst(SUFFIXED, ([words]) => words)
const BY_LAST = WordIndex.longestFirst(PREFIXED, ([words]) => words, 'last')

/** 多 and 余 that begin another word: 余额, 多个, 多次. */
const NOT_BOUND = /^(?:余[额款下万亿]|多[个次元数年方层轮少样])/

/** The suffixed bound at an offset: its end, and what it says. */
export function suffixedBound(text: string, at: number): { end: number; bound: Bound } | null {
  for (const [words, bound] of BY_FIRST.of(text.charCodeAt(at)))
    if (text.startsWith(words, at) && !NOT_BOUND.test(text.slice(at, at + 2))) return { end: at + words.length, bound }
  return null
}

/** Verbs and blanks that may stand between a prefixed bound and its number: 不低于每年3次 is not one of them. */
const BETWEEN = unitsOf(' 为达到了')

/** The bound that the words right before an offset set, null where they set none. */
export function prefixedBound(text: string, start: number): Bound | null {
  let end = start
  for (let skipped = 0; skipped < 2 && end > 0 && BETWEEN.has(text.charCodeAt(end - 1)); skipped++) end--
  const bound = boundEndingAt(text, start) ?? (end < start ? boundEndingAt(text, end) : null)
  return bound ?? (text.charCodeAt(end - 1) === CLOSE ? glossedBound(text, end - 1) : null)
}
const [OPEN, CLOSE] = [40, 41]

/** 不低于结余20%, 超过合同价10%: a share of a sum that stands between the bound and its number. */
export function boundOfShare(text: string, start: number): Bound | null {
  const words = OF_SUM.execIn(text, Math.max(0, start - 16), start)?.[1]
  return words === undefined ? null : boundEndingAt(words, words.length)
}
const OF_SUM = cue(
  /(不(?:得)?(?:低于|少于|高于|超过)|超过|超出)(?:[^,;。:、\d的]{2,10}的$|[^,;。:、\d的]{0,8}(?:价|价款|总额|余额|金额|结余|收入|总数|总量|预算|概算|投资|造价)的?$)/,
)

/** 至少公开一次: the deed stands between the bound and how often. */
export function boundOfDeed(text: string, start: number): Bound | null {
  return AT_LEAST.testIn(text, Math.max(0, start - 8), start) ? 'at_least' : null
}
const AT_LEAST = cue(/(?:至少|最少)[\u4e00-\u9fff]{2,4}$/)
/** What the deed is counted in. */
export const OFTEN: ReadonlySet<string> = new Set(TURNS)

/** 大于等于(>=)20: a sign in brackets behind the words. */
function glossedBound(text: string, close: number): Bound | null {
  for (let open = close - 1; open > 0 && open >= close - 3; open--)
    if (text.charCodeAt(open) === OPEN) return boundEndingAt(text, close) ?? boundEndingAt(text, open)
  return null
}

function boundEndingAt(text: string, end: number): Bound | null {
  for (const [words, bound] of BY_LAST.of(text.charCodeAt(end - 1)))
    if (text.startsWith(words, end - words.length) && !isOtherWord(text, end, words)) return bound
  return null
}

/** 附近30户, 满30: a short cue inside another word is no cue. */
function isOtherWord(text: string, end: number, words: string): boolean {
  const before = text[end - words.length - 1] ?? ''
  // 上百, 上千: a place alone is reached
  if (words === '上') return !/[百千万亿]/.test(text[end] ?? '') || /[百千以线网表身手路年月]/.test(before)
  if (words === '近') return /[附将接靠最邻临]/.test(before) && before !== '将' && before !== '接'
  if (words === '约') return /[节制签条合违履公]/.test(before)
  if (words === '满') return /[圆期充美不未]/.test(before)
  if (words === '超') return /[高]/.test(before)
  return false
}
