/** The annotated documents: their texts by name. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const root = new URL('../../../../', import.meta.url)

export interface Annotated {
  name: string
  text: string
}

function textOf(folder: URL, name: string): string | null {
  for (const at of [new URL(`${name}.txt`, folder), new URL(`seeds/${name}.txt`, root)])
    if (existsSync(at)) return readFileSync(at, 'utf8').replace(/^\uFEFF/, '')
  return null
}

/** Every text that has a gold file. */
export function annotated(): Annotated[] {
  const found: Annotated[] = []
  for (const folder of ['fixtures/gold/', 'fixtures/gold-more/']) {
    const at = new URL(folder, root)
    if (!existsSync(at)) continue
    for (const file of readdirSync(at).sort()) {
      if (!file.endsWith('.gold.json')) continue
      const name = file.slice(0, -'.gold.json'.length)
      const text = textOf(at, name)
      if (text !== null) found.push({ name, text })
    }
  }
  return found
}
