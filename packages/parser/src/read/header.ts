/**
 * Turns the front and the tail of a document into its header: title, issuer, date, inspection, contact.
 *
 * Every field keeps the clean ranges that decided it. Where a text names several teams or targets the field is null and
 * a diagnostic says which.
 */
import type { Contact, Diagnostic, Inspection, InspectionKind, Tier } from '../model.ts'
import type { DateRange } from '../numbers/date.ts'
import type { Line, Outline, Range } from '../outline/outline.ts'
import type { Clean } from '../text/clean.ts'
import { readContact } from './contact.ts'
import { type Front, readFront } from './front.ts'
import { issuerOfTitle, labelledDate, readSignature } from './issuer.ts'
import { type Period, readPeriod } from './period.ts'
import { readTarget } from './target.ts'
import { countsTeams, kindOf, readAuditor, readSender, readTeams, type Team, tierOf } from './team.ts'
import { readTitle } from './title.ts'

/** A remark on the header, in clean coordinates. */
export interface HeaderFinding {
  code: string
  severity: Diagnostic['severity']
  message: string
  range: Range | null
}

/** The header and where each field stands. */
export interface Header {
  title: string | null
  issuer: string | null
  publishedOn: string | null
  inspection: Inspection | null
  contact: Contact
  /** Clean ranges by field: "title", "issuer", "inspection.team", "contact.phones" …. */
  evidence: Record<string, Range[]>
  diagnostics: HeaderFinding[]
  /** The opening paragraphs, for whoever reads on. */
  opening: Range
}

/**
 * Reads the header of any text. Never throws.
 *
 * ```
 * // 中共柳溪镇委员会关于县委巡察整改进展情况的通报
 * // ^^^^^^^^^^^^^^^^^^^^^^^ title, ^^^^^^^^ issuer where no signature is
 * // 2024年3月11日至5月10日,县委第二巡察组对柳溪镇党委开展了常规巡察,6月18日反馈了巡察意见
 * // ^^^^^^^^^^      ^^^^^^ period                       ^^^^^ target    ^^^^^ feedback
 * ```
 */
export function readHeader(
  clean: Clean,
  lines: readonly Line[],
  dates: readonly DateRange[],
  _outline: Outline | null,
): Header {
  const { text } = clean
  const front = readFront(text, lines)
  const evidence: Record<string, Range[]> = {}
  const diagnostics: HeaderFinding[] = []
  const keep = (field: string, ranges: readonly (Range | null)[]) => {
    const known = ranges.filter(range => range !== null).map(({ start, end }) => ({ start, end }))
    if (known.length > 0) evidence[field] = known
  }
  const title = readTitle(text, front)
  if (title !== null) keep('title', title)
  const signature = readSignature(text, lines, dates, front.opening)
  const issuer = signature.issuer ?? (title === null ? null : issuerOfTitle(text, title))
  keep('issuer', [issuer])
  const published = signature.date ?? labelledDate(text, dates, front.head)
  keep('publishedOn', [published])
  const titleWords = title === null ? '' : title.map(range => text.slice(range.start, range.end)).join('')
  const inspection = readInspection(clean, front, dates, titleWords, published?.value ?? null, keep, diagnostics)
  const { contact, evidence: places } = readContact(clean, lines, signature.date?.start ?? null)
  for (const [field, ranges] of Object.entries(places)) keep(`contact.${field}`, ranges)
  return {
    title: title === null ? null : title.map(range => clean.printed(range.start, range.end)).join(''),
    issuer: issuer === null ? null : clean.printed(issuer.start, issuer.end),
    publishedOn: published?.value ?? null,
    inspection,
    contact,
    evidence,
    diagnostics,
    opening: front.opening,
  }
}

type Keep = (field: string, ranges: readonly (Range | null)[]) => void

function readInspection(
  clean: Clean,
  front: Front,
  dates: readonly DateRange[],
  title: string,
  published: string | null,
  keep: Keep,
  diagnostics: HeaderFinding[],
): Inspection | null {
  const { text } = clean
  const { opening } = front
  const early = { start: opening.start, end: Math.min(opening.end, opening.start + 900) }
  const words = text.slice(early.start, early.end)
  const teams = readTeams(text, early)
  const kind = inspectionKind(title, words, teams)
  if (kind === null) return null
  const team = oneTeam(clean, early, teams, kind, diagnostics)
  keep('inspection.team', [team])
  const target = readTarget(text, early)
  if (target.range === null && target.several.length > 1)
    diagnostics.push({
      code: 'inspection.several-targets',
      severity: 'info',
      message: `The inspection had several targets: ${target.several.map(r => clean.printed(r.start, r.end)).join(', ')}.`,
      range: target.several[0]!,
    })
  keep('inspection.target', [target.range])
  const period = readPeriod(text, opening, dates, published)
  keepPeriod(period, keep)
  noteLostSeparators(text, early, period, diagnostics)
  return {
    kind,
    tier: inspectionTier(kind, teams, title, words),
    team: team === null ? null : clean.printed(team.start, team.end),
    target: target.range === null ? null : clean.printed(target.range.start, target.range.end),
    startOn: period.startOn,
    endOn: period.endOn,
    feedbackOn: period.feedbackOn,
  }
}

function keepPeriod({ evidence, startOn, endOn }: Period, keep: Keep): void {
  if (startOn !== null) keep('inspection.startOn', [evidence.period])
  if (endOn !== null) keep('inspection.endOn', [evidence.period])
  keep('inspection.feedbackOn', [evidence.feedbackOn])
}

/** A team's kind wins; then what was done to the target; then the title's word; then the first word of all. */
function inspectionKind(title: string, opening: string, teams: readonly Team[]): InspectionKind | null {
  const team = teams[0]
  if (team !== undefined) return team.kind
  const done =
    /(?:进行|开展|实施)(?:了|过)?[^,。;]{0,20}?(巡视|巡察|审计|督察|督查|巡查)|派出[^,。;]{0,8}(巡视|巡察|督察|审计)组/.exec(
      opening,
    )
  const named = /(巡视|巡察|督察|审计|督查)/.exec(title)
  const word =
    done?.[1] ??
    done?.[2] ??
    named?.[1] ??
    /(巡视|巡察|督察|审计|督查)/.exec(opening.replace(/《[^》]{0,60}》/g, ''))?.[1]
  return word === undefined ? null : kindOf(word)
}

function oneTeam(
  clean: Clean,
  early: Range,
  teams: readonly Team[],
  kind: InspectionKind,
  diagnostics: HeaderFinding[],
): Range | null {
  const counted = countsTeams(clean.text, early)
  if (teams.length > 1 || (counted !== null && teams.length === 0)) {
    diagnostics.push({
      code: 'inspection.several-teams',
      severity: 'info',
      message:
        teams.length > 1
          ? `The inspection had several teams: ${teams.map(team => clean.printed(team.start, team.end)).join(', ')}.`
          : `The inspection's teams are counted, not named: ${clean.printed(counted!.start, counted!.end)}.`,
      range: teams[0] ?? counted,
    })
    return null
  }
  return teams[0] ?? (kind === '审计' ? readAuditor(clean.text, early) : null)
}

/** The tier of the committee that sent the team; none for audits. Only central and provincial committees hold a 巡视. */
function inspectionTier(kind: InspectionKind, teams: readonly Team[], title: string, opening: string): Tier | null {
  if (kind === '审计') return null
  const team = teams.find(({ authority }) => tierOf(authority) !== null)
  const sender = team?.authority ?? readSender(opening) ?? readSender(title)
  const tier = sender === null ? null : tierOf(sender)
  return kind === '巡视' && (tier === 'municipal' || tier === 'county') ? 'provincial' : tier
}

/** 2024717日至830日 has lost its 年 and 月: said, not guessed. */
function noteLostSeparators(text: string, early: Range, period: Period, diagnostics: HeaderFinding[]): void {
  if (period.startOn !== null) return
  const lost = /[12]\d{3}\d{2,4}日|(?<![\d月])\d{3,4}日/.exec(text.slice(early.start, early.end))
  if (lost === null) return
  const start = early.start + lost.index
  diagnostics.push({
    code: 'inspection.damaged-date',
    severity: 'warning',
    message: 'A date of the inspection has lost its separators; it is left out, not guessed.',
    range: { start, end: start + lost[0].length },
  })
}
