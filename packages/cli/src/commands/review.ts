/** `taizhang review OUT`: writes the review page of an output folder. */
import { join } from 'node:path'
import { VERSION } from '@taizhang/parser'
import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { openReports } from '../reports-file.ts'
import { reviewPage } from '../review/page.ts'
import { writeWhole } from '../write/file.ts'

export function addReview(program: Command, io: Io): void {
  program
    .command('review')
    .description('write one HTML page that shows the reports beside their texts')
    .argument('<out>', 'a folder that `extract --out` wrote')
    .option('-o, --out <file>', 'the page to write (default: OUT/review.html)')
    .action(async (folder: string, options: { out?: string }) => {
      const reports = await openReports(folder)
      const page = options.out ?? join(folder, 'review.html')
      await writeWhole(page, reviewPage(reports, VERSION))
      io.err(`${page}\n`)
    })
}
