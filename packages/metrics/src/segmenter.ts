/**
 * What a word segmenter is to this package: words and tags of a few characters, asked where rules leave a boundary open.
 *
 * The rules know their verbs from a table. Behind the name of a body (县卫生健康局责成, 市城管委牵头) a word that the table
 * does not hold may be the verb or the rest of the name: only there a segmenter is asked, and without one the words stay
 * as they are.
 */

/** A word and its part of speech, in the tags of the People's Daily corpus: v is a verb, n a noun. */
export interface TaggedWord {
  word: string
  tag: string
}

/** An engine that knows words. It may load its dictionary at the first question, never before. */
export interface Segmenter {
  /** What reports name as `generator.segmenter` where it was asked. */
  readonly name: string
  /** The words of a phrase in order, or null where the engine cannot be had. */
  tag(phrase: string): readonly TaggedWord[] | null
}

/** A segmenter that remembers whether it was asked and answered. */
export class Asked implements Segmenter {
  private readonly engine: Segmenter
  private answered = false

  constructor(engine: Segmenter) {
    this.engine = engine
  }

  get name(): string {
    return this.engine.name
  }

  /** The engine's name where it answered. */
  get used(): string | null {
    return this.answered ? this.engine.name : null
  }

  tag(phrase: string): readonly TaggedWord[] | null {
    const words = this.engine.tag(phrase)
    if (words !== null) this.answered = true
    return words
  }
}
