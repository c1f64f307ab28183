import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Cue, cue } from '../../src/text/cue.ts'
import { CueIndex, isMet, type RuleSet } from '../../src/text/cue-index.ts'

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
  [undefined, /^[^,]{0,4}项/],
]
// more rules than one number has bits
const RULES: Rule[] = Array.from({ length: 6 }, () => PATTERNS)
  .flat()
  .map(([before, after]) => ({ before: cue(before), after: cue(after) }))
const index = new CueIndex(RULES)
const all = index.setOf(() => true)
const words = fc.string({ unit: fc.constantFrom(...'增长较上年将共以下,。项的') })

function looked(set: RuleSet, before: string, behind: string): Rule[] {
  const rules: Rule[] = []
  index.look(set, before, behind)
  for (let rule = index.next(); rule !== null; rule = index.next()) rules.push(rule)
  return rules
}

it('passes over no rule that is met, and keeps the order of the table', () => {
  fc.assert(
    fc.property(words, words, (before, behind) => {
      const rules = looked(all, before, behind)
      expect(rules).toEqual(RULES.filter(rule => rules.includes(rule)))
      for (const rule of RULES) if (isMet(rule, before, behind)) expect(rules).toContain(rule)
    }),
  )
})

it('passes over rules whose characters do not stand there', () => {
  expect(looked(all, '数量增长', '项')).toContain(RULES[0])
  expect(looked(all, '数量增多', '项')).not.toContain(RULES[0])
  expect(looked(all, '数量', '以')).toContain(RULES[1])
  expect(looked(all, '数量', '')).not.toContain(RULES[1])
  expect(looked(all, '较去年', ',')).toContain(RULES[2])
  expect(looked(all, '去年', ',')).not.toContain(RULES[2])
  expect(looked(all, '数量', '共3项')).toContain(RULES[7])
  expect(looked(all, '数量', '共3件')).not.toContain(RULES[7])
})

it('gives the rules of a set alone', () => {
  const last = RULES[RULES.length - 1]!
  const set = index.setOf(rule => rule === last)
  expect(looked(set, '数量增长', '共3项')).toEqual([last])
  expect(looked(set, '数量增长', '共3件')).toEqual([])
})
