/**
 * Turns Ctrl-C into the end of a run: the first finishes what is at hand and leaves everything ready to go on, the second
 * ends at once.
 */
import type { Io } from '../io.ts'

export interface Stop {
  signal: AbortSignal
  /** The exit status that the signal asks for; null where there was none. */
  status: number | null
  /** Gives the signals back to whoever had them. */
  end(): void
}

const STATUS = { SIGINT: 130, SIGTERM: 143 } as const

export function stoppable(io: Io): Stop {
  const controller = new AbortController()
  const stop: Stop = { signal: controller.signal, status: null, end: () => off() }
  const listen = (name: keyof typeof STATUS) => {
    const heard = () => {
      if (stop.status !== null) process.exit(STATUS[name])
      stop.status = STATUS[name]
      io.err('\nstopping after the documents at hand; press Ctrl-C again to end at once\n')
      controller.abort()
    }
    process.on(name, heard)
    return () => process.off(name, heard)
  }
  const ends = [listen('SIGINT'), listen('SIGTERM')]
  const off = () => {
    for (const end of ends) end()
  }
  return stop
}
