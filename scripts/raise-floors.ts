/** Raises the floors of the gold gate to what is measured now; never lowers one. */
import { writeFileSync } from 'node:fs'
import { corpusDigest, raiseFloors, totalOf } from '../packages/cli/src/evaluate/index.ts'
import { CORPORA, floorsFile, goldFiles, readFloors, scored } from './gold.ts'

for (const corpus of CORPORA) {
  const files = goldFiles(corpus)
  if (files.length === 0) continue
  const before = readFloors(corpus)
  const floors = raiseFloors(before, totalOf(await scored(corpus)), corpusDigest(files))
  writeFileSync(floorsFile(corpus), `${JSON.stringify(floors, null, 2)}\n`)
  const moved = Object.entries(floors.floors).filter(([field, floor]) => before?.floors[field] !== floor)
  console.log(`${corpus}: ${moved.length} of ${Object.keys(floors.floors).length} floors moved`)
  for (const [field, floor] of moved) console.log(`  ${field}: ${before?.floors[field] ?? '–'} → ${floor}`)
}
