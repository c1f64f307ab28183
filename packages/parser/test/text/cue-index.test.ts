import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Cue, cue } from '../../src/text/cue.ts'
import { CueIndex } from '../../src/text/cue-index.ts'

interface Rule {
  before: Cue | undefined
  after: Cue | undefined
}

const PATTERNS: readonly (readonly [RegExp | undefined, RegExp | undefined])[] = [
  [/增长$/, undefined],
  [undefined, /^以[上下]/],
  [/较[^,]{1,4}$/, /^[,。]/],
  [/将[^,]*$/, /^(?!的)/],
  [/(?:^|共)$/, /^项/],
  [/^较/, undefined],
  [undefined, undefined],
]
// more rules than one number has bits
const RULES: Rule[] = Array.from({ length: 6 }, () => PATTERNS)
  .flat()
  .map(([before, after]) => ({ before: cue(before), after: cue(after) }))
const index = new CueIndex(RULES)
const all = index.setOf(() => true)
const words = fc.string({ unit: fc.constantFrom(...'增长较上年将共以下,。项的') })

function looked(set: Int32Array, text: string, start: number, end: number, behind: string): Rule[] {
  const rules: Rule[] = []
  index.look(set, text, start, end, behind.charCodeAt(0))
  for (let rule = index.next(); rule !== null; rule = index.next()) rules.push(rule)
  return rules
}

it('passes over no rule that is met, and keeps the order of the table', () => {
  fc.assert(
    fc.property(words, words, words, (front, before, behind) => {
      const text = front + before + behind
      const rules = looked(all, text, front.length, front.length + before.length, behind)
      expect(rules).toEqual(RULES.filter(rule => rules.includes(rule)))
      for (const rule of RULES)
        if ((rule.before?.pattern.test(before) ?? true) && (rule.after?.pattern.test(behind) ?? true))
          expect(rules).toContain(rule)
    }),
  )
})

it('passes over rules whose characters do not stand there', () => {
  expect(looked(all, '数量增长', 0, 4, '项')).toContain(RULES[0])
  expect(looked(all, '数量增多', 0, 4, '项')).not.toContain(RULES[0])
  expect(looked(all, '数量', 0, 2, '以')).toContain(RULES[1])
  expect(looked(all, '数量', 0, 2, '')).not.toContain(RULES[1])
  expect(looked(all, '较去年', 0, 3, ',')).toContain(RULES[2])
  expect(looked(all, '较去年', 1, 3, ',')).not.toContain(RULES[2])
})

it('gives the rules of a set alone', () => {
  const last = RULES[RULES.length - 1]!
  expect(
    looked(
      index.setOf(rule => rule === last),
      '数量增长',
      0,
      4,
      '以',
    ),
  ).toEqual([last])
})
