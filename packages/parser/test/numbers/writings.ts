/** Writes a whole number in the five ways in which official documents print it: the inverse of the reader, kept apart from it. */

const PLAIN = { digits: '零一二三四五六七八九', places: ['', '十', '百', '千'] } as const
const CAPITAL = { digits: '零壹贰叁肆伍陆柒捌玖', places: ['', '拾', '佰', '仟'] } as const
const SCALES = ['', '万', '亿', '万亿', '亿亿']

export const WRITINGS: Readonly<Record<string, (value: number) => string>> = {
  arabic: value => String(value),
  separated: value => String(value).replace(/\B(?=(?:\d{3})+$)/g, ','),
  chinese: value => inChinese(value, PLAIN).replace(/^一十/, '十'),
  capitals: value => inChinese(value, CAPITAL),
  mixed: value => inMixed(value),
}

/** The groups of four digits, lowest first: 1 2345 6789 is [6789, 2345, 1]. */
function groups(value: number): number[] {
  const parts: number[] = []
  for (let rest = value; rest > 0; rest = Math.floor(rest / 10_000)) parts.push(rest % 10_000)
  return parts
}

/** 一千零五十, 三万零二百, 一万二千亿零三. */
function inChinese(value: number, script: typeof PLAIN | typeof CAPITAL): string {
  if (value === 0) return '零'
  const parts = groups(value)
  let out = ''
  let gap = false
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i]!
    if (part === 0) {
      gap = out !== ''
      // 万亿 closes at its 亿 although nothing stands between them
      if (i === 2 && parts[3]) out += '亿'
      continue
    }
    if (out !== '' && (gap || part < 1000)) out += '零'
    out += inPlaces(part, script) + (i === 3 ? '万' : SCALES[i]!)
    gap = false
  }
  return out
}

/** Up to 9999: 一百零五. */
function inPlaces(value: number, { digits, places }: typeof PLAIN | typeof CAPITAL): string {
  let out = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      gap = out !== ''
      continue
    }
    if (gap) out += '零'
    out += digits[digit]! + places[place]!
    gap = false
  }
  return out
}

/** 3亿零5万, 1亿2345万6789: groups of four in Arabic, closed by their scales. */
function inMixed(value: number): string {
  if (value < 10_000) return String(value)
  const [units = 0, tenThousands = 0, ...rest] = groups(value)
  const hundredMillions = rest.reduceRight((sum, part) => sum * 10_000 + part, 0)
  const parts: string[] = []
  if (hundredMillions > 0) parts.push(`${hundredMillions}亿`)
  if (tenThousands > 0) parts.push(`${tenThousands < 1000 && parts.length > 0 ? '零' : ''}${tenThousands}万`)
  if (units > 0) parts.push(`${units < 1000 || tenThousands === 0 ? '零' : ''}${units}`)
  return parts.join('')
}
