/**
 * Gives the segmenter that this package recommends: nodejieba, Node only, its dictionary loaded at the first question.
 *
 * The dictionary costs about a second and 255 MB a thread; where the addon was not built, the rules go on alone.
 */
import { createRequire } from 'node:module'
import type { Segmenter, TaggedWord } from './segmenter.ts'

interface Nodejieba {
  tag(phrase: string): TaggedWord[]
}

let engine: Nodejieba | null | undefined

/**
 * The engine, not yet loaded.
 *
 * ```
 * findIndicators(parse(text), { segmenter: jieba() })
 * ```
 */
export function jieba(): Segmenter {
  return {
    name: 'nodejieba',
    tag(phrase) {
      if (engine === undefined) engine = loaded()
      return engine === null ? null : engine.tag(phrase)
    },
  }
}

function loaded(): Nodejieba | null {
  try {
    return createRequire(import.meta.url)('nodejieba') as Nodejieba
  } catch {
    return null
  }
}
