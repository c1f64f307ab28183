/**
 * The gold gate: every gold document is scored, every field holds its floor, and floors only rise.
 *
 * Where the reference scorer of the genre stands beside the project, both must give the same figures.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { CORPORA, goldFiles, readFloors } from '../../../scripts/gold.ts'
import { corpusDigest, figureOf, floorBreaches, scoreReport, totalOf } from '../src/evaluate/index.ts'
import { extractText } from '../src/extract.ts'

const reference = fileURLToPath(new URL('../../../../shared/gold/score.mjs', import.meta.url))

describe.each(CORPORA.filter(corpus => goldFiles(corpus).length > 0))('gold corpus %s', corpus => {
  const files = goldFiles(corpus)
  const scored = files.map(({ name, gold, text }) => ({ name, tally: scoreReport(extractText(text), gold) }))

  it('has documents and floors', () => {
    expect(files.length).toBeGreaterThan(0)
    expect(readFloors(corpus)).not.toBeNull()
  })

  it('holds every floor', () => {
    expect(floorBreaches(readFloors(corpus)!, totalOf(scored), corpusDigest(files))).toEqual([])
  })

  it.skipIf(!existsSync(reference))('scores as the reference scorer does', () => {
    const folder = mkdtempSync(join(tmpdir(), 'taizhang-gold-'))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
    const pairs = files.flatMap(({ name, path, text }) => {
      const predicted = join(folder, `${name}.json`)
      writeFileSync(predicted, JSON.stringify(extractText(text)))
      return [predicted, path]
    })
    const { stdout, stderr } = spawnSync(process.execPath, [reference, '--json', ...pairs], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    expect(stderr).toBe('')
    const theirs = Object.entries(JSON.parse(stdout).total as Record<string, { score: number | null }>)
    const total = totalOf(scored)
    const ours = theirs.map(([field]) => [field, figureOf(total.rows.get(field)!)])
    expect(ours).toEqual(theirs.map(([field, { score }]) => [field, score]))
    expect([...total.rows.keys()].sort()).toEqual(theirs.map(([field]) => field).sort())
  })
})
