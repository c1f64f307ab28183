/** `taizhang extract INPUT…`: reads inputs, writes reports to stdout or into a folder, says what failed. */
import { availableParallelism } from 'node:os'
import type { Report } from '@taizhang/parser'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { DOCUMENT_LIMITS } from '../batch/pool.ts'
import { progress } from '../batch/progress.ts'
import { FORMATS, type Format } from '../batch/rendering.ts'
import { type RunSummary, runBatch } from '../batch/run.ts'
import { extractMany } from '../extract-many.ts'
import { type Input, listedNames, namedInputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import { readLexicon } from '../lexicon-file.ts'
import type { Labels } from '../write/csv.ts'
import { jsonLine, prettyJson } from '../write/render.ts'
import { stoppable } from './stop.ts'

interface Options {
  filesFrom?: string
  out?: string
  format?: Format[]
  labels: Labels
  jobs?: number
  encoding?: string
  lexicon?: string
  force?: boolean
  retryFailed?: boolean
  timeLimit?: number
  memoryLimit?: number
  quiet?: boolean
}

export function addExtract(program: Command, io: Io): void {
  program
    .command('extract')
    .description('read disclosures and give their ledgers')
    .argument('[input...]', 'files, folders, globs or archives; - is one document on stdin')
    .option('--files-from <file>', 'read names from a file, a line each (- is stdin)')
    .option('-o, --out <dir>', 'write into this folder instead of stdout; run again, it does only what is left')
    .option('-f, --format <list>', `formats, comma-separated: ${FORMATS.join(', ')}`, formatList)
    .addOption(new Option('--labels <language>', 'language of CSV and XLSX heads').choices(['en', 'zh']).default('en'))
    .option('-j, --jobs <n>', 'how many documents to read at once, each in a thread (default: one a core)', positive)
    .option('--encoding <name>', 'encoding of the inputs, where it is known')
    .option('--lexicon <file>', 'further units, metrics and cues (JSON; docs/lexicon.md says how)')
    .option('--retry-failed', 'with --out: try again what failed before')
    .option('--force', 'with --out: forget what was done before')
    .option('--time-limit <seconds>', `for one document (default: ${DOCUMENT_LIMITS.seconds})`, positive)
    .option('--memory-limit <MB>', `for one document (default: ${DOCUMENT_LIMITS.megabytes})`, positive)
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
  return [...new Set(names as Format[])]
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
  const { out, format } = options
  if (out !== undefined) return intoFolder(inputs, out, options, io)
  if (format?.some(name => name !== 'json' && name !== 'jsonl')) {
    io.err(`error: ${format.join(', ')} needs a folder: add --out DIR\n`)
    return 2
  }
  if (options.force || options.retryFailed) {
    io.err('error: --force and --retry-failed are about a folder: add --out DIR\n')
    return 2
  }
  return toStdout(inputs, options, io)
}

/** Inputs that are read in the command's own thread: starting others would take longer. Archives may hold any number. */
const FEW = 8
const ARCHIVE = /\.(?:zip|warc|gz)$/i

/** Reports in the order of the inputs, each as it comes, duplicates included. */
async function toStdout(inputs: readonly Input[], options: Options, io: Io): Promise<number> {
  const isSmall = inputs.length <= FEW && !inputs.some(({ uri }) => ARCHIVE.test(uri))
  const print =
    (options.format?.[0] ?? (inputs.length === 1 && isSmall ? 'json' : 'jsonl')) === 'json' ? prettyJson : jsonLine
  const stop = stoppable(io)
  let failures = 0
  try {
    const many = {
      signal: stop.signal,
      jobs: options.jobs ?? (isSmall ? 1 : availableParallelism()),
      limits: limitsOf(options),
      ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
      ...(options.lexicon === undefined ? {} : { lexicon: await readLexicon(options.lexicon) }),
    }
    for await (const result of extractMany(inputs, many)) {
      if ('schemaVersion' in result) {
        if (!options.quiet) noteOf(result, io)
        await io.out(print(result))
      } else {
        failures++
        io.err(`error: ${result.message}\n`)
      }
    }
  } finally {
    stop.end()
  }
  return stop.status ?? (failures > 0 ? 1 : 0)
}

/** What a person should know of a document that was read but gives little. */
function noteOf(report: Report, io: Io): void {
  for (const { code, message } of report.diagnostics)
    if (code.startsWith('disclosure.')) io.err(`note: ${report.source.uri ?? report.id}: ${message}\n`)
}

async function intoFolder(inputs: readonly Input[], out: string, options: Options, io: Io): Promise<number> {
  const { labels, jobs, encoding, force, retryFailed, quiet = false } = options
  const formats = options.format ?? ['json', 'csv']
  const lexicon = options.lexicon === undefined ? undefined : await readLexicon(options.lexicon)
  const stop = stoppable(io)
  const shown = progress(io, inputs.length, quiet)
  try {
    const summary = await runBatch(inputs, {
      ...{
        out,
        formats,
        labels,
        jobs,
        encoding,
        lexicon,
        force,
        retryFailed,
        signal: stop.signal,
        limits: limitsOf(options),
      },
      listener: {
        writing: reports => shown.writing(reports),
        done: ({ uri, failure, note, isNew }) => {
          shown.step(failure !== null)
          if (failure !== null && quiet) io.err(`error: ${failure.message}\n`)
          else if (failure !== null) shown.say(`error: ${failure.message}`)
          else if (note !== null && isNew) shown.say(`note: ${uri}: ${note}`)
        },
      },
    })
    shown.end()
    if (!quiet) io.err(`${summaryLine(summary, out)}\n`)
    return stop.status ?? (summary.failures.length > 0 ? 1 : 0)
  } finally {
    shown.end()
    stop.end()
  }
}

function limitsOf({ timeLimit, memoryLimit }: Options) {
  return {
    ...(timeLimit === undefined ? {} : { seconds: timeLimit }),
    ...(memoryLimit === undefined ? {} : { megabytes: memoryLimit }),
  }
}

// 1180 reports from 1204 documents (1000 known from before, 20 mirrors, 6 near copies), 4 failures (3 load.empty, 1 batch.timeout); 1192 files in out
function summaryLine(summary: RunSummary, out: string): string {
  const { documents, reports, known, mirrors, nearCopies, failures, files, stopped } = summary
  if (stopped) return `stopped after ${documents} documents; run the same command again to go on`
  const aside = [
    known > 0 ? `${known} known from before` : '',
    mirrors > 0 ? `${mirrors} mirrors` : '',
    nearCopies > 0 ? `${nearCopies} near copies` : '',
  ].filter(part => part !== '')
  const codes = new Map<string, number>()
  for (const { code } of failures) codes.set(code, (codes.get(code) ?? 0) + 1)
  const reasons = [...codes].map(([code, count]) => `${count} ${code}`).join(', ')
  return [
    `${reports} reports from ${documents} documents${aside.length > 0 ? ` (${aside.join(', ')})` : ''}`,
    `, ${failures.length} failures${reasons === '' ? '' : ` (${reasons})`}`,
    `; ${files.length} files in ${out}`,
  ].join('')
}
