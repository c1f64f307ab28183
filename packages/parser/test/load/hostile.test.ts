/** What no reader should choke on: each ends in a typed error or a diagnostic, names the file, and the next is read. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { LoadError, load, loadAll } from '../../src/load/index.ts'
import { FAILURES } from './hostile-files.ts'

/** Guards against a hang only: ten times what the benchmark allows. */
const HANG = 20_000
const SENTENCE = '中共某市委员会关于巡视整改进展情况的通报。截至目前,完善制度158项。'

function page(body: string): Uint8Array {
  return strToU8(
    `<!doctype html><html><head><meta charset="utf-8"><title>通报</title></head><body>${body}</body></html>`,
  )
}

describe('one clear error', () => {
  test.each(FAILURES)(
    '%s',
    async (name, bytes, code) => {
      const error = await load(bytes, { name }).then(
        () => null,
        (reason: unknown) => reason,
      )
      expect(error).toBeInstanceOf(LoadError)
      expect((error as LoadError).code).toMatch(code)
      expect((error as LoadError).message).not.toContain('\n')
      expect((error as LoadError).file).toBe(name)
    },
    HANG,
  )
})

describe('is read all the same', () => {
  test(
    '20,000 nested elements',
    async () => {
      const { text } = await load(page(`${'<div>'.repeat(20_000)}${SENTENCE.repeat(8)}${'</div>'.repeat(20_000)}`))
      expect(text).toContain('完善制度158项')
    },
    HANG,
  )

  test(
    'a cell that claims 376,967,340 columns',
    async () => {
      const cells = `<table><tr><td colspan="376967340" rowspan="99999999">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>`
      const { text } = await load(page(`<div class="TRS_Editor"><p>${SENTENCE.repeat(8)}</p>${cells}</div>`))
      expect(text).toContain('完善制度158项')
      expect(text.length).toBeLessThan(10_000)
    },
    HANG,
  )

  test(
    'an empty page, and one that is navigation alone, with a diagnostic',
    async () => {
      for (const body of ['', '<ul><li><a href="/">首页</a></li><li><a href="/x">政务公开</a></li></ul>']) {
        const outcome = await load(page(body), { name: 'x.html' }).then(
          ({ diagnostics }) => diagnostics.map(({ code }) => code).join(' '),
          (error: LoadError) => error.code,
        )
        expect(outcome).toMatch(/^load\./)
      }
    },
    HANG,
  )
})

describe('an archive', () => {
  const codesOf = async (bytes: Uint8Array, name: string) => {
    const codes: string[] = []
    try {
      const failures = { name, onFailure: (error: LoadError) => void codes.push(`${error.code} ${error.message}`) }
      for await (const { uri } of loadAll(bytes, failures)) codes.push(`read ${uri}`)
    } catch (error) {
      codes.push(`${(error as LoadError).code} ${(error as LoadError).message}`)
    }
    return codes.join('\n')
  }

  test(
    'of 100,001 members meets a limit that names itself',
    async () => {
      const members: Record<string, Uint8Array> = {}
      for (let i = 0; i <= 100_000; i++) members[`${i}.txt`] = new Uint8Array()
      expect(await codesOf(zipSync(members, { level: 0 }), 'many.zip')).toMatch(/load\.limit .*limits\.members/)
    },
    HANG,
  )

  test(
    'that unpacks to a hundred times its size meets a limit, its neighbours are read',
    async () => {
      const bomb = zipSync({ 'a.txt': new Uint8Array(80 << 20), 'b.txt': strToU8(SENTENCE) }, { level: 9 })
      expect(await codesOf(bomb, 'bomb.zip')).toMatch(/load\.limit [\s\S]*read b\.txt/)
    },
    HANG,
  )
})

test(
  'the next input is read after each of them',
  async () => {
    for (const [name, bytes] of FAILURES) await load(bytes, { name }).catch(() => undefined)
    expect((await load(strToU8(SENTENCE))).text).toBe(SENTENCE)
  },
  2 * HANG,
)
