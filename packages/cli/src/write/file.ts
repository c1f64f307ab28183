/** Writes files whole or not at all: to a neighbour first, then in one step to the name. */
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** A path that cannot be written: says which, and what to do. */
export class WriteError extends Error {
  readonly code = 'write.failed'
  constructor(path: string, cause: NodeJS.ErrnoException) {
    super(`${path}: cannot be written (${reasonOf(cause)})`, { cause })
    this.name = 'WriteError'
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
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

/** Writes the chunks as they come. Rejects with a WriteError, and leaves nothing half-written behind. */
export async function writeWhole(
  path: string,
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const neighbour = `${path}.${process.pid}.part`
  try {
    await makeFolder(dirname(path))
    const file = await open(neighbour, 'w')
    try {
      for await (const chunk of chunks) await file.write(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(neighbour, path)
  } catch (error) {
    await rm(neighbour, { force: true }).catch(() => undefined)
    throw (error as NodeJS.ErrnoException).code?.startsWith('E')
      ? new WriteError(path, error as NodeJS.ErrnoException)
      : error
  }
}

/**
 * Makes a folder and those above it, one by one: a recursive mkdir never returns on file systems that refuse folders with
 * "no such file" (proc).
 */
async function makeFolder(path: string): Promise<void> {
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
