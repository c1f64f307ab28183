/** `taizhang compare OUT`: writes the panel of an output folder, one row a report and one column a metric, and its long form. */
import { existsSync } from 'node:fs'
import type { UserLexicon } from '@taizhang/metrics'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { lexiconPath } from '../batch/store.ts'
import type { Io } from '../io.ts'
import { ownMetrics, readLexicon } from '../lexicon-file.ts'
import { PANEL_FORMATS, type PanelFormat } from '../panel/sinks.ts'
import type { PanelSummary } from '../panel/tally.ts'
import { writePanel } from '../panel/write.ts'
import { openReports } from '../reports-file.ts'
import type { Labels } from '../write/csv.ts'

interface Options {
  out?: string
  format: PanelFormat[]
  labels: Labels
  lexicon?: string
  quiet?: boolean
}

export function addCompare(program: Command, io: Io): void {
  program
    .command('compare')
    .description('write a panel of the reports: a row a report and a column a metric, and a row a figure')
    .argument('<out>', 'a folder that `extract --out` wrote')
    .option('-o, --out <dir>', 'the folder to write into (default: OUT)')
    .option('-f, --format <list>', `formats, comma-separated: ${PANEL_FORMATS.join(', ')}`, formatList, ['csv'])
    .addOption(new Option('--labels <language>', 'language of the heads').choices(['en', 'zh']).default('en'))
    .option('--lexicon <file>', 'the lexicon that the reports were read with (default: the one of OUT)')
    .option('-q, --quiet', 'say nothing but errors')
    .action(async (folder: string, options: Options) => {
      const reports = await openReports(folder)
      const own = ownMetrics(await lexiconOf(folder, options))
      const { out = folder, format, labels } = options
      const summary = await writePanel(reports, { folder: out, formats: format, labels, own })
      if (!options.quiet) io.err(`${summaryLine(summary)}\n`)
    })
}

async function lexiconOf(folder: string, { lexicon }: Options): Promise<UserLexicon | undefined> {
  const kept = lexiconPath(folder)
  if (lexicon !== undefined) return readLexicon(lexicon)
  return existsSync(kept) ? readLexicon(kept) : undefined
}

function formatList(value: string): PanelFormat[] {
  const names = value.split(',').map(name => name.trim())
  const unknown = names.find(name => !PANEL_FORMATS.includes(name as PanelFormat))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`${unknown} is no format; choose from ${PANEL_FORMATS.join(', ')}`)
  return [...new Set(names as PanelFormat[])]
}

// 1204 reports of 87 regions and 5 years; 31 of 33 metrics stated, in 5412 totals and 20311 figures; out/compare.csv, out/compare-long.csv
function summaryLine(summary: PanelSummary): string {
  const { reports, disclosures, regions, unplaced, years, metrics, known, totals, figures, strange, files } = summary
  const span = years.length > 1 ? `${Math.min(...years)}–${Math.max(...years)}` : (years[0] ?? 'no year')
  return [
    `${reports} reports, ${disclosures} of them disclosures, ${regions} regions (${unplaced} reports without), ${span}`,
    `${metrics} of ${known} metrics stated: ${totals} totals, ${figures} figures`,
    ...(strange.length > 0
      ? [`of another lexicon, in the long form only: ${strange.join(', ')}; give it with --lexicon`]
      : []),
    files.join(', '),
  ].join('\n')
}
