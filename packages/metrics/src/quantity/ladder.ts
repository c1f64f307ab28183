/** How many of a lower unit make an upper one: what adds up when they follow each other, and what a range is brought to. */

/** [upper, lower, how many]; an entry a line. */
const STEPS: readonly (readonly [string, string, number])[] = [
  ['元', '角', 10],
  ['角', '分', 10],
  ['美元', '美分', 100],
  ['欧元', '欧分', 100],
  ['英镑', '便士', 100],
  ['年', '个月', 12],
  ['岁', '个月', 12],
  ['周岁', '个月', 12],
  ['年', '天', 365],
  ['个月', '天', 30],
  ['年', '日', 365],
  ['个月', '日', 30],
  ['周', '天', 7],
  ['天', '小时', 24],
  ['日', '小时', 24],
  ['小时', '分钟', 60],
  ['小时', '刻钟', 4],
  ['分钟', '秒', 60],
  ['公里', '米', 1000],
  ['千米', '米', 1000],
  ['里', '米', 500],
  ['米', '分米', 10],
  ['米', '厘米', 100],
  ['分米', '厘米', 10],
  ['厘米', '毫米', 10],
  ['丈', '尺', 10],
  ['尺', '寸', 10],
  ['英里', '英尺', 5280],
  ['英尺', '英寸', 12],
  ['吨', '公斤', 1000],
  ['吨', '千克', 1000],
  ['公斤', '克', 1000],
  ['公斤', '两', 20],
  ['千克', '克', 1000],
  ['克', '毫克', 1000],
  ['斤', '两', 10],
  ['两', '钱', 10],
  ['磅', '盎司', 16],
  ['平方公里', '公顷', 100],
  ['公顷', '亩', 15],
  ['亩', '分', 10],
  ['亩', '平方米', 2000 / 3],
  ['公顷', '平方米', 10_000],
  ['立方米', '升', 1000],
  ['升', '毫升', 1000],
  ['GB', 'MB', 1024],
  ['MB', 'KB', 1024],
  ['TB', 'GB', 1024],
]

const BELOW = new Map<string, Map<string, number>>()
for (const [upper, lower, many] of STEPS) BELOW.set(upper, (BELOW.get(upper) ?? new Map()).set(lower, many))

/** How many of `lower` make one `upper`, over several steps too; null where they do not add up. */
export function ratio(upper: string, lower: string): number | null {
  const steps = BELOW.get(upper)
  if (steps === undefined) return null
  const direct = steps.get(lower)
  if (direct !== undefined) return direct
  for (const [middle, many] of steps) {
    const rest = ratio(middle, lower)
    if (rest !== null) return many * rest
  }
  return null
}
