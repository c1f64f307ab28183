/** Where a command speaks to: data to `out`, messages to `err`, and the exit status it ends with. */
export interface Io {
  /** Waits, where it gives a promise, for a reader that is slower than we are. */
  out(text: string): void | Promise<void>
  err(text: string): void
  /** The terminal that messages go to, where there is one: progress can be drawn there. */
  terminal?: NodeJS.WriteStream | undefined
  status: number
}

/** The process's own streams. A reader that closes the pipe early ends the run without an error. */
export function processIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    out: text =>
      process.stdout.write(text) ? undefined : new Promise(resolve => process.stdout.once('drain', resolve)),
    err: text => void process.stderr.write(text),
    terminal: process.stderr.isTTY ? process.stderr : undefined,
    status: 0,
  }
}
