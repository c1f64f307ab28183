import { describe, expect, it } from 'vitest'
import { CLOSING_LINES } from '../../src/lexicon/closing.ts'
import { COLUMNS, columnKind } from '../../src/lexicon/columns.ts'
import { BARE_GROUP, BARE_SECTION, DEED_WORDS, FAULT_WORDS, ROLE_CUES } from '../../src/lexicon/headings.ts'
import { LABEL_FORMS, LABELS, labelAt } from '../../src/lexicon/labels.ts'
import { readHeading, statesFault } from '../../src/outline/heading.ts'

describe('every entry of the outline lexicon reads its example', () => {
  it.each(LABELS)('label %s', (label, kind, example) => {
    expect(labelAt(example, 0, example.length)).toEqual({ kind, start: 0, end: label.length + 1 })
  })

  it.each(LABEL_FORMS)('label form %s', (_, kind, example) => {
    expect(labelAt(example, 0, example.length)?.kind).toBe(kind)
  })

  it.each(COLUMNS.map(([, kind, example]) => [example, kind] as const))('column %s', (example, kind) => {
    expect(columnKind(example)).toBe(kind)
  })

  it.each(ROLE_CUES)('cue %s for %s', (pattern, _role, weight, example) => {
    expect(example).toMatch(new RegExp(pattern))
    expect(weight).toBeGreaterThan(0)
  })

  it.each(FAULT_WORDS)('fault %s', (pattern, example) => {
    expect(example).toMatch(new RegExp(pattern))
    expect(statesFault(example)).toBe(true)
  })

  it.each(DEED_WORDS)('deed %s', (pattern, example) => {
    expect(example).toMatch(new RegExp(`^(?:${pattern})`))
    expect(statesFault(example)).toBe(false)
  })

  it.each(CLOSING_LINES.map(([pattern, example]) => [example, pattern] as const))('closing %s', (example, pattern) => {
    expect(example).toMatch(pattern)
  })
})

describe('headings', () => {
  it.each(['整改工作总体情况', '具体问题整改情况', '下一步工作', '巡察整改组织领导情况', '追责问责情况'])(
    '%s heads a section',
    words => {
      expect(words).toMatch(BARE_SECTION)
    },
  )

  it.each(['关于巡察整改情况的通报', '局党组高度重视整改工作', '中共某县委员会'])('%s heads none', words => {
    expect(words).not.toMatch(BARE_SECTION)
  })

  it('of areas end in 方面', () => {
    expect('党的建设方面').toMatch(BARE_GROUP)
    expect('在学习方面,成效明显').not.toMatch(BARE_GROUP)
  })

  it.each([
    '坚定不移推进全面从严治党',
    '坚持严的基调不动摇,纵深推进全面从严治党',
    '锲而不舍纠治“四风”',
    '深入推进高质量发展',
    '以习近平新时代中国特色社会主义思想为指导',
    '重视年轻干部培养',
    '一体推进不敢腐、不能腐、不想腐',
  ])('%s states no fault', words => {
    expect(statesFault(words)).toBe(false)
  })

  it.each([
    '落实立德树人根本任务有差距',
    '“双减”政策落实不到位,校外培训治理有漏洞',
    '部分招引质效不佳',
    '“‘三类场所’安全隐患突出',
    '以会议落实会议,以文件代替行动',
    '重建设轻管理',
  ])('%s states one', words => {
    expect(statesFault(words)).toBe(true)
  })

  it.each([
    ['关于“企业创新动能不够强劲”问题的整改', '企业创新动能不够强劲'],
    ['针对“主业不突出”问题。一是严控增量', '主业不突出'],
    ['“理论学习走形式、装样子”问题整改情况:一是规范', '理论学习走形式、装样子'],
    ['关于管党治党“两个责任”压得不实的问题。印发清单', '管党治党“两个责任”压得不实'],
    ['关于“三重一大”决策不规范的问题', '“三重一大”决策不规范'],
    ['对未及时缴库问题,市财政局已缴库', '未及时缴库'],
    ['就巡察反馈的“作风不实”问题', '作风不实'],
    ['在强化有组织科研上下功夫', '在强化有组织科研上下功夫'],
  ])('%s: the fault alone', (heading, title) => {
    const read = readHeading(heading, 0, heading.length)
    expect(heading.slice(read.title.start, read.title.end)).toBe(title)
  })
})
