/**
 * Turns a list item's ordinal into the mark that an office program or browser prints for it.
 *
 * Names of formats are those of WordprocessingML (ST_NumberFormat, ECMA-376 part 1, 17.18.59).
 */

const DIGITS = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/**
 * The number as printed, without what stands around it.
 *
 * // numberLabel(21, 'chineseCounting') → 二十一
 * // numberLabel(3, 'decimalEnclosedCircle') → ③
 */
export function numberLabel(ordinal: number, format: string): string {
  if (ordinal < 0 || ordinal > 32_767) return String(ordinal)
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return counting(ordinal, DIGITS, '十百千')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return counting(ordinal, LEGAL, '拾佰仟')
    case 'decimalZero':
      return String(ordinal).padStart(2, '0')
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return ordinal >= 1 && ordinal <= 20 ? String.fromCharCode(0x245f + ordinal) : String(ordinal)
    case 'decimalEnclosedParen':
      return ordinal >= 1 && ordinal <= 20 ? String.fromCharCode(0x2473 + ordinal) : `(${ordinal})`
    case 'decimalEnclosedFullstop':
      return ordinal >= 1 && ordinal <= 20 ? String.fromCharCode(0x2487 + ordinal) : `${ordinal}.`
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(ordinal).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    case 'ideographTraditional':
      return STEMS[(ordinal + 9) % 10]!
    case 'ideographZodiac':
      return BRANCHES[(ordinal + 11) % 12]!
    case 'lowerLetter':
      return letters(ordinal)
    case 'upperLetter':
      return letters(ordinal).toUpperCase()
    case 'lowerRoman':
      return roman(ordinal)
    case 'upperRoman':
      return roman(ordinal).toUpperCase()
    default:
      return String(ordinal)
  }
}

/** 21 → 二十一, 105 → 一百〇五, 12 → 十二 */
function counting(value: number, digits: string, units: string): string {
  if (value >= 10_000)
    return `${counting(Math.floor(value / 10_000), digits, units)}万${counting(value % 10_000, digits, units)}`
  if (value < 10) return digits[value]!
  const figures = String(value)
  let out = ''
  let gap = false
  for (let i = 0; i < figures.length; i++) {
    const figure = Number(figures[i])
    const unit = figures.length - 1 - i
    if (figure === 0) {
      gap = true
      continue
    }
    if (gap) out += digits[0]
    gap = false
    if (!(figure === 1 && unit === 1 && i === 0)) out += digits[figure]
    if (unit > 0) out += units[unit - 1]
  }
  return out
}

/** 1 → a, 26 → z, 27 → aa, 28 → bb: office programs repeat the letter. */
function letters(ordinal: number): string {
  if (ordinal < 1) return String(ordinal)
  return String.fromCharCode(0x61 + ((ordinal - 1) % 26)).repeat(Math.ceil(ordinal / 26))
}

function roman(ordinal: number): string {
  let rest = ordinal
  let out = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      out += sign
      rest -= value
    }
  }
  return out
}
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
