import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { writeWhole } from '../../src/write/file.ts'

const home = mkdtempSync(join(tmpdir(), 'taizhang-file-'))
afterAll(() => rmSync(home, { recursive: true }))

/** So long that some of it is made safe before its end. */
const chunks = ['甲', '乙', '丙', '丁'].map(character => Buffer.from(character.repeat(3 << 20)))

/** What all open files share, for a test to stand in the disk's place. */
async function prototypeOfFiles(): Promise<{ datasync(): Promise<void> }> {
  const file = await open(join(home, 'any'), 'w')
  await file.close()
  rmSync(join(home, 'any'))
  return Object.getPrototypeOf(file)
}

describe('a long file', () => {
  it('is made safe on the way, and whole', async () => {
    const safe = vi.spyOn(await prototypeOfFiles(), 'datasync')
    await writeWhole(join(home, 'long'), chunks)
    expect(safe).toHaveBeenCalled()
    safe.mockRestore()
    expect(readFileSync(join(home, 'long')).equals(Buffer.concat(chunks))).toBe(true)
  })

  it('is not there where the disk refused a part of it on the way, and says so only then', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, fdatasync'), { code: 'ENOSPC' })
    const refusing = vi.spyOn(await prototypeOfFiles(), 'datasync').mockRejectedValueOnce(full)
    await expect(writeWhole(join(home, 'refused'), chunks)).rejects.toThrow(
      /refused: cannot be written \(the disk is full/,
    )
    refusing.mockRestore()
    expect(readdirSync(home)).toEqual(['long'])
  })
})
