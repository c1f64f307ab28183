/**
 * Lets all threads of a pool ask one segmenter, in a thread of its own: each dictionary would cost a second and 255 MB.
 *
 * Reading is synchronous, so questions go by shared memory and the thread that asks sleeps until its answer stands there.
 * A thread that is not answered, or that came when all slots were given away, asks an engine of its own: the words are the
 * same in any case. A slot belongs to one thread for good, so that one that was ended amid its question blocks nobody.
 */
import type { Segmenter, TaggedWord } from '@taizhang/metrics'
import { jieba } from '@taizhang/metrics/jieba'

const SLOTS = 64
/** What is asked there wakes the one who answers, and no more: nobody reads the answer. */
const WAKING = SLOTS
const SLOT_BYTES = 1 << 16
/** Places in the head: how many questions were asked, and how many slots were given away. */
const BELL = 0
const GIVEN = 1
const HEAD_BYTES = 8

/** What a slot's state says. */
const ASKED = 1
const ANSWERED = 2

/** Characters of a phrase whose answer fits into a slot, whatever the words. */
const LONGEST = 1_000
/** Longer than a dictionary takes to load on a busy machine. */
const PATIENCE_MS = 30_000

/** Memory that those who ask and the one who answers share. */
export function mailbox(): SharedArrayBuffer {
  return new SharedArrayBuffer(HEAD_BYTES + (SLOTS + 1) * SLOT_BYTES)
}

/** Lets the one who answers load its dictionary before anybody has to wait for it. */
export function wake(box: SharedArrayBuffer): void {
  ask(new Int32Array(box, 0, 2), new Slot(box, WAKING), '整改')
}

function ask(head: Int32Array, slot: Slot, phrase: string): void {
  slot.put(phrase, ASKED)
  Atomics.add(head, BELL, 1)
  Atomics.notify(head, BELL)
}

/** Where one thread's questions and their answers stand. */
class Slot {
  /** Its state, and the bytes that stand in it. */
  readonly state: Int32Array
  private readonly bytes: Buffer

  constructor(box: SharedArrayBuffer, number: number) {
    const at = HEAD_BYTES + number * SLOT_BYTES
    this.state = new Int32Array(box, at, 2)
    this.bytes = Buffer.from(box, at + 8, SLOT_BYTES - 8)
  }

  put(text: string, state: number): void {
    this.state[1] = this.bytes.write(text)
    Atomics.store(this.state, 0, state)
  }

  text(): string {
    return this.bytes.toString('utf8', 0, this.state[1])
  }
}

/** The segmenter of a thread that asks. */
export class AskingSegmenter implements Segmenter {
  private readonly own: Segmenter
  private readonly head: Int32Array
  private readonly patience: number
  private slot: Slot | null

  constructor(box: SharedArrayBuffer, { own = jieba(), patience = PATIENCE_MS } = {}) {
    this.own = own
    this.patience = patience
    this.head = new Int32Array(box, 0, 2)
    const number = Atomics.add(this.head, GIVEN, 1)
    this.slot = number < SLOTS ? new Slot(box, number) : null
  }

  get name(): string {
    return this.own.name
  }

  tag(phrase: string): readonly TaggedWord[] | null {
    if (this.slot === null || phrase.length > LONGEST) return this.own.tag(phrase)
    ask(this.head, this.slot, phrase)
    if (Atomics.wait(this.slot.state, 0, ASKED, this.patience) === 'timed-out') this.slot = null
    return this.slot === null ? this.own.tag(phrase) : (JSON.parse(this.slot.text()) as TaggedWord[] | null)
  }
}

/** The one who answers. */
export class Answering {
  private readonly head: Int32Array
  private readonly slots: readonly Slot[]
  private readonly engine: Segmenter
  private heard = 0

  constructor(box: SharedArrayBuffer, engine: Segmenter = jieba()) {
    this.engine = engine
    this.head = new Int32Array(box, 0, 2)
    this.slots = Array.from({ length: SLOTS + 1 }, (_, number) => new Slot(box, number))
  }

  /** Sleeps until something is asked, and answers all that is. */
  round(): void {
    Atomics.wait(this.head, BELL, this.heard)
    this.heard = Atomics.load(this.head, BELL)
    for (const slot of this.slots) {
      if (Atomics.load(slot.state, 0) !== ASKED) continue
      slot.put(JSON.stringify(this.engine.tag(slot.text())), ANSWERED)
      Atomics.notify(slot.state, 0)
    }
  }
}
