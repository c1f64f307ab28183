/** Cited documents, milestones, deadlines and responsible bodies. */
import { describe, expect, test } from 'vitest'
import { readDocuments } from '../../src/read/documents.ts'
import { readMilestones } from '../../src/read/milestones.ts'
import { readDeadline, readResponsible } from '../../src/read/notes.ts'
import { readText } from '../../src/reading.ts'
import { cleanText } from '../../src/text/clean.ts'

describe('documents', () => {
  const read = (text: string) => {
    const clean = cleanText(text)
    return readDocuments(clean).map(({ start, end, action }) => [clean.printed(start, end), action])
  }
  test.each<[string, [string, string | null][]]>([
    [
      '修订《党委会议事规则》和《院长办公会议事规则》,补齐程序。',
      [
        ['党委会议事规则', '修订'],
        ['院长办公会议事规则', '修订'],
      ],
    ],
    ['制定下发《关于规范学习会的提示函》等文件', [['关于规范学习会的提示函', '制定下发']]],
    ['对照《法律援助条例》第8条完善标准', [['法律援助条例', null]]],
    ['修订《贯彻落实〈中心组学习规则〉实施办法》', [['贯彻落实〈中心组学习规则〉实施办法', '修订']]],
    ['印发《关于印发《资金管理办法》的通知》。', [['关于印发《资金管理办法》的通知', '印发']]],
    ['出台《科技成果转化管理办法(2023年修订)》', [['科技成果转化管理办法(2023年修订)', '出台']]],
    ['撰写的调研报告《一个湾 协同路径》获批示,被内刊《调查与研究》录用刊发', [['一个湾协同路径', '撰写']]],
    ['原创话剧《第一课》搬上舞台,组织观看警示教育片《防线》', []],
    ['研读《习近平谈治国理政》第四卷', []],
    ['开头是《没有写完的办法,没有收尾。', []],
    [
      '签订《责任书》38份、《承诺书》112份',
      [
        ['责任书', '签订'],
        ['承诺书', '签订'],
      ],
    ],
    ['被《江南日报》报道,学习《中国共产党纪律处分条例》', [['中国共产党纪律处分条例', '学习']]],
  ])('%s', (text, documents) => expect(read(text)).toEqual(documents))
})

describe('milestones', () => {
  const read = (text: string, publishedOn: string | null = '2024-03-15') => {
    const { clean, dates } = readText(text)
    return readMilestones(clean, dates, null, { publishedOn }).map(({ start, end, date }) => [
      date,
      clean.text.slice(start, end),
    ])
  }
  test.each<[string, [string, string][]]>([
    [
      '清淤项目将于2024年3月完成招标、6月完工,泵站已建成。',
      [
        ['2024-03', '将于2024年3月完成招标'],
        ['2024-06', '6月完工'],
      ],
    ],
    [
      '将于2024年8月底完成招投标,四季度开工建设。',
      [
        ['2024-08', '将于2024年8月底完成招投标'],
        ['2024-Q4', '四季度开工建设'],
      ],
    ],
    ['力争2025年上半年正式开业。', [['2025-H1', '力争2025年上半年正式开业']]],
    ['第一批次主体结构将于2024年年底封顶。', [['2024-12', '将于2024年年底封顶']]],
    ['2025年底前全部清零。', [['2025-12', '2025年底前全部清零']]],
    ['10月底前再组织一轮“回头看”。', [['2024-10', '10月底前再组织一轮“回头看”']]],
    ['2月底前完成验收。', [['2025-02', '2月底前完成验收']]],
    ['整改时限:2023年12月底前', [['2023-12', '2023年12月底前']]],
    ['完成时限:2024年6月30日', [['2024-06-30', '2024年6月30日']]],
    ['到2025年底科研平台达到20个以上,迈向一流。', [['2025-12', '到2025年底科研平台达到20个以上']]],
    ['新校区(将于2024年9月投用)正在装修。', [['2024-09', '将于2024年9月投用']]],
    ['已于2023年12月25日完成评级工作。', []],
    ['截至2024年5月底前,已完成整改9个。', []],
    ['2024年计划创建“五星”司法所10个以上。', []],
    ['将荣巷片区列入2024年征收计划。', []],
    ['对预计年底难以形成支出的资金一律收回。', []],
    ['于2023年8月15日完成全区摸排。', []],
    ['2024年1—5月,断面总磷平均浓度为0.137毫克/升。', []],
  ])('%s', (text, milestones) => expect(read(text)).toEqual(milestones))

  test('without a document date the last printed year is lent', () => {
    expect(read('2023年以来新增3座。预计10月底前完工。', null)).toEqual([['2023-10', '预计10月底前完工']])
    expect(read('预计10月底前完工。', null)).toEqual([])
  })

  test('a group’s sentence gives the milestone to the issue it names', () => {
    const text =
      '(一)甲不严的问题。修订制度。\n(二)乙滞后的问题。倒排工期。\n第(一)项问题正在整改,预计2024年6月底前完成。'
    const { clean, dates } = readText(text)
    const issue = (start: number, end: number, ordinal: number) => ({
      start,
      end,
      ordinal,
      ordinals: [ordinal],
      path: [],
      title: [],
      measures: [],
      notes: [],
      plans: [],
    })
    const issues = [issue(0, 14, 1), issue(15, 29, 2)]
    expect(readMilestones(clean, dates, { issues }).map(({ issue: i }) => i)).toEqual([0])
  })
})

describe('notes', () => {
  const whole = (text: string) => ({ clean: cleanText(text), range: { start: 0, end: text.length } })
  test.each([
    ['责任单位:县住房城乡建设局、县水利局,城关镇人民政府', ['县住房城乡建设局', '县水利局', '城关镇人民政府']],
    ['责任单位:市财政局、市自然资源和规划局。', ['市财政局', '市自然资源和规划局']],
    ['牵头单位:市审计局;配合单位:各县(市、区)人民政府', ['市审计局', '各县(市、区)人民政府']],
    ['市教育局', ['市教育局']],
  ])('%s', (text, units) => {
    const { clean, range } = whole(text)
    expect(readResponsible(clean, range)).toEqual(units)
  })
  test.each([
    ['整改时限:2023年12月底前', '2023年12月底前', '2023-12'],
    ['整改时限:立行立改,2024年6月30日前完成', '立行立改,2024年6月30日前完成', '2024-06-30'],
    ['完成时限:2023年9月至2024年3月', '2023年9月至2024年3月', '2024-03'],
    ['整改时限:长期坚持', '长期坚持', null],
    ['整改期限:10月底前', '10月底前', '2023-10'],
  ])('%s', (text, deadline, deadlineOn) => {
    const { clean, range } = whole(text)
    expect(readDeadline(clean, range, 2023)).toMatchObject({ deadline, deadlineOn })
  })
})
