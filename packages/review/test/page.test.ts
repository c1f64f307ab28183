/** The review page as a person uses it, in a real browser, opened from disk. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Gold, readGold, scoreReport } from '../../cli/src/evaluate/index.ts'
import { extractText } from '../../cli/src/extract.ts'
import { reviewPage } from '../../cli/src/review/page.ts'
import type { Report } from '../../parser/src/model.ts'
import { browserPath, launch } from './browser.ts'

const seed = readFileSync(fileURLToPath(new URL('../../../seeds/binhu-2024.txt', import.meta.url)), 'utf8')
const executable = browserPath()

interface Opened {
  page: Page
  errors: string[]
  requests: string[]
}

describe.skipIf(executable === null)('the review page', () => {
  let browser: Browser
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'taizhang-review-'))
    browser = await launch(executable!)
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(reports: Report[], name: string, width = 1280): Promise<Opened> {
    const file = join(folder, `${name}.html`)
    await writeFile(file, reviewPage(reports, '0.0.0'))
    const page = await browser.newPage({ viewport: { width, height: 900 }, acceptDownloads: true, locale: 'zh-CN' })
    const errors: string[] = []
    const requests: string[] = []
    page.on('console', message => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', error => errors.push(String(error)))
    page.on('request', request => requests.push(request.url()))
    await page.goto(pathToFileURL(file).href)
    return { page, errors, requests: requests.filter(url => !url.startsWith('file:') && !url.startsWith('data:')) }
  }

  describe('of the seed', () => {
    const report = extractText(seed)
    let opened: Opened
    beforeAll(async () => {
      opened = await open([report], 'seed')
      await opened.page.waitForSelector('.row.issue')
    })

    it('opens from disk without an error or a request', () => {
      expect(opened.errors).toEqual([])
      expect(opened.requests).toEqual([])
    })

    it('shows every issue, measure and figure', async () => {
      const { page } = opened
      expect(await page.locator('.row.issue').count()).toBe(report.issues.length)
      expect(await page.locator('.row.measure').count()).toBe(report.issues.flatMap(i => i.measures).length)
      expect(await page.locator('.row.indicator').count()).toBe(report.indicators.length)
      expect(await page.locator('article .mark.indicator').count()).toBe(report.indicators.length)
    })

    it('shows the text exactly as published', async () => {
      const shown = await opened.page.locator('article p.line').allTextContents()
      expect(shown.join('\n').trimEnd()).toBe(seed.trimEnd())
    })

    it('leads from a figure in the text to its row, and back', async () => {
      const { page } = opened
      await page.locator('article .mark.indicator', { hasText: /^158项$/ }).click()
      const row = page.locator('.row button[aria-current="true"]')
      await expect.poll(() => row.locator('.quote').textContent()).toBe('158项')
      const other = page.locator('.row.indicator button', { hasText: '36项' }).first()
      await other.click()
      await expect.poll(() => page.locator('article .mark.selected').textContent()).toContain('36项')
    })

    it('filters by role and finds by search', async () => {
      const { page } = opened
      await page.locator('select').nth(1).selectOption('comparison')
      const wanted = report.indicators.filter(q => q.role === 'comparison').length
      await expect.poll(() => page.locator('.row.indicator').count()).toBe(wanted)
      await page.locator('select').nth(1).selectOption('')
      await page.locator('input[type=search]').fill('158')
      await expect
        .poll(() => page.locator('.row.indicator').count())
        .toBe(report.indicators.filter(q => q.quote.includes('158') || q.name.includes('158')).length)
      await page.locator('input[type=search]').fill('')
    })

    it('walks by keyboard', async () => {
      const { page } = opened
      await page.locator('.row button').first().focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      const current = await page.locator('.row button[aria-current="true"]').getAttribute('data-row')
      const third = await page
        .locator('.row button')
        .nth(
          await page
            .locator('.row button')
            .evaluateAll((rows, id) => rows.findIndex(r => (r as HTMLElement).dataset.row === id), current),
        )
        .getAttribute('data-row')
      expect(third).toBe(current)
      await page.keyboard.press('Escape')
      await expect.poll(() => page.locator('.row button[aria-current="true"]').count()).toBe(0)
    })

    it('corrects a figure and exports the correction as gold', async () => {
      const { page } = opened
      await page.locator('article .mark.indicator', { hasText: /^158项$/ }).click()
      await page.locator('.detail input[name=name]').fill('改过的名称')
      await page.locator('.detail input[name=name]').blur()
      await page.locator('.detail .close').click()
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.export').click()])
      const gold = Gold.parse(JSON.parse(readFileSync(await download.path(), 'utf8')))
      const corrected = gold.quantities.find(q => q.quote === '158项')
      expect(corrected?.name).toBe('改过的名称')
      expect(gold.quantities.length).toBe(report.indicators.length)
      expect(seed.slice(corrected!.start, corrected!.end)).toBe('158项')
    })

    it('adds the selected text as a figure, removes one, and exports what the evaluator reads', async () => {
      const { page } = opened
      await page.evaluate(() => {
        const first = document.querySelector<HTMLElement>('article p.line span[data-at]')!
        getSelection()!.setBaseAndExtent(first.firstChild!, 0, first.firstChild!, 4)
      })
      await page.locator('.toolbar > button').first().click()
      await page.locator('.detail input[name=name]').fill('新增的指标')
      await page.locator('.detail input[name=name]').blur()
      await page.locator('article .mark.indicator', { hasText: /^7人$/ }).first().click()
      await page.locator('.detail .remove').click()
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.export').click()])
      const file = join(folder, 'corrected.gold.json')
      await download.saveAs(file)
      const [gold] = readGold([file])
      const quotes = gold!.gold.quantities.map(q => q.quote)
      expect(gold!.gold.quantities.find(q => q.name === '新增的指标')?.quote).toBe(seed.slice(0, 4))
      expect(quotes.filter(quote => quote === '7人').length).toBe(
        report.indicators.filter(q => q.quote === '7人').length - 1,
      )
      const { misses } = scoreReport(extractText(gold!.text), gold!.gold)
      expect(misses.filter(miss => miss.startsWith('indicators MISSED'))).toHaveLength(1)
      expect(misses.filter(miss => miss.startsWith('indicators FALSE'))).toHaveLength(1)
    })

    it.each([1280, 390])('reads without sideways scrolling at %i pixels', async width => {
      const { page } = opened
      await page.setViewportSize({ width, height: 844 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1)).toBe(true)
    })

    it('speaks English too', async () => {
      const { page } = opened
      await page.locator('button.language').click()
      await expect.poll(() => page.locator('.toolbar').textContent()).toContain('Export corrections')
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    })
  })

  it('keeps at most a screenful of 2,000 reports in the page', async () => {
    const base = extractText(seed.slice(0, 3000))
    const many = Array.from({ length: 2000 }, (_, i) => ({ ...base, id: `r${i}`, issuer: `第${i}号单位` }))
    const { page, errors } = await open(many, 'many')
    await page.waitForSelector('.table .line')
    expect(await page.locator('.table .line').count()).toBeLessThan(60)
    await page.locator('.viewport').evaluate(element => element.scrollTo(0, element.scrollHeight))
    await expect.poll(() => page.locator('.table .line').last().getAttribute('aria-posinset')).toBe('2000')
    await page.locator('.table .line a').last().click()
    await page.waitForSelector('main.report')
    expect(errors).toEqual([])
  })

  it('runs nothing of hostile text', async () => {
    const evil = `</script><img src=x onerror="window.hit=1"><script>window.hit=1</script>"'&\u2028\u2029 javascript:window.hit=1 完善制度158项。\n`
    const base = extractText(evil.repeat(3))
    const issue = {
      id: 'i1',
      ordinal: 1,
      path: [evil],
      title: evil,
      status: 'completed' as const,
      responsible: [evil],
      deadline: evil,
      deadlineOn: null,
      span: { start: 0, end: 20 },
      measures: [],
    }
    const indicators = base.indicators.map(q => ({ ...q, name: evil, period: evil, unit: evil }))
    const report: Report = {
      ...base,
      title: evil,
      issuer: evil,
      region: { code: '1', names: [evil] },
      issues: [issue],
      indicators,
    }
    const { page, errors, requests } = await open([report, { ...report, id: 'rother' }], 'hostile')
    await page.waitForSelector('.table .line')
    await page.locator('.table .line a').first().click()
    await page.waitForSelector('.row')
    await page.locator('.row button').first().click()
    expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined()
    expect(errors).toEqual([])
    expect(requests).toEqual([])
  })
})
