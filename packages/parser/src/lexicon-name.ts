/**
 * Turns lexicon tables into a short name of their content: reports say by it which tables read them.
 *
 * The same tables have the same name on every machine; an entry added, changed or moved gives another.
 */
import * as calendar from './lexicon/calendar.ts'
import * as closing from './lexicon/closing.ts'
import * as columns from './lexicon/columns.ts'
import * as cues from './lexicon/cues.ts'
import * as documents from './lexicon/documents.ts'
import * as evidence from './lexicon/evidence.ts'
import * as headings from './lexicon/headings.ts'
import * as labels from './lexicon/labels.ts'
import * as phrases from './lexicon/phrases.ts'
import { contentName } from './text/identity.ts'

/** Characters of a name: enough to tell versions of a lexicon apart. */
const LENGTH = 16

/** The name of any tables: of strings, numbers, patterns, lists, sets, maps and records of them. */
export function tablesName(tables: unknown): string {
  return contentName(JSON.stringify(tables, plain)).slice(0, LENGTH)
}

function plain(_key: string, value: unknown): unknown {
  if (value instanceof RegExp) return String(value)
  if (value instanceof Set || value instanceof Map) return [...value]
  // A module's tables come in the order of their names or in that of the file: bundlers do not agree.
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return Object.fromEntries(sorted(value))
  return value
}

function sorted(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}

let name: string | undefined

/** The name of this package's own tables: computed once, when first asked for. */
export function readerLexiconName(): string {
  name ??= tablesName([calendar, closing, columns, cues, documents, evidence, headings, labels, phrases])
  return name
}
