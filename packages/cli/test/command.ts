/** Runs a command line and keeps what it says. */
import { run } from '../src/main.ts'

export interface Said {
  status: number
  out: string
  err: string
}

export async function command(...args: string[]): Promise<Said> {
  const said = { out: '', err: '' }
  const io = {
    status: 0,
    out: (text: string) => {
      said.out += text
    },
    err: (text: string) => {
      said.err += text
    },
  }
  const status = await run(args, io)
  return { status, ...said }
}
