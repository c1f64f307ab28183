/** Prints outlines for comparison. */

import { type Outline, type OutlineIssue, type Range, readOutline } from '../../src/outline/outline.ts'
import type { Clean } from '../../src/text/clean.ts'
import { cleanText } from '../../src/text/clean.ts'
import { splitLines } from '../../src/text/lines.ts'

export function outlineOf(source: string): { clean: Clean; outline: Outline } {
  const clean = cleanText(source)
  return { clean, outline: readOutline(clean, splitLines(clean)) }
}

/** Sections, issues with measures and notes, closing and diagnostics, one a line. */
export function printOutline(source: string): string {
  const { clean, outline } = outlineOf(source)
  const words = ({ start, end }: Range) => clean.text.slice(start, end)
  const blocks: { at: number; text: string }[] = outline.sections.map(section => ({
    at: section.start - 0.5,
    text: `section ${section.ordinal ?? '-'} ${section.role}: ${words(section.heading)}`,
  }))
  for (const issue of outline.issues) blocks.push({ at: issue.start, text: printIssue(issue, words) })
  blocks.sort((a, b) => a.at - b.at)
  const out = blocks.map(({ text }) => text)
  const tail = words(outline.tail).trim()
  if (tail !== '') out.push(`tail: ${tail.split('\n').join(' / ')}`)
  for (const { code, message } of outline.diagnostics) out.push(`${code}: ${message}`)
  return out.join('\n')
}

function printIssue(issue: OutlineIssue, words: (range: Range) => string): string {
  const lines = [`issue ${issue.ordinals.join('.') || '-'}: ${issue.title.map(words).join('')}`]
  if (issue.path.length > 0) lines.push(`in ${issue.path.map(words).join(' > ')}`)
  for (const measure of issue.measures) {
    const headline = measure.headline === null ? '-' : words(measure.headline)
    lines.push(`measure ${measure.ordinal ?? '-'}: ${headline} | ${words(measure).replaceAll('\n', ' / ')}`)
  }
  for (const { kind, range } of [...issue.notes].sort((a, b) => a.range.start - b.range.start))
    lines.push(`${kind}: ${words(range)}`)
  lines.push(`ends ${words(issue).slice(-8).trim().replaceAll('\n', ' / ').replaceAll('\t', ' ')}`)
  return lines.join('\n  ')
}
