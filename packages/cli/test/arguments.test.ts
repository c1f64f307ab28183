/** What a caller hands in by mistake is answered with one line that says which argument, what is wanted, and what came. */
import { LIMITS, load, loadAll } from '@taizhang/parser/load'
import { describe, expect, it } from 'vitest'
import { ArgumentError, extract, extractMany, extractText, findDates, findQuantities, parse } from '../src/index.ts'

/** As JavaScript hands it in: unchecked. */
const any = (value: unknown) => value as never
const TEXT = '一、整改情况\n1.关于“学风不实”问题的整改。完善制度3项。\n'
const BYTES = new TextEncoder().encode(TEXT)

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const taken: T[] = []
  for await (const item of items) taken.push(item)
  return taken
}

const MISTAKES: [name: string, call: () => unknown, message: string][] = [
  ['no text', () => parse(any(undefined)), 'text: a string is wanted, not undefined; a file'],
  ['bytes for a text', () => extractText(any(Buffer.from(TEXT))), 'text: a string is wanted, not a Buffer; a file'],
  ['a list for a text', () => findQuantities(any([TEXT])), 'text: a string is wanted, not an Array; a file'],
  ['a day that is none', () => findDates(TEXT, { reference: '2024-13-01' }), 'not "2024-13-01"'],
  [
    'a Date',
    () => findDates(TEXT, { reference: any(new Date(0)) }),
    'reference: a date such as 2024-06-15 is wanted, not a Date',
  ],
  ['a printed date', () => parse(TEXT, { publishedOn: '2024年3月15日' }), 'publishedOn: a date such as 2024-03-15'],
  ['a response', () => extract(any(new Response(TEXT))), 'not a Response; of a path take await readFile(path), of a'],
  [
    'a number for a file',
    () => load(any(42)),
    "bytes: a file's content as a Uint8Array or ArrayBuffer is wanted, not 42",
  ],
  [
    'nothing for an archive',
    () => all(loadAll(any(null))),
    "input: a file's bytes or a stream of them is wanted, not null",
  ],
  ['a text for many', () => all(extractMany(any(TEXT))), 'inputs: a list of documents is wanted, not "一、整改情况'],
  ['bytes for many', () => all(extractMany(any(BYTES))), 'not a Uint8Array; of one document use extract()'],
  ['half a thread', () => all(extractMany([TEXT], { jobs: 0.5 })), 'jobs: a whole number from 1 on is wanted, not 0.5'],
]

describe("a caller's mistake", () => {
  it.each(MISTAKES)('%s', async (_, call, message) => {
    const error = await (async () => call())().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ArgumentError)
    expect(error).toMatchObject({ code: 'argument.invalid', message: expect.stringContaining(message) })
  })

  it('among many inputs is a failure at its place', async () => {
    const results = await all(extractMany([any(null), TEXT, any({ name: 'x.pdf' })]))
    expect(results.map(result => ('schemaVersion' in result ? 'report' : `${result.code} ${result.message}`))).toEqual([
      "argument.invalid #1: input: a file's bytes or a stream of them is wanted, not null",
      'report',
      "argument.invalid #3: input: a file's bytes or a stream of them is wanted, not an Object",
    ])
  })

  it('of a name for a file is told in the report: any text has one', () => {
    expect(extractText('通报/整改 2024.PDF').diagnostics).toMatchObject([
      { code: 'disclosure.none', message: expect.stringContaining('the name of a file') },
    ])
  })
})

describe("a file's bytes", () => {
  const wider = new Uint8Array([0, ...BYTES, 0])
  it.each<[string, ArrayBuffer | ArrayBufferView]>([
    ['of fetch', new Uint8Array(BYTES).buffer],
    ['of readFile', Buffer.from(BYTES)],
    ['in the midst of others', wider.subarray(1, -1)],
    ['under a view', new DataView(wider.buffer, 1, BYTES.length)],
  ])('%s', async (_, bytes) => {
    const report = await extract(any(bytes))
    expect(report.text).toBe(TEXT)
    expect(report.source).toMatchObject({ bytes: BYTES.length })
    expect((await all(extractMany([any(bytes)]))).map(one => 'schemaVersion' in one && one.id)).toEqual([report.id])
  })

  it('are measured against the limit in whichever way they come', async () => {
    const { buffer } = new Uint8Array(BYTES)
    await expect(load(buffer, { limits: { ...LIMITS, documentBytes: 10 } })).rejects.toMatchObject({
      limit: 'documentBytes',
    })
  })
})
