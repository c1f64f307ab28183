/** `taizhang schema`: prints the JSON Schema of a report, or of a lexicon. */
import { UserLexicon } from '@taizhang/metrics'
import { Report } from '@taizhang/parser'
import { Argument, type Command } from 'commander'
import { z } from 'zod'
import type { Io } from '../io.ts'

export function addSchema(program: Command, io: Io): void {
  program
    .command('schema')
    .description('print the JSON Schema of a report, or of a lexicon')
    .addArgument(new Argument('[of]', 'what to print it of').choices(['report', 'lexicon']).default('report'))
    .action((of: string) => {
      const schema = of === 'lexicon' ? z.toJSONSchema(UserLexicon, { io: 'input' }) : z.toJSONSchema(Report)
      io.out(`${JSON.stringify(schema, null, 2)}\n`)
    })
}
