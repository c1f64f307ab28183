/** `taizhang extract INPUT…`: reads inputs, writes reports to stdout or into a folder, says what failed. */
import type { Report } from '@taizhang/parser'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { extractMany } from '../extract-many.ts'
import { listedNames, namedInputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import { readLexicon } from '../lexicon-file.ts'
import type { Failure } from '../tables.ts'
import type { Labels } from '../write/csv.ts'
import { FORMATS, type Format, prettyJson, writeOutput } from '../write/output.ts'

interface Options {
  filesFrom?: string
  out?: string
  format?: Format[]
  labels: Labels
  jobs?: number
  encoding?: string
  lexicon?: string
  quiet?: boolean
}

export function addExtract(program: Command, io: Io): void {
  program
    .command('extract')
    .description('read disclosures and give their ledgers')
    .argument('[input...]', 'files, folders, globs or archives; - is one document on stdin')
    .option('--files-from <file>', 'read names from a file, a line each (- is stdin)')
    .option('-o, --out <dir>', 'write into this folder instead of stdout')
    .option('-f, --format <list>', `formats, comma-separated: ${FORMATS.join(', ')}`, formatList)
    .addOption(new Option('--labels <language>', 'language of CSV and XLSX heads').choices(['en', 'zh']).default('en'))
    .option('-j, --jobs <n>', 'how many inputs to read at once', positive)
    .option('--encoding <name>', 'encoding of the inputs, where it is known')
    .option('--lexicon <file>', 'further units, metrics and cues (JSON; docs/lexicon.md says how)')
    .option('-q, --quiet', 'say nothing but errors')
    .action(async (inputs: string[], options: Options) => {
      io.status = await runExtract(inputs, options, io)
    })
}

function formatList(value: string): Format[] {
  const names = value.split(',').map(name => name.trim())
  const unknown = names.find(name => !FORMATS.includes(name as Format))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`${unknown} is no format; choose from ${FORMATS.join(', ')}`)
  return names as Format[]
}

function positive(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('give a whole number from 1 on')
  return number
}

async function runExtract(names: readonly string[], options: Options, io: Io): Promise<number> {
  const listed = options.filesFrom === undefined ? [] : await listedNames(options.filesFrom)
  const inputs = await namedInputs([...names, ...listed])
  if (inputs.length === 0) {
    io.err('error: no input; name a file, a folder, or - for stdin\n')
    return 2
  }
  const formats =
    options.format ?? (options.out === undefined ? [inputs.length === 1 ? 'json' : 'jsonl'] : ['json', 'csv'])
  if (options.out === undefined && formats.some(format => format !== 'json' && format !== 'jsonl')) {
    io.err(`error: ${formats.join(', ')} needs a folder: add --out DIR\n`)
    return 2
  }
  const many = {
    ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.lexicon === undefined ? {} : { lexicon: await readLexicon(options.lexicon) }),
  }
  const reports = new Map<string, Report>()
  const failures: Failure[] = []
  for await (const outcome of extractMany(inputs, many)) {
    if ('failure' in outcome) {
      failures.push(outcome.failure)
      io.err(`error: ${outcome.failure.message}\n`)
      continue
    }
    say(outcome.report, io, options)
    if (options.out === undefined)
      io.out(formats[0] === 'json' ? prettyJson(outcome.report) : `${JSON.stringify(outcome.report)}\n`)
    else if (!reports.has(outcome.report.id)) reports.set(outcome.report.id, outcome.report)
  }
  if (options.out !== undefined) {
    const files = await writeOutput(
      { folder: options.out, formats, labels: options.labels },
      [...reports.values()],
      failures,
    )
    if (!options.quiet)
      io.err(`${reports.size} reports, ${failures.length} failures, ${files.length} files in ${options.out}\n`)
  }
  return failures.length > 0 ? 1 : 0
}

/** What a person should know of a document that was read but gives little. */
function say(report: Report, io: Io, { quiet }: Options): void {
  if (quiet) return
  for (const { code, message } of report.diagnostics)
    if (code.startsWith('disclosure.')) io.err(`note: ${report.source.uri ?? report.id}: ${message}\n`)
}
