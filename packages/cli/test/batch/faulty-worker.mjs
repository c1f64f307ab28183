/** The worker of a run, with faults: a document that says so ends its thread, never ends, or fills its memory. */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

// A disk that is full for files whose path says so.
for (const name of ['writeFileSync', 'openSync']) {
  const real = fs[name]
  fs[name] = (path, ...rest) => {
    if (globalThis.fullFor?.test(String(path)))
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    return real(path, ...rest)
  }
}
syncBuiltinESMExports()

const { default: work } = await import('../../dist/batch/worker.js')

export default async function faulty(call) {
  if (call.name === 'read') {
    call.task.begun[0] = Date.now()
    const text = new TextDecoder().decode(call.task.content.subarray(0, 40))
    if (text.startsWith('FAULT exit')) process.exit(7)
    if (text.startsWith('FAULT throw')) throw new Error('the reader broke')
    if (text.startsWith('FAULT reject')) await new Promise(() => void Promise.reject(new Error('nobody caught this')))
    if (text.startsWith('FAULT hang')) for (;;);
    if (text.startsWith('FAULT memory')) for (const all = []; ; ) all.push(new Array(1_000_000).fill(all.length))
    if (text.startsWith('FAULT full')) globalThis.fullFor = /parts/
  }
  if (call.name === 'write' && call.task.labels === 'zh') globalThis.fullFor = /台账\.spool|issues\.parquet/
  return work(call)
}
