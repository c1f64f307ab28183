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
import type { Kept } from './packs.ts'
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

/** Documents that a thread reads at a time: enough that it seldom waits for the next, few enough that little is at hand. */
const HANDFUL = 8
/** A handful has one document more for every so many that each thread has read: a short run keeps all threads busy. */
const GROWTH = 8
/** Bytes after which a handful is full: pages and texts are small, a scan is not. */
const HANDFUL_BYTES = 1 << 18

/** A content that nobody has read yet. */
interface Waiting extends Unread {
  sha256: string
  key: string
}

export class Reading {
  readonly places: Place[] = []
  readonly unread: Failure[] = []
  known = 0
  private readonly journal: Journal
  private readonly before: ReadonlySet<string>
  private readonly kept: Map<string, Kept>
  private readonly pool: Pool
  private readonly options: ReadingOptions
  /** What the next thread that is free will read. */
  private hand: Waiting[] = []
  private bytesInHand = 0
  /** Handfuls in the threads' hands. */
  private readonly working = new Set<Promise<void>>()
  /** Contents in a hand, and at which further addresses they were met. */
  private readonly pending = new Map<string, string[]>()
  private done = 0
  private broken: unknown = null

  /** `kept` learns where each report is kept. */
  constructor(journal: Journal, kept: Map<string, Kept>, pool: Pool, options: ReadingOptions) {
    this.journal = journal
    this.kept = kept
    this.before = new Set(journal.outcomes.keys())
    this.pool = pool
    this.options = options
  }

  async read(inputs: readonly Input[]): Promise<void> {
    const { signal, encoding } = this.options
    for await (const document of documentsOf(inputs, { signal, encoding })) {
      if (this.broken !== null || signal?.aborted) break
      this.take(document)
      // One handful more than there are threads is given out, so that none of them waits for a file.
      if (this.working.size > this.pool.jobs && this.isFull()) await Promise.race(this.working)
      if (this.working.size <= this.pool.jobs) this.send()
    }
    if (this.broken === null && !signal?.aborted) this.send()
    await Promise.all(this.working)
    if (this.broken !== null) throw this.broken
  }

  private isFull(): boolean {
    const handful = Math.min(HANDFUL, 1 + Math.floor(this.done / (GROWTH * this.pool.jobs)))
    return this.hand.length >= handful || this.bytesInHand >= HANDFUL_BYTES
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
    const twins = this.pending.get(key)
    if (known !== undefined) {
      if (this.before.has(key)) this.known++
      this.tell(uri, known, false)
    } else if (twins !== undefined) twins.push(uri)
    else {
      this.pending.set(key, [])
      this.hand.push({ ...document, sha256, key })
      this.bytesInHand += document.content.length
    }
  }

  /** Gives what is in the hand to a thread. */
  private send(): void {
    const hand = this.hand
    if (hand.length === 0) return
    this.hand = []
    this.bytesInHand = 0
    const folder = this.options.out
    const tasks = hand.map(({ uri, content, hint, sha256, key }) => ({
      content,
      // Nothing of the address but its kind may colour what is read: the same content may stand at many.
      hint: { ...hint, name: `document${kindOf(uri)}`, sha256 },
      uri: null,
      keep: { folder, key },
    }))
    const working = this.pool
      .readAll(tasks, (answer, index) => this.put(hand[index]!, answer))
      .catch(error => {
        this.broken ??= error
      })
      .finally(() => this.working.delete(working))
    this.working.add(working)
  }

  /** Writes down what became of a content, and tells of all its addresses. */
  private put({ uri, key }: Waiting, answer: ReadAnswer): void {
    const outcome = this.outcomeOf(uri, key, answer)
    this.done++
    this.journal.add(outcome)
    this.tell(uri, outcome, true)
    for (const twin of this.pending.get(key)!) this.tell(twin, outcome, false)
    this.pending.delete(key)
  }

  private outcomeOf(uri: string, key: string, answer: ReadAnswer): Outcome {
    if ('json' in answer) throw new Error('a kept report was answered')
    if ('failure' in answer) return { uri, ...answer, key }
    const { kept, ...found } = answer
    this.kept.set(key, kept)
    return { uri, ...found, key }
  }

  private tell(uri: string, outcome: Outcome, isNew: boolean): void {
    const failed = 'failure' in outcome ? failure(uri, outcome.failure, outcome.message) : null
    const note = 'note' in outcome ? (outcome.note ?? null) : null
    this.options.listener?.done?.({ uri, failure: failed, note, isNew })
  }
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
