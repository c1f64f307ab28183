/** A cue answers as its pattern does: every pattern of the lexicons, on words that it finds in published texts. */
import { readdirSync, readFileSync } from 'node:fs'
import { Cue, cue } from '@taizhang/parser/reading'
import { describe, expect, it } from 'vitest'
import * as headlines from '../../src/lexicon/headlines.ts'
import { PHRASES } from '../../src/lexicon/metrics.ts'
import * as names from '../../src/lexicon/names.ts'
import * as periods from '../../src/lexicon/periods.ts'
import { ROLE_RULES } from '../../src/lexicon/roles.ts'

const gold = new URL('../../../../fixtures/gold/', import.meta.url)
const text = readdirSync(gold)
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(new URL(name, gold), 'utf8').replaceAll('，', ',').replaceAll('；', ';'))
  .join('\n')

const patterns = [
  ...[headlines, names, periods].flatMap(table => Object.values(table)),
  ...ROLE_RULES.flatMap(rule => [rule.before, rule.after]),
  ...PHRASES.flatMap(phrase => [phrase.before, phrase.after, phrase.not]),
]
  .map(value => (value instanceof Cue ? value.pattern : value))
  .filter((value): value is RegExp => value instanceof RegExp && !value.global && !value.sticky)

/** Stretches of the text that end, and that begin, where the pattern would match if it were not anchored. */
function stretches(pattern: RegExp): string[] {
  const loose = new RegExp(pattern.source.replace(/^\^|\$$/g, ''), 'g')
  const found: string[] = []
  for (const match of text.matchAll(loose)) {
    if (found.length > 200) break
    const end = match.index + match[0].length
    found.push(text.slice(Math.max(0, end - 40), end), text.slice(match.index, match.index + 40), match[0])
  }
  for (let at = 0; at < text.length && found.length < 400; at += 997) found.push(text.slice(at, at + 1 + (at % 9)))
  return found
}

describe('cues', () => {
  it.each(patterns.map(pattern => [pattern.source.slice(0, 60), pattern] as const))('%s', (_, pattern) => {
    const asked = cue(pattern)
    for (const words of stretches(pattern)) expect([words, asked.test(words)]).toEqual([words, pattern.test(words)])
  })
})
