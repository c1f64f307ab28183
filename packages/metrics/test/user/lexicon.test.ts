/** A user's own lexicon: what its entries read, that nothing built in changes, and what is said of entries that do not work. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from '@taizhang/parser'
import { describe, expect, it } from 'vitest'
import { findIndicators, LexiconError, lexiconName, lexiconOf, METRICS, type UserLexicon } from '../../src/index.ts'
import { readClause } from '../../src/user/figures.ts'

const EXAMPLE = JSON.parse(
  readFileSync(new URL('../../../../fixtures/lexicon/example.json', import.meta.url), 'utf8'),
) as UserLexicon

const figuresOf = (clause: string, lexicon?: UserLexicon) =>
  readClause(clause, lexicon && lexiconOf(lexicon)).figures.map(
    ({ quote, unit, metric, role, period }) =>
      `${quote} ${unit} ${metric ?? '-'} ${role}${period === null ? '' : ` ${period}`}`,
  )

describe('entries', () => {
  it.each([
    ['清理草垛三垛', ['三垛 垛 - result']],
    ['清理12草垛', ['12草垛 垛 - result']],
    ['配备12网格员', []],
    ['调解邻里纠纷18起', ['18起 起 lawsuits_resolved result']],
    ['拟化解积案诉讼5件', ['5件 件 - target']],
    ['12件诉讼已化解', ['12件 件 lawsuits_resolved result']],
    ['累计补植苗木共计2000株', ['2000株 株 trees_planted result']],
    ['固化特色做法9项', ['9项 项 systems_improved result']],
    ['冲刺年产值5亿元', ['5亿元 元 - target']],
    ['守住30万亩红线', ['30万亩 亩 - threshold']],
    ['“百日攻坚”期间,检查企业30家', ['30家 家 sites_inspected result “百日攻坚”期间']],
    ['实施新五大工程,完善制度9项', ['9项 项 systems_improved result']],
  ])('%s', (clause, figures) => {
    expect(figuresOf(clause, EXAMPLE)).toEqual(figures)
  })

  it('are read in texts as published: full-width marks and traditional characters', () => {
    expect(figuresOf('關於整改,調解鄰里糾紛１８起', EXAMPLE)).toEqual(['18起 起 lawsuits_resolved result'])
  })

  it('leave the built-in reading as it is', () => {
    const clauses = METRICS.map(({ zh, unit }) => `${zh}7${unit}`)
    const before = clauses.map(clause => figuresOf(clause))
    lexiconOf(EXAMPLE)
    expect(clauses.map(clause => figuresOf(clause))).toEqual(before)
    expect(figuresOf('化解涉企诉讼5件')).toEqual(['5件 件 - result'])
  })

  it('come before built-in entries of the same words', () => {
    const own: UserLexicon = {
      units: [{ printed: '面', canonical: '面锦旗', dimension: 'other', example: '收到锦旗3面' }],
      metrics: [
        {
          key: 'talks_of_other_kinds',
          zh: '其他谈话',
          unit: '人次',
          dimension: 'people',
          summable: true,
          phrases: [{ before: '提醒谈话', example: '提醒谈话3人次' }],
        },
      ],
    }
    expect(figuresOf('收到锦旗3面,提醒谈话3人次', own)).toEqual([
      '3面 面锦旗 - result',
      '3人次 人次 talks_of_other_kinds result',
    ])
  })
})

describe('a report read with it', () => {
  const text = [
    '中共某市水务局党组关于市委巡察整改进展情况的通报',
    '根据市委统一部署,2023年9月5日至11月4日,市委第三巡察组对市水务局党组开展了常规巡察。现将整改进展情况通报如下。',
    '一、整改工作组织情况',
    '截至2024年4月底,补植行道树木300株,化解涉企诉讼5件。',
    '二、整改落实情况',
    '1.关于“学习不够深入”问题的整改\n一是健全机制。完善制度2项。',
    '中共某市水务局党组\n2024年5月8日',
  ].join('\n')

  it('has the totals of the user’s metrics, where each was read', () => {
    const { headline, evidence } = findIndicators(parse(text), { lexicon: EXAMPLE })
    expect(headline).toEqual({ trees_planted: 300, lawsuits_resolved: 5 })
    const [span] = evidence['headline.trees_planted']!
    expect(text.slice(span!.start, span!.end)).toBe('300株')
    expect(findIndicators(parse(text)).headline).toEqual({})
  })
})

describe('the name of the lexicon in force', () => {
  it('differs by entry, and is the same for the same entries', () => {
    const own = structuredClone(EXAMPLE)
    expect(lexiconName()).toMatch(/^[0-9a-f]{16}$/)
    expect(lexiconName(own)).toBe(lexiconName(EXAMPLE))
    const fewer = { ...own, periods: [] }
    expect(new Set([lexiconName(), lexiconName(own), lexiconName(fewer)]).size).toBe(3)
  })

  it.each([
    ['metrics', '../../src/user/compile.ts', '../../src/lexicon/'],
    ['parser', '../../../parser/src/lexicon-name.ts', '../../../parser/src/lexicon/'],
  ])('takes in every table of %s', (_, file, folder) => {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8')
    const tables = readdirSync(new URL(folder, import.meta.url))
    expect(tables.length).toBeGreaterThan(5)
    // A new table: import it in the file named above, and add it to the list there.
    expect(tables.filter(table => !source.includes(`/lexicon/${table}'`))).toEqual([])
  })
})

describe('what does not work', () => {
  const unit = { printed: '垛', dimension: 'count', example: '清理3垛' }
  const phrase = { before: '化解诉讼', example: '化解诉讼5件' }
  const metric = { key: 'lawsuits_resolved', zh: '化解诉讼', unit: '件', dimension: 'count', summable: true }
  it.each([
    [
      { units: [{ ...unit, example: '清理3堆' }] },
      /^lexicon: units\[0\]\.example: “清理3堆” does not read as an amount in 垛/,
    ],
    [{ units: [unit, { ...unit, dimension: 'number' }] }, /^lexicon: units\[1\]\.dimension: .*expected one of "count"/],
    [{ units: [{ printed: '垛', dimension: 'count' }] }, /^lexicon: units\[0\]\.example: /],
    [{ units: [{ ...unit, printed: '…' }] }, /^lexicon: units\[0\]\.printed: write the words/],
    [{ unit: [] }, /^lexicon: .*unit/],
    [[], /^lexicon: the lexicon: /],
    [null, /^lexicon: the lexicon: /],
    [{ metrics: [{ key: 'Lawsuits', phrases: [phrase] }] }, /^lexicon: metrics\[0\]\.key: /],
    [
      { metrics: [{ key: 'lawsuits', phrases: [phrase] }] },
      /metrics\[0\]: “lawsuits” is a new key and needs zh, unit, dimension, summable/,
    ],
    [{ metrics: [{ ...metric, phrases: [] }] }, /^lexicon: metrics\[0\]\.phrases: /],
    [
      { metrics: [{ ...metric, phrases: [{ example: '化解诉讼5件' }] }] },
      /metrics\[0\]\.phrases\[0\]: say what stands `before`/,
    ],
    [
      { metrics: [{ ...metric, phrases: [phrase, { ...phrase, example: '化解诉讼5起' }] }] },
      /metrics\[0\]\.phrases\[1\]\.example: “化解诉讼5起” .* it reads as 5起 → no metric/,
    ],
    [
      { roles: [{ role: 'target', before: '冲刺…', example: '完成5亿元' }] },
      /^lexicon: roles\[0\]\.example: .*5亿元 → result/,
    ],
    [{ periods: [{ words: '攻坚月期间', example: '检查30家' }] }, /^lexicon: periods\[0\]\.example: /],
    [{ rejected: [{ words: '新工程', example: '新工程3项' }] }, /rejected\[0\]\.words: “新工程” holds no numeral/],
    [{ roles: [{ role: 'target', before: '甲…乙…丙…丁…', example: '甲乙丙丁5个' }] }, /use … three times at most/],
  ])('%j', (lexicon, message) => {
    expect(() => lexiconOf(lexicon as UserLexicon)).toThrow(message)
    expect(() => lexiconOf(lexicon as UserLexicon)).toThrow(LexiconError)
  })

  it('says how much more is wrong', () => {
    const error = caught({
      units: [
        { ...unit, example: '清理3堆' },
        { ...unit, example: '清理4堆' },
      ],
    })
    expect(error.message).toMatch(/\(and 1 more\)$/)
    expect(error.problems).toHaveLength(2)
  })
})

function caught(lexicon: unknown): LexiconError {
  try {
    lexiconOf(lexicon as UserLexicon)
  } catch (error) {
    return error as LexiconError
  }
  throw new Error('the lexicon was taken')
}
