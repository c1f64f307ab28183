declare module 'word-extractor' {
  /** A document's parts; without `filterUnicode: false` quotes and dashes come out as ASCII. */
  interface WordDocument {
    getBody(options?: { filterUnicode?: boolean }): string
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<WordDocument>
  }
}
