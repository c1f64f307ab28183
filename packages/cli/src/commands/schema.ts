/** `taizhang schema`: prints the JSON Schema of a report. */
import { Report } from '@taizhang/parser'
import type { Command } from 'commander'
import { z } from 'zod'
import type { Io } from '../io.ts'

export function addSchema(program: Command, io: Io): void {
  program
    .command('schema')
    .description('print the JSON Schema of a report')
    .action(() => io.out(`${JSON.stringify(z.toJSONSchema(Report), null, 2)}\n`))
}
