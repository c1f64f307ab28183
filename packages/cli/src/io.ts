/** Where a command speaks to: data to `out`, messages to `err`, and the exit status it ends with. */
export interface Io {
  out(text: string): void
  err(text: string): void
  status: number
}

/** The process's own streams. A reader that closes the pipe early ends the run without an error. */
export function processIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    status: 0,
  }
}
