/**
 * Prints how the gold documents score: every miss, then a table a corpus.
 *
 *   pnpm evaluate [gold|gold-more] [--only NAME]
 */
import { missLines, scoreTable } from '../packages/cli/src/evaluate/index.ts'
import { CORPORA, scored } from './gold.ts'

const [wanted, only] = [process.argv.slice(2).find(a => !a.startsWith('--') && a !== after('--only')), after('--only')]

function after(flag: string): string | undefined {
  const at = process.argv.indexOf(flag)
  return at < 0 ? undefined : process.argv[at + 1]
}

for (const corpus of CORPORA) {
  if (wanted !== undefined && wanted !== corpus) continue
  const all = (await scored(corpus)).filter(s => only === undefined || s.name.startsWith(only))
  if (all.length === 0) continue
  for (const line of missLines(all)) console.log(line)
  console.log(`\n${corpus}: ${all.length} documents`)
  console.log(`${scoreTable(all)}\n`)
}
