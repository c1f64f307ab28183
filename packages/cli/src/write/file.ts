/** Writes files whole or not at all: to a neighbour first, then in one step to the name. */
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** A path that cannot be written: says which, and what to do. */
export class WriteError extends Error {
  readonly code = 'write.failed'
  readonly path: string
  override readonly cause: { code?: string | undefined; message: string }
  constructor(path: string, cause: { code?: string | undefined; message: string }) {
    super(`${path}: cannot be written (${reasonOf(cause)})`)
    this.name = 'WriteError'
    this.path = path
    this.cause = cause
  }
}

function reasonOf({ code, message }: WriteError['cause']): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'no permission; choose another folder with --out'
    case 'ENOSPC':
      return 'the disk is full; free some space and run the command again'
    case 'ENOENT':
      return 'no folder can be made there; choose another folder with --out'
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a file stands where a folder is needed; choose another folder with --out'
    case 'EISDIR':
      return 'a folder stands where the file should be'
    default:
      return message
  }
}

/** A file that is being written beside its place. */
export interface Unfinished {
  write(chunk: string | Uint8Array): Promise<void>
  /** Puts the file in its place. */
  finish(): Promise<void>
  /** Leaves nothing behind; does nothing after `finish`. */
  discard(): Promise<void>
}

/**
 * Begins a file in a neighbour of its place, or in `part` on the same disk. Until `finish` nobody sees it.
 *
 * Everything rejects with a WriteError that names the place.
 */
export async function beginFile(path: string, part = `${path}.${process.pid}.part`): Promise<Unfinished> {
  const named = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code?.startsWith('E')
        ? new WriteError(path, error as NodeJS.ErrnoException)
        : error
    }
  }
  const file = await named(makeFolder(dirname(path)).then(() => open(part, 'w')))
  const safety = new Safety(file)
  let isOpen = true
  const close = async () => {
    if (isOpen) await file.close()
    isOpen = false
  }
  return {
    write: chunk => named(file.writeFile(chunk).then(() => safety.wrote(chunk.length))),
    finish: () =>
      named(
        safety
          .rest()
          .then(close)
          .then(() => rename(part, path)),
      ),
    discard: async () => {
      await close().catch(() => undefined)
      await rm(part, { force: true }).catch(() => undefined)
    },
  }
}

/** Bytes of a file that may wait to be made safe. */
const UNSAFE = 1 << 24

/**
 * Makes safe what is written to a file while the next is being made: at its end, the disk has little left to do.
 *
 * A disk tells of an error once, and perhaps here: `rest` passes it on.
 */
class Safety {
  private readonly file: FileHandle
  private unsafe = 0
  private working: Promise<void> | null = null
  private error: unknown = null

  constructor(file: FileHandle) {
    this.file = file
  }

  wrote(bytes: number): void {
    this.unsafe += bytes
    if (this.unsafe < UNSAFE || this.working !== null) return
    this.unsafe = 0
    this.working = this.file
      .datasync()
      .catch(error => {
        this.error ??= error
      })
      .then(() => {
        this.working = null
      })
  }

  async rest(): Promise<void> {
    await this.working
    if (this.error !== null) throw this.error
    await this.file.sync()
  }
}

/** Writes the chunks as they come. Rejects with a WriteError, and leaves nothing half-written behind. */
export async function writeWhole(
  path: string,
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  part?: string,
): Promise<void> {
  const file = await beginFile(path, part)
  try {
    for await (const chunk of chunks) await file.write(chunk)
    await file.finish()
  } finally {
    await file.discard()
  }
}

/**
 * Makes a folder and those above it, one by one: a recursive mkdir never returns on file systems that refuse folders with
 * "no such file" (proc).
 */
export async function makeFolder(path: string): Promise<void> {
  const missing: string[] = []
  for (let folder = resolve(path); !(await exists(folder)); folder = dirname(folder)) missing.push(folder)
  for (const folder of missing.reverse())
    await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
}
