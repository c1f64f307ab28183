/**
 * Reads documents, each content once, and writes what became of it into the journal.
 *
 * Memory holds a line a document, never its content beyond the few at hand.
 */
import { createHash } from 'node:crypto'
import { isPageName } from '@taizhang/parser/load'
import { type Failure, failure } from '../failure.ts'
import type { Input } from '../inputs.ts'
import { type Document, documentsOf, type Unread } from './documents.ts'
import type { Place } from './gather.ts'
import type { Journal, Outcome } from './journal.ts'
import type { Pool } from './pool.ts'
import type { ReadAnswer } from './worker.ts'

export interface ReadingOptions {
  /** The output folder, whose store takes the reports. */
  out: string
  encoding?: string | undefined
  /** Ends the reading after the documents at hand. */
  signal?: AbortSignal | undefined
  listener?: ReadingListener | undefined
}

export interface ReadingListener {
  /** A document is done: read now, or known from before. */
  done?(news: { uri: string; failure: Failure | null; note: string | null; isNew: boolean }): void
}

export class Reading {
  readonly places: Place[] = []
  readonly unread: Failure[] = []
  known = 0
  private readonly journal: Journal
  private readonly before: ReadonlySet<string>
  private readonly pool: Pool
  private readonly options: ReadingOptions
  /** Contents in the workers' hands. */
  private readonly pending = new Map<string, Promise<void>>()
  private broken: unknown = null

  constructor(journal: Journal, pool: Pool, options: ReadingOptions) {
    this.journal = journal
    this.before = new Set(journal.outcomes.keys())
    this.pool = pool
    this.options = options
  }

  async read(inputs: readonly Input[]): Promise<void> {
    const { signal, encoding } = this.options
    for await (const document of documentsOf(inputs, { signal, encoding })) {
      if (this.broken !== null || signal?.aborted) break
      this.take(document)
      // One more than there are threads is at hand, so that none of them waits for a file.
      while (this.pending.size > this.pool.jobs) await Promise.race(this.pending.values())
    }
    await Promise.all(this.pending.values())
    if (this.broken !== null) throw this.broken
  }

  private take(document: Document): void {
    const { uri } = document
    if ('failure' in document) {
      this.unread.push(document.failure)
      this.tell(uri, { uri, failure: document.failure.code, message: document.failure.message, key: '' }, true)
      return
    }
    const sha256 = createHash('sha256').update(document.content).digest('hex')
    const key = keyOf(sha256, document)
    this.places.push({ uri, key, sha256 })
    const known = this.journal.outcomes.get(key)
    if (known !== undefined) {
      if (this.before.has(key)) this.known++
      this.tell(uri, known, false)
      return
    }
    const twin = this.pending.get(key)
    if (twin !== undefined) {
      void twin.then(() => this.broken ?? this.tell(uri, this.journal.outcomes.get(key)!, false))
      return
    }
    const reading = this.extract(document, key)
      .catch(error => {
        this.broken ??= error
      })
      .finally(() => this.pending.delete(key))
    this.pending.set(key, reading)
  }

  private async extract({ uri, content, hint }: Unread, key: string): Promise<void> {
    const answer = await this.pool.read({
      content,
      // Nothing of the address but its kind may colour what is read: the same content may stand at many.
      hint: { ...hint, name: `document${kindOf(uri)}` },
      uri: null,
      keep: { folder: this.options.out, key },
    })
    const outcome = outcomeOf(uri, key, answer)
    this.journal.add(outcome)
    this.tell(uri, outcome, true)
  }

  private tell(uri: string, outcome: Outcome, isNew: boolean): void {
    const failed = 'failure' in outcome ? failure(uri, outcome.failure, outcome.message) : null
    const note = 'note' in outcome ? (outcome.note ?? null) : null
    this.options.listener?.done?.({ uri, failure: failed, note, isNew })
  }
}

function outcomeOf(uri: string, key: string, answer: ReadAnswer): Outcome {
  if ('json' in answer) throw new Error('a kept report was answered')
  return { uri, ...answer, key }
}

/** A content's name: its hash, and what its address and its archive say of how it is to be read. */
function keyOf(sha256: string, { uri, hint }: { uri: string; hint: { contentType?: string } }): string {
  const { contentType } = hint
  const type = contentType === undefined ? '' : `.${createHash('sha256').update(contentType).digest('hex').slice(0, 8)}`
  return `${sha256}${kindOf(uri)}${type}`
}

/** The ending of a name that tells a page, where it has one: `.html`. */
function kindOf(uri: string): string {
  return isPageName(uri) ? '.html' : ''
}
