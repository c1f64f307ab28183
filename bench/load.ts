/** Reading a page, warm, and the hostile inputs that a reader must get over in two seconds and 300 MiB. */
import { readFileSync } from 'node:fs'
import { load, loadAll } from '@taizhang/parser/load'
import { strToU8, zipSync } from 'fflate'
import { onceMs, type Row } from './row.ts'

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

async function all(bytes: Uint8Array): Promise<void> {
  for await (const _ of loadAll(bytes, { name: 'x.zip', onFailure: () => undefined }));
}

const members = () => Object.fromEntries(Array.from({ length: 100_001 }, (_, i) => [`${i}.txt`, new Uint8Array()]))
const HOSTILE: readonly [string, () => Uint8Array, (bytes: Uint8Array) => Promise<unknown>][] = [
  ['zip bomb', () => zipSync({ 'a.txt': new Uint8Array(200 << 20) }, { level: 9 }), all],
  ['100,001 members', () => zipSync(members(), { level: 0 }), all],
  ['20,000 nested elements', () => page(`${'<div>'.repeat(20_000)}${text.slice(0, 2000)}`), bytes => load(bytes)],
  [
    'a cell of 376,967,340 columns',
    () => page(`<table><tr><td colspan="376967340">甲</td></tr></table>${text}`),
    bytes => load(bytes),
  ],
  ['broken PDF', () => strToU8(`%PDF-1.7\n${'x'.repeat(500_000)}`), bytes => load(bytes)],
]

export async function loadRows(): Promise<Row[]> {
  const rows: Row[] = [
    { name: 'a page of 30,000 characters, warm', value: await medianPageMs(), unit: 'ms', atMost: 10 },
  ]
  for (const [name, make, run] of HOSTILE) {
    const bytes = make()
    const { ms, mib } = await onceMs(() => run(bytes).catch(() => undefined))
    rows.push({ name: `${name}: seconds`, value: ms / 1000, unit: 's', atMost: 2 })
    rows.push({ name: `${name}: growth`, value: mib, unit: 'MiB', atMost: 300 })
  }
  return rows
}
