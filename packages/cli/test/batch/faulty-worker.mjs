/** The worker of a run, with faults: a document that says so ends its thread, never ends, or fills its memory. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const FULL = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })

// A disk that is full for files whose path says so, and one that takes half of a report whose key begins so.
let fullPath
let fullKey
for (const name of ['writeFileSync', 'openSync']) {
  const real = fs[name]
  fs[name] = (path, ...rest) => {
    if (fullPath?.test(String(path))) throw FULL()
    return real(path, ...rest)
  }
}
const write = fs.writeSync
fs.writeSync = (file, data, at, length, position) => {
  if (fullKey === undefined || String(data.subarray(0, 64)) !== fullKey) return write(file, data, at, length, position)
  if (at > 0) throw FULL()
  return write(file, data, 0, length >> 1, position)
}
syncBuiltinESMExports()

const { default: work } = await import('../../dist/batch/worker.js')

const textOf = ({ content }) => new TextDecoder().decode(content)

/** What is in front of the document with the fault is read; then the fault happens, while that document is at hand. */
export default async function faulty(call) {
  if (call.name === 'read') {
    const { documents, at } = call.task
    const index = documents.findIndex(document => textOf(document).startsWith('FAULT'))
    const text = index < 0 ? '' : textOf(documents[index])
    if (text.startsWith('FAULT full')) fullKey = createHash('sha256').update(documents[index].content).digest('hex')
    else if (index >= 0) {
      await work({ name: 'read', task: { documents: documents.slice(0, index), at } })
      at.set([index, Date.now()])
      await fault(text)
    }
  }
  if (call.name === 'write' && call.task.labels === 'zh') fullPath = /台账\.spool|issues\.parquet/
  return work(call)
}

async function fault(text) {
  if (text.startsWith('FAULT exit')) process.exit(7)
  if (text.startsWith('FAULT throw')) throw new Error('the reader broke')
  if (text.startsWith('FAULT reject')) await new Promise(() => void Promise.reject(new Error('nobody caught this')))
  if (text.startsWith('FAULT hang')) for (;;);
  if (text.startsWith('FAULT memory')) for (const all = []; ; ) all.push(new Array(1_000_000).fill(all.length))
}
