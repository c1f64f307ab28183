/** What a benchmark reports, and how it measures: medians of runs side by side in one process. */

/** One line of the benchmark: a figure and the limit it must keep. */
export interface Row {
  name: string
  value: number
  unit: string
  /** The figure must be at least, or at most, this. */
  atLeast?: number
  atMost?: number
  note?: string
}

export function keeps(row: Row): boolean {
  return row.value >= (row.atLeast ?? Number.NEGATIVE_INFINITY) && row.value <= (row.atMost ?? Number.POSITIVE_INFINITY)
}

/** Milliseconds that one call takes: the median of `runs` timings after `warm` calls, each timing over `calls` calls. */
export function medianMs(run: () => unknown, { warm = 30, runs = 21, calls = 1 } = {}): number {
  for (let i = 0; i < warm; i++) run()
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const started = performance.now()
    for (let j = 0; j < calls; j++) run()
    times.push((performance.now() - started) / calls)
  }
  times.sort((a, b) => a - b)
  return times[runs >> 1]!
}

/** Milliseconds and MiB of growth of one call, cold. */
export async function onceMs(run: () => unknown): Promise<{ ms: number; mib: number }> {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let peak = before
  const started = performance.now()
  await run()
  const ms = performance.now() - started
  peak = Math.max(peak, process.memoryUsage().rss)
  return { ms, mib: (peak - before) / 2 ** 20 }
}
