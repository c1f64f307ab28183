/**
 * Holds the figures that a corpus must reach: floors only rise.
 *
 * `pnpm floors:raise` writes them up to what is measured. Lowering one is an edit by hand of the floors file, with an
 * entry in `lowered` that gives the reason; a floor below its last raised height without one fails the gold gate.
 */
import { z } from 'zod'
import { figureOf, type Tally } from './tally.ts'

export const Floors = z.object({
  /** sha256 over the corpus: annotations and texts. */
  digest: z.string(),
  floors: z.record(z.string(), z.number().min(0).max(1)),
  /** The highest floor each field ever had. */
  raised: z.record(z.string(), z.number().min(0).max(1)),
  lowered: z.array(z.object({ field: z.string(), from: z.number(), to: z.number(), reason: z.string().min(20) })),
})
export type Floors = z.infer<typeof Floors>

/** What is wrong with a measurement: a figure below its floor, a field gone, a floor lowered without a reason. */
export function floorBreaches(floors: Floors, total: Tally, digest: string): string[] {
  const breaches: string[] = []
  if (floors.digest !== digest) breaches.push('the corpus changed: run `pnpm floors:raise` and look at what moved')
  for (const [field, floor] of Object.entries(floors.floors)) {
    const row = total.rows.get(field)
    const figure = row === undefined ? null : figureOf(row)
    if (figure === null) breaches.push(`${field}: no longer measured`)
    else if (figure < floor - 1e-9)
      breaches.push(`${field}: ${percent(figure)} is below its floor of ${percent(floor)}`)
    const raised = floors.raised[field] ?? floor
    const excused = floors.lowered.some(l => l.field === field && l.to === floor)
    if (floor < raised && !excused) breaches.push(`${field}: lowered from ${percent(raised)} without a reason`)
  }
  return breaches
}

/** Floors at what is measured now, never below what they were. A changed corpus starts anew from what is measured. */
export function raiseFloors(before: Floors | null, total: Tally, digest: string): Floors {
  const same = before !== null && before.digest === digest
  const floors: Record<string, number> = {}
  for (const [field, row] of total.rows) {
    const figure = figureOf(row)
    if (figure === null) continue
    const measured = Math.floor(figure * 10_000) / 10_000
    floors[field] = same ? Math.max(measured, before.floors[field] ?? 0) : measured
  }
  const raised = { ...(same ? before.raised : {}) }
  for (const [field, floor] of Object.entries(floors)) raised[field] = Math.max(floor, raised[field] ?? 0)
  return { digest, floors, raised, lowered: same ? before.lowered : [] }
}

function percent(figure: number): string {
  return `${(100 * figure).toFixed(2)}%`
}
