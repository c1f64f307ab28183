/** Checks: what a sentence's figures say of each other, and what the document says of its issues and dates. */
import { readFileSync } from 'node:fs'
import { type Check, parse } from '@taizhang/parser'
import { describe, expect, it } from 'vitest'
import { findIndicators } from '../../src/indicators.ts'

const SIGNS = { holds: '+', fails: 'x', undecided: '?' } as const

interface Parts {
  sentence?: string
  opening?: string
  issues?: string[]
  signature?: string
}

const ISSUE = '1.关于“学习不够深入”问题的整改\n一是健全机制。\n二是从严管理。'
const OPENING = '2023年9月5日至11月4日,市委第三巡察组对市水务局党组开展了常规巡察。2024年1月12日,反馈了巡察意见。'

function checksOf({ sentence = '', opening = OPENING, issues = [ISSUE], signature = '2024年5月8日' }: Parts): Check[] {
  const text = [
    '中共某市水务局党组关于市委巡察整改进展情况的通报',
    opening,
    '一、整改工作组织情况',
    `局党组高度重视,逐条认领。${sentence}`,
    '二、整改落实情况',
    ...issues,
    `中共某市水务局党组\n${signature}`,
  ]
  return findIndicators(parse(text.join('\n'))).checks
}

const shown = ({ verdict, statement }: Check) => `${SIGNS[verdict]} ${statement}`

const CASES = readFileSync(new URL('sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line.includes('==>') && !line.startsWith('#'))
  .map(line => line.split('==>').map(part => part.trim()) as [string, string])

describe('figures of a sentence', () => {
  it.each(CASES)('%s', (sentence, expected) => {
    const checks = checksOf({ sentence }).filter(
      check => check.kind !== 'order' && !/^(?:反馈问题|整改措施) /.test(check.statement),
    )
    expect(checks.map(shown).join(' | ')).toBe(expected)
  })

  it('name the figures that they compare', () => {
    const text = checksOf({ sentence: '反馈36个问题,已完成整改31个,整改完成率86.1%。' })
    expect(text.find(check => check.kind === 'rate')).toMatchObject({
      declared: 86.1,
      computed: 86.1111,
      indicatorIds: ['q3', 'q2', 'q1'],
    })
  })
})

describe('declared counts against what was read', () => {
  const second = '2.关于“监管不够有力”问题的整改\n一是开展检查。'
  it.each([
    ['反馈的2个问题逐条认领。', [ISSUE, second], ['+ 反馈问题 2 = 读出 2']],
    ['反馈的36个问题逐条认领。', [ISSUE, second], ['? 反馈问题 36 = 读出 2']],
    ['反馈的1个问题逐条认领。', [ISSUE, second], ['x 反馈问题 1 = 读出 2']],
    ['制定整改措施3条。', [ISSUE, second], ['+ 整改措施 3 = 读出 3']],
    ['制定整改措施46条。', [ISSUE, second], ['? 整改措施 46 = 读出 3']],
    ['召开会议3次。', [ISSUE, second], []],
  ])('%s', (sentence, issues, expected) => {
    const counts = checksOf({ sentence, issues }).filter(check => check.kind === 'count')
    expect(counts.map(shown)).toEqual(expected)
  })
})

describe('the order of dates', () => {
  const orders = (parts: Parts) =>
    checksOf(parts)
      .filter(check => check.kind === 'order')
      .map(shown)

  it.each([
    [OPENING, '2024年5月8日', '+ 2023-09-05 ≤ 2023-11-04 ≤ 2024-01-12 ≤ 2024-05-08'],
    [OPENING.replace('2024年1月12日', '2024年8月12日'), '2024年5月8日', 'x'],
    ['2023年9月至11月,市委第三巡察组对市水务局党组开展了常规巡察。', '2023年11月', '+'],
  ])('of an inspection: %s', (opening, signature, expected) => {
    expect(orders({ opening, signature })[0]).toContain(expected)
  })

  it('of figures as of a moment', () => {
    const sentence = '截至2024年4月底,完善制度19项。'
    expect(orders({ sentence })).toContain('+ 截至2024年4月底 ≤ 公布 2024-05-08')
    expect(orders({ sentence, signature: '2024年3月8日' })).toContain('x 截至2024年4月底 ≤ 公布 2024-03-08')
  })

  it.each([
    ['2024年12月底前', '正在整改', '+'],
    ['2024年3月底前', '已完成', '+'],
    ['2024年3月底前', '正在整改', 'x'],
    ['2024年5月', '正在整改', '+'],
    ['2024年3月底前', '', '?'],
  ])('of a deadline %s, %s', (deadline, status, expected) => {
    const labels = status === '' ? '' : `\n整改状态:${status}`
    const issue = `1.反馈问题:学习不够深入。\n整改时限:${deadline}${labels}\n整改措施:进一步加强学习。`
    const found = orders({ issues: [issue] }).filter(statement => statement.includes('时限'))
    expect(found).toHaveLength(1)
    expect(found[0]!.startsWith(expected)).toBe(true)
  })
})

describe('declared counts that differ from what was read', () => {
  const told = (sentence: string) => {
    const text = `某局关于巡察整改情况的通报\n现将整改情况通报如下。\n一、整改组织情况\n${sentence}\n二、整改落实情况\n1.关于“学习不够深入”问题的整改\n一是健全机制。\n2.关于“监督不够有力”问题的整改\n一是严格检查。`
    return findIndicators(parse(text)).diagnostics.map(({ code, severity, span }) => [
      code,
      severity,
      span && text.slice(span.start, span.end),
    ])
  }

  it('are told at the figure: a warning where more were read', () => {
    expect(told('巡察反馈问题1个。')).toEqual([['outline.count-differs', 'warning', '1个']])
    expect(told('巡察反馈问题26个。')).toEqual([['outline.count-differs', 'info', '26个']])
  })

  it('are not told where they agree, or where none is declared', () => {
    expect(told('巡察反馈问题2个。')).toEqual([])
    expect(told('局党组高度重视。')).toEqual([])
  })
})
