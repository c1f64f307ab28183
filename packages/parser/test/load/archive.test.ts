import { createHash } from 'node:crypto'
import { brotliCompressSync, deflateSync } from 'node:zlib'
import { gzipSync, strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { LoadError, type Loaded, type LoadHint, type LoadInput, loadAll } from '../../src/load/index.ts'

const NEWS = '巡察整改进展情况：已完成整改36项，建立完善制度158项，给予党纪处分7人。'
const page = (text: string) => `<html><head><title>页面</title></head><body><p>${text}</p></body></html>`

/** Everything an input gives, failures in their place. */
async function all(input: LoadInput, hint: LoadHint = {}): Promise<(Loaded | LoadError)[]> {
  const out: (Loaded | LoadError)[] = []
  try {
    for await (const loaded of loadAll(input, { ...hint, onFailure: error => out.push(error) })) out.push(loaded)
  } catch (error) {
    if (!(error instanceof LoadError)) throw error
    out.push(error)
  }
  return out
}
const shape = (found: Loaded | LoadError) =>
  found instanceof LoadError ? `${found.code} ${found.file}` : `${found.uri}: ${found.text}`

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

describe('zip', () => {
  const archive = zipSync({
    '说明.txt': strToU8(NEWS),
    'pages/a.html': iconv.encode(page(NEWS), 'gbk'),
    'pages/a.files/logo.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]),
    'pages/a.files/site.css': strToU8('body{}'),
    '__MACOSX/._a.html': strToU8('x'),
    'b.txt': strToU8(''),
    'broken.pdf': strToU8('\x89PNG\r\n'),
    'c.txt': strToU8('最后一个'),
  })
  const whole = [`说明.txt: ${NEWS}`, `pages/a.html: ${NEWS}`, 'load.binary broken.pdf', 'c.txt: 最后一个']

  test.each([1, 7, 1000, 1 << 20])('gives its documents in order, streamed in pieces of %i bytes', async size => {
    expect((await all(pieces(archive, size))).map(shape)).toEqual(whole)
  })

  test('names each document by the hash of its own bytes, whatever the caller says of the archive', async () => {
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    const [first] = await all(archive, { sha256: hash(archive) })
    expect(first).toMatchObject({ uri: '说明.txt', sha256: hash(strToU8(NEWS)) })
    expect(await all(strToU8(NEWS), { sha256: 'as the caller says' })).toMatchObject([{ sha256: 'as the caller says' }])
  })

  test.each([7, 1000])('too large to be held, it is read as it streams in, in pieces of %i bytes', async size => {
    const limits = { documentBytes: 900 }
    expect(archive.length).toBeGreaterThan(limits.documentBytes)
    expect((await all(pieces(archive, size), { limits })).map(shape)).toEqual(whole)
    const bomb = zipSync({ 'bomb.txt': noise(5000), 'next.txt': strToU8(NEWS) }, { level: 0 })
    expect((await all(pieces(bomb, size), { limits })).map(shape)).toEqual(['load.limit bomb.txt', `next.txt: ${NEWS}`])
  })

  test('members that share their bytes are a failure, the first is read', async () => {
    const zipped = zipSync({ 'a.txt': strToU8(NEWS), 'b.txt': strToU8(NEWS) })
    const view = new DataView(zipped.buffer, zipped.byteOffset)
    const directory = view.getUint32(zipped.length - 6, true)
    // The second entry points into the first.
    view.setUint32(directory + 46 + 5 + 42, 3, true)
    const found = (await all(zipped)).map(shape)
    expect(found).toContain('load.damaged b.txt')
  })

  test('a web stream is read as well', async () => {
    const stream = new Blob([archive as Uint8Array<ArrayBuffer>]).stream()
    expect((await all(stream as LoadInput)).map(shape)).toEqual(whole)
  })

  test('without onFailure the first failure ends it', async () => {
    const seen: string[] = []
    await expect(async () => {
      for await (const { uri } of loadAll(archive)) seen.push(uri!)
    }).rejects.toMatchObject({ code: 'load.binary', file: 'broken.pdf' })
    expect(seen).toEqual(['说明.txt', 'pages/a.html'])
  })

  test('cut anywhere, it gives what came before and an error behind it', async () => {
    for (let cut = 60; cut < archive.length; cut += 37) {
      const found = (await all(archive.subarray(0, cut), { name: 'crawl.zip' })).map(shape)
      expect(found.at(-1)).toBe('load.truncated crawl.zip')
      expect(found.slice(0, -1)).toEqual(whole.slice(0, found.length - 1))
    }
  })

  test('names of Chinese Windows are GBK', async () => {
    const name = iconv.encode('附件1.txt', 'gbk')
    const zipped = zipSync({ [String.fromCharCode(...name)]: strToU8(NEWS) })
    // fflate writes Latin-1 names as UTF-8 with the flag: put the bytes of the old programs in their place.
    const made = patchNames(zipped, name)
    expect((await all(made)).map(shape)).toEqual([`附件1.txt: ${NEWS}`])
  })

  test('archives in archives have their path as address, to a depth', async () => {
    const inner = zipSync({ 'x.txt': strToU8(NEWS) })
    const nested = zipSync({ 'in/inner.zip': inner })
    expect((await all(nested)).map(shape)).toEqual([`in/inner.zip/x.txt: ${NEWS}`])
    const [failure] = await all(nested, { limits: { archiveDepth: 1 } })
    expect(failure).toMatchObject({ code: 'load.limit', limit: 'archiveDepth' })
  })

  test('a bomb is a failure at its place, the next member is read', async () => {
    const bomb = zipSync({ 'bomb.txt': new Uint8Array(80 << 20), 'next.txt': strToU8(NEWS) }, { level: 9 })
    expect((await all(bomb)).map(shape)).toEqual(['load.limit bomb.txt', `next.txt: ${NEWS}`])
  })

  test('more members than the limit are refused by name', async () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, strToU8(NEWS)])))
    const [failure] = await all(many, { name: 'many.zip', limits: { members: 11 } })
    expect(failure).toMatchObject({ code: 'load.limit', limit: 'members' })
    expect((failure as LoadError).message).toMatch(/many\.zip.*12 members.*limits\.members/)
    expect(await all(many, { limits: { members: 12 } })).toHaveLength(12)
  })

  test('an encrypted member is said to be encrypted', async () => {
    const zipped = zipSync({ 'secret.txt': strToU8(NEWS), 'open.txt': strToU8(NEWS) })
    setEncrypted(zipped, 'secret.txt')
    expect((await all(zipped)).map(shape)).toEqual(['load.encrypted secret.txt', `open.txt: ${NEWS}`])
  })
})

describe('warc', () => {
  const record = (uri: string, body: Uint8Array, type = 'text/html', status = '200 OK') => {
    const http = Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n`), body])
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2024-05-20T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`
    return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')])
  }
  /** A record of another kind, without an answer in it. */
  const other = (kind: string, body: string, type: string) =>
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: ${kind}\r\nWARC-Target-URI: https://a.gov.cn/${kind}\r\nWARC-Date: 2024-05-20T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`,
    )
  const records = [
    record('https://a.gov.cn/1.html', Buffer.from(page(NEWS))),
    record('https://a.gov.cn/logo.png', Buffer.from([1, 2, 3]), 'image/png'),
    record('https://a.gov.cn/gone.html', Buffer.from(page('没有了')), 'text/html', '404 Not Found'),
    record('https://b.gov.cn/2.html', iconv.encode(page(`${NEWS}第二页`), 'gbk'), 'text/html; charset=utf-8'),
    record('https://b.gov.cn/empty.html', Buffer.from('<html><body></body></html>')),
    record('https://b.gov.cn/3.txt', Buffer.from(NEWS), 'text/plain'),
  ]
  const whole = [
    `https://a.gov.cn/1.html: ${NEWS}`,
    `https://b.gov.cn/2.html: ${NEWS}第二页`,
    'load.empty https://b.gov.cn/empty.html',
    `https://b.gov.cn/3.txt: ${NEWS}`,
  ]
  const plain = Buffer.concat(records)
  const packed = Buffer.concat(records.map(one => gzipSync(one)))

  test.each([
    ['plain', plain],
    ['one gzip member a record', packed],
    ['one gzip member', gzipSync(plain)],
  ])('%s: every document with its own address', async (_, bytes) => {
    for (const size of [333, 1 << 20]) expect((await all(pieces(bytes, size))).map(shape)).toEqual(whole)
  })

  test.each([
    ['plain', plain],
    ['packed', packed],
  ])('%s and cut: what came before, then an error', async (_, bytes) => {
    for (let cut = 300; cut < bytes.length - 8; cut += 61) {
      const found = (await all(bytes.subarray(0, cut), { name: 'crawl.warc' })).map(shape)
      const before = found.slice(0, -1)
      expect(before).toEqual(whole.slice(0, before.length))
      // A cut between two records cannot be told from an end.
      if (found.at(-1) !== 'load.truncated crawl.warc') expect(found).toEqual(whole.slice(0, found.length))
    }
  })

  test('packed bodies are unpacked, what lies about its packing is read as it is, other records are passed over', async () => {
    const body = Buffer.from(page(NEWS))
    const chunked = (bytes: Buffer) =>
      Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n0\r\n\r\n')])
    const bodies: [string, Buffer, string][] = [
      ['gzip', Buffer.from(gzipSync(body)), 'Content-Encoding: gzip'],
      ['deflate', deflateSync(body), 'Content-Encoding: deflate'],
      ['brotli', brotliCompressSync(body), 'Content-Encoding: br'],
      ['chunked', chunked(body), 'Transfer-Encoding: chunked'],
      ['both', chunked(Buffer.from(gzipSync(body))), 'Transfer-Encoding: chunked\r\nContent-Encoding: gzip'],
      ['not-brotli', body, 'Content-Encoding: br'],
      ['not-gzip', body, 'Content-Encoding: gzip'],
    ]
    const crawl = Buffer.concat([
      other('warcinfo', 'software: x\r\n', 'application/warc-fields'),
      ...bodies.map(([name, bytes, header]) => record(`https://a.gov.cn/${name}`, bytes, `text/html\r\n${header}`)),
      other('request', 'GET / HTTP/1.1\r\nHost: a.gov.cn\r\n\r\n', 'application/http; msgtype=request'),
      other('metadata', 'fetchTimeMs: 12', 'application/warc-fields'),
      other('revisit', '', 'application/http; msgtype=response'),
      other('resource', page(NEWS), 'text/html'),
    ])
    const expected = [...bodies.map(([name]) => name), 'resource'].map(name => `https://a.gov.cn/${name}: ${NEWS}`)
    expect((await all(crawl)).map(shape)).toEqual(expected)
  })

  test('the charset of the answer decides where bytes do not', async () => {
    const short = record('https://a.gov.cn/a.txt', iconv.encode('政', 'big5'), 'text/plain; charset=big5')
    expect((await all(short)).map(shape)).toEqual(['https://a.gov.cn/a.txt: 政'])
  })

  test('a crawl that unpacks without end meets a limit', async () => {
    const bomb = gzipSync(record('https://a.gov.cn/1.html', Buffer.alloc(90 << 20)), { level: 9 })
    const [failure] = await all(bomb, { name: 'bomb.warc.gz' })
    expect(failure).toMatchObject({ code: 'load.limit', limit: 'expansion', file: 'bomb.warc.gz' })
  })

  test('records are read while they stream in', async () => {
    let taken = 0
    async function* slow() {
      for (; taken < 100; taken++)
        yield new Uint8Array(gzipSync(record('https://a.gov.cn/1.html', noise(60_000)), { level: 0 }))
    }
    for await (const { uri } of loadAll(slow())) {
      expect(uri).toBe('https://a.gov.cn/1.html')
      break
    }
    expect(taken).toBeLessThan(20)
  })
})

function noise(length: number): Uint8Array {
  return Buffer.from(page(NEWS.repeat(length / 100)))
}

test('a packed page is one document', async () => {
  expect((await all(gzipSync(strToU8(page(NEWS))), { name: 'a.html.gz' })).map(shape)).toEqual([`a.html: ${NEWS}`])
  const [failure] = await all(gzipSync(strToU8(page(NEWS))).subarray(0, 60), { name: 'a.html.gz' })
  expect(failure).toMatchObject({ code: 'load.truncated' })
})

/** Puts GBK bytes in the place of a UTF-8 name and takes the UTF-8 flag away. */
function patchNames(zipped: Uint8Array, name: Uint8Array): Uint8Array {
  const utf8 = new TextEncoder().encode(String.fromCharCode(...name))
  const out: number[] = []
  const source = [...zipped]
  const shorter = utf8.length - name.length
  let moved = 0
  for (let at = 0; at < source.length; at++) {
    const local = source[at] === 0x50 && source[at + 1] === 0x4b && source[at + 2] === 3 && source[at + 3] === 4
    const central = source[at] === 0x50 && source[at + 1] === 0x4b && source[at + 2] === 1 && source[at + 3] === 2
    const end = source[at] === 0x50 && source[at + 1] === 0x4b && source[at + 2] === 5 && source[at + 3] === 6
    if (!local && !central && !end) {
      out.push(source[at]!)
      continue
    }
    const size = local ? 30 : central ? 46 : 22
    const head = source.slice(at, at + size)
    if (end) {
      head[12] = head[12]! - shorter
      head[16] = head[16]! - moved
      out.push(...head)
      break
    }
    head[local ? 7 : 9] = head[local ? 7 : 9]! & ~8
    head[local ? 26 : 28] = name.length
    out.push(...head, ...name)
    if (local) moved += shorter
    at += size + utf8.length - 1
  }
  return Uint8Array.from(out)
}

/** Sets the encryption flag of a member, in its own head and in the directory. */
function setEncrypted(zipped: Uint8Array, name: string): void {
  for (let at = 0; at < zipped.length - 46; at++) {
    if (zipped[at] !== 0x50 || zipped[at + 1] !== 0x4b) continue
    const local = zipped[at + 2] === 3
    const from = at + (local ? 30 : 46)
    if (!local && zipped[at + 2] !== 1) continue
    if (new TextDecoder().decode(zipped.subarray(from, from + name.length)) === name) zipped[at + (local ? 6 : 8)]! |= 1
  }
}
