/**
 * Gives the built page, without data. From the sources it is built first where it is missing or older than them.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const built = join(root, 'dist/index.html')

/** The mark in the page that the data replaces. */
export const DATA_MARK = '<!--taizhang-data-->'

/** The page as one HTML text, scripts and styles inside, with `DATA_MARK` where the data belongs. */
export async function pageTemplate(): Promise<string> {
  if (isStale()) {
    const { build } = await import('vite')
    await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' })
  }
  return readFileSync(built, 'utf8')
}

function isStale(): boolean {
  if (!existsSync(join(root, 'src'))) return false
  if (!existsSync(built)) return true
  const made = statSync(built).mtimeMs
  return sources(root).some(file => statSync(file).mtimeMs > made)
}

function sources(folder: string): string[] {
  return ['index.html', 'vite.config.ts']
    .map(file => join(folder, file))
    .concat(readdirSync(join(folder, 'src'), { recursive: true }).map(file => join(folder, 'src', String(file))))
}
