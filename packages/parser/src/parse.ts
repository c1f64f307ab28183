/**
 * Turns text into a `Disclosure`: the sentence of this package.
 *
 *     text → clean → lines, numerals, dates → outline → header, issues, documents, milestones → Disclosure
 *
 * Invariants: nothing throws on any text; every span leads into the text as given; ids are unique and begin with a letter.
 */
import { ArgumentError } from './argument.ts'
import { readerLexiconName } from './lexicon-name.ts'
import type { Diagnostic, Disclosure, Source, Span } from './model.ts'
import { readDisclosure } from './read/disclosure.ts'
import { readDocuments } from './read/documents.ts'
import { readHeader } from './read/header.ts'
import { issueLookup, readIssues } from './read/issues.ts'
import { readMilestones } from './read/milestones.ts'
import { keepReading, type Range, type Reading, readText } from './reading.ts'
import { VERSION } from './version.ts'

/** What a caller knows of a text beside the text: its source, and header fields that its page's meta tags gave. */
export interface ParseOptions {
  source?: Partial<Source>
  title?: string | null
  issuer?: string | null
  publishedOn?: string | null
}

/**
 * Reads one disclosure. Synchronous, pure; any text is read, and what is odd about it becomes a diagnostic. What is no text
 * throws an ArgumentError.
 *
 * ```
 * // 1.关于“企业创新动能不够强劲”问题的整改。一是强化培育。2023年新增182家。
 * // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ issues[0]
 * //        ^^^^^^^^^^                                       issues[0].title
 * //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ issues[0].measures[0]
 * ```
 */
export function parse(text: string, options: ParseOptions = {}): Disclosure {
  const known = options.publishedOn ?? null
  if (known !== null && !/^\d{4}-\d\d-\d\d$/.test(known))
    throw new ArgumentError('publishedOn', 'a date such as 2024-03-15', known)
  const reading = readText(text)
  const { clean, lines, dates, outline } = reading
  const header = readHeader(clean, lines, dates, outline)
  const verdict = readDisclosure(clean, lines, outline, header)
  const publishedOn = header.publishedOn ?? known
  const { issues, evidence } = readIssues(clean, outline.issues, publishedOn)
  const issueAt = issueLookup(outline.issues, issues)
  const disclosure: Disclosure = {
    schemaVersion: 1,
    id: `r${clean.name}`,
    source: { uri: null, mediaType: 'text/plain', encoding: null, bytes: null, sha256: null, ...options.source },
    text,
    isDisclosure: verdict.isDisclosure,
    title: header.title ?? options.title ?? null,
    issuer: header.issuer ?? options.issuer ?? null,
    publishedOn,
    region: null,
    inspection: header.inspection,
    contact: header.contact,
    sections: outline.sections.map(section => ({
      ordinal: section.ordinal,
      heading: clean.printed(section.heading.start, section.heading.end),
      role: section.role,
      span: clean.span(section.start, section.end),
    })),
    issues,
    documents: readDocuments(clean).map(document => ({
      title: clean.printed(document.start, document.end),
      action: document.action,
      issueId: issueAt(document.start),
      span: clean.span(document.start, document.end),
    })),
    milestones: readMilestones(clean, dates, outline, { publishedOn }).map(milestone => ({
      date: milestone.date,
      quote: text.slice(clean.at(milestone.start), clean.span(milestone.start, milestone.end).end),
      issueId: milestone.issue === null ? null : issues[milestone.issue]!.id,
      span: clean.span(milestone.start, milestone.end),
    })),
    evidence: { ...evidenceSpans(reading, header.evidence), ...evidence },
    generator: { version: VERSION, lexicon: readerLexiconName(), segmenter: null },
    diagnostics: [],
  }
  disclosure.diagnostics = diagnose(reading, disclosure, [...outline.diagnostics, ...header.diagnostics])
  keepReading(disclosure, reading)
  return disclosure
}

/** A diagnostic of a stage, in clean coordinates. */
interface Finding {
  code: string
  severity: Diagnostic['severity']
  message: string
  range: Range | null
}

const FILE_NAME = /^[^\n]{1,250}\.(?:txt|html?|pdf|docx?|ofd|zip|warc|gz)\s?$/i

function diagnose({ clean }: Reading, disclosure: Disclosure, findings: readonly Finding[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = findings.map(({ range, ...rest }) => ({
    ...rest,
    span: range === null ? null : clean.span(range.start, range.end),
  }))
  if (!disclosure.isDisclosure)
    diagnostics.unshift({
      code: 'disclosure.none',
      severity: 'warning',
      message: FILE_NAME.test(disclosure.text)
        ? 'The text is the name of a file: hand in what the file holds, its bytes or its text.'
        : 'The text reports no rectification: it reads like news, a notice or a plan.',
      span: null,
    })
  else if (disclosure.issues.length === 0)
    diagnostics.unshift({
      code: 'disclosure.no-issues',
      severity: 'warning',
      message: 'No issue was found: the text gives totals only, or its numbering is not known.',
      span: null,
    })
  return diagnostics
}

function evidenceSpans({ clean }: Reading, evidence: Record<string, readonly Range[]>): Record<string, Span[]> {
  const spans: Record<string, Span[]> = {}
  for (const key in evidence) spans[key] = evidence[key]!.map(range => clean.span(range.start, range.end))
  return spans
}
