/** `taizhang evaluate GOLD…`: scores what is extracted against annotations, corrections from the review page among them. */
import type { Command } from 'commander'
import { GoldError, missLines, readGold, scoreCorpus, scoreTable } from '../evaluate/index.ts'
import { extractText } from '../extract.ts'
import type { Io } from '../io.ts'

export function addEvaluate(program: Command, io: Io): void {
  program
    .command('evaluate')
    .description('score extraction against gold annotations, and list every miss')
    .argument('<gold...>', '.gold.json files, or folders of them')
    .action(async (paths: string[]) => {
      try {
        const scored = await scoreCorpus(readGold(paths), text => extractText(text))
        io.out(`${[...missLines(scored), '', scoreTable(scored)].join('\n')}\n`)
      } catch (error) {
        if (!(error instanceof GoldError)) throw error
        io.err(`error: ${error.message}\n`)
        io.status = 1
      }
    })
}
