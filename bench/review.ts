/** The review page in a real browser: how soon it opens, and how long a scroll through 2,000 reports holds it up. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractText } from 'taizhang'
import { reviewPage } from '../packages/cli/src/review/page.ts'
import { browserPath, launch } from '../packages/review/test/browser.ts'
import type { Row } from './row.ts'

const text = readFileSync(new URL('../seeds/binhu-2024.txt', import.meta.url), 'utf8')

export async function reviewRows(): Promise<Row[]> {
  const executable = browserPath()
  if (executable === null) return []
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-review-'))
  const browser = await launch(executable)
  try {
    const seed = extractText(text)
    const many = Array.from({ length: 2000 }, (_, i) => ({ ...seed, id: `r${i}`, issuer: `第${i}号单位` }))
    const open = async (name: string, reports: (typeof seed)[], ready: string) => {
      const file = join(folder, `${name}.html`)
      await writeFile(file, reviewPage(reports, '0'))
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      const started = performance.now()
      await page.goto(pathToFileURL(file).href)
      await page.waitForSelector(ready)
      return { page, seconds: (performance.now() - started) / 1000 }
    }
    const one = await open('seed', [seed], '.row.issue')
    const all = await open('many', many, '.table .line')
    const longest = await all.page.evaluate(async () => {
      let most = 0
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) most = Math.max(most, entry.duration)
      }).observe({ entryTypes: ['longtask'] })
      const viewport = document.querySelector('.viewport')!
      for (let step = 0; step <= 60; step++) {
        viewport.scrollTop = (viewport.scrollHeight * step) / 60
        await new Promise(done => requestAnimationFrame(done))
      }
      await new Promise(done => setTimeout(done, 200))
      return most
    })
    return [
      { name: 'the seed’s page opens', value: one.seconds, unit: 's', atMost: 2 },
      { name: 'the overview of 2,000 reports opens', value: all.seconds, unit: 's', note: 'no limit set' },
      { name: 'longest task while scrolling 2,000 reports', value: longest, unit: 'ms', atMost: 200 },
    ]
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
