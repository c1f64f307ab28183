/**
 * Turns an opening into the inspecting team, its kind and the tier of the committee that sent it.
 */
import { TEAM_WORDS, TIERS } from '../lexicon/phrases.ts'
import type { InspectionKind, Tier } from '../model.ts'
import type { Range } from '../outline/outline.ts'
import { matchesOf } from '../text/matches.ts'

/** A team as printed. */
export interface Team extends Range {
  kind: InspectionKind
  /** 省委, 中央, 县; empty where none stands before it. */
  authority: string
  /** 五, 10; empty for a team without a number. */
  number: string
}

const N = '[一二三四五六七八九十\\d]{1,3}'
const WORDS = `(?:${TEAM_WORDS.map(([word]) => word).join('|')})`
const TEAM = new RegExp(
  `(?:第?(${N})${WORDS}{0,2}|${WORDS}{1,2}第?(${N})?|)(巡视|巡察|督察|巡查|审计|督查|督导)(?:${WORDS}{0,2})(?:第?(${N}))?(?:小)?组(?!长|织|成)`,
  'g',
)
/** What may stand before a team's number: the committee or the government that sent it, with its place. */
const AUTHORITY =
  /(?:(?:中共)?(?:[\u4e00-\u9fff]{2,12}?)??(?:中央|省委|市委|县委|区委|旗委|州委|盟委|地委|党工委|工委|自治区党委|兵团党委|党委|党组|纪委监委|纪委))$|(?:国家|中央|国务院|[\u4e00-\u9fff]{2}省|[\u4e00-\u9fff]{2}市|省|市|县|区|自治区|州|盟|旗)级?$/
const JUNK =
  /^.*(?:由|经|向|被|受|接受|配合|根据|按照|派出|派驻|期间|以来|,|和|对|是|在|月|日|旬|底|时|与|了|将|于|至|的)/
/** 派出5个巡察组: teams counted, not named. */
const COUNTED = /(?:\d{1,2}|[一二两三四五六七八九十]{1,3})个(?:[\u4e00-\u9fff]{0,8})?(?:巡视|巡察|督察|审计|督查)组/
/** 审计署驻某地特派员办事处对…: an audit's team has no number, and a bureau that audits sends none. */
const AUDITOR = /审计署(?:驻)?[\u4e00-\u9fff]{2,6}(?:特派员办事处|特派办)/

const KINDS: Readonly<Record<string, InspectionKind>> = {
  巡视: '巡视',
  巡察: '巡察',
  巡查: '巡察',
  督察: '督察',
  审计: '审计',
}

/** The kind that a word names; 其他 for a 督查 or 督导. */
export const kindOf = (word: string): InspectionKind => KINDS[word] ?? '其他'

/**
 * The teams that an opening names, each once, in order.
 *
 * ```
 * // 根据省委统一部署,省委第十巡视组于2023年6月30日至8月31日对滨湖区开展了巡视
 * //         ^^^^^^^
 * ```
 */
export function readTeams(text: string, range: Range): Team[] {
  const teams: Team[] = []
  const words = text.slice(range.start, range.end)
  for (const match of matchesOf(TEAM, words)) {
    const number = match[1] ?? match[2] ?? match[4] ?? ''
    const left = words.slice(Math.max(0, match.index - 16), match.index)
    if (/[个支]$/.test(left)) continue
    const authority = authorityBefore(left)
    if (number === '' && authority === '') continue
    const start = range.start + match.index - authority.length
    const team = { start, end: range.start + match.index + match[0].length, kind: kindOf(match[3]!), authority, number }
    if (!teams.some(known => known.number === team.number || team.number === '')) teams.push(team)
  }
  const numbered = teams.filter(team => team.number !== '')
  return numbered.length > 0 ? numbered : teams
}

function authorityBefore(left: string): string {
  const cut = left.replace(/^.*[,。;:、“”()《》\d]/, '')
  const bare = cut.replace(JUNK, '')
  return AUTHORITY.exec(bare)?.[0] ?? SUBJECT.exec(bare)?.[0] ?? ''
}

/** 市委涉粮问题|专项巡察组: the field of a special inspection stands between. */
const SUBJECT = /(?:中央|省委|市委|县委|区委|旗委|州委|盟委)(?!派|统|安|部|巡)[\u4e00-\u9fff]{2,10}$/

/** Whether teams are only counted: 派出5个巡察组. */
export function countsTeams(text: string, range: Range): Range | null {
  const match = COUNTED.exec(text.slice(range.start, range.end))
  return match === null ? null : { start: range.start + match.index, end: range.start + match.index + match[0].length }
}

/** A resident office of the national audit; 审计机关 and 市审计局 name no team. */
export function readAuditor(text: string, range: Range): Range | null {
  const words = text.slice(range.start, range.end)
  const match = AUDITOR.exec(words)
  if (match === null) return null
  const junk = /^(?:根据|按照|由|经|受|,)+/.exec(match[0])?.[0].length ?? 0
  return { start: range.start + match.index + junk, end: range.start + match.index + match[0].length }
}

const TIER_TESTS = TIERS.map(([pattern, tier]) => ({ pattern: new RegExp(pattern), tier }))

/** The tier of an authority's name; null where it names none (集团党委). */
export function tierOf(authority: string): Tier | null {
  for (const { pattern, tier } of TIER_TESTS) if (pattern.test(authority)) return tier
  return null
}

const SENDER =
  /(?:根据|按照|按|经|遵照|依照)(?:中共)?([\u4e00-\u9fff]{0,14}?(?:中央|省委|自治区党委|兵团党委|市委|州委|盟委|地委|县委|区委|旗委|工委))|(中央|省委|自治区党委|兵团党委|市委|州委|盟委|地委|县委|区委|旗委|党?工委)(?:第?[一二三四五六七八九十\d]{1,3}轮|派出|统一|巡察|巡视|提级|机动|联动|专项|常规|反馈)|(中央|省级|市级|县级|区级|省|市|县)(?:第?[一二三四五六七八九十\d]{1,3}轮)?(?:生态环境保护|环境保护|生态环保|环保)?督察/

/** The committee that an opening or a title says sent the inspection, where no team's name says it. */
export function readSender(words: string): string | null {
  const match = SENDER.exec(words)
  return match === null ? null : (match[1] ?? match[2] ?? match[3] ?? null)
}
