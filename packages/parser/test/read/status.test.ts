/** Statuses from words alone. */
import { describe, expect, test } from 'vitest'
import type { Status } from '../../src/model.ts'
import type { OutlineIssue, OutlineNote } from '../../src/outline/outline.ts'
import { issueStatus, readStatusWords } from '../../src/read/issue-status.ts'
import { measureStatus } from '../../src/read/status.ts'
import { codesOf } from '../../src/text/codes.ts'

const statusOf = (text: string) => measureStatus({ text, codes: codesOf(text) }, 0, text.length)

describe('of a measure', () => {
  const cases: [Status, string][] = [
    ['completed', '一是健全制度。修订《党组会议事规则》,将重大事项由12项细化为20项。'],
    ['completed', '一是抓好培训。举办培训班3期,培训干部156人次。'],
    ['completed', '二是追缴资金。多发的补贴12.6万元已全部追回。'],
    ['completed', '(2)严肃追责。对履职不力的2人予以诫勉。'],
    ['completed', '三是推动整改。排查发现隐患56处,均已整改完成。'],
    ['completed', '一是开展清查。发现问题57个,已整改57个。'],
    ['completed', '第三,规范流程。将审批时限由15个工作日压缩至5个工作日。'],
    ['completed', '二是压实责任。将整改情况纳入年度考核。'],
    ['in_progress', '一是开展清查。发现问题57个,已整改54个,其余3个正在整改。'],
    ['in_progress', '一是开展清查。发现问题1,347项,整改1,329项。'],
    ['in_progress', '一是加快办理。移交的115件信访件已办结112件,办结率97.4%。'],
    ['in_progress', '三是推进建设。主体结构已封顶,预计2024年9月底前投入使用。'],
    ['in_progress', '三是推进建设。累计完成投资3.2亿元,占总投资的68%。'],
    ['in_progress', '二是起草制度。起草《资产管理办法》,正在征求意见。'],
    ['in_progress', '二是清收欠款。已收回借款120万元,剩余80万元通过诉讼清收。'],
    ['in_progress', '四是推进项目。老旧小区改造等项目有序推进。'],
    ['completed', '二是畅通渠道。承办热线转办诉求4386件,按期办结4369件,办结率99.6%。'],
    ['completed', '二是推行网办。网上办理业务48.6万笔,占同类业务总量的81.2%。'],
    ['in_progress', '一是倒排工期。已完成管网铺设312公里,占设计总长度的62.4%。'],
    ['planned', '二是明确时限。全部工程力争2024年底前完工。'],
    ['planned', '三是分年清收。年内计划清收400万元,2025年底前全部清零。'],
    ['completed', '14个排口于2023年5月前全部封堵,投入资金2.38亿元。'],
    ['completed', '三是畅通热线。受理投诉5.9万件,按时办结率99.2%。'],
    ['completed', '(2)9家单位通过加快建设等方式使用闲置资金33.86亿元。'],
    ['planned', '该问题成因复杂,县财政局拟分3年化解,计划2024年底前偿还600万元,2025年6月底前再偿还913万元。'],
    ['in_progress', '县财政局拟分3年化解,计划2024年底前偿还600万元,已偿还120万元。'],
    ['unstated', '③持续加密巡查频次,严防已整治点位反弹回潮。'],
    ['unstated', '三是抓实指导。会同学校等单位不断健全协作机制,进一步凝聚合力。'],
    ['unstated', '(2)有关部门进一步树牢绩效理念,不断强化结果运用,从严审核项目支出,努力做到花钱必问效。'],
    ['long_term', '三是巩固成果。该项工作需长期坚持。'],
    ['unstated', '二是树立导向。坚持事业为上、以事择人,注重在一线识别干部。'],
    ['unstated', '三是强化管理。不断加强日常监督,持续提升服务水平。'],
    ['unstated', '二是严格标准。严格执行收费政策,每课时收费不得超过20元。'],
  ]
  test.each(cases)('%s: %s', (status, text) => expect(statusOf(text)).toBe(status))

  test('the headline’s goal decides nothing', () => {
    const text = '一是推动项目尽快完成签约落地。不断优化服务,持续加强对接。'
    expect(statusOf(text)).toBe('unstated')
  })

  test('a sentence on the issue decides nothing', () => {
    const text = '二是强化教育。召开警示教育大会2次。该问题正在整改。'
    expect(statusOf(text)).toBe('completed')
  })
})

describe('of an issue', () => {
  const issueIn = (text: string, ordinal: number | null = 1, notes: OutlineNote[] = []): OutlineIssue => ({
    start: 0,
    end: text.length,
    ordinals: ordinal === null ? [] : [ordinal],
    ordinal,
    path: [],
    title: [],
    measures: [],
    notes,
    plans: [],
  })
  const cases: [Status | null, string][] = [
    ['completed', '1.制度不健全。一是修订制度。该问题已完成整改。'],
    ['completed', '(1)学习不深入。整改落实情况:开展学习9次。(已完成)'],
    ['in_progress', '(4)布局不均衡。新建学校5所。(持续推进)'],
    ['in_progress', '问题3:转化率低。整改情况:该问题正在整改。第一,搭建平台。'],
    ['in_progress', '3.责任不实。深化排查。该问题正在推进,预计2023年12月底前完成。'],
    ['long_term', '9.干部老化。优化结构。该问题需长期坚持。'],
    ['long_term', '7.作风不实。通报典型案例。该问题已取得阶段性成效,需长期坚持。'],
    ['in_progress', '8.用地粗放。盘活土地26亩。该问题正在整改,将长期抓好低效用地再开发。'],
    ['in_progress', '9.专科薄弱。创伤中心已通过验收,卒中中心拟于2024年9月底前完成验收。(基本完成)'],
    ['planned', '12.权证不全。该问题成因复杂,拟于2024年一季度启动集中办理。'],
    ['completed', '第7项。整改完成情况:该项任务已完成整改。建成泵站2座。'],
    ['completed', '5.管理松散。清理合同326份。(基本完成)'],
    ['in_progress', '5.管理松散。清理合同326份,其余12份通过诉讼解决。(基本完成)'],
    [null, '6.监管不严。一是开展检查。发现问题12个,均已整改到位。'],
    [null, '6.监管不严。针对该问题,制定措施3条。'],
  ]
  test.each(cases)('%s: %s', (status, text) => {
    expect(issueStatus(text, issueIn(text), new Map())?.status ?? null).toBe(status)
  })

  test('the declaring words are kept', () => {
    const text = '1.制度不健全。一是修订制度。该问题已完成整改。'
    const range = issueStatus(text, issueIn(text), new Map())?.range
    expect(text.slice(range?.start, range?.end)).toBe('该问题已完成整改')
  })

  test('a document’s own definition of a label wins', () => {
    const text =
      '“基本完成”指主要措施已经落地、仍有个别收尾事项,“持续推进”指正按计划实施。\n(3)治理有漏洞。检查机构386家次。(基本完成)'
    const words = readStatusWords(text)
    expect([...words]).toEqual([
      ['基本完成', 'in_progress'],
      ['持续推进', 'in_progress'],
    ])
    expect(issueStatus(text, issueIn(text), words)?.status).toBe('in_progress')
  })

  const group = '第(一)(二)(四)项问题已完成整改,第(三)项问题正在整改,预计2024年6月底前完成。'
  test.each([
    [1, group, 'completed'],
    [3, group, 'in_progress'],
    [5, group, null],
    [2, '以上三项问题均已完成整改。', 'completed'],
    [2, '第1至3个问题已完成整改,其余问题正在整改。', 'completed'],
    [5, '第1至3个问题已完成整改,其余问题正在整改。', 'in_progress'],
  ])('item %i of %s is %s', (ordinal, text, status) => {
    const note: OutlineNote = { kind: 'group', range: { start: 0, end: text.length } }
    expect(
      issueStatus(text, { ...issueIn(text, ordinal, [note]), start: text.length }, new Map())?.status ?? null,
    ).toBe(status)
  })
})
