/** One document, warm: the whole path from text to report against a bare scan of its characters. */
import { readFileSync } from 'node:fs'
import { extractText } from 'taizhang'
import { mediansMs, type Row } from './row.ts'

/** Calls after which the compiler of the engine has nothing left to do: it is at work for some three hundred. */
const WARM = 400

const text = readFileSync(new URL('../seeds/binhu-2024.txt', import.meta.url), 'utf8')

function scan(): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0
  return sum
}

export async function reportRows(): Promise<Row[]> {
  for (let i = 0; i < 2_000; i++) scan()
  const [scanMs, extractMs] = mediansMs([scan, () => extractText(text)], { warm: WARM, runs: 201, calls: [20, 1] })
  return [
    {
      name: 'text → report / bare charCodeAt scan',
      value: extractMs / scanMs,
      unit: '×',
      atMost: 100,
      note: `${extractMs.toFixed(2)} ms; stretch 40`,
    },
  ]
}
