/** One document, warm: text to report against a general segmenter and a general recogniser, and against ten times the text. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { findDates, findQuantities } from '@taizhang/metrics'
import nodejieba from 'nodejieba'
import { extractText } from 'taizhang'
import { inTurnMs, medianMs, type Row, WARM } from './row.ts'

const text = readFileSync(new URL('../seeds/binhu-2024.txt', import.meta.url), 'utf8')

/** Recognizers-Text's five Chinese models, one after the other, on the same text. Their models are built beforehand. */
function recognizers(): () => unknown {
  const suite = createRequire(import.meta.url)('@microsoft/recognizers-text-suite')
  const models = [
    'recognizeNumber',
    'recognizePercentage',
    'recognizeCurrency',
    'recognizeDimension',
    'recognizeDateTime',
  ]
  const run = (input: string) => models.map(model => suite[model](input, suite.Culture.Chinese))
  run('2023年完成3项')
  return () => run(text)
}

export async function extractionRows(): Promise<Row[]> {
  const extract = () => extractText(text)
  const extractMs = medianMs(extract, { warm: WARM, runs: 101 })
  const figuresMs = medianMs(() => [findQuantities(text), findDates(text)], { warm: WARM, runs: 101 })
  nodejieba.tag(text)
  const tagMs = medianMs(() => nodejieba.tag(text), { warm: 2, runs: 5 })
  const peerMs = medianMs(recognizers(), { warm: 0, runs: 1 })
  const long = text.repeat(10)
  const { median } = inTurnMs([extract, () => extractText(long)], { warm: 5, runs: 15, calls: [5, 1] })
  return [
    {
      name: 'five peer models / text → report',
      value: peerMs / extractMs,
      unit: '×',
      atLeast: 400,
      note: `${(peerMs / 1000).toFixed(1)} s and ${extractMs.toFixed(2)} ms`,
    },
    {
      name: 'five peer models / quantities and dates',
      value: peerMs / figuresMs,
      unit: '×',
      atLeast: 800,
      note: `${figuresMs.toFixed(2)} ms`,
    },
    {
      name: 'segmenter tag of the text / text → report',
      value: tagMs / extractMs,
      unit: '×',
      atLeast: 1,
      note: `${tagMs.toFixed(1)} ms`,
    },
    { name: 'ten times the text / one', value: median[1] / median[0], unit: '×', atMost: 12 },
  ]
}
