/** Turns feasts into days: 国庆节 by the table, 春节 by the lunar calendar that the runtime keeps, 清明 by the sun. */
import { FEASTS, LUNAR_FEASTS, SOLAR_FEASTS } from '../../lexicon/calendar.ts'
import { lunarDay } from './lunar.ts'
import { type Moment, setDay, setDayNumber } from './moment.ts'

/** Sets the feast's day in its owner's year. */
type Feast = (owner: Moment, year: number) => Moment

const BY_FIRST = new Map<string, (readonly [word: string, feast: Feast])[]>()

function enter(word: string, feast: Feast): void {
  const known = BY_FIRST.get(word[0]!) ?? []
  BY_FIRST.set(
    word[0]!,
    [...known, [word, feast] as const].sort((a, b) => b[0].length - a[0].length),
  )
}

for (const [word, day] of FEASTS) enter(word, owner => setDay(owner, Number(day.slice(0, 2)), Number(day.slice(3))))
for (const [word, day] of LUNAR_FEASTS)
  enter(word, (owner, year) => onLunarDay(owner, year, Number(day.slice(0, 2)), Number(day.slice(3))))
for (const [word, month, days] of SOLAR_FEASTS) enter(word, (owner, year) => setDay(owner, month, solarDay(year, days)))

/** First and second characters of all feasts. */
export const FEAST_STARTS = [...BY_FIRST].map(
  ([first, feasts]) => [first, feasts.map(([word]) => word[1]).join('')] as const,
)
/** Behind a feast's number, what makes it another word: 五一路, 六一小学. */
const NAMES = '路小中大奖学村街勋'

/** The feast at an offset, in its owner's year; null where none stands. `owner` grows. */
export function feastAt(text: string, at: number, owner: Moment): Moment | null {
  const found = BY_FIRST.get(text[at] ?? '')?.find(([word]) => text.startsWith(word, at))
  if (found === undefined || owner.year === null) return null
  const [word, feast] = found
  const end = at + word.length
  if (word.endsWith('一') && end < text.length && NAMES.includes(text[end]!)) return null
  owner.end = end
  return feast(owner, owner.year)
}

function onLunarDay(owner: Moment, year: number, month: number, day: number): Moment {
  const first = lunarDay(year, month, 1, false)
  if (first === null) return { ...owner, unknown: true }
  const { dated } = owner
  setDayNumber(owner, first + day - 1)
  owner.dated = dated
  return owner
}

/** The day of a solar term: it comes 0.2422 of a day later each year, and a leap year brings it back. */
function solarDay(year: number, [before2000, from2000]: readonly [number, number]): number {
  const inCentury = year % 100
  const drift = inCentury * 0.2422 + (year < 2000 ? before2000 : from2000)
  return Math.floor(drift) - Math.floor(inCentury / 4)
}
