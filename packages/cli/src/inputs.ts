/** Turns what a user names — files, folders, globs, lists, stdin — into inputs, in the order named. */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { glob } from 'tinyglobby'

/** One input: its name as the user will recognise it, and its bytes when asked for. */
export interface Input {
  uri: string
  read(): Promise<Uint8Array>
  /** Its text, its bytes, or a stream of them where they are many: asked for instead of `read` where it is there. */
  open?(): Promise<string | Uint8Array | AsyncIterable<Uint8Array>>
}

/** An input that cannot be read: one clear line, a stable code. */
export class InputError extends Error {
  readonly code: 'input.missing' | 'input.unreadable' | 'input.none'
  constructor(code: InputError['code'], message: string) {
    super(message)
    this.name = 'InputError'
    this.code = code
  }
}

const READABLE = '**/*.{txt,html,htm,shtml,pdf,docx,doc,ofd,zip,warc,gz}'
const GLOB = /[*?[\]{}]/

/** The inputs that arguments and lists name. A name that matches nothing becomes an input whose reading fails. */
export async function namedInputs(names: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = []
  for (const name of names)
    for (const path of await expanded(name)) inputs.push(path === '-' ? stdinInput() : fileInput(path, name))
  return inputs
}

async function expanded(name: string): Promise<string[]> {
  if (name === '-') return [name]
  if (existsSync(name)) {
    if (!statSync(name).isDirectory()) return [name]
    const found = await glob(READABLE, { cwd: name, caseSensitiveMatch: false })
    if (found.length === 0)
      throw new InputError('input.none', `${name}: the folder holds no file that can be read (${READABLE.slice(4)})`)
    return found.sort().map(file => `${name.replace(/\/$/, '')}/${file}`)
  }
  if (!GLOB.test(name)) return [name]
  const found = await glob(name)
  if (found.length === 0) throw new InputError('input.none', `${name}: no file matches`)
  return found.sort()
}

/** Names in a list file, a line each; blank lines and lines that begin with # are skipped. */
export async function listedNames(path: string): Promise<string[]> {
  const text =
    path === '-'
      ? new TextDecoder().decode(await readStdin())
      : await readFile(path, 'utf8').catch(error => Promise.reject(readingError(path, error)))
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
}

/** Larger files are read in a stream: only an archive can be of such a size. */
const STREAMED = 32 << 20

function fileInput(path: string, named: string): Input {
  const failed = (error: NodeJS.ErrnoException) => Promise.reject(readingError(path, error))
  return {
    uri: portable(path, named),
    read: () => readFile(path).catch(failed),
    open: async () => {
      const { size } = await stat(path).catch(failed)
      return size > STREAMED ? streamed(path) : readFile(path).catch(failed)
    },
  }
}

/** Opened when it is read: until then nobody would hear of its error. */
async function* streamed(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Buffer>
  } catch (error) {
    throw readingError(path, error as NodeJS.ErrnoException)
  }
}

/**
 * A file's name in the output: below the working folder its relative path; elsewhere its path from the folder that was
 * named, that folder's name first. Where the user keeps it is nobody's business.
 */
function portable(path: string, named: string): string {
  const name = relative(process.cwd(), resolve(path))
  if (!name.startsWith('..') && !isAbsolute(name)) return name.replaceAll(sep, '/')
  return relative(dirname(folderOf(path, named)), resolve(path)).replaceAll(sep, '/')
}

/** The folder that a name stands for: itself, that of a file, or what stands before the first star of a glob. */
function folderOf(path: string, named: string): string {
  if (named === path) return resolve(path)
  if (existsSync(named)) return resolve(named)
  const fixed = named.slice(0, named.search(GLOB))
  return resolve(/[/\\]$/.test(fixed) ? fixed : dirname(fixed))
}

function stdinInput(): Input {
  return { uri: '-', read: readStdin }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function readingError(uri: string, error: NodeJS.ErrnoException): InputError {
  if (error.code === 'ENOENT') return new InputError('input.missing', `${uri}: no such file; check the name`)
  if (error.code === 'EACCES') return new InputError('input.unreadable', `${uri}: no permission to read it`)
  if (error.code === 'EISDIR') return new InputError('input.unreadable', `${uri}: is a folder; give a file in it`)
  return new InputError('input.unreadable', `${uri}: cannot be read (${error.message})`)
}
