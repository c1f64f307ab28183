/** Turns text into a `Disclosure`. */
import type { Disclosure } from './model.ts'

export function parse(text: string): Disclosure {
  void text
  throw new Error('parse: the reader is not assembled yet')
}
