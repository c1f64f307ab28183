/**
 * Turns one input, text or bytes, into its report: load, parse, figures, region.
 */
import { findIndicators, lexiconName, type Segmenter, type UserLexicon } from '@taizhang/metrics'
import { jieba } from '@taizhang/metrics/jieba'
import { type ParseOptions, parse, type Report } from '@taizhang/parser'
import type { FileBytes, LoadHint } from '@taizhang/parser/load'
import { resolveRegion } from './region/resolve.ts'

/** One for the process: its dictionary is loaded at the first question. */
const SEGMENTER = jieba()

/** What a caller may say of an input. */
export interface ExtractOptions {
  /** The input's name or address: it becomes `source.uri`, and errors name it. */
  uri?: string
  /** What the bytes are, where the caller knows better than their content tells. */
  hint?: LoadHint
  /** Units, metrics and cues of the caller's own: docs/lexicon.md. The same object is checked and compiled once. */
  lexicon?: UserLexicon | undefined
  /** Asked where rules leave a word boundary open: nodejieba unless another is handed in; null for the rules alone. */
  segmenter?: Segmenter | null | undefined
}

/** What a caller may say of a text. */
export interface ExtractTextOptions extends ParseOptions {
  /** 网站标识码 of the site that published it: ten digits that begin with the division's code. */
  siteCode?: string | null
  lexicon?: UserLexicon | undefined
  segmenter?: Segmenter | null | undefined
}

/**
 * Extracts one report.
 *
 * A string is the document's text; bytes are a file in any of the formats that `@taizhang/parser/load` reads. Rejects with
 * a `LoadError` where bytes cannot be read, with an `ArgumentError` where neither is handed in; any text gives a report.
 *
 * ```
 * const report = await extract('…一、整改情况\n1.关于“学风不实”问题的整改…')
 * report.issues[0]?.title   // 学风不实
 * ```
 */
export async function extract(input: string | FileBytes, options: ExtractOptions = {}): Promise<Report> {
  const { lexicon, segmenter } = options
  if (typeof input === 'string') return extractText(input, { source: { uri: options.uri ?? null }, lexicon, segmenter })
  const { load } = await import('@taizhang/parser/load')
  const loaded = await load(input, { ...options.hint, ...(options.uri === undefined ? {} : { name: options.uri }) })
  const report = extractText(loaded.text, {
    source: {
      uri: loaded.uri ?? options.uri ?? null,
      mediaType: loaded.mediaType,
      encoding: loaded.encoding,
      bytes: loaded.bytes,
      sha256: loaded.sha256,
    },
    title: loaded.title,
    issuer: loaded.issuer,
    publishedOn: loaded.publishedOn,
    siteCode: loaded.siteCode,
    lexicon,
    segmenter,
  })
  report.diagnostics.unshift(...loaded.diagnostics)
  return report
}

/** Extracts the report of a text: synchronous, pure. */
export function extractText(text: string, options: ExtractTextOptions = {}): Report {
  const disclosure = parse(text, options)
  const place = resolveRegion(disclosure, options.siteCode)
  const { evidence, segmenter, diagnostics, ...figures } = findIndicators(disclosure, {
    ...options,
    segmenter: options.segmenter === undefined ? SEGMENTER : options.segmenter,
  })
  return {
    ...disclosure,
    ...figures,
    region: place.region,
    evidence: {
      ...disclosure.evidence,
      ...(place.evidence.length === 0 ? {} : { region: place.evidence }),
      ...evidence,
    },
    diagnostics: [...disclosure.diagnostics, ...diagnostics, ...place.diagnostics],
    generator: { ...disclosure.generator, lexicon: lexiconName(options.lexicon), segmenter },
  }
}
