/**
 * Turns a disclosure's issuer, target, title and site code into its region.
 *
 * The issuer's place wins, then the target's, the title's, the site's. A name that several places bear is told by what is
 * named around it; where nothing tells, the region is what all of them lie in, or null, and a diagnostic says so.
 */
import type { Diagnostic, Disclosure, Region, Span } from '@taizhang/parser'
import { cleanText, readingOf } from '@taizhang/parser/reading'
import { NO_AREA } from './lexicon.ts'
import { chainOf, readDivisions, within } from './names.ts'
import { type Place, placeOf } from './place.ts'

/** The region, where it was read, and what is to be said about it. */
export interface FoundRegion {
  region: Region | null
  evidence: Span[]
  diagnostics: Diagnostic[]
}

const NONE: FoundRegion = { region: null, evidence: [], diagnostics: [] }

/** A field of the header with the place that it names. */
interface Named extends Place {
  words: string
  spans: Span[]
}

/**
 * The region of a disclosure.
 *
 * ```
 * // 中共无锡市滨湖区委员会
 * //   ^^^^^^ 320211: 江苏省, 无锡市, 滨湖区
 * ```
 *
 * `siteCode` is the ten digits (网站标识码) by which the page's site is registered, where the page gives them.
 */
export function resolveRegion(disclosure: Disclosure, siteCode: string | null = null): FoundRegion {
  const { issuer, title, inspection } = disclosure
  const own = named(disclosure, 'issuer', issuer)
  if (own?.codes.length === 1) return readAt(own, own.codes[0]!)
  const body = issuer ?? title?.split('关于')[0]
  if (own === null && body !== undefined && NO_AREA.test(body)) return NONE
  const site = siteCode === null ? null : siteRegion(siteCode, issuer)
  const placed = [
    own,
    named(disclosure, 'inspection.target', inspection?.target ?? null),
    named(disclosure, 'title', title),
  ].filter(field => field !== null)
  const first = placed[0]
  if (first === undefined) return site === null ? NONE : bySite(site, siteCode!)
  if (first.codes.length === 1) return readAt(first, first.codes[0]!)
  return narrowed(disclosure, first, placed.slice(1), site)
}

function readAt({ spans }: Named, code: string): FoundRegion {
  return { region: regionOf(code), evidence: spans, diagnostics: [] }
}

function regionOf(code: string): Region {
  return { code, names: chainOf(code) }
}

function named(disclosure: Disclosure, field: string, printed: string | null): Named | null {
  if (printed === null) return null
  const spans = disclosure.evidence[field] ?? []
  const span = spans[0]
  const words = cleanWords(disclosure, printed, span)
  const place = placeOf(words)
  if (place === null) return null
  const exact = spans.length === 1 && disclosure.text.slice(span!.start, span!.end) === words
  return {
    ...place,
    words: words.slice(place.start, place.end),
    spans: exact ? [{ start: span!.start + place.start, end: span!.start + place.end }] : [...spans],
  }
}

/** What was printed, as clean text: the reading's own where it stands in one piece. */
function cleanWords(disclosure: Disclosure, printed: string, span: Span | undefined): string {
  if (span === undefined || disclosure.text.slice(span.start, span.end) !== printed) return cleanText(printed).text
  const { clean } = readingOf(disclosure)
  return clean.text.slice(clean.clean(span.start), clean.clean(span.end))
}

/** Tells which of several places is meant, by the site, by the other fields, and by the names of what they lie in. */
function narrowed(disclosure: Disclosure, place: Named, others: readonly Named[], site: string | null): FoundRegion {
  const by = (code: string) => place.codes.filter(other => within(other, code) || within(code, other))
  for (const code of [site, ...others.filter(other => other.codes.length === 1).map(other => other.codes[0]!)]) {
    const fitting = code === null ? [] : by(code)
    if (fitting.length === 1) return readAt(place, fitting[0]!)
  }
  const told = toldByParents(disclosure, place.codes)
  if (told !== null) return { ...NONE, region: regionOf(told.code), evidence: [...place.spans, ...told.spans] }
  const above = commonAbove(place.codes)
  const region = above === null ? null : regionOf(above)
  return { region, evidence: region === null ? [] : place.spans, diagnostics: [ambiguous(place)] }
}

function ambiguous({ words, codes, spans }: Named): Diagnostic {
  const places = codes.map(code => chainOf(code).slice(-2).join('')).join(', ')
  return {
    code: 'region.ambiguous',
    severity: 'info',
    message: `${words} is the name of several places and the text does not say which is meant: ${places}.`,
    span: spans[0] ?? null,
  }
}

/** Characters of the text's beginning and end in which a parent's whole name tells; its short form only in the head and the foot. */
const OPENING = 1500
const HEAD = 200
const TAIL = 300

function toldByParents(disclosure: Disclosure, codes: readonly string[]): { code: string; spans: Span[] } | null {
  const { text } = disclosure
  const tail = Math.max(OPENING, text.length - TAIL)
  const address = disclosure.contact.postalAddress ?? ''
  const find = (name: string, opening: number): Span[] | null => {
    const early = text.slice(0, opening).indexOf(name)
    const at = early >= 0 ? early : text.indexOf(name, tail)
    if (at >= 0) return [{ start: at, end: at + name.length }]
    return address.includes(name) ? (disclosure.evidence['contact.postalAddress'] ?? []) : null
  }
  let left = codes
  for (const { parent, short } of STEPS) {
    const hits = left.flatMap(code => {
      const name = parentName(code, parent, short)
      const spans = name === null ? null : find(name, short ? HEAD : OPENING)
      return spans === null ? [] : [{ code, spans }]
    })
    if (hits.length === 1) return hits[0]!
    if (hits.length > 1) left = hits.map(hit => hit.code)
  }
  return null
}

const STEPS = [
  { parent: 4, short: false },
  { parent: 2, short: false },
  { parent: 4, short: true },
  { parent: 2, short: true },
] as const

function parentName(code: string, digits: 2 | 4, short: boolean): string | null {
  const parent = code.slice(0, digits).padEnd(6, '0')
  const name = parent === code ? undefined : readDivisions().nameOf.get(parent)
  if (name === undefined) return null
  return short ? name.replace(/(?:省|市|地区|盟|(?:[壮回]族|维吾尔)?自治区)$/, '') : name
}

/** The city or province that all of them lie in. */
function commonAbove(codes: readonly string[]): string | null {
  for (const digits of [4, 2]) {
    const above = codes[0]!.slice(0, digits).padEnd(6, '0')
    if (codes.every(code => within(code, above)) && readDivisions().nameOf.has(above)) return above
  }
  return null
}

/** 市体育局, 县教育局, 省审计厅: the level of a body that names no place. */
const LEVEL = /^(?:中共|中国共产党)?(省|自治区|市|州|盟|地区|县|区|旗)/

/** 3202110001 → 320211, or 320200 where the issuer is one of the city's; null where it is no division's. */
function siteRegion(siteCode: string, issuer: string | null): string | null {
  const digits = /^(\d{6})\d{4}$/.exec(siteCode)?.[1]
  if (digits === undefined) return null
  const { nameOf } = readDivisions()
  const upTo = (length: number) => {
    for (const code of [digits.slice(0, length), digits.slice(0, Math.min(4, length)), digits.slice(0, 2)])
      if (nameOf.has(code.padEnd(6, '0'))) return code.padEnd(6, '0')
    return null
  }
  const level = LEVEL.exec(issuer ?? '')?.[1]
  if (level === '省' || level === '自治区') return upTo(2)
  if (level === '州' || level === '盟' || level === '地区') return upTo(4)
  if (level === '市' && !nameOf.get(digits)?.endsWith('市')) return upTo(4)
  return upTo(6)
}

function bySite(code: string, siteCode: string): FoundRegion {
  return {
    region: regionOf(code),
    evidence: [],
    diagnostics: [
      {
        code: 'region.site-code',
        severity: 'info',
        message: `The text names no place: the region is that of the site's code ${siteCode}.`,
        span: null,
      },
    ],
  }
}
