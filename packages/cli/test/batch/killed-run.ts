/** A run that is killed, by itself, when its journal has so many new lines: `killed-run.ts FOLDER OUT JOBS COUNT|writing`. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runBatch } from '../../src/batch/run.ts'
import { namedInputs } from '../../src/inputs.ts'

const [folder, out, jobs, moment] = process.argv.slice(2)
const die = () => process.kill(process.pid, 'SIGKILL')
let count = 0
await runBatch(await namedInputs([folder!]), {
  out: out!,
  jobs: Number(jobs),
  formats: ['json', 'csv', 'xlsx', 'parquet'],
  listener: {
    done: ({ isNew, uri }) => {
      if (isNew && !/empty|picture|broken/.test(uri) && ++count === Number(moment)) die()
    },
    writing: () => {
      // In the middle: some files are in their places, others are not.
      if (moment === 'writing') setInterval(() => existsSync(join(out!, 'reports.jsonl')) && die(), 1)
    },
  },
})
