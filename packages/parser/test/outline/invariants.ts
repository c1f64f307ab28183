/** What holds of the outline of any text. */
import { expect } from 'vitest'
import type { Range } from '../../src/outline/outline.ts'
import { outlineOf } from './print.ts'

function within(inner: Range, outer: Range, what: string): void {
  if (inner.start < outer.start || inner.end > outer.end || inner.start > inner.end)
    throw new Error(`${what}: ${inner.start}-${inner.end} does not lie in ${outer.start}-${outer.end}`)
}

/** Throws where an invariant fails. */
export function checkOutline(source: string): void {
  const { clean, outline } = outlineOf(source)
  const { text } = clean
  const whole = { start: 0, end: text.length }
  // every non-blank character lies in exactly one leaf
  let at = 0
  for (const leaf of outline.leaves) {
    if (leaf.start < at || leaf.start >= leaf.end)
      throw new Error(`leaf ${leaf.kind} at ${leaf.start} overlaps or is empty`)
    if (text.slice(at, leaf.start).trim() !== '')
      throw new Error(`no leaf holds ${JSON.stringify(text.slice(at, leaf.start))}`)
    if (text.slice(leaf.start, leaf.end).includes('\n'))
      throw new Error(`leaf ${leaf.kind} at ${leaf.start} crosses a line`)
    at = leaf.end
  }
  expect(text.slice(at).trim()).toBe('')
  let last = -1
  for (const section of outline.sections) {
    within(section, whole, 'section')
    within(section.heading, section, 'heading')
    if (section.start < last) throw new Error('sections overlap')
    last = section.end
  }
  last = -1
  for (const issue of outline.issues) {
    within(issue, whole, 'issue')
    if (issue.start < last) throw new Error('issues overlap')
    last = issue.end
    for (const title of issue.title) within(title, issue, 'title')
    for (const path of issue.path) within(path, whole, 'path')
    let measured = issue.start
    for (const measure of issue.measures) {
      within(measure, { start: measured, end: issue.end }, 'measure')
      if (measure.headline !== null) within(measure.headline, measure, 'headline')
      measured = measure.end
    }
    for (const note of issue.notes) {
      within(note.range, whole, note.kind)
      if (note.kind !== 'group' && note.kind !== 'responsible') within(note.range, issue, note.kind)
    }
  }
  // the way back never runs backwards
  for (let i = 1; i <= text.length; i++) if (clean.at(i) < clean.at(i - 1)) throw new Error(`the map runs back at ${i}`)
}
