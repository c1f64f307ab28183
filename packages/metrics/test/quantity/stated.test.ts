/** A unit that is stated once reaches the numbers it governs, and no others. */
import { describe, expect, it } from 'vitest'
import { findQuantities } from '../../src/index.ts'
import { printed } from './cases.ts'

const read = (text: string) => printed(findQuantities(text))

describe('a bracket', () => {
  it('governs its paragraph', () => {
    expect(read('各单位清退情况（单位：万元）：财政局12.5、水利局30、民政局1,204。另有3家未报。')).toBe(
      '12.5 = 125000 元 | 30 = 300000 元 | 1,204 = 12040000 元 | 3家 = 3 家',
    )
  })

  it('leaves alone what has a unit of its own', () => {
    expect(read('(单位:万元)收入300,增长5%,涉及12户')).toBe('300 = 3000000 元 | 5% = 5 % | 12户 = 12 户')
  })

  it('is none where 单位 is somebody', () => {
    expect(read('责任单位：市财政局，完成3')).toBe('-')
  })

  it('governs the table below it, but neither its numbering nor its years', () => {
    expect(
      read('（单位：亩）\n序号\t乡镇\t年度\t面积\n1\t青山镇\t2023\t1,280\n2\t白水乡\t2023\t960.5\n全部完成。'),
    ).toBe('1,280 = 1280 亩 | 960.5 = 960.5 亩')
  })
})

describe('the head of a column', () => {
  it('governs the cells below it', () => {
    expect(read('序号\t项目\t金额（万元）\t占比（%）\n1\t道路维修\t36.5\t12.4\n2\t绿化\t8\t2.7')).toBe(
      '36.5 = 365000 元 | 12.4 = 12.4 % | 8 = 80000 元 | 2.7 = 2.7 %',
    )
  })

  it('is overruled by the unit of a cell', () => {
    expect(read('项目\t金额（万元）\n道路\t3亿元\n桥梁\t120余')).toBe(
      '3亿元 = 300000000 元 | 120余 = 1200000 元 approx',
    )
  })

  it('governs whole cells alone', () => {
    expect(read('事项\t人数（人）\n培训\t分3批\n调研\t45')).toBe('3批 = 3 批 | 45 = 45 人')
  })

  it('goes before the unit of the whole table', () => {
    expect(read('单位：万元\n部门\t金额\t户数（户）\n甲\t12\t30')).toBe('12 = 120000 元 | 30 = 30 户')
  })
})

describe('the last of a list', () => {
  it('gives its unit to those before it', () => {
    expect(read('各镇分别整改3、5和8个问题')).toBe('3 = 3 个 | 5 = 5 个 | 8个 = 8 个')
  })

  it('does so only where they are told in turn', () => {
    expect(read('问题清单第1、2、3项')).not.toContain('1 = ')
    expect(read('分别下降37%、10.5%')).toBe('37% = 37 % | 10.5% = 10.5 %')
  })
})
