/**
 * Runs processes in turn, a second each, all others stopped: what else a shared machine does weighs on all of them alike, so
 * that the ratio of their times is worth more than that of two runs one after the other.
 */
import { type ChildProcess, spawn } from 'node:child_process'

const SLICE_MS = 1_000

/** A process among others: its own time runs from its first line of output to its end. */
class Turning {
  seconds = 0
  output = ''
  readonly ended: Promise<void>
  isOver = false
  private readonly child: ChildProcess
  private since = 0

  constructor(command: readonly string[]) {
    this.child = spawn(command[0]!, command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] })
    this.child.kill('SIGSTOP')
    this.child.stdout!.on('data', (data: Buffer) => {
      if (this.output === '') this.begin()
      this.output += data
    })
    this.ended = new Promise((resolve, reject) => {
      this.child.on('error', reject)
      this.child.on('close', code => {
        this.isOver = true
        if (code === 0) resolve()
        else reject(new Error(`${command.join(' ')} ended with ${code}`))
      })
    })
  }

  /** Lets the process run for a slice, or to its end. */
  async turn(): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    this.since = performance.now()
    this.child.kill('SIGCONT')
    await Promise.race([this.ended, new Promise(resolve => (timer = setTimeout(resolve, SLICE_MS)))])
    clearTimeout(timer)
    this.child.kill('SIGSTOP')
    this.seconds += (performance.now() - this.since) / 1000
  }

  kill(): void {
    this.child.kill('SIGKILL')
  }

  private begin(): void {
    this.seconds = 0
    this.since = performance.now()
  }
}

/** Runs the commands in turn; gives each one's seconds, and what it wrote. Rejects where one fails. */
export async function inTurn(commands: readonly (readonly string[])[]): Promise<{ seconds: number; output: string }[]> {
  const all = commands.map(command => new Turning(command))
  const killAll = () => {
    for (const one of all) one.kill()
  }
  process.once('exit', killAll)
  try {
    while (all.some(one => !one.isOver)) for (const one of all) if (!one.isOver) await one.turn()
  } finally {
    killAll()
    process.off('exit', killAll)
  }
  return all.map(({ seconds, output }) => ({ seconds, output }))
}
