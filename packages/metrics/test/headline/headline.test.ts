/** Headline totals: phrasings in the organisation part, and the places where a document may state them. */
import { readFileSync } from 'node:fs'
import { parse } from '@taizhang/parser'
import { describe, expect, it } from 'vitest'
import { findIndicators } from '../../src/indicators.ts'

const TITLE = '中共某市水务局党组关于市委巡察整改进展情况的通报'
const OPENING =
  '根据市委统一部署,2023年9月5日至11月4日,市委第三巡察组对市水务局党组开展了常规巡察。2024年1月12日,反馈了巡察意见。现将整改进展情况通报如下。'
const FAULT = '1.关于“学习不够深入”问题的整改\n一是健全机制。完善制度2项,开展集中学习3次。\n二是从严问责。诫勉1人。'

interface Places {
  opening?: string
  organization?: string
  lead?: string
  closing?: string
}

function documentOf({ opening = '', organization = '', lead = '', closing = '' }: Places): string {
  const parts = [
    TITLE,
    OPENING + opening,
    '一、整改工作组织情况',
    `局党组高度重视,逐条认领问题。${organization}`,
    '二、整改落实情况',
    lead,
    FAULT,
    '三、下一步打算',
    `持续抓好后续整改。${closing}`,
    '中共某市水务局党组\n2024年5月8日',
  ]
  return parts.filter(part => part !== '').join('\n')
}

function headlineOf(places: Places): string {
  const { headline } = findIndicators(parse(documentOf(places)))
  return Object.entries(headline)
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(' ')
}

const CASES = readFileSync(new URL('phrasings.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line.includes('==>') && !line.startsWith('#'))
  .map(line => line.split('==>').map(part => part.trim()) as [string, string])

describe('phrasings', () => {
  it.each(CASES)('%s', (organization, totals) => {
    expect(headlineOf({ organization })).toBe(totals.split(' ').sort().join(' '))
  })
})

describe('places', () => {
  const SUMMARY = '截至2024年4月底,反馈的36个问题已完成整改31个,完善制度19项。'
  const TOTALS = 'issues_found=36 issues_rectified=31 systems_improved=19'
  it.each(['opening', 'organization', 'lead', 'closing'] as const)('are read in the %s', place => {
    expect(headlineOf({ [place]: SUMMARY })).toBe(TOTALS)
  })

  it('are never summed up from the issues', () => {
    expect(headlineOf({})).toBe('')
  })

  it('keep where each was read', () => {
    const text = documentOf({ organization: SUMMARY })
    const { evidence } = findIndicators(parse(text))
    const [span] = evidence['headline.systems_improved']!
    expect(text.slice(span!.start, span!.end)).toBe('19项')
  })
})
