/** A real browser for the page's tests: Debian's Chromium by playwright-core, offline, with a fresh profile. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [
  process.env.TAIZHANG_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Where a browser stands, null where none does. With TAIZHANG_REQUIRE_BROWSER set, none is an error. */
export function browserPath(): string | null {
  const found = PLACES.find(path => path !== undefined && existsSync(path)) ?? null
  if (found === null && process.env.TAIZHANG_REQUIRE_BROWSER === '1')
    throw new Error(
      'TAIZHANG_REQUIRE_BROWSER is set and no Chromium was found: install chromium, or name it in TAIZHANG_CHROMIUM',
    )
  if (found === null) console.warn('skipped: no Chromium found, so the review page is not tested in a browser')
  return found
}

export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
