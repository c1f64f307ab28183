/**
 * Runs tasks in worker threads, each document within its limits.
 *
 * Invariants: a document that throws, hangs, fills its memory or ends its thread is answered with a failure that says so;
 * its thread is replaced, and no other document notices.
 */
import { Worker } from 'node:worker_threads'
import pLimit, { type LimitFunction } from 'p-limit'
import { Piscina } from 'piscina'
import { WriteError } from '../write/file.ts'
import { WorkerError, type WorkerFile, workerFile } from './built.ts'
import { mailbox, wake } from './segmenting.ts'
import type { HandfulAnswer, ReadAnswer, ReadTask, Refused, Tasks, WorkerSetup } from './worker.ts'

/** What one document may cost. */
export interface DocumentLimits {
  seconds: number
  megabytes: number
}

export const DOCUMENT_LIMITS: Readonly<DocumentLimits> = { seconds: 60, megabytes: 1024 }

export interface PoolOptions {
  jobs: number
  limits?: Partial<DocumentLimits> | undefined
  setup?: WorkerSetup | undefined
  /** So many documents are to come that one of them will ask the segmenter, whose dictionary takes a second to load. */
  asks?: boolean | undefined
  /** Another file to run in the threads. */
  worker?: WorkerFile | undefined
}

/** How a thread ended, and the number of the document that ended it, where that is known. */
interface Broken {
  failure: ReadAnswer
  broken: number | null
}

export class Pool {
  readonly jobs: number
  private readonly piscina: Piscina
  /** Where the threads ask the segmenter; a single thread asks nobody. */
  private readonly box: SharedArrayBuffer | undefined
  /** Answers what they ask. */
  private readonly answering: Worker | null
  private readonly limits: DocumentLimits
  private readonly slots: LimitFunction
  /** Clocks that no document is timed by. */
  private readonly clocks: Clock[] = []

  private constructor(jobs: number, limits: DocumentLimits, setup: WorkerSetup, worker: WorkerFile) {
    this.jobs = jobs
    this.limits = limits
    this.slots = pLimit(jobs)
    this.box = jobs > 1 ? mailbox() : undefined
    this.answering = this.box === undefined ? null : answeringThread(this.box, worker)
    this.piscina = new Piscina({
      filename: worker.path,
      execArgv: [...worker.execArgv],
      // The second starts while the first does; whether further ones are needed, the documents tell.
      minThreads: Math.min(2, jobs),
      maxThreads: jobs,
      workerData: { ...setup, mailbox: this.box } satisfies WorkerSetup,
      recordTiming: false,
      idleTimeout: Number.POSITIVE_INFINITY,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    })
    // Every task learns of its thread's end; nobody else needs to.
    this.piscina.on('error', () => undefined)
  }

  /** A pool whose threads are known to start. */
  static async start({ jobs, limits, setup = {}, asks = false, worker }: PoolOptions): Promise<Pool> {
    const pool = new Pool(jobs, { ...DOCUMENT_LIMITS, ...limits }, setup, worker ?? (await workerFile()))
    if (asks && pool.box !== undefined) wake(pool.box)
    try {
      await pool.run('ready', null)
    } catch (error) {
      await pool.close()
      throw new WorkerError((error as Error).message)
    }
    return pool
  }

  /** Reads one document. Rejects only where a disk refuses. */
  async read(document: ReadTask): Promise<ReadAnswer> {
    const answers: ReadAnswer[] = []
    await this.readAll([document], answer => answers.push(answer))
    return answers[0]!
  }

  /**
   * Reads documents, one after the other in one thread, and hands over each one's answer, in any order. Rejects only where
   * a disk refuses, after the answers that came before.
   *
   * Where a thread breaks, its documents are read anew one by one: what broke it is known only of one that was alone.
   */
  async readAll(documents: readonly ReadTask[], take: (answer: ReadAnswer, index: number) => void): Promise<void> {
    const read = await this.slots(() => this.readTogether(documents))
    if ('answers' in read) {
      read.answers.forEach(take)
      if (read.refused !== undefined) throw new WriteError(read.refused.path, read.refused)
      return
    }
    const { failure, broken } = read
    if (broken !== null) take(failure, broken)
    for (const index of documents.keys())
      if (index !== broken) await this.readAll([documents[index]!], answer => take(answer, index))
  }

  private async readTogether(documents: readonly ReadTask[]): Promise<HandfulAnswer | Broken> {
    const clock = this.clocks.pop() ?? new Clock(this.limits.seconds)
    clock.start()
    try {
      return await this.run('read', { documents, at: clock.at }, clock.signal)
    } catch (error) {
      const isLate = clock.signal.aborted
      const broken = documents.length === 1 ? 0 : isLate ? clock.at[0]! : null
      return { failure: this.failureOf(error as NodeJS.ErrnoException, isLate), broken }
    } finally {
      clock.stop()
      if (!clock.signal.aborted) this.clocks.push(clock)
    }
  }

  render(task: Tasks['render'][0]): Promise<Tasks['render'][1]> {
    return this.slots(() => this.run('render', task))
  }

  write(task: Tasks['write'][0]): Promise<string[]> {
    return this.slots(() => this.run('write', task))
  }

  /** Ends all threads, whatever they do. */
  async close(): Promise<void> {
    await Promise.all([this.piscina.destroy(), this.answering?.terminate()])
  }

  private async run<Name extends keyof Tasks>(
    name: Name,
    task: Tasks[Name][0],
    signal: AbortSignal | null = null,
  ): Promise<Tasks[Name][1]> {
    const answer: { answer: Tasks[Name][1] } | Refused = await this.piscina.run({ name, task }, { signal })
    if ('answer' in answer) return answer.answer
    throw new WriteError(answer.refused.path, answer.refused)
  }

  private failureOf({ code, message }: NodeJS.ErrnoException, late: boolean): ReadAnswer {
    const { seconds, megabytes } = this.limits
    if (late)
      return { failure: 'batch.timeout', message: `took longer than ${seconds} s; raise --time-limit to read it` }
    if (code === 'ERR_WORKER_OUT_OF_MEMORY')
      return { failure: 'batch.memory', message: `needs more than ${megabytes} MB; raise --memory-limit to read it` }
    return { failure: 'batch.crashed', message: `ended its worker thread (${message.split('\n')[0]})` }
  }
}

/** Threads that miss it ask engines of their own: its end is no error. */
function answeringThread(box: SharedArrayBuffer, { segmenter, execArgv }: WorkerFile): Worker {
  const thread = new Worker(segmenter, { workerData: box, execArgv: [...execArgv] })
  thread.on('error', () => undefined)
  thread.unref()
  return thread
}

/**
 * A document's time: it begins when a thread takes the document up, not while a thread that broke is being replaced.
 *
 * The thread writes down when that was, for a thread that hangs answers nothing. A clock is used again and again: one for
 * each document would be most of what the main thread leaves to be cleared away.
 */
class Clock {
  /** The document at hand, by its number, and since when. */
  readonly at = new Float64Array(new SharedArrayBuffer(16))
  private readonly controller = new AbortController()
  private readonly limit: number
  private isRunning = false
  private timer: NodeJS.Timeout | null = null

  constructor(seconds: number) {
    this.limit = seconds * 1000
  }

  get signal(): AbortSignal {
    return this.controller.signal
  }

  start(): void {
    this.at.fill(0)
    this.isRunning = true
    this.timer ??= this.lookIn(this.limit)
  }

  stop(): void {
    this.isRunning = false
  }

  private lookIn(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => this.look(), milliseconds).unref()
  }

  private look(): void {
    const begun = this.at[1]!
    const left = begun === 0 ? this.limit : begun + this.limit - Date.now()
    if (this.isRunning && left <= 0) this.controller.abort()
    this.timer = this.isRunning && left > 0 ? this.lookIn(left) : null
  }
}
