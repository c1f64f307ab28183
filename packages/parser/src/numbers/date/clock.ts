/** Turns times of day into ranges: no dates, but no amounts either. 9:30—11:30, 上午9时, 8点半. */
import { behind, joint } from './joints.ts'

const HOUR = '(?:\\d{1,2}|零)(?::\\d{2}(?::\\d{2})?|[时点](?:\\d{1,2}分|半|整)?)'
const DAYPART = '(?:[上中下]午|凌晨|清晨|早上|早晨|晚上?|夜间|傍晚)'
const CLOCK = joint(
  new RegExp(
    `\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[-—–~至到]{1,2}\\s?\\d{1,2}:\\d{2})?|${DAYPART}?\\d{1,2}[时点](?:\\d{1,2}分|半|整)?(?![间段])`,
    'y',
  ),
)
const BETWEEN = joint(new RegExp(`${DAYPART}?(?:${HOUR})?(?=起|前|后|之前|以前|之后|以后|至|到|[—–~-])`, 'y'))

/** Offset behind a time of day; -1 where none stands. */
export const behindClock = (text: string, at: number) => behind(CLOCK, text, at)

/** Offset behind a time of day between a day and 至, 起 or 前: 6月1日9时至6月3日17时. */
export const behindInnerClock = (text: string, at: number) => behind(BETWEEN, text, at)
