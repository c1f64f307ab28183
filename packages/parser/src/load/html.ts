/**
 * Turns a web page into its main text, its tables and what it says about itself.
 *
 * Invariants: no line of navigation, share bar, counter, 信息索引 table, footer, script or hidden text is in the text;
 * every line of it is visible on the page, in the page's order, the heading first.
 */
import type { Diagnostic } from '../model.ts'
import { LoadError } from './error.ts'
import { dropIndexTables, dropOthers, trimFurniture } from './html-furniture.ts'
import { dateBehindHeading, linesAround, withHeading } from './html-heading.ts'
import { dropHidden } from './html-hidden.ts'
import { readBlocks } from './html-lines.ts'
import { findMain } from './html-main.ts'
import { printedCode, readFacts, readLabels } from './html-meta.ts'
import { pageTree } from './html-tree.ts'
import { write } from './lines.ts'
import type { Content, Task } from './loaded.ts'

/** Reads a page that is already text. */
export function readHtml(html: string, task: Task): Content {
  const { root, plain } = pageTree(html, task)
  const diagnostics: Diagnostic[] = []
  if (plain)
    diagnostics.push(note('load.html.depth', 'The page nests too deeply to be repaired; it was read as written.'))
  const facts = readFacts(root)
  dropHidden(root)
  const furniture = dropIndexTables(root)
  dropOthers(root)
  const main = findMain(root)
  const blocks = main.parts.flatMap(part => readBlocks(part, { task, measures: main.measures }))
  const kept = trimFurniture(blocks, furniture)
  const around = linesAround(root, main)
  const beside = [...furniture, ...around.before, ...around.after]
  readLabels(beside, facts)
  facts.siteCode ??= printedCode(beside)
  withHeading(kept, root, main, around, facts)
  facts.publishedOn ??= dateBehindHeading([...around.before.slice(-12), ...furniture])
  facts.issuer ??= facts.siteName
  const { text, tables } = write(kept, task)
  if (text === '') {
    throw new LoadError(
      'load.empty',
      task.file,
      'the page holds no text; if a script fills it in, save it from a browser',
    )
  }
  if (text.length < 60) {
    diagnostics.push(
      note('load.html.short', `The page's main text has ${text.length} characters; it may be missing.`, 'warning'),
    )
  }
  return {
    text,
    tables,
    title: facts.title,
    publishedOn: facts.publishedOn,
    issuer: facts.issuer,
    siteCode: facts.siteCode,
    diagnostics,
  }
}

function note(code: string, message: string, severity: Diagnostic['severity'] = 'info'): Diagnostic {
  return { code, severity, message, span: null }
}
