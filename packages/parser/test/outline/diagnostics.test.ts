/** What is said of an outline that cannot be trusted, and where. */
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

const HEAD = '某局关于巡察整改情况的通报\n现将整改情况通报如下。\n一、整改落实情况\n'

/** Codes with the words under their spans. */
function told(body: string): [code: string, words: string | null][] {
  const text = HEAD + body
  return parse(text).diagnostics.map(({ code, span }) => [code, span && text.slice(span.start, span.end)])
}

describe('ordinals that jump', () => {
  test('of headings', () => {
    expect(told('(一)学习不深入。\n修订制度2项。\n(三)监督不严格。\n开展检查3次。')).toEqual([
      ['outline.ordinal-jump', '(三)监督不严格。'],
    ])
  })

  test('of measures', () => {
    expect(told('(一)学习不深入。\n一是修订制度2项。\n三是开展检查3次。')).toEqual([
      ['outline.ordinal-jump', '三是开展检查3次。'],
    ])
  })

  test('not where numbers begin again in the next group, or run on', () => {
    expect(
      told(
        '(一)党建方面\n1.学习不深入。\n修订制度2项。\n(二)监督方面\n1.检查不严格。\n开展检查3次。\n2.问责不到位。\n问责2人。',
      ),
    ).toEqual([])
    expect(told('(一)党建方面\n1.学习不深入。\n修订制度2项。\n(二)监督方面\n2.检查不严格。\n开展检查3次。')).toEqual([])
    expect(told('问题1.1:学习不深入。\n修订制度2项。\n问题2.1:检查不严格。\n开展检查3次。')).toEqual([])
  })

  test('最后 counts on from whatever stood before', () => {
    expect(told('(一)学习不深入。\n首先,修订制度2项。其次,开展研讨3次。最后,通报2次。')).toEqual([])
  })
})

describe('a list that never closes', () => {
  const items = '(一)学习不深入。\n一是修订制度2项。\n二是开展研讨3次。\n'
  test('is told with what was read into its last item', () => {
    const lines = Array.from({ length: 8 }, (_, i) => `第${i + 1}段话讲别的工作,与上文没有关系。`).join('\n')
    expect(told(items + lines)).toEqual([['outline.open-list', lines]])
  })

  test('a second paragraph or two are the item’s own', () => {
    expect(told(`${items}研讨成果汇编成册。\n印发各科室学习。`)).toEqual([])
  })
})

test('a fault without a measure', () => {
  expect(told('(一)学习不深入。\n(二)监督不严格。\n开展检查3次。')).toEqual([['outline.no-measure', '学习不深入']])
})
