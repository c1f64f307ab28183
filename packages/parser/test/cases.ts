/** Reads case files in lezer's manner: `# name`, the input, `==>`, what must come out. */
import { readdirSync, readFileSync } from 'node:fs'

export interface Case {
  file: string
  name: string
  input: string
  expected: string
}

/** The cases of every `.case` file of a folder. Lines keep their order; the last line break before `==>` is no input. */
export function readCases(folder: URL): Case[] {
  const cases: Case[] = []
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.case')) continue
    const blocks = readFileSync(new URL(file, folder), 'utf8').split(/^# /m).slice(1)
    for (const block of blocks) {
      const name = block.slice(0, block.indexOf('\n'))
      const [input, expected] = block.slice(name.length + 1).split(/^==>\n/m)
      if (input === undefined || expected === undefined) throw new Error(`${file}: ${name} has no ==>`)
      cases.push({ file, name, input: input.replace(/\n$/, ''), expected: expected.trimEnd() })
    }
  }
  return cases
}
