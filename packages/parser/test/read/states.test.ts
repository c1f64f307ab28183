/** What a text declares for its issues: labels, brackets, lines and sentences, read from the text through to the status. */
import { describe, expect, test } from 'vitest'
import type { Status } from '../../src/model.ts'
import { parse } from '../../src/parse.ts'

/** The status of the one issue whose heading and body are given. */
function statusOf(heading: string, body: string): Status | undefined {
  return parse(`某局关于巡察整改情况的通报\n一、整改落实情况\n(一)${heading}\n${body}`).issues[0]?.status
}

describe('behind a label', () => {
  const cases: [Status, string][] = [
    ['long_term', '整改状态:已完成并长期坚持'],
    ['completed', '完成情况:基本完成'],
    ['in_progress', '整改进度:持续推进'],
    ['completed', '销号情况:立行立改已完成'],
    ['completed', '办理结果:已销号'],
    ['in_progress', '整改状态:未完成'],
    ['completed', '整改状态:阶段性完成'],
    ['in_progress', '整改状态:达到序时进度'],
    ['in_progress', '是否完成:否'],
    ['completed', '是否销号:是'],
    ['completed', '整改状态:√已完成 □正在整改'],
    ['in_progress', '整改状态:□已完成 √正在整改'],
    ['in_progress', '完成情况:正在推进,计划2025年3月底前完成。'],
    ['completed', '验收销号:经省级现场验收,同意销号。'],
    ['completed', '完成情况:已完成整改并通过市级验收。'],
    ['unstated', '整改类型:立行立改'],
    ['unstated', '整改成效:师生满意度提升至九成。'],
  ]
  test.each(cases)('%s: %s', (status, label) => {
    expect(statusOf('学习不够深入。', `整改情况:修订制度2项。\n${label}`)).toBe(status)
  })
})

describe('at the end of the heading', () => {
  const cases: [Status, string][] = [
    ['completed', '学习不够深入。(已完成)'],
    ['in_progress', '学习不够深入(持续推进)'],
    ['completed', '学习不够深入【整改完成】'],
    ['completed', '学习不够深入(整改状态:已完成)'],
    ['completed', '学习不够深入——已完成'],
    ['unstated', '学习不够深入(责任单位:办公室)'],
    ['unstated', '学习不够深入(2024年新发现)'],
  ]
  test.each(cases)('%s: %s', (status, heading) => expect(statusOf(heading, '一是修订制度2项。')).toBe(status))
})

describe('in a sentence', () => {
  const cases: [Status, string][] = [
    ['in_progress', '一是修订制度2项。\n二是开展研讨3次。\n该问题正在整改。'],
    ['long_term', '1.签订责任书12份。\n2.开展督导3次。\n目前,该问题已完成整改,并长期坚持。'],
    ['completed', '清退管理费19.25万元,师生满意度升至九成。整改工作已完成。'],
    ['completed', '修订制度2项。该问题整改已到位。'],
    ['completed', '已完成整改。'],
    ['unstated', '一是开展检查。发现隐患12处,均已整改到位。'],
    ['unstated', '修订制度2项,已完成全部培训任务。'],
  ]
  test.each(cases)('%s: %j', (status, body) => expect(statusOf('学习不够深入。', body)).toBe(status))
})

test('a statement names issues of earlier groups where their numbers run on', () => {
  const text = `一、整改落实情况
(一)学习方面
1.学习不够深入的问题
修订制度2项。
2.研讨不够经常的问题
开展研讨3次。
(二)监督方面
3.检查不够严格的问题
开展检查4次。
以上1、3项问题已完成整改,第2项问题正在持续整改。`
  expect(parse(text).issues.map(({ status }) => status)).toEqual(['completed', 'in_progress', 'completed'])
})
