/** `taizhang review OUT`: writes the review page of an output folder. */
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Report, VERSION } from '@taizhang/parser'
import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { reviewPage } from '../review/page.ts'
import { writeWhole } from '../write/file.ts'

export function addReview(program: Command, io: Io): void {
  program
    .command('review')
    .description('write one HTML page that shows the reports beside their texts')
    .argument('<out>', 'a folder that `extract --out` wrote')
    .option('-o, --out <file>', 'the page to write (default: OUT/review.html)')
    .action(async (folder: string, options: { out?: string }) => {
      const source = join(folder, 'reports.jsonl')
      if (!existsSync(source)) {
        io.err(`error: ${source}: no such file; run \`taizhang extract … --out ${folder}\` first\n`)
        io.status = 1
        return
      }
      const page = options.out ?? join(folder, 'review.html')
      await writeWhole(page, reviewPage(readReports(source), VERSION))
      io.err(`${page}\n`)
    })
}

async function* readReports(path: string): AsyncGenerator<Report> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY }))
    if (line !== '') yield JSON.parse(line) as Report
}
