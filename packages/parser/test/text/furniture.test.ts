import { expect, it } from 'vitest'
import { cleanText } from '../../src/text/clean.ts'

const clean = (...lines: string[]) => cleanText(lines.join('\n')).text.split('\n')

it('drops page marks, and the header that stands behind several of them', () => {
  expect(
    clean(
      '某县整改公告',
      '一、整改情况',
      '甲局已整改。',
      '— 1 —',
      '某县整改公告',
      '乙局已整改。',
      '— 2 —',
      '某县整改公告',
      '丙局已整改。',
      '完',
    ),
  ).toEqual(['某县整改公告', '一、整改情况', '甲局已整改。', '乙局已整改。', '丙局已整改。', '完'])
})

it('keeps a status that every issue repeats, wherever a page ends', () => {
  const issue = (name: string) => [`${name}问题。`, '整改状态：已完成整改。']
  const text = [
    ...issue('甲'),
    ...issue('乙'),
    '丙问题。',
    '— 1 —',
    '第三名。',
    '整改状态：已完成整改。',
    ...issue('丁'),
    '完',
  ]
  expect(clean(...text).join('')).toContain('丙问题。第三名。整改状态:已完成整改。丁问题。')
})

it('keeps a page mark that ends the text', () => {
  expect(clean('甲局已整改。', '— 1 —')).toEqual(['甲局已整改。', '—1—'])
})
