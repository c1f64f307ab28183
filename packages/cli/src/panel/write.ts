/**
 * Writes the panel: `compare` and `compare-long`, in one pass over the reports and with none of them kept.
 *
 * Every file is whole or not there.
 */
import { join } from 'node:path'
import type { Metric } from '@taizhang/metrics'
import type { Report } from '@taizhang/parser'
import type { Labels } from '../write/csv.ts'
import { WriteError } from '../write/file.ts'
import { LONG, wideColumns } from './columns.ts'
import { longRows, metricIndex, wideRow } from './rows.ts'
import { type PanelColumns, type PanelFormat, SINKS, type Sink } from './sinks.ts'
import { type PanelSummary, Tally } from './tally.ts'

export interface PanelOptions {
  folder: string
  formats: readonly PanelFormat[]
  labels: Labels
  /** Metrics of the lexicon that the reports were read with. */
  own: readonly Metric[]
}

/** Writes the panel of reports; rejects with a WriteError, or with what the reports reject with, and leaves nothing half. */
export async function writePanel(reports: AsyncIterable<Report>, options: PanelOptions): Promise<PanelSummary> {
  const { formats, own } = options
  const metrics = metricIndex(own)
  const columns: PanelColumns = { compare: wideColumns(own), 'compare-long': LONG }
  const tally = new Tally()
  const sinks: Sink[] = []
  try {
    for (const format of formats) sinks.push(await SINKS[format](columns, options))
    for await (const report of reports) {
      const wide = wideRow(report, metrics)
      const long = longRows(report, metrics)
      tally.add(report, long, metrics)
      for (const sink of sinks) {
        await sink.add('compare', [wide])
        await sink.add('compare-long', long)
      }
    }
    const files: string[] = []
    for (const sink of sinks) files.push(...(await sink.finish()))
    return tally.summary(metrics.size, files)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (error instanceof WriteError || !code?.startsWith('E')) throw error
    throw new WriteError(join(options.folder, 'compare'), error as NodeJS.ErrnoException)
  } finally {
    for (const sink of sinks) await sink.discard()
  }
}
