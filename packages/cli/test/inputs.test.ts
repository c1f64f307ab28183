/** What a user names becomes inputs: in order, each with an address that tells it from others and nothing of the machine. */
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { documentsOf } from '../src/batch/documents.ts'
import { InputError, listedNames, namedInputs } from '../src/inputs.ts'
import { filesIn, temporaryFolder } from './batch/corpus.ts'

const home = filesIn(temporaryFolder(), {
  'work/a.txt': '甲',
  'work/2023/b.html': '乙',
  'else/2022/index.html': '丙',
  'else/2023/index.html': '丁',
  'else/2023/notes.md': '不读',
  'list.txt': '# a list\nwork/a.txt\n\n  else/2022/index.html\n',
})
const cwd = process.cwd()

afterEach(() => process.chdir(cwd))

const addresses = async (...names: string[]) => (await namedInputs(names)).map(({ uri }) => uri)

describe('addresses', () => {
  it('are relative below the working folder', async () => {
    process.chdir(join(home, 'work'))
    expect(await addresses('.', 'a.txt', '*/*.html')).toEqual(['2023/b.html', 'a.txt', 'a.txt', '2023/b.html'])
  })

  it('begin with the folder that was named elsewhere: files of one name stay apart', async () => {
    process.chdir(join(home, 'work'))
    expect(await addresses('../else', join(home, 'else/2022'), join(home, 'else/*/index.html'))).toEqual([
      'else/2022/index.html',
      'else/2023/index.html',
      '2022/index.html',
      'else/2022/index.html',
      'else/2023/index.html',
    ])
    expect(await addresses('../else/2022/index.html')).toEqual(['index.html'])
  })
})

it('lists name files a line each', async () => {
  process.chdir(home)
  expect(await listedNames('list.txt')).toEqual(['work/a.txt', 'else/2022/index.html'])
})

it('a name that matches nothing is a failure of its own; a folder with nothing to read is an error', async () => {
  process.chdir(home)
  const documents = []
  for await (const document of documentsOf(await namedInputs(['missing.txt', 'work/a.txt']))) documents.push(document)
  expect(documents).toEqual([
    {
      uri: 'missing.txt',
      failure: { uri: 'missing.txt', code: 'input.missing', message: 'missing.txt: no such file; check the name' },
    },
    expect.objectContaining({ uri: 'work/a.txt' }),
  ])
  await expect(namedInputs(['nothing/*.txt'])).rejects.toThrow(InputError)
})
