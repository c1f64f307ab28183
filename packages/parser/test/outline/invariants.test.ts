import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCases } from '../cases.ts'
import { annotated } from './documents.ts'
import { checkOutline } from './invariants.ts'

const documents = annotated()
const seed = Number(process.env.SEED ?? 20241)

/** What damage does to a document's lines. */
const damages: Record<string, (lines: string[], at: number, other: number) => string[]> = {
  dropped: (lines, at) => lines.filter((_, i) => i !== at),
  doubled: (lines, at) => lines.flatMap((line, i) => (i === at ? [line, line] : [line])),
  swapped: (lines, at, other) => lines.map((line, i) => (i === at ? lines[other]! : i === other ? lines[at]! : line)),
  joined: (lines, at) => lines.flatMap((line, i) => (i === at ? [] : i === at + 1 ? [lines[at]! + line] : [line])),
  broken: (lines, at, other) =>
    lines.flatMap((line, i) =>
      i === at ? [line.slice(0, other % (line.length + 1)), line.slice(other % (line.length + 1))] : [line],
    ),
}

describe('every character lies in one leaf, every part in its whole', () => {
  it.each(documents.map(({ name, text }) => [name, text]))('in %s', (_, text) => {
    expect(() => checkOutline(text)).not.toThrow()
  })

  it.each(readCases(new URL('./cases/', import.meta.url)).map(one => [one.name, one.input]))(
    'in the case %s',
    (_, input) => {
      expect(() => checkOutline(input)).not.toThrow()
    },
  )

  it.each(Object.entries(damages))(`with lines %s (seed ${seed})`, (_, damage) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.nat(),
        fc.nat(),
        fc.nat({ max: 6 }),
        ({ text }, first, second, more) => {
          let lines = text.split('\n')
          for (let round = 0; round <= more; round++)
            lines = damage(lines, (first + round * 7) % lines.length, (second + round * 13) % lines.length)
          checkOutline(lines.join('\n'))
        },
      ),
      { seed, numRuns: 60 },
    )
  })

  it(`in random strings of markers, labels, marks and words (seed ${seed})`, () => {
    const pieces = [
      ...['一、', '(一)', '1.', '(1)', '①', '一是', '二是', '第一,', '问题1:', '反馈问题:', '第7项', '首先,'],
      ...[
        '整改情况:',
        '整改措施:',
        '责任单位:',
        '整改任务:',
        '关于“',
        '”问题的整改',
        '学习不够深入',
        '建立制度',
        '2023年',
        '1.5亿元',
      ],
      ...[
        '\n',
        '。',
        ';',
        ':',
        '\t',
        ' ',
        '　',
        '(',
        ')',
        '以上三项问题均已完成整改。',
        '该问题已完成整改。',
        '序号\t反馈问题\t整改情况\n',
        '— 1 —\n',
        '<!--',
        '**',
        '\u{20000}',
        '\ud800',
      ],
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 80 }), parts => checkOutline(parts.join(''))),
      { seed, numRuns: 400 },
    )
  })

  it(`in random strings (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => checkOutline(text)),
      { seed, numRuns: 200 },
    )
  })

  // a text that goes on and on must neither throw nor hang
  it.each([
    ['items in one paragraph', '二、整改情况\n1.关于“学习不够”的问题\n', '1.修订制度。'],
    ['items a line each', '二、整改情况\n1.关于“学习不够”的问题\n', '1.修订制度。\n'],
    ['lists within lists', '二、整改情况\n1.关于“学习不够”的问题\n', '一是修订:一是甲;二是乙。'],
    ['statuses', '二、整改情况\n1.关于“学习不够”的问题\n', '该问题已完成整改。一是修订。'],
    ['labels', '二、整改情况\n1.关于“学习不够”的问题\n', '整改情况:修订。责任单位:办公室。'],
    ['rows', '序号\t反馈问题\t整改情况\n', '1\t学习不够\t修订。\n'],
    ['page marks', '', '— 1 —\n'],
    ['open quotes', '1.关于', '“'],
    ['group statements', '一、学习方面\n(一)关于学习不够的问题。修订。\n', '以上问题均已完成整改。\n'],
    ['headings', '', '一、整改情况\n'],
  ])('in endless %s', (_, start, part) => {
    checkOutline(start + part.repeat(8000))
  })
})
