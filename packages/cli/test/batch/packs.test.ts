/** What a run keeps stays readable: whole records are found, a torn end is none, and no thread writes in another's pack. */
import { appendFileSync, mkdirSync, readdirSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keptReports, Packer, removePacks, Unpacker } from '../../src/batch/packs.ts'
import { extractText } from '../../src/extract.ts'
import { temporaryFolder, variant } from './corpus.ts'

const home = temporaryFolder()
const report = extractText(variant(0))
let serial = 0

function keyOf(number: number, kind = ''): string {
  return `${number}`.padStart(64, '0') + kind
}

/** An output folder that two threads have kept reports in: keys 1, 2 and 3 in one pack, 4 in another. */
function folderOfTwo() {
  const out = join(home, `${serial++}`)
  keptReports(out)
  const [one, other] = [new Packer(out), new Packer(out)]
  const keep = (packer: Packer, key: string) => packer.keep(key, JSON.stringify({ ...report, id: key }))
  const kept = [1, 2].map(number => keep(one, keyOf(number)))
  kept.push(keep(other, keyOf(4, '.html.0a1b2c3d')), keep(one, keyOf(3)))
  return { out, kept, packs: join(out, '.taizhang/reports') }
}

describe('packs', () => {
  it('give back every report by its key, whichever thread kept it', () => {
    const { out, kept } = folderOfTwo()
    const found = keptReports(out)
    expect([...found.keys()].sort()).toEqual([keyOf(1), keyOf(2), keyOf(3), keyOf(4, '.html.0a1b2c3d')])
    expect(found.get(keyOf(2))).toEqual(kept[1])
    const unpacker = new Unpacker(out)
    for (const [key, place] of found) expect(unpacker.report(place)).toEqual({ ...report, id: key })
    unpacker.close()
  })

  it('are never shared: a thread of a later run begins one of its own', () => {
    const { out, packs } = folderOfTwo()
    expect(readdirSync(packs).sort()).toEqual(['0.pack', '1.pack'])
    expect(new Packer(out).keep(keyOf(5), '{}').pack).toBe('2.pack')
  })

  it('end where a killed run tore them', () => {
    const { out, packs } = folderOfTwo()
    truncateSync(join(packs, '0.pack'), statSync(join(packs, '0.pack')).size - 1)
    appendFileSync(join(packs, '1.pack'), keyOf(6).slice(0, 30))
    expect([...keptReports(out).keys()].sort()).toEqual([keyOf(1), keyOf(2), keyOf(4, '.html.0a1b2c3d')])
  })

  it('go when no report in them counts any more', () => {
    const { out, kept, packs } = folderOfTwo()
    mkdirSync(join(packs, 'ab'))
    removePacks(out, [kept[2]!])
    expect(readdirSync(packs)).toEqual(['1.pack'])
  })

  it('name the file where the disk refuses', () => {
    expect(() => new Packer(join(home, 'nowhere')).keep(keyOf(1), '{}')).toThrow(
      expect.objectContaining({ code: 'write.failed', cause: expect.objectContaining({ code: 'ENOENT' }) }),
    )
  })
})
