/**
 * Turns the list of divisions into an index by name: whole names, short forms, former names.
 *
 * Built once, when a region is first asked for. A name that several divisions bear has all their codes.
 */
import { DIVISIONS } from './divisions.ts'
import { FORMER } from './former.ts'
import { OTHER_NAMES, PEOPLES } from './lexicon.ts'

/** The divisions: official names by code, and codes by what they are called. */
export interface Divisions {
  /** 320211 → 滨湖区. */
  nameOf: ReadonlyMap<string, string>
  /** Names that end in their kind: 滨湖区, 恩施州, 下城区. */
  whole: ReadonlyMap<string, readonly string[]>
  /** Names without it: 江苏, 无锡, 滨湖. */
  short: ReadonlyMap<string, readonly string[]>
  /** By the code unit that names begin with, the length of the longest. */
  longest: ReadonlyMap<number, number>
}

let divisions: Divisions | undefined

export function readDivisions(): Divisions {
  divisions ??= indexed()
  return divisions
}

function indexed(): Divisions {
  const nameOf = officialNames()
  const whole = new Map<string, string[]>()
  const short = new Map<string, string[]>()
  for (const [code, name] of nameOf) {
    add(whole, name, code)
    const stem = stemOf(name)
    if (stem !== name && stem.length > 1) add(short, stem, code)
    const kind = /自治([州县旗])$/.exec(name)?.[1]
    if (kind !== undefined) add(whole, stem + kind, code)
  }
  for (const [former, parent, now] of FORMER) {
    const code = now === '' ? parent.padEnd(6, '0') : whole.get(now)?.find(code => code.startsWith(parent))
    if (code !== undefined) add(whole, former, code)
  }
  for (const [name, code] of OTHER_NAMES) add(whole, name, code)
  const longest = new Map<number, number>()
  for (const names of [whole, short])
    for (const name of names.keys()) {
      const first = name.charCodeAt(0)
      longest.set(first, Math.max(name.length, longest.get(first) ?? 0))
    }
  return { nameOf, whole, short, longest }
}

function officialNames(): Map<string, string> {
  const names = new Map<string, string>()
  for (const line of DIVISIONS) {
    const [province, ...cities] = line.split('|')
    const two = province!.slice(0, 2)
    names.set(`${two}0000`, province!.slice(2))
    for (const [city, ...counties] of cities.map(city => city.split(' '))) {
      const four = two + city!.slice(0, 2)
      if (city!.length > 2) names.set(`${four}00`, city!.slice(2))
      for (const county of counties) names.set(four + county.slice(0, 2), county.slice(2))
    }
  }
  return names
}

/** 无锡市 → 无锡, 恩施土家族苗族自治州 → 恩施, 内蒙古自治区 → 内蒙古, 香港特别行政区 → 香港. */
function stemOf(name: string): string {
  if (/自治[州县旗]$/.test(name)) return withoutPeoples(name.slice(0, -3))
  const region = /^(内蒙古|广西|西藏|宁夏|新疆|香港|澳门)/.exec(name)?.[1]
  return region ?? name.replace(/(?:省|市|地区|盟|林区|特区|矿区|新区|区|县|旗)$/, '')
}

/** 积石山保安族东乡族撒拉族 → 积石山; a name that is a people's own keeps it: 东乡族 → 东乡. */
function withoutPeoples(name: string): string {
  const people = PEOPLES.find(people => name.endsWith(people) && name.length - people.length > 1)
  if (people !== undefined) return withoutPeoples(name.slice(0, -people.length))
  return name.replace(/(?<=..)族$/, '')
}

function add(names: Map<string, string[]>, name: string, code: string): void {
  const codes = names.get(name)
  if (codes === undefined) names.set(name, [code])
  else if (!codes.includes(code)) codes.push(code)
}

/** The names above and of a division, outermost first: 江苏省, 无锡市, 滨湖区. */
export function chainOf(code: string): string[] {
  const { nameOf } = readDivisions()
  return [...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])]
    .map(part => nameOf.get(part))
    .filter(name => name !== undefined)
}

/** Whether a division is another or lies in it. */
export function within(code: string, other: string): boolean {
  return code.startsWith(other.replace(/(?:00){1,2}$/, ''))
}
