/**
 * Turns a number with a point into what it is: a decimal, or a list number run into a year or a count (3.2024年, 2.14个).
 *
 * Invariant: only where a list number may stand, at a line's start or behind a mark, is a point anything but decimal.
 */

/** Marks behind which a list goes on. */
const BEFORE = '\n。;:\t)》”】'
/** What follows a whole number alone: things counted one by one, and the parts of a date. */
const WHOLE =
  /\d{1,4}(?:年(?!以[上下])|月(?!以)|余?(?:家(?![庭长属园])|名(?![单称录誉])|项(?!目)|座(?!谈)|件|处(?![置理罚分])|条(?![例件])|所(?![属有])|户(?![籍外])|起(?![草步诉])|宗(?!旨)|台(?!账)|部(?![门分署队])|场(?![所地馆])|批(?![复评准])|篇(?!章)|份(?!额)|辆|栋|个(?![百月基多亿万半别人体性点])))(?!\/)/y
const YEARS = 1900

/**
 * Whether the point at `dot` ends the list number that begins at `start`.
 *
 * ```
 * // 。3.2024年1至7月,   true       。3.5亿元   false
 * //  ^^                           ^^^
 * ```
 */
export function isListNumber(text: string, start: number, dot: number): boolean {
  if (dot === start || dot - start > 2 || (start > 0 && !BEFORE.includes(text[start - 1]!))) return false
  WHOLE.lastIndex = dot + 1
  const found = WHOLE.exec(text)
  if (found === null) return false
  const number = Number.parseInt(found[0], 10)
  if (text.startsWith('年', WHOLE.lastIndex - 1)) return number >= YEARS && number < 2100
  return text[dot + 1] !== '0' && (!found[0].endsWith('月') || number <= 12)
}
