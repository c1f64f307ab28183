/** What is a disclosure: look-alikes are none, openings and reports of totals only are. */
import { describe, expect, test } from 'vitest'
import { readDisclosure } from '../../src/read/disclosure.ts'
import { headerOf, textsOf } from './reading.ts'

function verdictOf(text: string, outlined = true) {
  const { reading, header } = headerOf(text)
  return readDisclosure(reading.clean, reading.lines, outlined ? reading.outline : null, header)
}
const why = (text: string) => JSON.stringify(verdictOf(text).reasons.map(({ name, weight }) => [name, weight]))

describe('look-alikes', () => {
  const texts = textsOf('not-disclosures')
  test('there are at least thirty', () => expect(texts.length).toBeGreaterThanOrEqual(30))
  test.each(texts)('%s is none', (_, text) => expect(verdictOf(text).isDisclosure, why(text)).toBe(false))
})

describe('openings', () => {
  const texts = textsOf('openings')
  test('there are at least thirty', () => expect(texts.length).toBeGreaterThanOrEqual(30))
  test.each(texts)('%s is one', (_, text) => expect(verdictOf(text).isDisclosure, why(text)).toBe(true))
  test.each(texts)('%s is one without any outline', (_, text) => expect(verdictOf(text, false).isDisclosure).toBe(true))
})

describe('whole documents', () => {
  test.each(textsOf('gold'))('%s is one', (_, text) => expect(verdictOf(text).isDisclosure, why(text)).toBe(true))
})

test('an empty text is none, and says so without evidence', () => {
  expect(verdictOf('')).toMatchObject({ isDisclosure: false, reasons: [] })
})

test('each reason says where it stands', () => {
  const text = '中共某局党组关于市委巡察整改进展情况的通报\n现将巡察整改进展情况予以公布。'
  const { reasons } = verdictOf(text)
  const title = reasons.find(reason => reason.name === 'title-reports')
  expect(text.slice(title?.range?.start, title?.range?.end)).toContain('整改进展情况的通报')
})
