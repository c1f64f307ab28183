/** Headers: title, issuer, dates with inferred years, inspection, contact. */
import { describe, expect, test } from 'vitest'
import { headerOf, jsonOf, textsOf } from './reading.ts'

interface Expected {
  title: string | null
  issuer: string | null
  publishedOn: string | null
  inspection: Record<string, string | null>
  diagnostics?: string[]
}

describe('openings', () => {
  test.each(textsOf('openings'))('%s', (name, text) => {
    const expected = jsonOf('openings', name) as Expected
    const { header } = headerOf(text)
    const codes = header.diagnostics.map(({ code }) => code)
    expect({
      title: header.title,
      issuer: header.issuer,
      publishedOn: header.publishedOn,
      inspection: header.inspection,
      diagnostics: codes,
    }).toEqual({ ...expected, diagnostics: expected.diagnostics ?? [] })
  })

  test.each(textsOf('openings'))('%s: evidence leads to the printed words', (_, text) => {
    const { header, reading } = headerOf(text)
    const printed = (field: string) =>
      (header.evidence[field] ?? []).map(({ start, end }) => reading.clean.printed(start, end)).join('')
    if (header.title !== null) expect(printed('title')).toBe(header.title)
    if (header.issuer !== null) expect(printed('issuer')).toBe(header.issuer)
    if (header.inspection?.team != null) expect(printed('inspection.team')).toBe(header.inspection.team)
    if (header.inspection?.target != null) expect(printed('inspection.target')).toBe(header.inspection.target)
    for (const [field, ranges] of Object.entries(header.evidence))
      for (const { start, end } of ranges) expect(end - start, field).toBeGreaterThan(0)
  })
})

const body =
  '根据市委统一部署,2023年3月6日至5月5日,市委第二巡察组对市商务局党组开展了巡察。现将整改情况予以公布。\n一、整改情况\n整改正在进行。'

describe('signatures', () => {
  test.each([
    ['中共临海市商务局党组\n2023年11月10日', '中共临海市商务局党组', '2023-11-10'],
    ['中共临海市商务局党组\n二〇二三年十一月十日', '中共临海市商务局党组', '2023-11-10'],
    ['中共临海市商务局党组 2023年11月10日', '中共临海市商务局党组', '2023-11-10'],
    ['中共临海市商务局党组\n2023-11-10', '中共临海市商务局党组', '2023-11-10'],
    ['中共临海市商务局党组\n2023年11月', '中共临海市商务局党组', '2023-11'],
    ['中共临海市商务局党组\n2023年11月10日\n(此件公开发布)', '中共临海市商务局党组', '2023-11-10'],
    [
      '清江市人民政府办公室\n2024年1月5日\n版权所有:清江市人民政府\n网站地图|联系我们',
      '清江市人民政府办公室',
      '2024-01-05',
    ],
    ['中共临海市商务局党组', '中共临海市商务局党组', null],
    ['整改永远在路上。', null, null],
  ])('%j', (end, issuer, publishedOn) => {
    const { header } = headerOf(`${body}\n${end}\n`)
    expect([header.issuer, header.publishedOn]).toEqual([issuer, publishedOn])
  })
})

describe('contact blocks', () => {
  const nothing = { phones: [], emails: [], postalAddress: null, postcode: null }
  test.each([
    [
      '联系电话:0510-81178051;邮政信箱:金城西路500号区委巡察办,邮编:214000;电子邮箱:abc@163.com。',
      {
        phones: ['0510-81178051'],
        emails: ['abc@163.com'],
        postalAddress: '金城西路500号区委巡察办',
        postcode: '214000',
      },
    ],
    [
      '联系电话:0589-6620318(工作日8:30—17:30);邮政信箱:滨河东路126号市水务局机关党委(邮编:421600)。',
      { phones: ['0589-6620318'], postalAddress: '滨河东路126号市水务局机关党委', postcode: '421600' },
    ],
    ['电话:0871-5550231、0871-5550232,手机:13800000000', { phones: ['0871-5550231', '0871-5550232', '13800000000'] }],
    ['联系电话:0871-5550231转8012', { phones: ['0871-5550231转8012'] }],
    ['联系电话:(0871)5550231', { phones: ['(0871)5550231'] }],
    ['监督举报电话:12388', { phones: ['12388'] }],
    [
      '通信地址:府前路18号镇纪委\n邮政编码:334512\n电子信箱:lx_jw@yun-ling.gov.cn',
      { emails: ['lx_jw@yun-ling.gov.cn'], postalAddress: '府前路18号镇纪委', postcode: '334512' },
    ],
    ['来信地址:学府路66号(邮编651208)', { postalAddress: '学府路66号', postcode: '651208' }],
    ['公示时间:2024年7月8日至2024年7月19日。办结12345热线诉求1600件,电话回访群众3000人次。', {}],
  ])('%s', (block, contact) => {
    expect(headerOf(`${body}\n${block}\n`).header.contact).toEqual({ ...nothing, ...contact })
  })
})

test('党组织 is part of a target’s name, not the verb', () => {
  const { header } = headerOf(
    '根据县委统一部署,2023年3月6日至5月5日,县委第二巡察组对上湾村党组织开展了巡察。现将整改情况予以公布。',
  )
  expect(header.inspection?.target).toBe('上湾村党组织')
})

test('attachments behind the signature hide neither it nor the contact block', () => {
  const rows = Array.from({ length: 120 }, (_, i) => `${i + 1}\t某单位\t某问题\t已完成整改`).join('\n')
  const end = '联系电话:0871-5550231。\n中共临海市商务局党组\n2023年11月10日\n附件:整改情况表'
  const { header } = headerOf(`${body}\n${end}\n${rows}\n`)
  expect(header).toMatchObject({ issuer: '中共临海市商务局党组', publishedOn: '2023-11-10' })
  expect(header.contact.phones).toEqual(['0871-5550231'])
})

test('a publication period is no inspection period', () => {
  const { header } = headerOf(
    '关于第5项整改任务销号的公示\n第5项督察整改任务已完成,现将整改情况公示如下。公示时间:2024年7月8日至2024年7月19日。',
  )
  expect(header.inspection).toMatchObject({ kind: '督察', startOn: null, endOn: null, feedbackOn: null })
})

test('a text of anything has no inspection', () => {
  expect(headerOf('今天天气很好。\n我们去爬山。').header).toMatchObject({ title: null, issuer: null, inspection: null })
})
