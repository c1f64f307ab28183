/**
 * Keeps what a run has done, so that the next one does only what is left: one line of JSON a content, readable by a person.
 *
 *     {"journal":1,"version":"0.1.0","lexicon":"","encoding":null}
 *     {"uri":"2023/a.html","report":"r0f3…","sketch":"9c41…","key":"5b1d….html"}
 *     {"uri":"2023/b.pdf","failure":"load.scanned","message":"pictures of pages, no text layer","key":"77e0…"}
 *
 * Invariants: a line is written after what it tells of is done; a line torn by the end of its writer is no line; lines
 * of another version, lexicon or encoding are void; after a whole run the lines are sorted.
 */
import { closeSync, existsSync, openSync, readFileSync, rmSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { WriteError, writeWhole } from '../write/file.ts'

/** Lines that are written at once. */
const LINES = 1_000

/** What decides, beside its content, what is read from a document. */
export interface Settings {
  version: string
  /** Digest of the sources, where the program runs from them. */
  build: string | null
  /** Digest of the user's own lexicon. */
  lexicon: string
  encoding: string | null
}

/** What became of one content. */
export type Outcome =
  | { uri: string; report: string; sketch: string; note?: string; key: string }
  | { uri: string; failure: string; message: string; key: string }

/** Why a journal is opened as it is. */
export interface Opening {
  /** Forget everything. */
  force?: boolean | undefined
  /** Forget the failures. */
  retryFailed?: boolean | undefined
}

export class Journal {
  readonly outcomes: Map<string, Outcome>
  private readonly path: string
  private readonly head: string
  private file: number | null = null

  private constructor(path: string, head: string, outcomes: Map<string, Outcome>) {
    this.path = path
    this.head = head
    this.outcomes = outcomes
  }

  /** Opens the journal of a folder. `kept` says whether the report of a line is still there. */
  static open(folder: string, settings: Settings, opening: Opening, kept: (key: string) => boolean): Journal {
    const path = join(folder, 'journal.jsonl')
    const head = JSON.stringify({ journal: 1, ...settings })
    if (opening.force) rmSync(path, { force: true })
    const outcomes = new Map<string, Outcome>()
    for (const outcome of readLines(path, head)) outcomes.set(outcome.key, outcome)
    for (const outcome of outcomes.values())
      if ('report' in outcome ? !kept(outcome.key) : opening.retryFailed) outcomes.delete(outcome.key)
    return new Journal(path, head, outcomes)
  }

  /** Adds a line. */
  add(outcome: Outcome): void {
    this.outcomes.set(outcome.key, outcome)
    try {
      if (this.file === null) {
        const isNew = !existsSync(this.path)
        this.file = openSync(this.path, 'a')
        if (isNew) writeSync(this.file, `${this.head}\n`)
      }
      writeSync(this.file, `${JSON.stringify(outcome)}\n`)
    } catch (error) {
      throw new WriteError(this.path, error as NodeJS.ErrnoException)
    }
  }

  close(): void {
    if (this.file !== null) closeSync(this.file)
    this.file = null
  }

  /** Writes the journal anew, sorted, each content at its first address: two runs that did the same leave the same file. */
  async settle(places: Iterable<{ uri: string; key: string }>, part: string): Promise<void> {
    this.close()
    const first = new Map<string, string>()
    for (const { uri, key } of places) if (!(uri >= first.get(key)!)) first.set(key, uri)
    const sorted = [...this.outcomes.values()]
    for (const outcome of sorted) outcome.uri = first.get(outcome.key) ?? outcome.uri
    sorted.sort((a, b) => (a.uri === b.uri ? (a.key < b.key ? -1 : 1) : a.uri < b.uri ? -1 : 1))
    await writeWhole(this.path, chunksOf(this.head, sorted), part)
  }
}

/** The lines of a journal, some at a time. */
function* chunksOf(head: string, outcomes: readonly Outcome[]): Generator<string> {
  yield `${head}\n`
  for (let at = 0; at < outcomes.length; at += LINES)
    yield outcomes
      .slice(at, at + LINES)
      .map(outcome => `${JSON.stringify(outcome)}\n`)
      .join('')
}

/** The whole lines of a journal that begins with this head. A torn last line is cut off; another head voids all. */
function readLines(path: string, head: string): Outcome[] {
  if (!existsSync(path)) return []
  const text = readFileSync(path, 'utf8')
  const end = text.lastIndexOf('\n') + 1
  const [first, ...lines] = text.slice(0, end).split('\n')
  if (first !== head) {
    rmSync(path)
    return []
  }
  if (end < text.length) truncateSync(path, Buffer.byteLength(text.slice(0, end)))
  return lines.filter(line => line !== '').flatMap(parseLine)
}

function parseLine(line: string): Outcome[] {
  try {
    const outcome = JSON.parse(line) as Outcome
    return typeof outcome.key === 'string' && typeof outcome.uri === 'string' ? [outcome] : []
  } catch {
    return []
  }
}
