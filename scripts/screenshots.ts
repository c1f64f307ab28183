/** Makes the README's screenshots of the review page: the seed's report, and the overview of all gold documents. */
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { extractText } from '../packages/cli/src/extract.ts'
import { reviewPage } from '../packages/cli/src/review/page.ts'
import { browserPath, launch } from '../packages/review/test/browser.ts'
import { goldFiles } from './gold.ts'

const docs = join(dirname(fileURLToPath(import.meta.url)), '../docs')
const executable = browserPath()
if (executable === null) process.exit(1)

const reports = goldFiles('gold').map(({ text }) => extractText(text))
const seed = reports.find(report => report.issuer?.includes('滨湖'))!
const folder = mkdtempSync(join(tmpdir(), 'taizhang-screens-'))
const browser = await launch(executable)
try {
  const open = async (name: string, shown: typeof reports) => {
    const file = join(folder, `${name}.html`)
    await writeFile(file, reviewPage(shown, '0.1.0'))
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'zh-CN' })
    await page.goto(pathToFileURL(file).href)
    return page
  }
  const report = await open('report', [seed])
  await report.locator('article .mark.indicator', { hasText: /^158项$/ }).click()
  await report.screenshot({ path: join(docs, 'review-report.png') })
  const overview = await open('overview', reports)
  await overview.waitForSelector('.table .line')
  await overview.screenshot({ path: join(docs, 'review-overview.png') })
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
