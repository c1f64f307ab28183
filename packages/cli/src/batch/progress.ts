/**
 * Shows how a run goes: a bar where there is a terminal, a line now and then where there is none.
 */
import { MultiBar, type SingleBar } from 'cli-progress'
import type { Io } from '../io.ts'

export interface Progress {
  /** One more is done. */
  step(failed: boolean): void
  /** All are read, and so many reports are being written. */
  writing(reports: number): void
  /** A line for a person, above the bar. */
  say(line: string): void
  end(): void
}

/** Between two lines where there is no terminal. */
const QUIET_MS = 10_000

export function progress(io: Io, total: number, quiet: boolean): Progress {
  if (quiet) return { step: () => undefined, writing: () => undefined, say: () => undefined, end: () => undefined }
  return io.terminal === undefined ? lines(io, total) : bar(io.terminal, total)
}

function lines(io: Io, total: number): Progress {
  const started = Date.now()
  let done = 0
  let failures = 0
  let next = started + QUIET_MS
  return {
    step: failed => {
      done++
      if (failed) failures++
      if (Date.now() < next) return
      next = Date.now() + QUIET_MS
      const rate = (1000 * done) / (Date.now() - started)
      io.err(`${done} of ${Math.max(done, total)} read, ${rate.toFixed(0)} a second, ${failures} failures\n`)
    },
    writing: () => undefined,
    say: line => io.err(`${line}\n`),
    end: () => undefined,
  }
}

function bar(terminal: NodeJS.WriteStream, expected: number): Progress {
  const bars = new MultiBar({
    stream: terminal,
    format: '{bar} {value}/{total} · {rate} a second · {eta_formatted} left · {failures} failures',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 200,
    fps: 8,
  })
  const started = Date.now()
  let total = expected
  let done = 0
  let failures = 0
  const one: SingleBar = bars.create(Math.max(1, total), 0, { rate: '–', failures })
  return {
    step: failed => {
      done++
      if (failed) failures++
      if (done > total) {
        total = done
        one.setTotal(total)
      }
      one.update(done, { rate: ((1000 * done) / (Date.now() - started + 1)).toFixed(0), failures })
    },
    writing: reports => bars.log(`writing ${reports} reports\n`),
    say: line => bars.log(`${line}\n`),
    end: () => bars.stop(),
  }
}
