/** Turns arguments into a command and its exit status: 0 all read, 1 some inputs failed, 2 wrong usage, 130 interrupted. */
import { LexiconError } from '@taizhang/metrics'
import { VERSION } from '@taizhang/parser'
import { Command, CommanderError } from 'commander'
import { WorkerError } from './batch/built.ts'
import { BusyError } from './batch/lock.ts'
import { addCompare } from './commands/compare.ts'
import { addEvaluate } from './commands/evaluate.ts'
import { addExtract } from './commands/extract.ts'
import { addReview } from './commands/review.ts'
import { addSchema } from './commands/schema.ts'
import { InputError } from './inputs.ts'
import { type Io, processIo } from './io.ts'
import { OutputError } from './reports-file.ts'
import { WriteError } from './write/file.ts'

/** Runs one command line, without the program's name; gives the exit status. */
export async function run(args: readonly string[], io: Io = processIo()): Promise<number> {
  const program = new Command('taizhang')
    .description('Gives the ledger of published rectification disclosures back.')
    .version(VERSION)
    .addHelpText('after', '\nExit status: 0 all read, 1 some inputs failed, 2 wrong usage, 130 interrupted.')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
  for (const add of [addExtract, addReview, addCompare, addEvaluate, addSchema]) add(program, io)
  for (const command of program.commands) command.exitOverride().configureOutput({ writeOut: io.out, writeErr: io.err })
  try {
    await program.parseAsync(args as string[], { from: 'user' })
    return io.status
  } catch (error) {
    return statusOf(error, io)
  }
}

function statusOf(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof LexiconError || (error instanceof OutputError && error.code === 'output.missing')) {
    io.err(`error: ${error.message}\n`)
    return 2
  }
  if (KIND_ERRORS.some(kind => error instanceof kind)) {
    io.err(`error: ${(error as Error).message}\n`)
    return 1
  }
  throw error
}

/** Errors that say in one line what is wrong and what to do. */
const KIND_ERRORS = [InputError, OutputError, WriteError, BusyError, WorkerError]
