/** Reading a page, warm, and the hostile inputs that a reader must get over in two seconds and 300 MiB. */
import { readFileSync } from 'node:fs'
import { load } from '@taizhang/parser/load'
import { strToU8 } from 'fflate'
import { hostileRows } from './hostile.ts'
import type { Row } from './row.ts'

const text = readFileSync(new URL('../seeds/binhu-2024.txt', import.meta.url), 'utf8')
const furniture = '<div class="nav"><a href="/">首页</a><a href="/zwgk">政务公开</a></div>'

function page(body: string): Uint8Array {
  return strToU8(
    `<!doctype html><html><head><meta charset="utf-8"><title>通报</title></head><body>${body}</body></html>`,
  )
}

async function medianPageMs(): Promise<number> {
  const lines = `${text}${text}`.slice(0, 30_000).split('\n')
  const bytes = page(`${furniture}<div class="TRS_Editor">${lines.map(line => `<p>${line}</p>`).join('')}</div>`)
  const times: number[] = []
  for (let i = 0; i < 40; i++) {
    const started = performance.now()
    await load(bytes)
    times.push(performance.now() - started)
  }
  return times.slice(15).sort((a, b) => a - b)[12]!
}

export async function loadRows(): Promise<Row[]> {
  return [
    { name: 'a page of 30,000 characters, warm', value: await medianPageMs(), unit: 'ms', atMost: 10 },
    ...(await hostileRows()),
  ]
}
