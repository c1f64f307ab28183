/** Turns `reports.jsonl` of an output folder into reports, one at a time: an error says which line is none. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '@taizhang/parser'

/** An output folder that cannot be read: one clear line that says what to do. */
export class OutputError extends Error {
  readonly code: 'output.missing' | 'output.damaged'
  constructor(code: OutputError['code'], message: string) {
    super(message)
    this.name = 'OutputError'
    this.code = code
  }
}

/** The reports of a folder that `extract --out` wrote, in their order. Rejects with an `OutputError`, as does reading on. */
export async function openReports(folder: string): Promise<AsyncIterable<Report>> {
  const path = join(folder, 'reports.jsonl')
  for (const [place, what] of [[folder, 'folder'] as const, [path, 'file'] as const])
    if (!(await exists(place)))
      throw new OutputError(
        'output.missing',
        `${place}: no such ${what}; run \`taizhang extract … --out ${folder}\` first`,
      )
  return reportsIn(path, folder)
}

async function* reportsIn(path: string, folder: string): AsyncGenerator<Report> {
  let number = 0
  for await (const line of linesOf(path)) {
    number++
    if (line.trim() === '') continue
    const report = parsed(line)
    if (report === null)
      throw new OutputError(
        'output.damaged',
        `${path}: line ${number} is no report; run \`taizhang extract … --out ${folder}\` again, or take the line out`,
      )
    yield report
  }
}

/** Lines end at a line feed alone: node:readline would end them at U+2028 too, which may stand in a text. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    const lines = chunk.split('\n')
    lines[0] = rest + lines[0]!
    rest = lines.pop()!
    yield* lines
  }
  if (rest !== '') yield rest
}

/** A line as a report, where it is one of this version; what stands in it is not checked again. */
function parsed(line: string): Report | null {
  try {
    const report = JSON.parse(line) as Partial<Report> | null
    const isReport = report?.schemaVersion === 1 && Array.isArray(report.indicators) && Array.isArray(report.issues)
    return isReport ? (report as Report) : null
  } catch {
    return null
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
