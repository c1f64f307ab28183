/** Turns feasts into days: 国庆节 by the table, 春节 by the lunar calendar that the runtime keeps. */
import { FEASTS, LUNAR_FEASTS } from '../../lexicon/calendar.ts'
import { lunarDay } from './lunar.ts'
import { type Moment, setDay, setDayNumber } from './moment.ts'

interface Feast {
  word: string
  month: number
  day: number
  lunar: boolean
}

const BY_FIRST = new Map<string, Feast[]>()
for (const [table, lunar] of [
  [FEASTS, false],
  [LUNAR_FEASTS, true],
] as const)
  for (const [word, day] of table) {
    const feast = { word, month: Number(day.slice(0, 2)), day: Number(day.slice(3)), lunar }
    BY_FIRST.set(
      word[0]!,
      [...(BY_FIRST.get(word[0]!) ?? []), feast].sort((a, b) => b.word.length - a.word.length),
    )
  }

/** First characters of all feasts. */
export const FEAST_STARTS = [...BY_FIRST.keys()].join('')
/** Behind a feast's number, what makes it another word: 五一路, 六一小学. */
const NAMES = '路小中大奖学村街勋'

/** The feast at an offset, in its owner's year; null where none stands. `owner` grows. */
export function feastAt(text: string, at: number, owner: Moment): Moment | null {
  const feast = BY_FIRST.get(text[at] ?? '')?.find(({ word }) => text.startsWith(word, at))
  if (feast === undefined || owner.year === null) return null
  const end = at + feast.word.length
  if (feast.word.endsWith('一') && end < text.length && NAMES.includes(text[end]!)) return null
  owner.end = end
  if (!feast.lunar) return setDay(owner, feast.month, feast.day)
  const { year, dated } = owner
  const number = lunarDay(year, feast.month, feast.day, false)
  if (number === null) {
    owner.unknown = true
    return owner
  }
  setDayNumber(owner, number)
  owner.dated = dated
  return owner
}
