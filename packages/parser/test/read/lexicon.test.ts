/** Each entry of a lexicon carries an example: here every example is read, so that an entry cannot rot. */
import { describe, expect, test } from 'vitest'
import * as cues from '../../src/lexicon/cues.ts'
import * as documents from '../../src/lexicon/documents.ts'
import { EVIDENCE } from '../../src/lexicon/evidence.ts'
import * as phrases from '../../src/lexicon/phrases.ts'
import { readDocuments } from '../../src/read/documents.ts'
import { isFurniture } from '../../src/read/front.ts'
import { kindOf, tierOf } from '../../src/read/team.ts'
import { cleanText } from '../../src/text/clean.ts'
import { textsOf } from './reading.ts'

const tables = {
  ONGOING: cues.ONGOING,
  PLANNED: cues.PLANNED,
  LONG_TERM: cues.LONG_TERM,
  FINISHED: cues.FINISHED,
  ACTS: cues.ACTS,
  EFFORT: cues.EFFORT,
  EFFORT_BEFORE: cues.EFFORT_BEFORE,
  GUARDED: cues.GUARDED,
  LABELLED_LONG_TERM: cues.LABELLED_LONG_TERM,
  LABELLED_ONGOING: cues.LABELLED_ONGOING,
  LABELLED_DONE: cues.LABELLED_DONE,
  LABELLED_PLANNED: cues.LABELLED_PLANNED,
  REMAINDER: cues.REMAINDER,
}

describe('status cues', () => {
  for (const [name, table] of Object.entries(tables))
    test.each(table.map(([pattern, example]) => [example, pattern]))(`${name}: %s`, (example, pattern) => {
      expect(example).toMatch(new RegExp(pattern))
    })

  const anchored = [...cues.ONGOING, ...cues.PLANNED, ...cues.LONG_TERM]
  const holds = (words: string, firsts: string, seconds: string) =>
    Array.from(words).some((first, i) => firsts.includes(first) && seconds.includes(words[i + 1] ?? '\n'))

  test.each(anchored)('a cue is found only where its anchor stands: %s', (_pattern, example, firsts, seconds) => {
    expect(holds(example, firsts, seconds)).toBe(true)
  })

  test('a cue is found in published texts only where its anchor stands', () => {
    const sentences = [...textsOf('gold'), ...textsOf('gold-more')].flatMap(([, text]) =>
      cleanText(text).text.split(/[。\n]/),
    )
    for (const [pattern, , firsts, seconds] of anchored)
      for (const sentence of sentences)
        if (new RegExp(pattern).test(sentence)) expect(holds(sentence, firsts, seconds), sentence).toBe(true)
  })
})

describe('documents', () => {
  const read = (text: string) => readDocuments(cleanText(text)).map(({ start, end }) => text.slice(start, end))
  test.each([...documents.GENRES, ...documents.GROUNDS, ...documents.DOCUMENT_HEADS])(
    '%s: %s is a document',
    (_, example) => {
      expect(read(example).length).toBeGreaterThan(0)
    },
  )
  test.each([...documents.WORK_TITLES, ...documents.WORK_HEADS])('%s: %s is none', (_, example) => {
    expect(read(example)).toEqual([])
  })
  test.each(documents.ACTIONS)('action %s: %s', (action, example) => {
    expect(readDocuments(cleanText(example)).map(document => document.action)).toEqual([action])
  })
})

describe('header phrases', () => {
  test.each(phrases.TIERS.map(([, tier, example]) => [example, tier]))('%s is %s', (example, tier) => {
    expect(tierOf(example)).toBe(tier)
  })
  test.each(phrases.FURNITURE.map(([, example]) => [example]))('%s is the page’s', example => {
    expect(isFurniture(cleanText(example).text)).toBe(true)
  })
  test.each([...phrases.TEAM_WORDS, ...phrases.TITLE_NOUNS])('%s stands in %s', (word, example) => {
    expect(example).toContain(word)
  })
  test.each(phrases.BODY_ENDS)('%s ends %s', (word, example) => {
    expect(example.endsWith(word)).toBe(true)
  })
  test.each(phrases.TITLE_TOPICS.filter(([, kind]) => kind !== null))('%s is of kind %s', (word, kind) => {
    expect(kindOf(word)).toBe(kind)
  })
  test.each(phrases.CONTACT_LABELS.map(([pattern, , example]) => [example, pattern]))('%s', (example, pattern) => {
    expect(example).toMatch(new RegExp(`^(?:${pattern})`, 'i'))
  })
})

describe('evidence', () => {
  test.each(EVIDENCE.map(({ name, example, pattern }) => [name, example, pattern]))('%s: %s', (_, example, pattern) => {
    expect(example).toMatch(new RegExp(pattern))
  })
})
