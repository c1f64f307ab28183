/**
 * Writes `packages/cli/src/region/divisions.ts` from `@vant/area-data`: the divisions of GB/T 2260, compact.
 *
 *     npx -y pnpm@10 divisions
 *
 * Left out: development zones (they have no code of the standard), townships, the packages' stand-ins for counties without
 * a city (省直辖县), and divisions that `FORMER` says are gone.
 */
import { writeFileSync } from 'node:fs'
import { areaList } from '@vant/area-data'
import { FORMER } from '../packages/cli/src/region/former.ts'

const FILE = new URL('../packages/cli/src/region/divisions.ts', import.meta.url)
/** Districts with codes that are no districts' codes, and yet of the standard. */
const ODD_DISTRICTS = /^(?:5001\d\d|310151|429021|230751)$/
/** Names that end in 新区 and are districts. */
const NEW_DISTRICTS = new Set(['浦东新区', '滨海新区', '沈北新区', '清新区'])
/** Cities without counties: what stands below them is townships. */
const WHOLE_CITIES = ['4419', '4420', '4604', '6202']
/** Provinces given by name alone. */
const NAMES_ALONE = /^(?:71|81|82)/

const gone = new Set(FORMER.filter(([, , now]) => now !== '').map(([name, parent]) => `${parent} ${name}`))

function isDivision(code: string, name: string): boolean {
  if (NAMES_ALONE.test(code) || WHOLE_CITIES.includes(code.slice(0, 4)) || !/[市区县旗]$/.test(name)) return false
  if (name.endsWith('新区') && !NEW_DISTRICTS.has(name)) return false
  if (name.endsWith('区') && Number(code.slice(4)) > 20 && !ODD_DISTRICTS.test(code)) return false
  return !gone.has(`${code.slice(0, 4)} ${name}`) && !gone.has(`${code.slice(0, 2)} ${name}`)
}

/** A city and its counties: `02无锡市 05锡山区 06惠山区`. Counties without a city stand behind `90`, as the standard has them. */
function cityLine(city: string, name: string): string {
  const counties = Object.entries(areaList.county_list)
    .filter(([code, county]) => code.startsWith(city) && isDivision(code, county))
    .map(([code, county]) => code.slice(4) + county)
  return [city.slice(2) + name, ...counties].join(' ')
}

function provinceLine([code, name]: [string, string]): string {
  const province = code.slice(0, 2)
  if (NAMES_ALONE.test(code)) return province + name
  const cities = Object.entries(areaList.city_list)
    .filter(([city]) => city.startsWith(province))
    .map(([city, cityName]) =>
      cityLine(city.slice(0, 4), /^..(?:0[12]|90)/.test(city) && isStandIn(name, cityName) ? '' : cityName),
    )
  return [province + name, ...cities].join('|')
}

/** 北京市 below 北京市, 县 below 重庆市, 省直辖县: levels that the standard leaves empty. */
function isStandIn(province: string, city: string): boolean {
  return city === province || city === '县' || /直辖/.test(city)
}

const lines = Object.entries(areaList.province_list).map(entry => `  '${provinceLine(entry)}',`)
writeFileSync(
  FILE,
  `/**
 * The divisions of GB/T 2260, a province a line: \`32江苏省|02无锡市 05锡山区 …\`. Written by
 * \`scripts/divisions.ts\` from @vant/area-data (MIT); not edited by hand.
 */
export const DIVISIONS: readonly string[] = [
${lines.join('\n')}
]
`,
)
console.log(`${lines.length} provinces, ${lines.join('').split(/[| ]/).length} divisions`)
