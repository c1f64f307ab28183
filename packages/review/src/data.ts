/**
 * Turns what is embedded in the page into data: the overview at once, each report when it is opened.
 *
 * Reports stand deflated and in base64 in script elements of their own, so that no text of theirs can be read as markup
 * and a page of 2,000 reports parses only the overview.
 */
import type { Report } from '@taizhang/parser'
import type { PageData } from './page-data.ts'

export function readPageData(): PageData {
  const element = document.getElementById('taizhang-overview')
  if (element === null) return { version: '', metrics: {}, rows: [] }
  return JSON.parse(element.textContent ?? '') as PageData
}

/** Inflates one report. Rejects where the page holds none of that id. */
export async function readReport(id: string): Promise<Report> {
  const element = document.getElementById(`taizhang-${id}`)
  if (element === null) throw new Error(`the page holds no report ${id}`)
  const binary = atob((element.textContent ?? '').trim())
  const bytes = Uint8Array.from(binary, c => c.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return JSON.parse(await new Response(stream).text()) as Report
}
