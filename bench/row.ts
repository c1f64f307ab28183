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

/** Calls after which the compiler of the engine has nothing left to do: it is at work for some three hundred. */
export const WARM = 400

/** How something is timed. */
interface Timing {
  /** Calls before the first timing. */
  warm?: number
  runs?: number
  /** Calls of one timing. */
  calls?: number
}

/** Milliseconds that one call takes: the median of `runs` timings after `warm` calls, each timing over `calls` calls. */
export function medianMs(run: () => unknown, { warm = 30, runs = 21, calls = 1 }: Timing = {}): number {
  for (let i = 0; i < warm; i++) run()
  return median(Array.from({ length: runs }, () => timed(run, calls)))
}

/**
 * The same of two things that are timed in turn, one timing of each: what else the machine does weighs on both alike, so
 * that their ratio is worth more than that of two medians taken apart.
 */
export function inTurnMs(
  [one, other]: readonly [() => unknown, () => unknown],
  { warm = 30, runs = 21, calls = [1, 1] }: Omit<Timing, 'calls'> & { calls?: readonly [number, number] } = {},
): { fastest: [number, number]; median: [number, number] } {
  for (let i = 0; i < warm; i++) for (const run of [one, other]) run()
  const ofOne: number[] = []
  const ofOther: number[] = []
  for (let i = 0; i < runs; i++) {
    ofOne.push(timed(one, calls[0]))
    ofOther.push(timed(other, calls[1]))
  }
  return {
    fastest: [Math.min(...ofOne), Math.min(...ofOther)],
    median: [median(ofOne), median(ofOther)],
  }
}

function timed(run: () => unknown, calls: number): number {
  const started = performance.now()
  for (let i = 0; i < calls; i++) run()
  return (performance.now() - started) / calls
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1]!
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
