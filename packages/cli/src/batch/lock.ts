/**
 * Keeps two runs out of one folder: a lock file that names its holder.
 *
 * Invariants: a lock whose holder is gone is taken over; a holder on another machine is believed for as long as it shows
 * signs of life. A refusal names the holder and what to do.
 */
import { readFileSync } from 'node:fs'
import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'

/** A folder that another run is using. */
export class BusyError extends Error {
  readonly code = 'batch.busy'
  constructor(path: string, holder: Holder | null) {
    const who =
      holder === null ? 'another run' : `another run (process ${holder.pid} on ${holder.host}, since ${holder.since})`
    super(`${path}: ${who} is using this folder; wait for its end, or choose another folder with --out`)
    this.name = 'BusyError'
  }
}

interface Holder {
  pid: number
  host: string
  /** When the process was started, in the system's own ticks: a number used again by another process is no holder. */
  started: string | null
  since: string
}

/** A holder touches its lock this often; one on another machine that has not for ten times as long is gone. */
const HEARTBEAT_MS = 6_000

/** Takes the lock, or throws a BusyError. The answer gives it back. */
export async function lock(path: string): Promise<() => Promise<void>> {
  const own = await claim(path)
  if (own === null) throw new BusyError(path, await holderOf(path))
  return own
}

/** Takes the lock when it is free. */
export async function lockWhenFree(path: string): Promise<() => Promise<void>> {
  while (true) {
    const own = await claim(path)
    if (own !== null) return own
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

async function claim(path: string): Promise<(() => Promise<void>) | null> {
  if (!(await create(path))) {
    const holder = await readFile(path, 'utf8').catch(() => '')
    if (await isHeld(path, holder)) return null
    if (!(await removeStale(path, holder)) || !(await create(path))) return null
  }
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), HEARTBEAT_MS)
  beat.unref()
  return async () => {
    clearInterval(beat)
    await rm(path, { force: true })
  }
}

async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    const holder: Holder = {
      pid: process.pid,
      host: hostname(),
      started: startOf(process.pid),
      since: new Date().toISOString(),
    }
    await file.writeFile(`${JSON.stringify(holder)}\n`)
    await file.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function isHeld(path: string, text: string): Promise<boolean> {
  const holder = parse(text)
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }))
  const age = Date.now() - mtimeMs
  // A lock without a name is being written this moment, or its writer died in it.
  if (holder === null) return age < HEARTBEAT_MS
  if (holder.host !== hostname()) return age < 10 * HEARTBEAT_MS
  return isAlive(holder.pid) && (holder.started === null || startOf(holder.pid) === holder.started)
}

/** Moves a stale lock away, unless it was another one by then: that one is put back. */
async function removeStale(path: string, text: string): Promise<boolean> {
  const aside = `${path}.${process.pid}.stale`
  try {
    await rename(path, aside)
  } catch {
    return false
  }
  const same = (await readFile(aside, 'utf8')) === text
  if (same) await rm(aside, { force: true })
  else await rename(aside, path)
  return same
}

async function holderOf(path: string): Promise<Holder | null> {
  return parse(await readFile(path, 'utf8').catch(() => ''))
}

function parse(text: string): Holder | null {
  try {
    const { pid, host, started, since } = JSON.parse(text) as Holder
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host, started, since } : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Field 22 of /proc/PID/stat, where the system has one. The name before it stands in brackets and may hold blanks. */
function startOf(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
